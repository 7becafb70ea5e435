import { describe, expect, it } from "vitest";
import { readingOf, speakerIds } from "#intake/reading.ts";
import { passagesOf } from "#intake/text/passage.ts";
import { goldenLines } from "../../golden/lines.ts";

interface Row {
  readonly text: string;
  /** The word that tells it; null where nothing is stated. */
  readonly cue: string | null;
  readonly speaker?: readonly string[];
}

describe("who says what", () => {
  it.each(goldenLines<Row>("intake/statements.jsonl"))("$text", ({ text, cue, speaker }) => {
    const { sentences } = readingOf(passagesOf(text), undefined, {});
    const found = sentences.flatMap(({ passage, statements }) =>
      statements.map((each) => ({ cue: passage.words[each.cue]!.lower, speaker: speakerIds(each.speaker) })),
    );
    expect(found).toEqual(cue === null ? [] : [{ cue, speaker }]);
  });
});
