import type { Progress } from "#math/progress.ts";
import type { Random } from "#math/random.ts";
import { divisionResults } from "./coalitions/division-results.ts";
import { jointGains } from "./coalitions/joint-gains.ts";
import { togetherResult } from "./coalitions/together.ts";
import { conceptResults, limitedMove, mixtureOf } from "./concepts/concept-results.ts";
import type { Conventions } from "./concepts/conventions.ts";
import { simultaneousCounts } from "./concepts/simultaneous.ts";
import { tally } from "./concepts/tally.ts";
import { preferenceFlips } from "./firmness/flips.ts";
import { knownModel, robustnessOf } from "./firmness/robustness.ts";
import { singleChanges } from "./firmness/single-changes.ts";
import { statementSearch } from "./firmness/statement-changes.ts";
import { targetNames, targetOf, targetsOf } from "./firmness/target.ts";
import { tornado } from "./firmness/tornado.ts";
import { stateOf } from "./graph/feasible-states.ts";
import { plainMoves } from "./graph/move-graph.ts";
import { statesIn } from "./graph/state-set.ts";
import type { StabilityInput } from "./input.ts";
import { type Model, modelOf, partySamplers, samplerOf } from "./model.ts";
import { preferenceChecks } from "./preferences/preference-checks.ts";
import { fromHere } from "./reasons/from-here.ts";
import { leadingOutcomes } from "./reasons/leaders.ts";
import { explainStates } from "./reasons/restraints.ts";
import { allReasons } from "./reasons/sanctions.ts";
import type { StabilityResult } from "./result.ts";
import { viewsOf } from "./views/views.ts";

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
/** How many orders of preference the search for the smallest changes by SEQ may run. */
const SEARCHED_ORDERS = 4000;
/** Work that the smallest changes of statements may take: states × parties × lists that are run. */
const STATEMENT_WORK = 2 ** 22;

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
  const model = modelOf(input, error, { ties, jointMoves, coalitionGain });
  const { codes } = model.graph;
  const parties = partySamplers(model, random);
  const exact = parties.every(({ fixed }) => fixed);
  const base = samplerOf(parties);
  const today = stateOf(codes, input.today);
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
  const robustness = known && robustnessOf(known, SEARCHED_ORDERS, told);
  const statements = ranked && statementSearch(model, ranked, STATEMENT_WORK);
  const jointly = [
    ...new Set([
      ...leaders.map(({ state }) => state),
      ...(exact ? statesIn(run.held[0]!).slice(0, MOST_OUTCOMES) : []),
    ]),
  ];
  const asked = targetNames(input, target);
  const search = { model, exact, known, statements };
  const divisions =
    ranked && coalitions ? divisionResults(model, ranked, (share) => progress(0.8 + share * 0.2)) : null;
  progress(1);
  return {
    options: input.options.map(({ id }) => id),
    listed: input.listed?.states.map(({ id }) => id) ?? null,
    merged: input.merged,
    parties: input.parties.map(({ id }, party) => ({
      id,
      options: input.options.filter((option) => option.party === party).map((option) => option.id),
    })),
    stateCount: codes.length,
    states: small ? [...codes] : null,
    today: input.today,
    exact,
    error,
    conventions: { ties, jointMoves, coalitionGain },
    preferenceChecks: preferenceChecks(input, model.compiler),
    completions: run.completions,
    open: parties.reduce((sum, party) => sum + party.open, 0),
    concepts: conceptResults(model, run, joint, small),
    limitedMove: horizon > 0 ? limitedMove(model, base, run.completions, horizon, small) : null,
    views: viewsOf(model, today, affordable(samples, model), random),
    mixture: concepts.trim() === "" ? null : mixtureOf(model, base, run.completions, concepts, small),
    jointGains: exact || coalitions ? jointGains(model, base, run, jointly) : null,
    together: togetherResult(model, base, run.completions),
    divisions,
    holding: run.equilibria.seq.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0),
    leading,
    todayState: todayState!,
    why:
      ranked && allReasons(model, plain, ranked, [...new Set([today, ...leaders.map(({ state }) => state)])]),
    fromHere: ranked && small ? fromHere(model, ranked, plain, today, run.held[0]!) : null,
    flips,
    robustness,
    statements: statements && told.map((state) => ({ state: codes[state]!, ...statements([state]) })),
    tornado: tornado(model, parties, run, changes, told),
    target: asked.length === 1 ? targetOf(search, asked[0]!) : null,
    targets: asked.length > 1 ? targetsOf(search, asked) : null,
  };
}

/** How many completions to draw: as many as asked for, unless that would take minutes on a large model. */
function affordable(samples: number, { graph }: Model): number {
  const work = graph.codes.length * graph.parties.length;
  return Math.min(samples, Math.max(FEWEST_SAMPLES, Math.floor(MOST_WORK / work)));
}
