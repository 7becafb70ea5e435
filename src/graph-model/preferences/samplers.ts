import type { Ranking } from "#math/dense-ranks.ts";
import { perturbedPlaces } from "#math/mallows.ts";
import { reordered } from "#math/places.ts";
import type { Random } from "#math/random.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { PartyPreferences } from "../model/party-preferences.ts";
import type { MoveRanker, RankedMoves } from "../moves/ranked-moves.ts";
import type { Compiler } from "./compiler.ts";
import { completionPlan } from "./completions.ts";
import type { UnknownDirection } from "./plan.ts";

/** A model, and what it takes to order its states and moves by preference. */
export interface OrderedModel {
  readonly input: GraphModel;
  readonly compiler: Compiler;
  /** The moves of a party in the order of its preference. */
  readonly rankMoves: MoveRanker;
  /** The chance that two neighbours of a ranking stand in the wrong order; 0 = rankings are right. */
  readonly error: number;
}

/** One party's preferences, completed run by run. */
export interface PartySampler {
  /** True where nothing is unknown: every run gives the same. */
  readonly fixed: boolean;
  /** How many directions, priorities and places are unknown. */
  readonly open: number;
  /** How many of these are no wish, but an order among wishes or states that nobody gives. */
  readonly orders: number;
  readonly unknowns: readonly UnknownDirection[];
  /** The ranked moves of run `run`; `answers`, if given, receives 1 or 0 per unknown direction. */
  draw(run: number, answers?: Uint8Array): RankedMoves;
}

/** Everybody's preferences, completed run by run. */
export interface Sampler {
  readonly unknowns: readonly UnknownDirection[];
  draw(run: number, answers?: Uint8Array): readonly RankedMoves[];
}

/** Takes answers that nobody asks for: writes beyond its end are void. */
const IGNORED = new Uint8Array(0);

/** Prepares the completions of every party's preferences. */
export function partySamplers(model: OrderedModel, random: Random): PartySampler[] {
  return model.input.parties.map(({ preferences }, party) => partySampler(model, party, preferences, random));
}

/**
 * Prepares the completions of a party's preferences. Each party has a random stream of its own, and run k depends on
 * that stream and on k alone: a change of what one party wants, in the same model, leaves the draws of the others as they
 * are. Nor do draws depend on names, or on the order in which anything is listed.
 */
export function partySampler(
  { input, compiler, rankMoves, error }: OrderedModel,
  party: number,
  preferences: PartyPreferences,
  random: Random,
): PartySampler {
  const plan = completionPlan(input, party, preferences, compiler);
  const stream = random.stream(compiler.prints.streams[party]!);
  const erring = error > 0 && preferences.by === "ranking";
  const fixed = plan.fixed && !erring;
  const perturbed = (ranking: Ranking, draws: Random) =>
    erring ? reordered(ranking, perturbedPlaces(ranking.levels, error, draws)) : ranking;
  const once = fixed ? rankMoves(party, plan.complete(stream, IGNORED)) : undefined;
  return {
    fixed,
    open: plan.open,
    orders: plan.orders,
    unknowns: plan.unknowns,
    draw(run, answers = IGNORED) {
      if (once) return once;
      const draws = stream.run(run);
      return rankMoves(party, perturbed(plan.complete(draws, answers), draws));
    },
  };
}

/** Joins the parties' samplers. */
export function samplerOf(parties: readonly PartySampler[]): Sampler {
  const ends: number[] = [];
  let count = 0;
  for (const { unknowns } of parties) {
    count += unknowns.length;
    ends.push(count);
  }
  return {
    unknowns: parties.flatMap(({ unknowns }) => unknowns),
    draw: (run, answers = IGNORED) =>
      parties.map((party, index) =>
        party.draw(run, answers.subarray(ends[index]! - party.unknowns.length, ends[index])),
      ),
  };
}
