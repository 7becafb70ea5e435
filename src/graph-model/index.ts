/**
 * The graph model for conflict resolution as a library: a typed model in, plain results out. `graphModel` describes a
 * conflict, `solvableModel` makes it ready, `partySamplers` and `samplerOf` draw orders of preference where something is
 * unknown (and give the only one where nothing is). Each solver can be called alone; a budget bounds its work and keeps
 * what was cut. States are named by their codes, parties by their ids. Nothing here reads a file, a clock or a network.
 */
export { Budget, type Cut } from "#math/budget.ts";
export type { Proposition } from "#math/proposition.ts";
export { Random } from "#math/random.ts";
export { divisionDecider, type Groups } from "./coalitions/coalition-verdicts.ts";
export { type Division, divisionResults } from "./coalitions/division-results.ts";
export { type JointGains, jointGains } from "./coalitions/joint-gains.ts";
export { type Together, togetherResult } from "./coalitions/together.ts";
export { ALL_CONCEPTS, CONCEPT_BIT, CONCEPTS, type Concept } from "./concepts/concept.ts";
export {
  type ConceptResults,
  conceptResults,
  type LimitedMove,
  limitedMove,
} from "./concepts/concept-results.ts";
export { type ConceptStates, conceptStates } from "./concepts/concept-states.ts";
export { COALITION_GAINS, type Conventions, TEXTBOOK, TIES } from "./concepts/conventions.ts";
export { equilibriaOf, verdictsByParty } from "./concepts/equilibria.ts";
export { mixtureCounts, type PartyConcept } from "./concepts/mixture.ts";
export { simultaneousCounts } from "./concepts/simultaneous.ts";
export { type SolvableModel, solvableModel } from "./concepts/solvable-model.ts";
export { joinedTallies, type Tally, tally } from "./concepts/tally.ts";
export type { Solver } from "./concepts/verdicts.ts";
export { type Hypergame, hypergameOf } from "./hypergames/hypergame.ts";
export { GRAPH_MODEL_LIMITS, type GraphBudget } from "./limits.ts";
export { type GraphModel, graphModel } from "./model/graph-model.ts";
export type { PartyPreferences } from "./model/party-preferences.ts";
export { stateOf } from "./moves/feasible-states.ts";
export { JOINT_MOVES } from "./moves/joint-moves.ts";
export type { MoveGraph } from "./moves/move-graph.ts";
export { improvementsFrom, movesFrom } from "./moves/moves-from.ts";
export { type Paths, type Step, shortestPaths, stepsTo } from "./moves/paths.ts";
export { plainMoves, type RankedMoves } from "./moves/ranked-moves.ts";
export { type PreferenceCheck, preferenceChecks } from "./preferences/preference-checks.ts";
export { type PartySampler, partySamplers, type Sampler, samplerOf } from "./preferences/samplers.ts";
export {
  type FlipCandidate,
  flipCandidates,
  flipFindings,
  type PreferenceFlip,
  tellingFlips,
} from "./robustness/flips.ts";
export { type KnownModel, knownModel } from "./robustness/known-model.ts";
export { countedOrders } from "./robustness/order-counts.ts";
export { jointTarget, type Robustness, robustnessOf, targetChanges } from "./robustness/robustness.ts";
export {
  joinedChanges,
  plannedChanges,
  runChanges,
  type SingleChanges,
} from "./robustness/single-changes.ts";
export { type StateTurn, stateTurns } from "./robustness/state-turns.ts";
export { statementSearch } from "./robustness/statement-changes.ts";
export { type Tornado, tornado } from "./robustness/tornado.ts";
export { deterringAnswer } from "./sanctions/deterrence.ts";
export { type FromHere, fromHere } from "./sanctions/from-here.ts";
export { type Leader, type Leaders, leadingOutcomes } from "./sanctions/leaders.ts";
export { explainStates, type Leading } from "./sanctions/restraints.ts";
export { allReasons, type Why } from "./sanctions/sanctions.ts";
