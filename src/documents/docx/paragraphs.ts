import { LARGEST_STORED } from "../limits.ts";
import { REFUSALS, Refused } from "../refusal.ts";
import type { Piece, Tally } from "../stored-text.ts";
import { attributeOf, xmlTokens } from "./xml.ts";

/** Elements of which nothing is read: what was deleted or moved away, codes of fields, and what stands in for a newer form. */
const UNREAD: ReadonlyMap<string, string> = new Map([
  ["w:del", "deleted text"],
  ["w:moveFrom", "deleted text"],
  ["w:instrText", "codes of fields"],
  ["w:delText", "deleted text"],
  ["mc:Fallback", "what stands in for older programs"],
  ["w:pict", "pictures"],
  ["m:oMath", "formulas"],
]);

/** Elements that turn a property on, unless they say that they turn it off. */
const HIDING = new Set(["w:vanish", "w:webHidden"]);

interface Paragraph {
  text: string;
  style: string | undefined;
}

/**
 * The paragraphs of a document's text (ECMA-376, WordprocessingML) in order; a row of a table is one.
 * @throws {Refused} as soon as they are longer than what is stored
 */
export function paragraphsOf(xml: string, styles: ReadonlyMap<string, string>, tally: Tally): Piece[] {
  const pieces: Piece[] = [];
  const open: Paragraph[] = [];
  /** The cells of the row in which a table stands, from the outermost table. */
  const rows: string[][] = [];
  let unread: string | undefined;
  let depth = 0;
  let hidden = false;
  let inRunProperties = false;
  let inText = false;
  let size = 0;
  const add = (paragraph: Paragraph, text: string) => {
    size += text.length;
    if (size > LARGEST_STORED) throw new Refused(REFUSALS.tooLong);
    paragraph.text += text;
  };
  for (const token of xmlTokens(xml)) {
    if (unread !== undefined) {
      if (token.kind === "text" && token.text.trim() !== "") tally.add(UNREAD.get(unread)!, token.text);
      if (token.kind === "open" && token.name === unread && !token.empty) depth++;
      if (token.kind === "close" && token.name === unread && --depth === 0) unread = undefined;
      continue;
    }
    const paragraph = open.at(-1);
    if (token.kind === "text") {
      if (!inText || !paragraph) continue;
      if (hidden) tally.add("text that the document hides", token.text);
      else add(paragraph, token.text);
      continue;
    }
    if (token.kind === "close") {
      if (token.name === "w:t") inText = false;
      else if (token.name === "w:rPr") inRunProperties = false;
      else if (token.name === "w:r") hidden = false;
      else if (token.name === "w:p") close(open.pop());
      else if (token.name === "w:tc") rows.at(-1)?.push("");
      else if (token.name === "w:tr") {
        const cells =
          rows
            .pop()
            ?.map((cell) => cell.trim())
            .filter((cell) => cell !== "") ?? [];
        take({ text: cells.join(" | ") });
      }
      continue;
    }
    const { name, attributes, empty } = token;
    if (UNREAD.has(name)) {
      if (!empty) [unread, depth] = [name, 1];
      continue;
    }
    if (name === "w:p") {
      if (!empty) open.push({ text: "", style: undefined });
    } else if (name === "w:tr") {
      if (!empty) rows.push([""]);
    } else if (name === "w:t") inText = !empty;
    else if (name === "w:rPr") inRunProperties = !empty;
    else if (HIDING.has(name) && inRunProperties)
      hidden = !/^(?:0|false|off)$/.test(attributeOf(attributes, "w:val") ?? "");
    else if (paragraph && name === "w:pStyle") paragraph.style = attributeOf(attributes, "w:val");
    else if (paragraph && !hidden) add(paragraph, SIGNS.get(name) ?? "");
  }
  // A document that ends within a paragraph keeps it.
  while (open.length > 0) close(open.pop());
  return pieces;

  function close(paragraph: Paragraph | undefined): void {
    if (!paragraph) return;
    const cells = rows.at(-1);
    // What stands in a cell goes into its row.
    if (cells) cells[cells.length - 1] += `${paragraph.text.replaceAll("\n", " ")} `;
    else take({ text: paragraph.text, ...kindOf(paragraph.style, styles) });
  }

  function take(piece: Piece): void {
    if (rows.length > 0) rows.at(-1)![rows.at(-1)!.length - 1] += `${piece.text} `;
    else if (piece.text.trim() !== "") pieces.push(piece);
  }
}

/** Elements that stand for a sign. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", " "],
  ["w:br", "\n"],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
]);

function kindOf(
  style: string | undefined,
  styles: ReadonlyMap<string, string>,
): Pick<Piece, "kind" | "rule" | "level"> {
  const name = style === undefined ? "" : (styles.get(style) ?? style.toLowerCase());
  if (name === "title") return { kind: "title", rule: "style" };
  const level = /^heading ?(\d)$/.exec(name)?.[1];
  if (level !== undefined) return { kind: "heading", rule: "style", level: Number(level) };
  if (name === "subtitle") return { kind: "heading", rule: "style" };
  if (name === "caption") return { kind: "furniture", rule: "caption" };
  return {};
}
