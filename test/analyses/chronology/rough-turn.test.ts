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
