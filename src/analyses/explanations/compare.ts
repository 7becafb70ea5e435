import { exp } from "#math/elementary.ts";
import type { Random } from "#math/random.ts";
import { diagnosticities } from "./diagnosticity.ts";
import { certainlyBeaten } from "./dominance.ts";
import { drawAll, logWeights } from "./draws.ts";
import { inconsistencyScores } from "./inconsistency.ts";
import { leadShares } from "./leads.ts";
import { leadWithout } from "./left-out.ts";
import type { ExplanationModel, Item } from "./model.ts";
import { posteriorBounds } from "./posterior-bounds.ts";
import { posteriorSpreads, type Spread } from "./posterior-spread.ts";
import { priorRanges } from "./priors.ts";
import type { ClusterResult, EvidenceResult, HypothesisResult, LeadWithout, SetResult } from "./result.ts";
import type { Standings } from "./standings.ts";
import { exponentsOf } from "./tempering.ts";
import { variablesOf } from "./variables.ts";
import { verdictOn } from "./verdict.ts";
import { smallestOverturns } from "./word-changes.ts";

/** Compares the explanations of one effect. */
export function compare(model: ExplanationModel, samples: number, random: Random): SetResult {
  const { rows, items, priors } = model;
  const variables = variablesOf(items);
  const exponents = exponentsOf(items, model.clusters);
  const draws = drawAll(priors, variables, rows.length, samples, random);
  const weights = logWeights(draws, variables, exponents);
  const leads = leadShares(weights);
  const spreads = posteriorSpreads(draws, weights);
  const [leader, runnerUp] = rows
    .map((_, row) => row)
    .sort((a, b) => leads[b]! - leads[a]! || spreads[b]!.median - spreads[a]!.median) as [number, number];
  const standings = { model, variables, draws, exponents, weights, leader, runnerUp };
  const hypotheses = hypothesesIn(standings, leads, spreads);
  const evidence = evidenceIn(standings);
  const overturns = overturnsIn(standings);
  const least = Math.min(...hypotheses.map(({ inconsistency }) => inconsistency));
  return {
    id: model.id,
    samples,
    leader: rows[leader]!.id,
    runnerUp: rows[runnerUp]!.id,
    verdict: verdictOn(hypotheses, leader, runnerUp, evidence, overturns, samples),
    hypotheses,
    reserved: { ...priors.reserved },
    evidence,
    clusters: clustersIn(standings),
    overturns,
    priorOddsToLevel: oddsToLevel(weights[leader]!, weights[runnerUp]!),
    leastInconsistent: hypotheses.filter(({ inconsistency }) => inconsistency === least).map(({ id }) => id),
  };
}

function hypothesesIn(
  { model, variables, exponents }: Standings,
  leads: readonly number[],
  spreads: readonly Spread[],
): HypothesisResult[] {
  const { rows, priors } = model;
  const bounds = posteriorBounds(priors, variables, exponents, rows.length);
  const beaten = certainlyBeaten(priors, variables, exponents, rows.length);
  const scores = inconsistencyScores(model);
  const priorOf = priorRanges(priors);
  return rows.map(({ id }, row) => ({
    id,
    prior: { ...priorOf[row]! },
    priorGiven: priors.given[row]!,
    posterior: { ...bounds[row]! },
    median: spreads[row]!.median,
    central: { low: spreads[row]!.q05, high: spreads[row]!.q95 },
    leads: leads[row]!,
    beats: beaten[row]!.map((rival) => rows[rival]!.id),
    inconsistency: scores[row]!,
  }));
}

function evidenceIn(standings: Standings): EvidenceResult[] {
  const { evidence, items } = standings.model;
  const bits = diagnosticities(standings.model);
  return evidence.map((item) => {
    const index = items.indexOf(item);
    const used = index >= 0;
    const rated = item.ratings.filter((rating) => rating.range !== null).length;
    return {
      id: item.id,
      used,
      exponent: used ? standings.exponents[index]! : 0,
      rated,
      missing: item.ratings.length - rated,
      bits: used ? bits[index]! : null,
      without: used ? without(standings, (other) => other === item) : null,
    };
  });
}

function clustersIn(standings: Standings): ClusterResult[] {
  const { items } = standings.model;
  const ids = new Set(items.flatMap((item) => (item.cluster === null ? [] : [item.cluster])));
  return [...ids].map((id) => ({
    id,
    items: items.filter((item) => item.cluster === id).map((item) => item.id),
    without: without(standings, (item) => item.cluster === id),
  }));
}

function without(standings: Standings, leftOut: (item: Item) => boolean): LeadWithout | null {
  if (standings.model.items.every(leftOut)) return null;
  const { row, share } = leadWithout(standings, leftOut);
  return { leader: standings.model.rows[row]!.id, share };
}

function overturnsIn(standings: Standings): SetResult["overturns"] {
  const { rows, items } = standings.model;
  const { steps, count, strongest } = smallestOverturns(standings);
  return {
    steps,
    count,
    strongest: strongest.map((overturn) => ({
      changes: overturn.changes.map(({ item, row, from, to }) => ({
        evidence: items[item]!.id,
        hypothesis: rows[row]!.id,
        from,
        to,
      })),
      steps: overturn.steps,
      leader: rows[overturn.newLeader]!.id,
      leads: overturn.newShare,
      formerLeads: overturn.oldShare,
    })),
  };
}

/** Median over the draws of the leader's posterior odds to the second. */
function oddsToLevel(leader: Float64Array, second: Float64Array): number {
  const odds = leader.map((weight, draw) => weight - second[draw]!).sort();
  return exp(Math.min(700, Math.max(-700, odds[Math.floor((odds.length - 1) / 2)]!)));
}
