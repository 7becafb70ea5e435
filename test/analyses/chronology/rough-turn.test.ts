import { expect, test } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import { Random } from "#math/random.ts";
import { disputeCase } from "../concessions/dispute-case.ts";

test("the table of the turn and the acts around it has the turn, however roughly it is dated", () => {
  const act = (id: string, when: string) => ({ id, what: `${id} of Ardania`, by: ["ardania"], when });
  const c = disputeCase([], {
    events: [
      act("agrees", "[2020-02-20..2020-03-28]"),
      act("visit", "2020-03-11"),
      // What is no turn is left out where its days are as rough.
      act("letter", "[2020-02-20..2020-03-28]"),
    ],
  });
  const outcome = chronology.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  const tables = JSON.stringify(outcome.explanation.glance);
  expect(tables).toContain("The turn and the acts around it");
  expect(tables).toContain("agrees of Ardania");
  expect(tables).toContain("visit of Ardania");
  expect(tables).not.toContain("letter of Ardania");
});

test("of acts brought forward that all stand so to the turn the sentence says all, and gives no count of them twice", () => {
  const told = (days: readonly string[]) => {
    const ids = days.map((_, at) => `act${at}`);
    const c = disputeCase([], {
      events: [
        { id: "agrees", what: "Ardania agrees", by: ["ardania"], when: "2020-03-28" },
        { id: "other", what: "Something else", by: ["ardania"], when: "2020-04-20" },
        ...days.map((when, at) => ({ id: ids[at], what: `Act ${at}`, by: ["ardania"], when })),
      ],
      explanations: [
        {
          id: "why",
          question: "Why?",
          effect: { text: "Ardania agrees", of: "ardania", events: ["agrees"] },
          hypotheses: [{ id: "a", name: "It had to", causes: [{ text: "so", events: ids }] }],
        },
      ],
    });
    const outcome = chronology.perform(c, {}, new Random(1));
    if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
    return JSON.stringify(outcome.explanation.judgements[0]!.text);
  };
  const forward = "dated acts within a year of the turn that are brought forward as cause, sign or evidence";
  expect(told(["2020-03-01", "2020-03-02", "2020-03-03"])).toContain(
    `All three ${forward} certainly came before it.`,
  );
  expect(told(["2020-03-01", "2020-03-02"])).toContain(`Both ${forward} certainly came before it.`);
  expect(told(["2020-03-01", "2020-04-02"])).toContain(
    "one certainly came before it and one certainly came after it.",
  );
});
