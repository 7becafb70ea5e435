import { type SolvableModel, solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import type { RankedMoves } from "#graph-model/moves/ranked-moves.ts";
import {
  type PartySampler,
  partySamplers,
  type Sampler,
  samplerOf,
} from "#graph-model/preferences/samplers.ts";
import { type KnownModel, knownModel } from "#graph-model/robustness/known-model.ts";
import { type PlannedChanges, plannedChanges } from "#graph-model/robustness/single-changes.ts";
import { type StatementSearch, statementSearch } from "#graph-model/robustness/statement-changes.ts";
import type { Budget } from "#math/budget.ts";
import { once } from "#math/kept.ts";
import type { Random } from "#math/random.ts";
import type { Facts } from "./facts.ts";
import type { StabilityInput } from "./input.ts";
import type { StabilityLimits } from "./limits.ts";
import type { StabilityOptions } from "./options.ts";
import { STATE_ROWS } from "./thresholds.ts";
import { type Words, wordsFor } from "./words/words.ts";

/** What all parts compute with. Engine objects; nothing of it is sent anywhere. */
export interface Setup {
  readonly input: StabilityInput;
  readonly options: StabilityOptions;
  readonly facts: Facts;
  readonly words: Words;
  readonly model: SolvableModel;
  readonly parties: readonly PartySampler[];
  readonly sampler: Sampler;
  /** The limits, on work and on the size of what is reported. */
  readonly budget: Budget<StabilityLimits>;
  /** The position of today's state among those that can occur. */
  readonly today: number;
  /** How many completions are drawn at first where something is unknown; one where nothing is. */
  readonly completions: number;
  /** How many are drawn at most, where fewer do not tell which outcome holds most often. */
  readonly mostCompletions: number;
  /** Everybody's order of preference where nothing is unknown. */
  readonly ranked: readonly RankedMoves[] | null;
  /** Whether all states can be listed. */
  readonly small: boolean;
  /** The single changes of what is stated that are to be run. */
  changes(): PlannedChanges;
  /** The model made ready for changes of orders; null where something is unknown, or it is too large. */
  known(): KnownModel | null;
  /** Null where something is unknown, no party's preferences are statements, or the model is too large. */
  statementSearch(): StatementSearch | null;
}

/** What the words of the parts are made with. */
export type Background = Pick<Setup, "input" | "facts" | "words">;

/** Makes ready what the parts compute with. */
export function setupOf(
  input: StabilityInput,
  options: StabilityOptions,
  random: Random,
  budget: Budget<StabilityLimits>,
): Setup {
  const { error, ties, jointMoves, coalitionGain } = options;
  const given = input.model;
  const conventions = { ties, jointMoves, coalitionGain };
  const model = solvableModel(given, error, conventions);
  const { codes } = model.graph;
  const parties = partySamplers(model, random);
  const exact = parties.every(({ fixed }) => fixed);
  const sampler = samplerOf(parties);
  const small = codes.length <= budget.most("statesInReport");
  const completions = exact ? 1 : affordable(options.samples, model, budget);
  const ranked = exact ? sampler.draw(0) : null;
  return {
    input,
    options,
    words: wordsFor(input, ties, exact && codes.length <= STATE_ROWS),
    facts: {
      options: given.options.map(({ id }) => id),
      listed: given.listed?.states ?? null,
      merged: given.merged.map(({ state, of }) => ({ state, of })),
      parties: given.parties.map(({ id }, party) => ({
        id,
        options: given.options.filter((option) => option.party === party).map((option) => option.id),
      })),
      stateCount: codes.length,
      states: small ? [...codes] : null,
      today: given.today,
      exact,
      error,
      conventions,
      open: parties.reduce((sum, party) => sum + party.open, 0),
      orders: parties.reduce((sum, party) => sum + party.orders, 0),
    },
    budget,
    model,
    parties,
    sampler,
    today: stateOf(codes, given.today),
    completions,
    mostCompletions: exact ? 1 : Math.max(completions, comparable(model, budget)),
    ranked,
    small,
    changes: once(() => plannedChanges(model, parties, completions, budget)),
    known: once(() => ranked && knownModel(model, ranked, budget)),
    statementSearch: once(() => ranked && statementSearch(model, ranked, budget)),
  };
}

/** How many completions to draw: as many as asked for, unless that would take minutes on a large model. */
export function affordable(
  samples: number,
  { graph }: SolvableModel,
  budget: Budget<StabilityLimits>,
): number {
  const runs = Math.floor(budget.most("completionWork") / (graph.codes.length * graph.parties.length));
  return Math.min(samples, Math.max(budget.most("fewestCompletions"), runs));
}

/** How many completions may be drawn to tell outcomes apart. */
function comparable({ graph }: SolvableModel, budget: Budget<StabilityLimits>): number {
  const runs = Math.floor(budget.most("comparingWork") / (graph.codes.length * graph.parties.length));
  return Math.min(budget.most("comparedCompletions"), runs);
}
