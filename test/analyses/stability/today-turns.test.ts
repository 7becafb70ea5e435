import { describe, expect, it } from "vitest";
import { workedCases } from "../../worked-cases.ts";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

/**
 * A would do a, which cannot be undone; B and C would each do as the other does; all else is unknown. By hand: where A wants a, today's
 * state never holds, and a does, with both b and c or with neither, so that nothing is first; where A does not, nobody leaves
 * today's state, and a holds as before.
 */
function once(basis: object, wish = "a") {
  return perform(
    caseWith({
      options: [
        { id: "a", actor: "A", text: "accepts the offer", reversible: "cannot be undone" },
        { id: "b", actor: "B", text: "takes b" },
        { id: "c", actor: "C", text: "takes c" },
      ],
      today: [],
      preferences: [
        { actor: "A", statements: [{ prefers: wish, ...basis }] },
        ...["B", "C"].map((actor) => ({ actor, statements: [{ prefers: "b iff c", cite: ["paper"] }] })),
      ],
    }),
  ).explanation;
}

const JUDGED =
  "Today's state fails on what is the analyst's judgement alone: that Party A wants to accept the offer.";

describe("a change by which today's state would hold although it does not", () => {
  it("is told as one, though no other outcome is put first", () => {
    const told = once({ judgement: "a guess" }).flips.map(
      ({ change, effect }) => `${plain(change)} → ${plain(effect)}`,
    );
    expect(told.filter((text) => text.includes("oday's state"))).toEqual([
      expect.stringMatching(
        /^If, against what the case states, Party A would rather not accept the offer → Today's state then holds in (\d+) of \1 orders of preference\.$/,
      ),
    ]);
  });

  it("is said beside the answer where nobody but the analyst says what it hangs on", () => {
    const judged = once({ judgement: "a guess" }).judgements[0]!;
    expect(plain(judged.gist!)).toContain(JUDGED);
    // The way out of it begins with the same wish.
    expect(plain(judged.gist!)).toContain(
      `${JUDGED} Else today's state holds: whoever left it to gain would be answered.`,
    );
    expect(
      once({ judgement: "a guess" })
        .judgements.map(({ text }) => plain(text))
        .join(" "),
    ).toContain(JUDGED);
    for (const basis of [{ cite: ["paper"] }, { cite: ["paper"], judgement: "as read" }])
      expect(JSON.stringify(once(basis))).not.toContain("judgement alone");
  });

  it("names who judged where that is somebody else", () => {
    const by = (judge: string) =>
      plain(once({ judgement: { by: judge, why: "a guess" } }).judgements[0]!.gist!);
    expect(by("Anne Example")).toContain(
      "Today's state fails on what is the judgement of Anne Example alone: that Party A wants",
    );
    expect(by("Anne Example")).not.toContain("the analyst");
  });

  it("is said the other way round where today's state holds", () => {
    expect(plain(once({ judgement: "a guess" }, "not a").judgements[0]!.gist!)).toContain(
      "Today's state hangs on what is the analyst's judgement alone: that Party A does not want to accept the offer.",
    );
  });
});

it("says beside it what a source states on which today's state hangs as much", () => {
  const corridor = workedCases().find(({ id }) => id.startsWith("black-sea"))!;
  const { judgements } = perform(corridor, { samples: 200 }).explanation;
  // Behind what follows a lapse page one has no room for it.
  expect(judgements.map(({ text }) => plain(text)).join(" ")).toContain(
    "Today's state hangs on what is the analyst's judgement alone, that Russia does not want Ukraine to send ships out without Russia, and as much on what is sourced, that Ukraine would rather see “Russia prolongs the corridor” or “Ukraine sends ships out without Russia”, or both.",
  );
});
