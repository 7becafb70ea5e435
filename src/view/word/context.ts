import type { ImageRun } from "docx";
import type { Notes } from "./notes.ts";
import type { PlainParts } from "./plain-parts.ts";
import type { StyleName } from "./styles.ts";

/** What the parts of a page need to become parts of a word processor's document. */
export interface WordContext {
  /** The id of a style in the document that is written. */
  style(name: StyleName): string;
  /** The name of the bookmark at an element of the page, by the element's id; nothing where it is not in the document. */
  bookmark(id: string): string | undefined;
  readonly notes: Notes;
  /** Makes the text. */
  readonly plain: PlainParts;
  /** A picture as large as the page allows. */
  picture(drawn: Element): ImageRun;
  /** Width of the text on a page, in twentieths of a point. */
  readonly width: number;
}
