import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import { Random } from "#math/random.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";
import { disputeCase } from "../concessions/dispute-case.ts";

/** What the one judgement of a chronology of these days says, in a case without a turn. */
function answerOf(
  ...events: readonly { readonly what: string; readonly when: string; readonly mode?: string }[]
) {
  const all = events.map((event, at) => ({ id: `e${at}`, by: ["ardania"], ...event }));
  const outcome = chronology.perform(
    disputeCase([], { events: all, turn: undefined }),
    { recentMonths: 15 },
    new Random(1),
  );
  if (outcome.status !== "done") throw new Error(outcome.status);
  return outcome.explanation.judgements.map(({ text }) => plainText(text as Text, "icd203")).join(" | ");
}

const NOTE = { what: "Ardania sends a note", when: "2019-05-02" };
const BAN = { what: "Ardania bans ships", when: "2019-06" };
const TALKS = { what: "Ardania agrees to talk", when: "2019-09-10" };

describe("what has happened, where nothing is set before and after a turn", () => {
  it("begins with the first act and the last, however the case lists them", () => {
    const said =
      "The first dated act is “Ardania sends a note” (2 May 2019), the last “Ardania agrees to talk” (10 September 2019). Of three entries,";
    expect(answerOf(NOTE, BAN, TALKS)).toContain(said);
    expect(answerOf(TALKS, NOTE, BAN)).toContain(said);
  });

  it("names those of which each may have been the first, and takes nothing to come for an act", () => {
    const said = answerOf({ ...NOTE, when: "2019-06-02" }, BAN, TALKS);
    expect(said).toContain(
      "The first dated act is “Ardania bans ships” (June 2019) or “Ardania sends a note” (2 June 2019), the last “Ardania agrees to talk” (10 September 2019). Of three entries,",
    );
    const many = ["a", "b", "c"].map((what) => ({ what: `Ardania does ${what}`, when: "2019-05" }));
    expect(answerOf(...many, TALKS)).toContain(
      "Among the first dated acts is “Ardania does a” (May 2019), the last “Ardania agrees to talk”",
    );
    expect(answerOf(NOTE, BAN, TALKS, { what: "Borsk votes", when: "2021-01-01", mode: "future" })).toContain(
      "the last “Ardania agrees to talk”",
    );
    expect(answerOf({ ...NOTE, when: "2019" }, { ...BAN, when: "2019" })).not.toContain("dated act");
    expect(answerOf(NOTE)).toBe(
      "The only dated act is “Ardania sends a note” (2 May 2019). The one entry is dated to the day.",
    );
  });
});
