import type { Needed, Part, PartKey, PartWords } from "#analyses/part.ts";
import { STABILITY_LIMITS } from "#analyses/stability/limits.ts";
import { selectMoves } from "#analyses/stability/select.ts";
import { type Setup, setupOf } from "#analyses/stability/setup.ts";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import type { OutcomeReach, Settling } from "#graph-model/sanctions/outcome-reach.ts";
import type { Leading } from "#graph-model/sanctions/restraints.ts";
import { Budget } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import type { Block, Table } from "#outcome/block.ts";
import { plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

// Findings made up for a test, and what a part says of them.

const IDS = ["a", "b", "c", "d", "e"];

/** Five options of three parties, 32 states, all preferences stated; today nothing is done. */
export const KNOWN = {
  options: IDS.map((id, at) => ({ id, actor: "AABBC"[at], text: `takes ${id}` })),
  today: [],
  preferences: ["A", "B", "C"].map((actor) => ({
    actor,
    statements: IDS.map((prefers) => ({ prefers })),
  })),
};
export const known = caseWith(KNOWN);

/** The same, with nothing stated. */
const unknown: Case = { ...known, moves: { ...known.moves!, preferences: [] } };

export function setupFor(c: Case, given: Readonly<Record<string, unknown>> = {}): Setup {
  const selection = selectMoves(c);
  const options = stability.readOptions(given);
  if ("missing" in selection || "faults" in options) throw new Error("the case is faulty");
  return setupOf(
    selection.input,
    options.values as never,
    new Random(1, "stability"),
    new Budget(STABILITY_LIMITS),
  );
}

export const exact = setupFor(known);
export const drawn = setupFor(unknown, { samples: 200 });

/** The same, with only the preferences of A stated. */
export const half = setupFor(
  { ...known, moves: { ...known.moves!, preferences: known.moves!.preferences.slice(0, 1) } },
  { samples: 200 },
);

/** What a part says of findings, some other parts having found something too. */
export function said(
  part: Part<Setup>,
  found: unknown,
  setup: Setup,
  others: readonly (readonly [PartKey<unknown>, unknown])[] = [],
): PartWords {
  const told = <Found>({ id }: PartKey<Found>) =>
    (others.find(([key]) => key.id === id)?.[1] ?? (id === "draws" ? { completions: 200 } : null)) as Found;
  return part.explain(found, setup, told as Needed);
}

export function block<Kind extends Block["kind"]>(
  words: PartWords,
  kind: Kind,
  title = "",
): Extract<Block, { kind: Kind }> {
  const of = (each: Block) => ("title" in each ? (each.title ?? "") : "");
  return words.blocks!.find((each) => each.kind === kind && of(each).startsWith(title)) as Extract<
    Block,
    { kind: Kind }
  >;
}

export const first = (count: number) => Array.from({ length: count }, (_, at) => at);
export const texts = (table: Table, column: number) =>
  table.rows.map(({ cells }) => plain(String(cells[column])));

/** What is told of as many things as the threshold allows, and of one more. */
export function sides<T>(most: number, told: (count: number) => T): readonly [T, T] {
  return [told(most), told(most + 1)];
}

/** A way to an outcome in so many of the drawn orders, in which it holds, too, and no answer deters a move. */
export const reachIn = (reached: number): OutcomeReach => ({
  reached,
  lasting: reached,
  unanswered: { reached, lasting: reached },
});

/** An outcome that holds in so many of the drawn orders. */
export const leading = (state: number, seq = 1, more: object = {}) => {
  const given: Partial<Leading> = more;
  return {
    state,
    variants: [],
    core: 0,
    held: given.counts?.seq ?? seq,
    answered: given.counts ? given.counts.nash < given.counts.seq : false,
    counts: { nash: seq, gmr: seq, smr: seq, seq },
    examined: 5,
    holdsInExamined: true,
    restraints: ["A", "B", "C"].map((party) => ({
      party,
      hasMove: true,
      noBetter: 5,
      deterred: 0,
      free: 0,
      deterrent: null,
      gain: null,
    })),
    path: [],
    improvementPath: null,
    improvementPaths: 0,
    reach: reachIn(given.improvementPaths ?? 0),
    ways: { byMoves: null, byImprovements: null },
    ...more,
  };
};

/**
 * What is told of outcomes that hold in so many of 200 drawn orders; `level`: others that cannot be told from the first,
 * and in how many orders each is `reached`, in none if not given.
 */
export const outcomesOf = (
  rows: readonly ReturnType<typeof leading>[],
  today = leading(0, 0),
  level: readonly number[] = [],
  reached: readonly number[] = level.map(() => 0),
) => ({
  told: {
    holding: rows.length,
    holdingByNash: rows.filter(({ counts }) => counts.nash > 0).length,
    leading: rows,
    todayState: today,
    completions: 200,
    atCut: [],
    elsewhere: null as Settling | null,
    level: {
      states: level,
      variants: level.map(() => 0),
      held: level.map(() => 100),
      reach: reached.map(reachIn),
      total: level.length,
      answered: false,
    },
  },
});

export const held = (states: readonly number[]) => ({
  equilibria: { states, counts: states.map(() => 1), total: states.length, interval: null },
  stable: null,
});

export const conceptsOf = (seq: readonly number[], seqOrSim: readonly number[] | null = null) => ({
  nash: held([]),
  gmr: held([]),
  smr: held([]),
  seq: held(seq),
  sim: null,
  seqOrSim: seqOrSim && held(seqOrSim),
});

export const fromHere = (more: object) => ({
  byMoves: first(32).map((at) => at % 3),
  byImprovements: first(32).map(() => -1),
  equilibria: { byImprovements: [], byMoves: [], never: [] },
  firstMoves: [],
  ...more,
});
