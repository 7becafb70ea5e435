import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { readCaseText } from "#case/read.ts";
import { planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { growthOf } from "../growth.ts";

// Each list of a case made long in turn: what grows with the square of its length takes many times as long.

// biome-ignore lint/suspicious/noExplicitAny: a case before it is read.
type Written = any;

const FILE = "test/case/every-map.yaml";
const text = readFileSync(FILE, "utf8");

/** The entry so often again, each with an id of its own. */
function again(entry: Written, count: number): Written[] {
  return Array.from({ length: count }, (_, at) => ({
    ...entry,
    ...(entry.id && { id: `${entry.id}n${at}` }),
    ...(entry.name && { name: `${entry.name} ${at}` }),
    ...(entry.text && { text: `${entry.text} ${at}` }),
  }));
}

/** A question with reasons that does not rest on a table. */
function reasonsOf(c: Written): Written[] {
  c.register[0].reasons = c.forecasts[0].question.reasons.slice(0, 2);
  return c.register[0].reasons;
}

const LISTS: readonly (readonly [string, string, (c: Written) => Written[], number])[] = [
  ["actors", "stakeholders", (c) => c.actors, 8_000],
  ["actors", "concessions", (c) => c.actors, 8_000],
  ["demands", "stakeholders", (c) => c.demands, 12_000],
  ["reasons of a chance", "forecasts", reasonsOf, 1_000],
  ["pieces of evidence", "explanations", (c) => c.explanations[0].evidence, 700],
  ["statements of a preference", "stability", (c) => c.moves.preferences[0].statements, 600],
];

it.each(LISTS)(
  "of %s are gone through in proportion to their length by %s",
  async (_, analysis, list, most) => {
    expect(await growthOf((share) => goThrough(analysis, list, Math.round(most * share)), 0.5)).toMatchObject(
      {
        isInProportion: true,
      },
    );
  },
);

async function goThrough(analysis: string, list: (c: Written) => Written[], count: number): Promise<void> {
  const written: Written = parse(text);
  const entries = list(written);
  entries.push(...again(entries[0], count));
  const reading = readCaseText(JSON.stringify(written), "case.json");
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults.slice(0, 3)));
  const plan = planOf({
    case: reading.case,
    restriction: {},
    texts: new Map(),
    analyses: [analysis],
    options: {},
    samples: 100,
    seed: 1,
  });
  if ("faults" in plan) throw new Error("the options are faulty");
  const { report } = await run(plan);
  expect(report.sections.filter(({ outcome }) => outcome.status === "failed")).toEqual([]);
}

it.each(["events", "sanctions"])("of other datings are refused: of %s", (list) => {
  const written: Written = parse(text);
  written[list][0].otherDates = Array.from({ length: 101 }, () => ({ when: "2024-04", cite: ["art"] }));
  const reading = readCaseText(JSON.stringify(written), "case.json");
  const faults = "faults" in reading ? reading.faults.map(({ what, cure }) => `${what}; ${cure}`) : [];
  expect(faults.filter((fault) => fault.includes("at most 100"))).toHaveLength(1);
});
