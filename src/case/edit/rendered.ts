import { Document, isCollection, isNode, isPair, Scalar, visit } from "yaml";
import { unseenIn, withUnseenAs } from "../printable.ts";
import type { YamlValue } from "./edit.ts";
import { renderedPlainly } from "./rendered-plainly.ts";
import { imitate, setStyle } from "./style.ts";

/** How a text is laid out, so that what is added looks like the rest. */
export interface Layout {
  /** Columns by which a map inside a map is indented. */
  readonly indent: number;
  /** Whether the members of a list stand to the right of the key of the list. */
  readonly indentSeq: boolean;
  /** Whether there is a space inside brackets and braces. */
  readonly padding: boolean;
  /** Whether what is new goes on one line, whatever stands beside it. */
  readonly oneLine: boolean;
}

/** A value that is to be written. */
interface Wanted {
  readonly value: YamlValue;
  /** Whether a colon stands before it, rather than a dash. */
  readonly inMap: boolean;
  /** The column of its key or dash. */
  readonly column: number;
  /** What it is to look like. */
  readonly like: unknown;
}

/** What stands after a colon or a dash. */
export interface Rendered {
  /** The rest of the line: empty, or a space and more. */
  readonly head: string;
  /** The lines after it, indented, each with its end. */
  readonly body: string;
}

/** A value as it is written in lines. */
export function rendered({ value, inMap, column, like }: Wanted, layout: Layout, newline: string): Rendered {
  if (layout.oneLine) return { head: ` ${renderedInFlow(value, like, layout)}`, body: "" };
  const plainly = inMap ? undefined : renderedPlainly(value, like, layout.padding);
  if (plainly !== undefined) return { head: ` ${plainly}`, body: "" };
  const text = textOf(inMap ? { k: value } : [value], false, like, column, layout);
  const [head, ...lines] = text.slice(inMap ? 2 : 1).split("\n");
  const margin = " ".repeat(column);
  return { head: head!, body: lines.map((line) => (line === "" ? "" : margin) + line + newline).join("") };
}

/** A value as it is written inside brackets or braces, on one line. */
export function renderedInFlow(value: YamlValue, like: unknown, layout: Layout): string {
  return textOf([value], true, like, 0, layout).replace(/^\[ ?/, "").replace(/ ?\]$/, "");
}

/** A key with its colon. */
export function keyText(key: string): string {
  return new Document({ [key]: 0 }).toString({ lineWidth: 0 }).replace(/ 0\n$/, "");
}

/** Text in several lines stays on one between brackets only inside quotation marks. */
function keepOnLine(_: unknown, scalar: Scalar): void {
  if (typeof scalar.value === "string" && scalar.value.includes("\n")) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** What nobody would see is written as an escape, which only double quotation marks know. */
function showUnseen(_: unknown, scalar: Scalar): void {
  if (typeof scalar.value === "string" && unseenIn(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** A character as double quotation marks of YAML 1.2 write it (section 5.7). */
function escaped(mark: string): string {
  const code = mark.codePointAt(0)!.toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, "0")}` : `\\u${code.padStart(4, "0")}`;
}

function textOf(
  outer: YamlValue,
  flow: boolean,
  like: unknown,
  column: number,
  { indent, indentSeq, padding }: Layout,
): string {
  const document = new Document(outer, { aliasDuplicateObjects: false });
  const collection = document.contents;
  if (!isCollection(collection)) throw new Error("a list or a map is a collection");
  const [first] = collection.items;
  const node = isPair(first) ? first.value : first;
  if (isNode(node)) {
    setStyle(node, column + indent);
    imitate(node, like);
  }
  collection.flow = flow;
  visit(collection, {
    Collection: (_, inner) => (inner.flow ? visit(inner, { Scalar: keepOnLine }) : undefined),
  });
  visit(collection, { Scalar: showUnseen });
  const text = document.toString({
    indent,
    indentSeq,
    lineWidth: 0,
    flowCollectionPadding: padding,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  return withUnseenAs(text, escaped).replace(/\n$/, "");
}
