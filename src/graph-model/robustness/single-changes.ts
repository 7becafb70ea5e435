import { addColumn, type BitRows, bitRows } from "#math/bit-rows.ts";
import { greatestOf } from "#math/extremes.ts";
import { reordered, shiftedPlaces } from "#math/places.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import { CONCEPT_BIT } from "../concepts/concept.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import { type PartySampler, partySampler } from "../preferences/samplers.ts";
import { neighbourSwaps } from "./neighbour-swaps.ts";
import { equilibriaAmong, ordersOf } from "./party-order.ts";
import type { InputEnd, PreferenceInput, StatedInput } from "./preference-input.ts";
import { runWork } from "./run-work.ts";
import { statedInputs } from "./stated-inputs.ts";

/** The fewest and the most completions that a changed input is run on; in between, as many in all as the main run. */
const RERUNS = { steps: [48, 96], ends: [16, 48] } as const;

/** The single changes that are to be run; each input is a piece of the work, and knows nothing of the others. */
export interface PlannedChanges {
  readonly inputs: readonly (StatedInput & {
    /** On how many of the drawn completions each of its ends is run, and on how many it would be but for the budget. */
    readonly completions: number;
    readonly wanted: number;
  })[];
  /** Kinds of inputs that are left out because they would take too long. */
  readonly leftOut: readonly PreferenceInput["kind"][];
}

/** An end of an input, and what holds there. */
export type ChangedEnd = InputEnd & {
  readonly completions: number;
  /** The completions in which it holds (SEQ), as a row of bits for each state. */
  readonly held: BitRows;
  /** Where nothing is unknown: the concepts by which each state is an equilibrium, as bits. */
  readonly concepts: Uint8Array | null;
};

/** An input that was changed while all others stayed as stated, on the same completions of what is unknown. */
export type ChangedInput = PreferenceInput & { readonly ends: readonly ChangedEnd[] };

/** All single changes of what is stated of preferences, run. */
export type SingleChanges = {
  readonly inputs: readonly ChangedInput[];
  readonly leftOut: PlannedChanges["leftOut"];
};

/** Lists the single changes: those by one step, then inputs at their ends, each kind as far as the budget allows. */
export function plannedChanges(
  model: SolvableModel,
  parties: readonly PartySampler[],
  completions: number,
  budget: GraphBudget = fullBudget(),
): PlannedChanges {
  const exact = parties.every(({ fixed }) => fixed);
  const size = runWork(model);
  const planned = (inputs: readonly StatedInput[], [few, most]: readonly [number, number]) => {
    const count = Math.max(
      1,
      inputs.reduce((sum, { ends }) => sum + ends.length, 0),
    );
    const fewest = exact ? 1 : few;
    const wanted = exact
      ? 1
      : Math.min(completions, Math.max(fewest, Math.min(most, Math.round(completions / count))));
    const affordable = Math.floor(budget.most("rerunWork") / (size * count));
    const times = affordable < fewest ? 0 : Math.min(wanted, affordable);
    return times > 0
      ? { inputs: inputs.map((input) => ({ ...input, completions: times, wanted })), leftOut: [] }
      : { inputs: [], leftOut: inputs.map(({ input }) => input.kind) };
  };
  const all = statedInputs(model.input);
  const isStep = ({ ends }: StatedInput) => ends[0]!.as === "changed";
  const steps = planned(all.filter(isStep), RERUNS.steps);
  const ends = planned(
    all.filter((input) => !isStep(input)),
    RERUNS.ends,
  );
  return {
    inputs: [...steps.inputs, ...ends.inputs],
    leftOut: [...new Set([...steps.leftOut, ...ends.leftOut])],
  };
}

/**
 * Runs the changes of the inputs from `from` to before `to` on the completions that the parties drew before. Completion
 * by completion, so that what the changes have in common is done once.
 */
export function runChanges(
  model: SolvableModel,
  parties: readonly PartySampler[],
  { inputs }: PlannedChanges,
  from: number,
  to: number,
  random: Random,
  budget: GraphBudget = fullBudget(),
  progress: Progress = () => {},
): ChangedInput[] {
  const exact = parties.every(({ fixed }) => fixed);
  const stateCount = model.graph.codes.length;
  const chunk = inputs.slice(from, to);
  for (const { ends, completions, wanted } of chunk) {
    const size = stateCount * parties.length * ends.length;
    budget.cut("rerunWork", size * completions, size * wanted);
  }
  const changes = chunk.flatMap(({ party, input, levels, completions, ends }) =>
    ends.map(({ as, wanted, preferences }) => ({
      party,
      swapped: parties[party]!.fixed ? lowerLevel(input, levels) : null,
      drawer: () =>
        swappedLevels(model, party, parties[party]!, input, levels) ??
        partySampler(model, party, preferences(), random).draw,
      found: {
        as,
        wanted,
        completions,
        held: bitRows(stateCount, completions),
        concepts: null as Uint8Array | null,
      },
    })),
  );
  // Kept for all runs; if there is only one, each is made for it alone.
  const drawers: PartySampler["draw"][] = [];
  const isMany = exact && changes.length > parties.length;
  const most = greatestOf(
    chunk.map(({ completions }) => completions),
    0,
  );
  for (let run = 0; run < most; run++) {
    const drawn = parties.map((party) => party.draw(run));
    const orderOf = drawn.map((_, party) => ordersOf(model, drawn, party));
    const stated = drawn.map((moves, party) => orderOf[party]!(() => moves));
    const afterSwap = isMany ? neighbourSwaps(model, drawn) : undefined;
    for (const [at, { party, swapped, drawer, found }] of changes.entries()) {
      if (run >= found.completions) continue;
      const isThere = swapped !== null && drawn[party]!.levels === swapped.levels;
      const known = isThere ? afterSwap?.(party, swapped.level) : null;
      const decided = () => {
        const draw = drawers[at] ?? drawer();
        if (most > 1) drawers[at] = draw;
        return equilibriaAmong(
          stated.with(
            party,
            orderOf[party]!(() => draw(run)),
          ),
        );
      };
      const verdicts = known ?? decided();
      addColumn(found.held, run, stateCount, (state) => (verdicts[state]! & CONCEPT_BIT.seq) !== 0);
      if (exact) found.concepts = verdicts;
    }
    progress((run + 1) / most);
  }
  let next = 0;
  return chunk.map(({ input, ends }) => ({ ...input, ends: ends.map(() => changes[next++]!.found) }));
}

/** Of two neighbouring levels that are swapped the lower, of how many; null of another change. */
function lowerLevel(
  { swapped }: PreferenceInput,
  levels: number | null,
): { readonly level: number; readonly levels: number } | null {
  return levels === null || swapped === null ? null : { level: levels - 1 - swapped[0], levels };
}

/** Where nothing of a party's order is unknown, the order after two neighbouring levels are swapped; null elsewhere. */
function swappedLevels(
  { rankMoves }: SolvableModel,
  party: number,
  { fixed, draw }: PartySampler,
  input: PreferenceInput,
  levels: number | null,
): PartySampler["draw"] | null {
  const lower = fixed ? lowerLevel(input, levels) : null;
  if (lower === null) return null;
  const own = draw(0);
  // Where no state of a place can occur there are fewer levels than places.
  if (own.levels !== lower.levels) return null;
  const moves = rankMoves(party, reordered(own, shiftedPlaces(lower.levels, lower.level, 1)));
  return () => moves;
}

/** Puts the chunks of all pieces together. */
export function joinedChanges({ leftOut }: PlannedChanges, chunks: readonly ChangedInput[][]): SingleChanges {
  return { inputs: chunks.flat(), leftOut };
}
