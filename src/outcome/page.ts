import type { Block } from "./block.ts";
import type { Text } from "./text.ts";

/** One section of a page. */
export interface PageSection {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly Text[];
  readonly blocks: readonly Block[];
}

/** A result that is no brief, in words and pictures; every way of writing it out draws it from here. */
export interface Page {
  readonly title: string;
  /** What it is of: what was scored and when, which table was read. */
  readonly about: string;
  /** The result, in one or two sentences. */
  readonly headline: Text;
  /** What must be known before anything is read. */
  readonly remarks: readonly Text[];
  readonly sections: readonly PageSection[];
}
