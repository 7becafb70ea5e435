import type { Tally } from "../stored-text.ts";

/** Signs that a backslash makes plain. */
const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
};
/** Longest address, tag or entity that is looked for, in UTF-16 units. */
const NEAR = 1000;

/** A line of Markdown without its marks: the words of a link, not its address. Takes time in proportion to the line. */
export function inlineText(line: string, tally: Tally): string {
  // Brackets that belong together, found once from the left.
  const closes = pairs(line);
  let text = "";
  let at = 0;
  const ends = new Set<number>();
  const skips = new Map<number, number>();
  while (at < line.length) {
    const sign = line[at]!;
    if (sign === "\\" && ESCAPABLE.test(line[at + 1] ?? "")) {
      text += line[at + 1]!;
      at += 2;
    } else if (sign === "`") {
      while (line[at] === "`") at++;
    } else if (sign === "!" && line[at + 1] === "[" && closes.has(at + 1)) {
      // A picture: what stands for it is not said by the article.
      const close = closes.get(at + 1)!;
      const after = addressEnd(line, close);
      tally.add("pictures", line.slice(at + 2, Math.min(close, at + 100)));
      at = after ?? close + 1;
    } else if (sign === "[" && closes.has(at)) {
      const close = closes.get(at)!;
      const after = addressEnd(line, close);
      if (after === undefined) text += sign;
      else {
        ends.add(close);
        skips.set(close, after);
      }
      at++;
    } else if (sign === "]" && ends.has(at)) {
      at = skips.get(at)!;
    } else if (sign === "<") {
      const tag =
        /^<(?:\/?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,500})?\/?|(https?:\/\/[^<>\s]{1,500}))>/.exec(
          line.slice(at, at + NEAR),
        );
      if (!tag) {
        text += sign;
        at++;
        continue;
      }
      text += tag[1] ?? "";
      at += tag[0].length;
    } else if (sign === "&") {
      const entity = /^&(\w{2,8}|#\d{1,7}|#x[\da-f]{1,6});/i.exec(line.slice(at, at + 12));
      const plain = entity && characterOf(entity[1]!);
      text += plain ?? sign;
      at += plain ? entity[0].length : 1;
    } else if (sign === "*" || (sign === "_" && (!isLetter(line[at - 1]) || !isLetter(line[at + 1])))) {
      const run = runOf(line, at);
      const spaced = isBlank(line[at - 1]) && isBlank(line[at + run]);
      // A sign with blanks on both sides marks nothing.
      if (spaced || (sign === "_" && run > 3)) text += line.slice(at, at + run);
      at += run;
    } else if (sign === "~" && line[at + 1] === "~") at += 2;
    else {
      text += sign;
      at++;
    }
  }
  return text;
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith("#")) return ENTITIES[name];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : undefined;
}

function pairs(line: string): Map<number, number> {
  const found = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "[") open.push(at);
    else if (line[at] === "]" && open.length > 0) found.set(open.pop()!, at);
  }
  return found;
}

/** Where an address behind a closing bracket ends: `(…)` or `[…]`; undefined where there is none. */
function addressEnd(line: string, close: number): number | undefined {
  const next = line[close + 1];
  if (next !== "(" && next !== "[") return undefined;
  const rest = line.slice(close + 1, close + 1 + NEAR);
  const found = (next === "(" ? /^\((?:[^()\n]|\([^()\n]{0,200}\)){0,900}\)/ : /^\[[^[\]]{0,200}\]/).exec(
    rest,
  );
  return found ? close + 1 + found[0].length : undefined;
}

function runOf(line: string, at: number): number {
  let end = at;
  while (line[end] === line[at]) end++;
  return end - at;
}

function isLetter(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
}

function isBlank(sign: string | undefined): boolean {
  return sign === undefined || /\s/.test(sign);
}
