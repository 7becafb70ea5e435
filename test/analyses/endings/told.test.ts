import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { endings } from "#analyses/endings/endings.ts";
import { performAll } from "#analyses/perform.ts";
import type { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
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

it("draws a round as lasting on the days on which it certainly did, and one with an end that nobody states where the other is", () => {
  const [some] = ferryCase.rounds;
  const dated = (id: string, start: string, end: string) => ({
    ...some!,
    id,
    name: id,
    start: dateOf(start) ?? ("not stated" as const),
    end: end === "open" ? ("open" as const) : (dateOf(end) ?? ("not stated" as const)),
    otherDates: [],
    ending: end === "open" ? ("open" as const) : ("agreement" as const),
  });
  const rounds = [
    dated("one year", "2003", "2003"),
    dated("two years", "2003", "2005"),
    dated("to the day", "2003-02-01", "2003-03-01"),
    dated("no end", "2003-10", "not stated"),
    dated("no start", "not stated", "2004-03-12"),
    dated("neither", "not stated", "not stated"),
    dated("goes on", "2003", "open"),
  ];
  const { blocks } = explained({ ...ferryCase, phases: [], classes: [], rounds });
  const picture = blocks.find((block) => block.kind === "timeline")!;
  const day = (text: string) => dateOf(text)!.earliest!;
  const items = picture.items.map(({ label, shape, certain }) => [label, shape, certain]);
  expect(items).toEqual([
    ["one year", "span", null],
    ["two years", "span", { from: day("2003-12-31"), to: day("2005-01-01") }],
    ["to the day", "span", undefined],
    ["no end (end not stated)", "point", undefined],
    ["no start (start not stated)", "point", undefined],
    ["goes on", "span", { from: day("2003-12-31"), to: null }],
  ]);
  const lengths = blocks.find(
    (block) => block.kind === "table" && block.title === "How long each round lasted",
  );
  expect(JSON.stringify(lengths)).toContain("Not drawn, for want of dates: “neither”.");
});

it.each([
  ["ferry", ferryCase],
  ["port", portCase()],
  ["settled", settledCase()],
  ["one-round", oneRound()],
])("is said of %s as it was read", async (name, c) => {
  await expect(told(explained(c))).toMatchFileSnapshot(`${name}.txt`);
});
