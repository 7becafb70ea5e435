import type { Confidence } from "#outcome/explanation.ts";
import { capitalised } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult, Verdict } from "./result.ts";
import { CONFIRMING_SOURCES, LEAD_FOR_HIGH_CONFIDENCE, NARROW_STEPS, PATCHY } from "./thresholds.ts";
import { count, counted } from "./wording.ts";

/** What confidence in a comparison depends on. */
export interface ConfidenceFacts {
  readonly verdict: Verdict;
  /** Independent sources of the evidence. */
  readonly sources: number;
  readonly ratings: { readonly given: number; readonly missing: number };
  /** Explanations whose starting belief is a convention. */
  readonly conventions: number;
  /** Share of the readings in which the leader leads. */
  readonly leads: number;
  /** Fewest steps of ratings found to put another first. */
  readonly steps: number | null;
  /** How many changes of that size do it. */
  readonly changes: number;
  /** Pieces of evidence without any one of which another comes first. */
  readonly pivotal: number;
}

/**
 * How far a comparison can be relied on. Low if the verdict is not clear, if too many ratings are missing, or if all the
 * evidence comes from one source; high only if all starting beliefs and ratings are given, the lead holds in nearly all
 * readings and no small change of ratings overturns it. So an answer that decides nothing never gets more than "low".
 */
export function confidenceLevel(facts: ConfidenceFacts): Confidence["level"] {
  const { verdict, sources, ratings, conventions, leads, steps } = facts;
  const patchy = ratings.missing > PATCHY * (ratings.given + ratings.missing);
  if (verdict !== "clear" || patchy || sources < CONFIRMING_SOURCES) return "low";
  const complete = ratings.missing === 0 && conventions === 0;
  return complete && leads >= LEAD_FOR_HIGH_CONFIDENCE && steps === null ? "high" : "moderate";
}

/** The facts of a comparison. */
function confidenceFacts(result: SetResult, model: ExplanationModel): ConfidenceFacts {
  const sum = (of: "rated" | "missing") => result.evidence.reduce((total, item) => total + item[of], 0);
  return {
    verdict: result.verdict,
    sources: model.sources,
    ratings: { given: sum("rated"), missing: sum("missing") },
    conventions: model.priors.given.filter((given) => !given).length,
    leads: result.hypotheses.find(({ id }) => id === result.leader)!.leads,
    steps: result.overturns.steps,
    changes: result.overturns.count,
    pivotal: result.evidence.filter(({ without }) => without && without.leader !== result.leader).length,
  };
}

/** The confidence in a comparison, with its grounds. */
export function confidenceIn(result: SetResult, model: ExplanationModel): Confidence {
  const facts = confidenceFacts(result, model);
  const { sources, ratings, conventions, steps, changes, pivotal } = facts;
  const reasons = [
    sources === 0
      ? "no source is cited for the evidence"
      : `the evidence comes from ${counted(sources, "source", "sources")}`,
    ratings.missing === 0
      ? "every rating is given"
      : `${ratings.given} of ${ratings.given + ratings.missing} ratings are given`,
    ...(conventions > 0 ? ["starting beliefs are set equal by convention"] : []),
    ...(pivotal > 0
      ? [
          `without ${pivotal === 1 ? "one piece" : `any one of ${count(pivotal)} pieces`} of evidence ` +
            "another explanation leads",
        ]
      : []),
    ...(steps !== null && steps <= NARROW_STEPS
      ? [
          `${changes === 1 ? "a one-step change" : `${count(changes)} one-step changes`} of a single rating would ` +
            "overturn it",
        ]
      : []),
  ];
  return { level: confidenceLevel(facts), why: `${capitalised(reasons.join("; "))}.` };
}
