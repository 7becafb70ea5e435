import { citedSources } from "#case/citation.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { capitalised } from "../sentence-parts.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { count, counted } from "./wording.ts";

/**
 * How far the comparison can be relied on. Low if the verdict is not clear, if more than a quarter of the ratings are
 * missing, or if all the evidence comes from one source; high only if all starting beliefs and ratings are given, the
 * lead holds in 19 of 20 draws and no small change of ratings overturns it.
 */
export function confidenceIn(result: SetResult, model: ExplanationModel): Confidence {
  const rated = result.evidence.reduce((total, item) => total + item.rated, 0);
  const missing = result.evidence.reduce((total, item) => total + item.missing, 0);
  const pivotal = result.evidence.filter((item) => item.without && item.without.leader !== result.leader);
  const oneStep = result.overturns.steps === 1;
  const defaults = model.priors.given.filter((given) => !given).length;
  const patchy = missing > (rated + missing) / 4;
  const sources = citedSources(model.items.flatMap(({ cites }) => cites)).length;
  const reasons = [
    `the evidence comes from ${sources === 1 ? "one source" : `${count(sources)} sources`}`,
    missing === 0 ? "every rating is given" : `${rated} of ${rated + missing} ratings are given`,
    ...(defaults > 0 ? ["starting beliefs are set equal by convention"] : []),
    ...(pivotal.length > 0
      ? [
          `without ${pivotal.length === 1 ? "one piece" : `any one of ${count(pivotal.length)} pieces`} of evidence ` +
            "another explanation leads",
        ]
      : []),
    ...(oneStep
      ? [
          `${counted(result.overturns.count, "one-step change", "one-step changes")} of a single rating would overturn it`,
        ]
      : []),
  ];
  const low = result.verdict !== "clear" || patchy || sources <= 1;
  const leads = result.hypotheses.find((hypothesis) => hypothesis.id === result.leader)!.leads;
  const high = missing === 0 && defaults === 0 && leads >= 0.95 && result.overturns.steps === null;
  return { level: low ? "low" : high ? "high" : "moderate", why: `${capitalised(reasons.join("; "))}.` };
}
