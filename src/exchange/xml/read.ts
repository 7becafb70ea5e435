import { SaxesParser } from "saxes";
import { decode } from "#case/decode.ts";
import type { Fault } from "#case/fault.ts";
import { type Place, placesOfOffsets } from "#case/line-places.ts";
import { shown } from "#case/value-cures.ts";
import type { GivenFile } from "../format.ts";
import { OffsetFault } from "../offset-fault.ts";
import type { XmlAttribute, XmlElement } from "./element.ts";

/** No file that is read here goes deeper; a deeper one is made to break a reader. */
const DEEPEST = 40;

/** The largest XML file that is read, in bytes. */
const LARGEST = 4_000_000;

export type ReadXml =
  | { readonly root: XmlElement; readonly text: string }
  | { readonly faults: readonly Fault[] };

/**
 * Reads an XML file as a tree of elements and attributes. Well-formed XML 1.0 in UTF-8 only; what a document type could declare
 * (entities, files elsewhere, default values) is refused unread, and so is any entity but the five of XML.
 */
export function readXml({ name, bytes }: GivenFile): ReadXml {
  const decoded = decode(bytes, name, LARGEST);
  if ("fault" in decoded) return { faults: [decoded.fault] };
  const text = decoded.text.replace(/^\uFEFF/, "");
  const placeAt = placesOfOffsets(text);
  try {
    return { root: parsed(text, placeAt), text };
  } catch (error) {
    if (!(error instanceof OffsetFault)) throw error;
    const { at, what, cure } = error;
    return { faults: [{ file: name, ...placeAt(at), what, cure, severity: "error" }] };
  }
}

interface OpenElement extends Place {
  readonly name: string;
  readonly attributes: Map<string, XmlAttribute>;
  readonly children: OpenElement[];
}

function parsed(text: string, placeAt: (offset: number) => Place): XmlElement {
  if (text.trim() === "")
    throw new OffsetFault(0, "the file is empty", "name the file of a domain or of a profile");
  if (!/^\s*</.test(text))
    throw new OffsetFault(
      text.search(/\S/),
      "the file is not XML",
      "name files of one format: all of them XML",
    );
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let attributes = new Map<string, XmlAttribute>();
  parser.on("error", ({ message }) => {
    throw new OffsetFault(
      offsetOf(text, parser.position),
      `not well-formed XML: ${reasonOf(message)}`,
      cureOf(message),
    );
  });
  parser.on("xmldecl", ({ encoding }) => {
    // Whatever a file says of itself, it is in UTF-8 if it decodes as such and has other letters than ASCII's, or none.
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding) && /[^\0-\x7f]/.test(text)) {
      const what = `the file says that it is in ${shown(encoding)}, and reads as UTF-8`;
      throw new OffsetFault(0, what, 'save it in UTF-8, and write encoding="UTF-8" in its first line');
    }
  });
  parser.on("doctype", () => {
    const what = "the file has a document type (DOCTYPE), which can declare entities and name other files";
    throw new OffsetFault(
      Math.max(0, text.indexOf("<!DOCTYPE")),
      what,
      "remove it: a domain or a profile needs none",
    );
  });
  parser.on("opentagstart", ({ name }) => {
    const at = text.lastIndexOf("<", parser.position - 1);
    if (open.length === DEEPEST)
      throw new OffsetFault(at, "the file is nested too deeply to be read", `${DEEPEST} levels are the most`);
    attributes = new Map();
    open.push({ name, attributes, children: [], ...placeAt(at) });
  });
  parser.on("attribute", ({ name, value }) => {
    const end = parser.position - 1;
    const quote = text.lastIndexOf(text[end]!, end - 1);
    const at = text.lastIndexOf(name, quote);
    if (attributes.has(name))
      throw new OffsetFault(
        at,
        `the attribute ${shown(name)} stands twice in one tag`,
        "keep one of the two",
      );
    attributes.set(name, { value, ...placeAt(at) });
  });
  parser.on("closetag", () => {
    const closed = open.pop()!;
    const above = open.at(-1);
    if (above) above.children.push(closed);
    else root = closed;
  });
  parser.write(text).close();
  if (!root) throw new OffsetFault(0, "the file has no element", "name the file of a domain or of a profile");
  return root;
}

/** A place within the text, from one that the parser may have passed. */
function offsetOf(text: string, position: number): number {
  return Math.min(Math.max(0, position - 1), Math.max(0, text.length - 1));
}

/** The parser's message without the place that it puts before it, and without a stop. */
function reasonOf(message: string): string {
  return message.replace(/^(?:undefined:)?\d+:\d+: /, "").replace(/\.$/, "");
}

function cureOf(message: string): string {
  if (/undefined entity/.test(message))
    return "write the character itself: only &lt; &gt; &amp; &quot; and &apos; are read";
  if (/unclosed tag|unexpected end|unexpected close tag/.test(message))
    return "close every tag that is opened, in turn: the file may be cut off";
  return "mend the XML at this place";
}
