import { describe, expect, it } from "vitest";
import { readingOf } from "#intake/reading.ts";
import { passagesOf } from "#intake/text/passage.ts";
import { goldenLines } from "../../golden/lines.ts";

interface Row {
  readonly text: string;
  /** The pattern; null where nothing is done. */
  readonly act: string | null;
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly mode?: string;
}

describe("who does what to whom, and whether it was done", () => {
  it.each(goldenLines<Row>("intake/acts.jsonl"))("$text", ({ text, act, by, to, mode }) => {
    const found = readingOf(passagesOf(text), undefined, {}).sentences.flatMap(({ acts }) =>
      acts.map((each) => ({
        act: each.pattern.id,
        by: each.by.map(({ id }) => id),
        to: each.to.map(({ id }) => id),
        mode: each.mode,
      })),
    );
    if (act === null) expect(found).toEqual([]);
    else expect(found[0]).toEqual({ act, by, to, mode });
  });
});
