import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actorsOf } from "#intake/actors/actors-of.ts";
import { datesOf } from "#intake/dates/dates-of.ts";
import { findActs } from "#intake/events/find-acts.ts";
import { ploverOf } from "#intake/events/label.ts";
import { passagesOf } from "#intake/text/passage.ts";

const GSR = "../shared/golden/intake/plover_gsr.json";
const there = existsSync(GSR);
const NOTE = there ? "" : " (skipped: ../shared is not beside the checkout)";

/** Labels of the draft of 2016 in those of 2021, which has fewer. */
const NOW: Readonly<Record<string, string>> = {
  DEMAND: "REQUEST",
  DISAPPROVE: "ACCUSE",
  INVESTIGATE: "ACCUSE",
  FIGHT: "ASSAULT",
};

describe.skipIf(!there)(`the gold standard records of PLOVER${NOTE}`, () => {
  it("have the root of their first act, in the half that was looked at and in the other", () => {
    const records = JSON.parse(readFileSync(GSR, "utf8")) as { event: string; text: string }[];
    const right = [0, 0];
    for (const [index, { event, text }] of records.entries()) {
      const passages = passagesOf(text.replace(/[{}]/g, ""));
      const { mentions } = actorsOf(passages);
      const dates = datesOf(passages, { published: 0 });
      const [first] = passages.flatMap((passage, at) => findActs(passage, mentions[at]!, dates[at]!));
      if (first && ploverOf(first) === (NOW[event] ?? event)) right[index % 2]!++;
    }
    expect(records).toHaveLength(322);
    expect(right[0]! / 161).toBeGreaterThanOrEqual(0.68);
    expect(right[1]! / 161).toBeGreaterThanOrEqual(0.58);
  });
});
