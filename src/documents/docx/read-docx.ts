import type { Candidate } from "../document.ts";
import type { Found, SayLong } from "../found.ts";
import { LONG_READING } from "../limits.ts";
import { machineMoment } from "../metadata/written-date.ts";
import { REFUSALS, Refused } from "../refusal.ts";
import type { Tally } from "../stored-text.ts";
import { Archive } from "./archive.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { attributeOf, xmlTokens } from "./xml.ts";

/** Reads a Word document: its paragraphs as they stand with all changes accepted, without comments, notes and hidden text. */
export function readDocx(bytes: Uint8Array, tally: Tally, long?: SayLong): Found {
  const archive = new Archive(bytes);
  const types = textOf(archive, "[Content_Types].xml") ?? "";
  const name = archive.part("word/document.xml") ? "word/document.xml" : mainPart(types);
  const xml = name === undefined ? undefined : textOf(archive, name);
  if (xml === undefined) throw new Refused(otherKindOf(archive.names));
  if (xml.length >= LONG_READING.unpacked) long?.(`${(xml.length / 1e6).toFixed(1)} MB unpacked`);
  if (archive.names.some((part) => part.startsWith("word/media/"))) tally.add("pictures");
  const pieces = paragraphsOf(xml, styleNames(textOf(archive, "word/styles.xml") ?? ""), tally);
  const says = propertiesOf(textOf(archive, "docProps/core.xml") ?? "");
  const title = pieces.find(({ kind }) => kind === "title")?.text;
  return { pieces, ...(title === undefined ? {} : { title }), says, notes: [] };
}

/** Where another program keeps the text, as the list of types names it. */
function mainPart(types: string): string | undefined {
  for (const token of xmlTokens(types)) {
    if (token.kind !== "open" || token.name !== "Override") continue;
    const type = attributeOf(token.attributes, "ContentType") ?? "";
    if (/wordprocessingml\.(?:document|template)\.main\+xml$/.test(type))
      return attributeOf(token.attributes, "PartName")?.replace(/^\//, "");
  }
  return undefined;
}

function otherKindOf(names: readonly string[]) {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("xl/")) return REFUSALS.spreadsheet;
  if (has("ppt/")) return REFUSALS.slides;
  if (has("META-INF/container.xml")) return REFUSALS.epub;
  return names.includes("content.xml") && names.includes("mimetype")
    ? REFUSALS.openDocument
    : REFUSALS.otherArchive;
}

function textOf(archive: Archive, name: string): string | undefined {
  const bytes = archive.part(name);
  if (bytes === undefined) return undefined;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(utf16 ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(bytes);
}

/** The names of styles in small letters by their ids, which each language of the program gives its own. */
function styleNames(xml: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  let id: string | undefined;
  for (const token of xmlTokens(xml)) {
    if (token.kind !== "open") continue;
    if (token.name === "w:style") id = attributeOf(token.attributes, "w:styleId");
    if (token.name === "w:name" && id !== undefined) {
      names.set(id, (attributeOf(token.attributes, "w:val") ?? "").toLowerCase());
      id = undefined;
    }
  }
  return names;
}

/** What the properties say: who made the file and when, which is not when the text appeared. */
function propertiesOf(xml: string): Found["says"] {
  const found = new Map<string, string>();
  let open: string | undefined;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "open") open = token.name;
    else if (token.kind === "close") open = undefined;
    else if (open !== undefined && !found.has(open) && token.text.trim() !== "")
      found.set(open, token.text.trim().slice(0, 300));
  }
  const candidate = (name: string): Candidate[] =>
    found.has(name) ? [{ value: found.get(name)!, origin: "properties" }] : [];
  const made = (name: string, not: string): Candidate[] => {
    const day = machineMoment(found.get(name) ?? "")?.day;
    return day === undefined ? [] : [{ value: day, origin: "properties", written: found.get(name)!, not }];
  };
  return {
    title: candidate("dc:title"),
    author: candidate("dc:creator"),
    published: [
      ...made("dcterms:created", "the day on which the file was made"),
      ...made("dcterms:modified", "the day on which the file was changed"),
    ],
  };
}
