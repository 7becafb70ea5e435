import { expect, it } from "vitest";
import { endings } from "#analyses/endings/endings.ts";
import type { EndingsResult } from "#analyses/endings/result.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { line } from "../told.ts";
import { ferryCase } from "./ferry-case.ts";

const redated = ferryCase.rounds.find(({ id }) => id === "e")!;

/** The ferry case with so many more rounds, each dated otherwise by another source. */
function withRounds(count: number): Case {
  const more = Array.from({ length: count }, (_, at) => ({ ...redated, id: `e${at}`, name: `round e${at}` }));
  return { ...ferryCase, rounds: [...ferryCase.rounds, ...more] };
}

function withPhases(count: number): Case {
  const [truce] = ferryCase.phases;
  const more = Array.from({ length: count }, (_, at) => ({ ...truce!, id: `t${at}`, name: `truce ${at}` }));
  return { ...ferryCase, phases: more };
}

function run(c: Case) {
  const outcome = endings.perform(c, {}, new Random(1, "endings"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return { result: outcome.result as EndingsResult, explanation: outcome.explanation };
}

it("selects of twice the rounds no more than twice as much, though each has other dates", () => {
  const size = (count: number) => JSON.stringify(endings.select(withRounds(count), {})).length;
  expect(size(400) / size(200)).toBeLessThan(2.1);
});

it("tries the other dates of rounds up to a budget, and says of the others that it did not", () => {
  const { result, explanation } = run(withRounds(500));
  const datings = result.rounds!.otherDatings;
  const tried = datings.findIndex(({ untried }) => untried);
  expect(datings).toHaveLength(501);
  expect(tried).toBeGreaterThan(100);
  expect(tried).toBeLessThan(300);
  // How long it would have lasted costs nothing and is told of each.
  expect(datings.every(({ spell }) => spell !== null)).toBe(true);
  expect(explanation.caveats.map(line).join(" ")).toMatch(/other dates of rounds/);
  const few = run(withRounds(50));
  expect(few.result.rounds!.otherDatings.some(({ untried }) => untried)).toBe(false);
  expect(few.explanation.caveats.map(line).join(" ")).not.toMatch(/other dates of rounds/);
});

it("draws the first dozen phases, and tells the others in the rows of one table", () => {
  const told = (count: number) => {
    const { blocks, glance } = run(withPhases(count)).explanation;
    const titles = [...blocks, ...(glance ?? [])].map((block) => ("title" in block ? block.title : ""));
    const others = blocks.find((block) => "title" in block && /^The other phases/.test(block.title ?? ""));
    return {
      pictures: blocks.filter(({ kind }) => kind === "curves" || kind === "plot").length,
      tables: titles.length,
      rows: others?.kind === "table" ? others.rows.length : 0,
    };
  };
  const [dozen, more] = [told(12), told(40)];
  expect(dozen.rows).toBe(0);
  expect(dozen.pictures).toBeGreaterThanOrEqual(12);
  expect(more).toEqual({ ...dozen, tables: dozen.tables + 1, rows: 28 });
});

it("tries the other dates for all phases together up to one budget", () => {
  const c = withRounds(200);
  const own = { ...c.classes[0]!, id: "own", rounds: c.rounds.map(({ id }) => id) };
  const judged = { ...c.phases[0]!, classes: [{ class: "own", why: "a" }] };
  const phases = Array.from({ length: 10 }, (_, at) => ({ ...judged, id: `t${at}`, name: `truce ${at}` }));
  const { result } = run({ ...c, classes: [own], phases });
  const tried = result.phases.reduce((sum, { otherDatings }) => sum + otherDatings.length, 0);
  expect(tried).toBeGreaterThan(201);
  expect(tried).toBeLessThan(700);
});

it("looks at the first forty classes of a phase, and says of the others that it did not", () => {
  const [own] = ferryCase.classes;
  const [truce] = ferryCase.phases;
  const withClasses = (count: number) => {
    const classes = Array.from({ length: count }, (_, at) => ({
      ...own!,
      id: `k${at}`,
      name: `class ${at}`,
    }));
    const phase = { ...truce!, classes: classes.map(({ id }) => ({ class: id, why: "alike" })) };
    return run({ ...ferryCase, classes, phases: [phase] });
  };
  const many = withClasses(300);
  expect(many.result.phases[0]!.classes.map(({ id }) => id)).toEqual(
    Array.from({ length: 40 }, (_, at) => `k${at}`),
  );
  const [untold, ...more] = many.explanation.gaps.map(line).filter((gap) => /looked at/.test(gap));
  expect(more).toEqual([]);
  expect(untold).toMatch(/260 other classes say of .* of the 300 .* only the first 40 were looked at\./);
  const few = withClasses(40);
  expect(few.result.phases[0]!.classes).toHaveLength(40);
  expect(few.explanation.gaps.map(line).join(" ")).not.toMatch(/looked at/);
});
