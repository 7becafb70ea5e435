/** What comes next in an XML text. */
export type XmlToken =
  | { readonly kind: "open"; readonly name: string; readonly attributes: string; readonly empty: boolean }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

/**
 * The tokens of an XML text in order. Entities other than the five of XML and numbers are left as they are: a document type
 * declares nothing here, so that nothing grows. A long text comes in pieces, so that whoever counts can stop. Takes time in proportion to the text, whatever it holds.
 */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const until = open < 0 ? xml.length : open;
    for (let from = at, to = from; from < until; from = to) {
      to = endOfPiece(xml, from, until);
      yield { kind: "text", text: decoded(xml.slice(from, to)) };
    }
    if (open < 0) return;
    const [start, end] = xml.startsWith("<!--", open)
      ? ["<!--", "-->"]
      : xml.startsWith("<![CDATA[", open)
        ? ["<![CDATA[", "]]>"]
        : ["<", ">"];
    const close = xml.indexOf(end, open + start.length);
    if (close < 0) return;
    const inside = xml.slice(open + start.length, close);
    at = close + end.length;
    if (start === "<![CDATA[") yield { kind: "text", text: inside };
    if (start !== "<" || inside[0] === "!" || inside[0] === "?") continue;
    if (inside[0] === "/") yield { kind: "close", name: inside.slice(1).trim() };
    else {
      const empty = inside.endsWith("/");
      const name = /^[^\s/]*/.exec(inside)![0];
      yield { kind: "open", name, attributes: inside.slice(name.length, empty ? -1 : undefined), empty };
    }
  }
}

/** Longest piece of a text that comes as one, in UTF-16 units, and the longest entity that it is not cut in. */
const PIECE = 65_536;
const LONGEST_ENTITY = 12;

function endOfPiece(xml: string, from: number, until: number): number {
  if (until - from <= PIECE) return until;
  const open = xml.lastIndexOf("&", from + PIECE - 1);
  return open > from + PIECE - LONGEST_ENTITY ? open : from + PIECE;
}

/** The value of an attribute among those of an element. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (const [, key, one, other] of attributes.matchAll(
    /([\w:.-]{1,100})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)')/g,
  ))
    if (key === name) return decoded(one ?? other ?? "");
  return undefined;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-fA-F]{1,6}));/g,
    (_, name, decimal, hexadecimal) => {
      if (name !== undefined) return NAMED[name]!;
      const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
      return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
    },
  );
}
