import { divisionResults } from "#graph-model/coalitions/division-results.ts";
import { jointGains } from "#graph-model/coalitions/joint-gains.ts";
import { togetherResult } from "#graph-model/coalitions/together.ts";
import { conceptResults, limitedMove } from "#graph-model/concepts/concept-results.ts";
import type { Conventions } from "#graph-model/concepts/conventions.ts";
import { simultaneousCounts } from "#graph-model/concepts/simultaneous.ts";
import { type SolvableModel, solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { tally } from "#graph-model/concepts/tally.ts";
import { hypergameOf } from "#graph-model/hypergames/hypergame.ts";
import { GRAPH_MODEL_LIMITS } from "#graph-model/limits.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import { plainMoves } from "#graph-model/moves/move-graph.ts";
import { preferenceChecks } from "#graph-model/preferences/preference-checks.ts";
import { partySamplers, samplerOf } from "#graph-model/preferences/samplers.ts";
import { preferenceFlips } from "#graph-model/robustness/flips.ts";
import { knownModel } from "#graph-model/robustness/known-model.ts";
import { robustnessOf } from "#graph-model/robustness/robustness.ts";
import { singleChanges } from "#graph-model/robustness/single-changes.ts";
import { statementSearch } from "#graph-model/robustness/statement-changes.ts";
import { tornado } from "#graph-model/robustness/tornado.ts";
import { fromHere } from "#graph-model/sanctions/from-here.ts";
import { leadingOutcomes } from "#graph-model/sanctions/leaders.ts";
import { explainStates } from "#graph-model/sanctions/restraints.ts";
import { allReasons } from "#graph-model/sanctions/sanctions.ts";
import { membersOf } from "#math/bit-set.ts";
import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import type { StabilityInput } from "./input.ts";
import { mixtureOf } from "./mixture.ts";
import type { StabilityResult } from "./result.ts";
import { targetNames, targetOf, targetsOf } from "./target.ts";
import { toldCheck, toldFlip, toldStatements, toldTornado } from "./told.ts";

/** Up to this many states the result lists all of them, and stability by party. */
const LISTED = 4096;
/** States × parties × completions above which fewer completions are drawn than asked for. */
const MOST_WORK = 2 ** 28;
/** The fewest completions that are drawn, however large the model. */
const FEWEST_SAMPLES = 20;
/** Of how many outcomes that hold it is asked who could jointly leave them. */
const MOST_OUTCOMES = 64;
/** How many leading states are explained. */
const LEADING = 6;
/** What may be set. */
export interface StabilityOptions extends Conventions {
  /** How many completions to draw where something is unknown. */
  readonly samples: number;
  /** Whether to look for simultaneous sanctions in drawn completions; they always are in an exact run. */
  readonly simultaneous: boolean;
  /** How many moves ahead two parties look, at most; 0 = do not compute it. */
  readonly horizon: number;
  /** The state, or states parted by semicolons, of which to say what would make them hold; empty for none. */
  readonly target: string;
  /** The chance that two neighbours of a ranking stand in the wrong order. */
  readonly error: number;
  /** Whether to look for joint improvements in drawn completions, and to divide the parties in every way in an exact run. */
  readonly coalitions: boolean;
  /** Which party has which stability concept of its own, as `readMixture` reads it; empty = none. */
  readonly concepts: string;
}

/** Decides the stability of every state and gathers the reasons. */
export function runStability(
  input: StabilityInput,
  {
    samples,
    simultaneous,
    horizon,
    target,
    error,
    coalitions,
    concepts,
    ties,
    jointMoves,
    coalitionGain,
  }: StabilityOptions,
  random: Random,
  progress: Progress,
): StabilityResult {
  const { model: given } = input;
  const model = solvableModel(given, error, { ties, jointMoves, coalitionGain });
  const { codes } = model.graph;
  const parties = partySamplers(model, random);
  const exact = parties.every(({ fixed }) => fixed);
  const base = samplerOf(parties);
  const today = stateOf(codes, given.today);
  const small = codes.length <= LISTED;
  const completions = exact ? 1 : affordable(samples, model);
  const run = tally(model, base, today, completions, small, (share) => progress(share * 0.8));
  const leaders = leadingOutcomes(model, run, today, LEADING);
  const often = (state: number) => run.equilibria.seq[state]! * 2 >= run.completions;
  const ranked = exact ? base.draw(0) : null;
  const plain = plainMoves(model.graph);
  const [todayState, ...leading] = explainStates(model, base, plain, run, today, ranked, [
    { state: today, variants: [], core: 0, holds: often(today) },
    ...leaders.map((leader) => ({ ...leader, holds: run.equilibria.seq[leader.state]! > 0 })),
  ]);
  const told = [...new Set([...leaders.map(({ state }) => state), today])];
  const changes = singleChanges(model, parties, run.completions, random);
  const flips = preferenceFlips(model, parties, run, leaders[0], changes);
  const joint = exact || simultaneous ? simultaneousCounts(model, base, run.completions) : null;
  const known = ranked && knownModel(model, ranked);
  const robustness = known && robustnessOf(known, GRAPH_MODEL_LIMITS.robustnessOrders.most, told);
  const statements = ranked && statementSearch(model, ranked, GRAPH_MODEL_LIMITS.statementWork.most);
  const jointly = [
    ...new Set([
      ...leaders.map(({ state }) => state),
      ...(exact ? membersOf(run.held[0]!).slice(0, MOST_OUTCOMES) : []),
    ]),
  ];
  const asked = targetNames(input, target);
  const search = { model, exact, known, statements };
  const divisions =
    ranked && coalitions ? divisionResults(model, ranked, (share) => progress(0.8 + share * 0.2)) : null;
  progress(1);
  return {
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
    conventions: { ties, jointMoves, coalitionGain },
    preferenceChecks: preferenceChecks(
      given,
      input.parties.map(({ checks }) => checks.map(({ preferences }) => preferences)),
      model.compiler,
    ).map((check) => toldCheck(check, input)),
    completions: run.completions,
    open: parties.reduce((sum, party) => sum + party.open, 0),
    concepts: conceptResults(model, run, joint, small),
    limitedMove: horizon > 0 ? limitedMove(model, base, run.completions, horizon, small) : null,
    views: hypergameOf(model, today, affordable(samples, model), random),
    mixture: concepts.trim() === "" ? null : mixtureOf(model, input, base, run.completions, concepts, small),
    jointGains: exact || coalitions ? jointGains(model, base, run, jointly) : null,
    together: togetherResult(model, base, run.completions),
    divisions,
    holding: run.equilibria.seq.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    leading,
    todayState: todayState!,
    why:
      ranked && allReasons(model, plain, ranked, [...new Set([today, ...leaders.map(({ state }) => state)])]),
    fromHere: ranked && small ? fromHere(model, ranked, plain, today, run.held[0]!) : null,
    flips: flips.map((flip) => toldFlip(flip, input)),
    robustness,
    statements:
      statements &&
      told.map((state) => ({ state: codes[state]!, ...toldStatements(statements([state]), input) })),
    tornado: toldTornado(tornado(model, parties, run, changes, told), input),
    target: asked.length === 1 ? targetOf(search, input, asked[0]!) : null,
    targets: asked.length > 1 ? targetsOf(search, input, asked) : null,
  };
}

/** How many completions to draw: as many as asked for, unless that would take minutes on a large model. */
function affordable(samples: number, { graph }: SolvableModel): number {
  const work = graph.codes.length * graph.parties.length;
  return Math.min(samples, Math.max(FEWEST_SAMPLES, Math.floor(MOST_WORK / work)));
}
