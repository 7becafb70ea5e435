import type { Block } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";

/** One section of a page of the record. */
export interface RecordSection {
  readonly id: string;
  readonly heading: string;
  readonly text: readonly Text[];
  readonly blocks: readonly Block[];
}

/** What came of sealed forecasts, in words and pictures; every way of writing it out draws it from here. */
export interface RecordPage {
  readonly title: string;
  /** What was scored and when. */
  readonly about: string;
  /** The result, in one or two sentences. */
  readonly headline: Text;
  /** What must be known before anything is read. */
  readonly remarks: readonly Text[];
  readonly sections: readonly RecordSection[];
}
