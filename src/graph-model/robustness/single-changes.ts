import type { Random } from "#math/random.ts";
import { ALL_CONCEPTS } from "../concepts/concept.ts";
import { equilibriaOf } from "../concepts/equilibria.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { heldStates } from "../concepts/tally.ts";
import { GRAPH_MODEL_LIMITS } from "../limits.ts";
import type { RankedMoves } from "../moves/ranked-moves.ts";
import { type PartySampler, partySampler } from "../preferences/samplers.ts";
import { type InputEnd, inputEnds } from "./input-ends.ts";
import { type PreferenceChange, preferenceChanges } from "./preference-changes.ts";

/** The fewest and the most completions that a changed input is run on; in between, as many in all as the main run. */
const RERUNS = { steps: [24, 48], ends: [16, 48] } as const;

/** One changed input, run on the same completions of everything else. */
export interface ChangedRun<Change> {
  readonly change: Change;
  /** The equilibria (SEQ) of each completion: a bit per state. */
  readonly held: readonly Uint32Array[];
  /** Where nothing is unknown: the concepts by which each state is an equilibrium, as bits. */
  readonly concepts: Uint8Array | null;
}

/** All single changes of what is stated of preferences, run. */
export interface SingleChanges {
  /** By one step; empty where that would take too long. */
  readonly steps: readonly ChangedRun<PreferenceChange>[];
  /** Inputs at their ends; empty where that would take too long. */
  readonly ends: readonly ChangedRun<InputEnd>[];
}

/** Runs every single change on the completions that the parties drew before. */
export function singleChanges(
  model: SolvableModel,
  parties: readonly PartySampler[],
  completions: number,
  random: Random,
): SingleChanges {
  const exact = parties.every(({ fixed }) => fixed);
  const size = model.graph.codes.length * parties.length;
  // The other parties want what they wanted, run by run.
  const drawn: RankedMoves[][] = parties.map(() => []);
  const stated = (party: number, run: number) => {
    drawn[party]![run] ??= parties[party]!.draw(run);
    return drawn[party]![run]!;
  };
  function runs<Change extends Pick<PreferenceChange, "party" | "preferences">>(
    changes: readonly Change[],
    [fewest, most]: readonly [number, number],
  ): ChangedRun<Change>[] {
    const affordable = Math.floor(GRAPH_MODEL_LIMITS.rerunWork.most / (size * Math.max(1, changes.length)));
    if (affordable < (exact ? 1 : fewest)) return [];
    const even = Math.round(completions / Math.max(1, changes.length));
    const times = exact ? 1 : Math.min(completions, affordable, Math.max(fewest, Math.min(most, even)));
    return changes.map((change) => {
      const other = partySampler(model, change.party, change.preferences, random);
      const draw = (run: number) =>
        parties.map((_, party) => (party === change.party ? other.draw(run) : stated(party, run)));
      return {
        change,
        held: heldStates(model, draw, times),
        concepts: exact ? equilibriaOf(model, draw(0), ALL_CONCEPTS) : null,
      };
    });
  }
  return {
    steps: runs(preferenceChanges(model.input), RERUNS.steps),
    ends: runs(inputEnds(model.input), RERUNS.ends),
  };
}
