import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { endings } from "#analyses/endings/endings.ts";
import { performAll } from "#analyses/perform.ts";
import type { Case } from "#case/case.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { tablesOf } from "../../../src/cli/classes/of-case.ts";
import { told } from "../told.ts";
import { ferryCase } from "./ferry-case.ts";

// Every word and figure of what is said, as a person has read it.

const folder = join(import.meta.dirname, "..", "..", "case");

function portCase(): Case {
  const reading = readCaseText(readFileSync(join(folder, "every-map.yaml"), "utf8"), "case.yaml");
  if ("faults" in reading) throw new Error("the case is faulty");
  return reading.case;
}

/** Other classes that do not change the answer, a round of which nobody says whether it ended, and no question. */
function settledCase(): Case {
  const [all] = ferryCase.classes;
  const ids = ["all", "same", "again"];
  const open = {
    ...ferryCase.rounds[0]!,
    id: "z",
    name: "round z",
    end: "not stated",
    ending: "not stated",
  } as const;
  return {
    ...ferryCase,
    questions: [],
    rounds: [...ferryCase.rounds.slice(0, 11), open],
    classes: ids.map((id) => ({ ...all!, id, name: `Talks, ${id}` })),
    phases: [{ ...ferryCase.phases[0]!, classes: ids.map((id) => ({ class: id, why: "The same two" })) }],
  };
}

/** Rounds and nothing else, one of them, asked about. */
function oneRound(): Case {
  return { ...ferryCase, phases: [], classes: [], rounds: ferryCase.rounds.slice(2, 3) };
}

function explained(c: Case): Explanation {
  const tables = tablesOf({ ...c, classes: c.classes.filter(({ id }) => id !== "away") }, folder, () => []);
  const selection = endings.select(c, {}, [], tables);
  if ("missing" in selection) throw new Error(selection.missing.join());
  const session = endings.open(selection.input, {}, new Random(1, "endings"));
  return performAll(session, endings.parts, () => {}).explanation;
}

it.each([
  ["ferry", ferryCase],
  ["port", portCase()],
  ["settled", settledCase()],
  ["one-round", oneRound()],
])("is said of %s as it was read", async (name, c) => {
  await expect(told(explained(c))).toMatchFileSnapshot(`${name}.txt`);
});
