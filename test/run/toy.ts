import { type Analysis, defineAnalysis } from "#analyses/analysis.ts";
import { definePart } from "#analyses/part.ts";
import { Case } from "#case/case.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Request } from "#run/plan.ts";

// Small analyses for the tests of how analyses are run. Each tells `ran` what it does.

/** What was run, in order: `analysis/part from–to`. */
export const ran: string[] = [];

const SILENT: Explanation = {
  headline: "",
  judgements: [],
  blocks: [],
  caveats: [],
  flips: [],
  gaps: [],
  inputs: { given: 0, missing: 0 },
};

/** Counts the events of a case. */
const events = defineAnalysis({
  id: "events",
  version: 1,
  title: "Events",
  question: "How many events?",
  answers: ["chronology"],
  references: [],
  options: { double: { kind: "flag", label: "count twice", default: false } },
  select: (c) =>
    c.events.length > 0 ? { input: { ids: c.events.map(({ id }) => id) } } : { missing: ["an event"] },
  checkOptions: ({ ids }, { double }) =>
    double && ids.length > 8 ? [{ option: "double", message: "is too much for so many events" }] : [],
  run({ ids }, { double }) {
    ran.push("events");
    return { count: ids.length * (double ? 2 : 1) };
  },
  explain: () => SILENT,
});

/** Asks how many events another analysis found. */
const busy = defineAnalysis({
  id: "busy",
  version: 1,
  title: "Busy",
  question: "Was it busy?",
  answers: ["chronology"],
  references: [],
  options: {},
  needs: ["events"],
  select(_, { events: found }) {
    if (!found || "missing" in found) return { missing: ["events", ...(found?.missing ?? [])] };
    return { input: found.result };
  },
  run(result) {
    ran.push("busy");
    return { busy: (result as { count: number }).count > 2 };
  },
  explain: () => SILENT,
});

/** What the parts of `sums` may be told to do wrong. */
export const trouble = { pieces: false, total: false, words: false };

const LIMITS = { numbers: { most: 50, of: "numbers", why: "a test", kind: "work" } } as const;

interface Setup {
  readonly numbers: readonly number[];
  readonly most: number;
}

const squares = definePart({
  id: "squares",
  title: "Squares",
  needs: [],
  cost: ({ numbers }: Setup) => numbers.length,
  pieces: ({ numbers }: Setup) => numbers.length,
  piece({ numbers, most }: Setup, from, to, { random, budget, progress }) {
    ran.push(`squares ${from}–${to}`);
    if (trouble.pieces) throw new Error("no squares today");
    return numbers.slice(from, to).map((number, at) => {
      if (from + at >= most) budget.cut("numbers", 0, 1);
      else budget.cut("numbers", 1, 1);
      progress((at + 1) / (to - from));
      return number ** 2 + random.run(from + at).below(10);
    });
  },
  join: (chunks) => ({ squares: Float64Array.from(chunks.flat()) }),
  result: ({ squares }) => ({ squares: [...squares] }),
  bulk: ({ squares }) => ({ name: "squares", format: "squares/1", data: [...squares] }),
  explain: () => ({ headline: "Squares.", caveats: ["Squares are large."] }),
});

const total = definePart({
  id: "total",
  title: "Total",
  needs: [squares],
  cost: () => 1,
  run(_: Setup, { of }) {
    ran.push("total");
    if (trouble.total) throw new Error("no total today");
    return { total: of(squares).squares.reduce((sum, square) => sum + square, 0) };
  },
  explain: (_found, _setup, told) => {
    if (trouble.words) throw new Error("no words today");
    return { caveats: [`${told(squares)!.squares.length} squares were added.`] };
  },
});

const mean = definePart({
  id: "mean",
  title: "Mean",
  needs: [total],
  cost: () => 1,
  run: (_: Setup, { of }) => ({ mean: of(total).total / 10 }),
});

const never = definePart({
  id: "never",
  title: "Never",
  needs: [],
  wanted: () => false,
  cost: () => 1,
  run: (_: Setup): null => {
    throw new Error("not wanted");
  },
});

/** An analysis in parts. */
const sums = defineAnalysis({
  id: "sums",
  version: 1,
  title: "Sums",
  question: "What is the sum?",
  answers: ["outcome"],
  references: [],
  options: {
    count: { kind: "integer", label: "numbers", default: 10, min: 0, max: 1000 },
    stepsOnly: { kind: "flag", label: "a flag that is on", default: true },
  },
  limits: LIMITS,
  select: () => ({ input: {} }),
  setup: (_input, { count }, _random, budget): Setup => ({
    numbers: Array.from({ length: count }, (_, index) => index),
    most: budget.most("numbers"),
  }),
  parts: [squares, total, mean, never],
});

export const TOYS: readonly Analysis[] = [sums, busy, events];

/** A case with so many events. */
export function caseOf(eventCount: number, title = "Toy"): Case {
  return Case.parse({
    demarche: 1,
    id: "toy",
    title,
    asOf: "2018-04-16",
    analyst: "A",
    coded: { on: "2018-04-16", hindsight: false },
    events: Array.from({ length: eventCount }, (_, at) => ({
      id: `E${at}`,
      what: "something",
      when: "2018-01-01",
    })),
  });
}

/** A request for all toys. */
export function requestOf(c: Case, more: Partial<Request> = {}): Request {
  return { case: c, restriction: {}, texts: new Map(), options: {}, seed: 7, ...more };
}
