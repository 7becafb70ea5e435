import type { Budget } from "#math/budget.ts";
import { exp } from "#math/elementary.ts";
import { leastOf } from "#math/extremes.ts";
import { atRank } from "#math/quantile.ts";
import type { Random } from "#math/random.ts";
import { type CanonicalItem, type CanonicalSet, inCanonicalOrder } from "./canonical.ts";
import { addScaled } from "./columns.ts";
import { Contest } from "./contest.ts";
import { diagnosticities } from "./diagnosticity.ts";
import { certainlyBeaten } from "./dominance.ts";
import { inconsistencyScores } from "./inconsistency.ts";
import { leadShares } from "./leads.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import { type ExplanationModel, evidenceInUse, type Item } from "./model.ts";
import { posteriorBounds } from "./posterior-bounds.ts";
import { posteriorSpreads, type Spread } from "./posterior-spread.ts";
import { priorRanges } from "./priors.ts";
import { drawReadings, type Readings } from "./readings.ts";
import type { ClusterResult, EvidenceResult, HypothesisResult, LeadWithout, SetResult } from "./result.ts";
import { smallestChange } from "./smallest-change.ts";
import { trailShares } from "./trails.ts";
import { isAboveSome, putsAnotherFirst, verdictOn } from "./verdict.ts";
import { leadWithout } from "./without.ts";

/** How the explanations stand in the readings; rows and items in the set's own order. */
interface Standings {
  readonly readings: Readings;
  readonly contest: Contest;
  readonly leads: readonly number[];
  readonly spreads: readonly Spread[];
  readonly leader: number;
  readonly runnerUp: number;
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
  const { contest, leads, spreads, leader, runnerUp } = standings;
  const hypotheses = hypothesesIn(standings);
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
    verdict: verdictOn({
      evidence: set.items.length,
      leads: leads[leader]!,
      secondLeads: leads[runnerUp]!,
      readings: samples,
      apart: isAboveSome(spreads[leader]!.central, rivals),
      steps: overturns.steps,
      pivotal: evidence.filter(({ without }) => putsAnotherFirst(without, idOf(leader))).length,
    }),
    hypotheses: inCaseOrder(hypotheses, set),
    reserved: { ...model.priors.reserved },
    evidence,
    clusters: clustersIn(standings, model),
    overturns,
    priorOddsToLevel: oddsToLevel(contest.weights[leader]!, contest.weights[runnerUp]!),
    leastInconsistent: inCaseOrder(hypotheses, set)
      .filter(({ inconsistency }) => inconsistency === least)
      .map(({ id }) => id),
  };
}

function standingsOf(readings: Readings): Standings {
  const leads = leadShares(readings.weights);
  const spreads = posteriorSpreads(readings);
  const [leader, runnerUp] = leads
    .map((_, row) => row)
    .sort((a, b) => leads[b]! - leads[a]! || spreads[b]!.median - spreads[a]!.median) as [number, number];
  return { readings, contest: new Contest(readings.weights), leads, spreads, leader, runnerUp };
}

/** By row of the set. */
function hypothesesIn({ readings, leads, spreads }: Standings): HypothesisResult[] {
  const { set, exponents, weights } = readings;
  const trails = trailShares(weights);
  const bounds = posteriorBounds(set.priors, set.items, exponents);
  const beaten = certainlyBeaten(set.priors, set.items, exponents);
  const scores = inconsistencyScores(set);
  const priorOf = priorRanges(set.priors);
  return set.rows.map(({ id }, row) => ({
    id,
    prior: priorOf[row]!,
    priorGiven: set.priors.given[row]!,
    posterior: bounds[row]!,
    median: spreads[row]!.median,
    central: spreads[row]!.central,
    leads: leads[row]!,
    trails: trails[row]!,
    beats: [...beaten[row]!]
      .sort((a, b) => set.caseRow[a]! - set.caseRow[b]!)
      .map((rival) => set.rows[rival]!.id),
    inconsistency: scores[row]!,
  }));
}

function inCaseOrder<T>(byRow: readonly T[], { caseRow }: CanonicalSet): T[] {
  return byRow.map((_, row) => byRow[caseRow.indexOf(row)]!);
}

function evidenceIn(standings: Standings, model: ExplanationModel): EvidenceResult[] {
  const { set, exponents } = standings.readings;
  const bits = diagnosticities(set);
  return model.evidence.map(({ id, ratings, isEffect }) => {
    const index = set.items.findIndex((item) => item.id === id);
    const used = index >= 0;
    const rated = ratings.filter(({ range }) => range !== null).length;
    return {
      id,
      used,
      isEffect,
      exponent: used ? exponents[index]! : 0,
      rated,
      missing: ratings.length - rated,
      bits: used ? bits[index]! : null,
      without: used ? without(standings, (item) => item.id === id) : null,
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

function without(
  { readings, contest, leader }: Standings,
  leftOut: (item: CanonicalItem) => boolean,
): LeadWithout | null {
  if (readings.set.items.every(leftOut)) return null;
  const { row, share, levelWith } = leadWithout(readings, contest, leader, leftOut);
  const idOf = (at: number) => readings.set.rows[at]!.id;
  return { leader: idOf(row), share, ...(levelWith !== null && { levelWith: idOf(levelWith) }) };
}

function overturnsIn(
  { readings, contest, leader }: Standings,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
): SetResult["overturns"] {
  const { rows, items } = readings.set;
  const { strongest, ...size } = smallestChange(readings, contest, leader, budget);
  return {
    ...size,
    strongest: strongest.map(({ changes, newLeader, levelWith, newShare, oldShare }) => ({
      changes: changes.map(({ item, row, from, to }) => ({
        evidence: items[item]!.id,
        hypothesis: rows[row]!.id,
        from,
        to,
      })),
      steps: size.steps!,
      leader: rows[newLeader]!.id,
      ...(levelWith !== null && { levelWith: rows[levelWith]!.id }),
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
