import type { Budget } from "#math/budget.ts";
import { exp } from "#math/elementary.ts";
import { leastOf } from "#math/extremes.ts";
import { atRank } from "#math/quantile.ts";
import type { Random } from "#math/random.ts";
import { type CanonicalItem, type CanonicalSet, inCanonicalOrder } from "./canonical.ts";
import { addScaled } from "./columns.ts";
import { Contest } from "./contest.ts";
import { diagnosticities } from "./diagnosticity.ts";
import { certainlyBeaten, heldOff } from "./dominance.ts";
import { evidenceAlone } from "./evidence-alone.ts";
import { inconsistencyScores } from "./inconsistency.ts";
import { areAlike, leadShares, levelIn } from "./leads.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import { disputedEvidence, type ExplanationModel, evidenceInUse, type Item } from "./model.ts";
import { posteriorBounds } from "./posterior-bounds.ts";
import { posteriorSpreads, type Spread } from "./posterior-spread.ts";
import { priorRanges } from "./priors.ts";
import { drawReadings, type Readings } from "./readings.ts";
import type { ClusterResult, EvidenceResult, HypothesisResult, LeadWithout, SetResult } from "./result.ts";
import { smallestChange, smallestToSettle } from "./smallest-change.ts";
import { trailShares } from "./trails.ts";
import { isAboveSome, turnsAnswer, verdictOn } from "./verdict.ts";
import { type Lead, leadWithout, leadWithoutItem, weightsWithout } from "./without.ts";

/** How the explanations stand in the readings; rows and items in the set's own order. */
interface Standings {
  readonly readings: Readings;
  readonly contest: Contest;
  readonly leads: readonly number[];
  readonly spreads: readonly Spread[];
  readonly leader: number;
  readonly runnerUp: number;
  /** The leader and those that are level with it, in the order in which they are told. */
  readonly first: readonly number[];
}

/**
 * Compares the explanations of one effect: a pure function, which can run anywhere. Neither the order of the set's
 * entries nor their ids have a part in any number.
 */
export function compareSet(
  model: ExplanationModel,
  samples: number,
  random: Random,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
): SetResult {
  const set = inCanonicalOrder(model);
  const standings = standingsOf(drawReadings(set, samples, random, budget.most("priorTries")));
  const { contest, leads, spreads, leader, runnerUp, first } = standings;
  const undisputed = undisputedIn(standings, model);
  const hypotheses = hypothesesIn(standings, undisputed?.spreads);
  const evidence = evidenceIn(standings, model);
  const overturns = overturnsIn(standings, budget);
  const rivals = spreads.flatMap(({ central }, row) => (row === leader ? [] : [central]));
  const least = leastOf(hypotheses.map(({ inconsistency }) => inconsistency));
  const idOf = (row: number) => set.rows[row]!.id;
  return {
    id: model.id,
    samples,
    leader: idOf(leader),
    runnerUp: idOf(runnerUp),
    first: first.map(idOf),
    verdict: verdictOn({
      evidence: set.items.length,
      leads: leads[leader]!,
      secondLeads: leads[runnerUp]!,
      readings: samples,
      apart: isAboveSome(spreads[leader]!.central, rivals),
      steps: overturns.steps,
      pivotal: evidence.filter(({ without }) => turnsAnswer(without, first.map(idOf))).length,
    }),
    hypotheses: inCaseOrder(hypotheses, set),
    reserved: { ...model.priors.reserved },
    evidence,
    clusters: clustersIn(standings, model),
    ...(undisputed && { undisputed: undisputed.lead }),
    overturns,
    priorOddsToLevel: oddsToLevel(contest.weights[leader]!, contest.weights[runnerUp]!),
    ...aloneIn(standings),
    leastInconsistent: inCaseOrder(hypotheses, set)
      .filter(({ inconsistency }) => inconsistency === least)
      .map(({ id }) => id),
  };
}

function standingsOf(readings: Readings): Standings {
  const leads = leadShares(readings.weights);
  const spreads = posteriorSpreads(readings);
  const { rows } = readings.set;
  // Of two that nothing tells apart the one whose cause is established comes before one whose cause is only alleged.
  const isUnsure = (row: number) => Number(rows[row]!.contested.length > 0);
  const isAs = (a: number, b: number) => areAlike(readings.weights[a]!, readings.weights[b]!);
  const [leader, runnerUp] = leads
    .map((_, row) => row)
    .sort(
      (a, b) =>
        leads[b]! - leads[a]! ||
        (isAs(a, b) ? isUnsure(a) - isUnsure(b) : spreads[b]!.median - spreads[a]!.median),
    ) as [number, number];
  const level = levelIn(leads, leader, readings.count);
  const first = [leader, ...level].sort((a, b) => isUnsure(a) - isUnsure(b) || a - b);
  return { readings, contest: new Contest(readings.weights), leads, spreads, leader, runnerUp, first };
}

/** By row of the set. */
function hypothesesIn(
  { readings, leads, spreads }: Standings,
  undisputed: readonly Spread[] | undefined,
): HypothesisResult[] {
  const { set, exponents, weights } = readings;
  const trails = trailShares(weights);
  const bounds = posteriorBounds(set.priors, set.items, exponents);
  const beaten = certainlyBeaten(set.priors, set.items, exponents);
  const off = heldOff(set.priors, set.items, exponents);
  const scores = inconsistencyScores(set);
  const priorOf = priorRanges(set.priors);
  const named = (listed: readonly number[]) =>
    [...listed].sort((a, b) => set.caseRow[a]! - set.caseRow[b]!).map((each) => set.rows[each]!.id);
  return set.rows.map(({ id }, row) => ({
    id,
    prior: priorOf[row]!,
    priorGiven: set.priors.given[row]!,
    posterior: bounds[row]!,
    median: spreads[row]!.median,
    central: spreads[row]!.central,
    ...(undisputed && { undisputed: undisputed[row]!.central }),
    leads: leads[row]!,
    trails: trails[row]!,
    alike: named(
      [...weights.keys()].filter((other) => other !== row && areAlike(weights[row]!, weights[other]!)),
    ),
    beats: named(beaten[row]!),
    holdsOff: named(off[row]!),
    inconsistency: scores[row]!,
  }));
}

function inCaseOrder<T>(byRow: readonly T[], { caseRow }: CanonicalSet): T[] {
  return byRow.map((_, row) => byRow[caseRow.indexOf(row)]!);
}

function evidenceIn(standings: Standings, model: ExplanationModel): EvidenceResult[] {
  const { set, exponents } = standings.readings;
  const bits = diagnosticities(set);
  const places = new Map(set.items.map((item, at) => [item.id, at]));
  return model.evidence.map(({ id, ratings, isEffect, against }) => {
    const index = places.get(id) ?? -1;
    const used = index >= 0;
    const rated = ratings.filter(({ range }) => range !== null).length;
    return {
      id,
      used,
      isEffect,
      ...(used && against && { disputed: true as const }),
      exponent: used ? exponents[index]! : 0,
      rated,
      missing: ratings.length - rated,
      bits: used ? bits[index]! : null,
      without: used ? withoutItem(standings, index) : null,
    };
  });
}

function clustersIn(standings: Standings, model: ExplanationModel): ClusterResult[] {
  const items = evidenceInUse(model);
  const ids = new Set(items.flatMap(({ cluster }) => (cluster === null ? [] : [cluster])));
  return [...ids].map((id) => {
    const isOf = ({ cluster }: Pick<Item, "cluster">) => cluster === id;
    return { id, items: items.filter(isOf).map((item) => item.id), without: without(standings, isOf) };
  });
}

/** Who leads without all that is disputed, and the spread of each row then; nothing where nothing is, or everything. */
function undisputedIn(standings: Standings, model: ExplanationModel) {
  const ids = new Set(disputedEvidence(model).map(({ id }) => id));
  const isLeftOut = ({ id }: CanonicalItem) => ids.has(id);
  const lead = ids.size > 0 ? without(standings, isLeftOut) : null;
  if (lead === null) return undefined;
  const { readings } = standings;
  return {
    lead,
    spreads: posteriorSpreads({ ...readings, weights: weightsWithout(readings, isLeftOut) }),
  };
}

function without(
  { readings, contest, leader }: Standings,
  leftOut: (item: CanonicalItem) => boolean,
): LeadWithout | null {
  if (readings.set.items.every(leftOut)) return null;
  return leadTold(readings, leadWithout(readings, contest, leader, leftOut));
}

function withoutItem({ readings, contest, leader }: Standings, at: number): LeadWithout | null {
  if (readings.set.items.length === 1) return null;
  return leadTold(readings, leadWithoutItem(readings, contest, leader, at));
}

function leadTold(readings: Readings, { row, share, levelWith, together }: Lead): LeadWithout {
  const idOf = (at: number) => readings.set.rows[at]!.id;
  return { leader: idOf(row), share, ...levelIds(levelWith.map(idOf), together) };
}

function levelIds(levelWith: readonly string[], together: boolean): Omit<LeadWithout, "leader" | "share"> {
  return { ...(levelWith.length > 0 && { levelWith }), ...(together && { together }) };
}

/** What the evidence says of the leader without starting beliefs. */
function aloneIn({ readings, leader, first }: Standings): Pick<SetResult, "evidenceAlone"> {
  const { rows, items } = readings.set;
  const alone = first.length > 1 || items.length === 0 ? null : evidenceAlone(readings, leader);
  if (alone === null) return {};
  const { rival, levelWith, together, odds, believedFirst } = alone;
  const idOf = (row: number) => rows[row]!.id;
  const level = levelIds(levelWith.map(idOf), together);
  return { evidenceAlone: { rival: idOf(rival), ...level, odds, believedFirst } };
}

function overturnsIn(
  { readings, contest, leader, first }: Standings,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
): SetResult["overturns"] {
  const { rows, items } = readings.set;
  const { strongest, ...size } =
    first.length > 1
      ? smallestToSettle(readings, contest, budget)
      : smallestChange(readings, contest, leader, budget);
  return {
    ...size,
    strongest: strongest.map(({ changes, newLeader, levelWith, together, newShare, oldShare }) => ({
      changes: changes.map(({ item, row, from, to }) => ({
        evidence: items[item]!.id,
        hypothesis: rows[row]!.id,
        from,
        to,
      })),
      steps: size.steps!,
      leader: rows[newLeader]!.id,
      ...levelIds(
        levelWith.map((row) => rows[row]!.id),
        together,
      ),
      leads: newShare,
      formerLeads: oldShare,
    })),
  };
}

/** Median over the readings of the leader's posterior odds to the second; `null` if the second is ruled out. */
function oddsToLevel(leader: Float64Array, second: Float64Array): number | null {
  if (second[0] === -Infinity) return null;
  const odds = leader.slice();
  addScaled(odds, second, -1);
  return exp(Math.min(700, Math.max(-700, atRank(odds, Math.floor((odds.length - 1) / 2)))));
}
