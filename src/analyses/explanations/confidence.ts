import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom, type Grounds, type Reason } from "../confidence.ts";
import { confirmedReason, confirmedShare, sourcesGround, sourcesReason } from "../confirmed.ts";
import type { Behind } from "../independent-sources.ts";
import { anyOf, capitalised, inWords } from "../sentence-parts.ts";
import { type ExplanationModel, evidenceInUse, type Row } from "./model.ts";
import type { SetResult, Verdict } from "./result.ts";
import { FIRM_ENOUGH_FOR_HIGH, NARROW_STEPS } from "./thresholds.ts";
import { TURNED, turnsAnswer } from "./verdict.ts";
import { counted } from "./wording.ts";

/** What confidence in a comparison depends on. */
export interface ConfidenceFacts {
  readonly verdict: Verdict;
  /** Independent sources of the evidence, of all and of each piece. */
  readonly sources: Behind;
  readonly ratings: { readonly given: number; readonly missing: number };
  /** Explanations, and how many of them have a starting belief that is a convention. */
  readonly explanations: number;
  readonly conventions: number;
  /** Share of the readings in which the leader leads. */
  readonly leads: number;
  /** Fewest steps of ratings found to put another first. */
  readonly steps: number | null;
  /** How many changes of that size do it. */
  readonly changes: number;
  /** Pieces of evidence without any one of which another comes first. */
  readonly pivotal: number;
  /** Pieces of evidence that rest on an act which is alleged or denied. */
  readonly contested: number;
  /** Whether what the leader names as cause is alleged or denied. */
  readonly causeContested: boolean;
  /** Whether all that the leader names as cause came after the effect, or may have. */
  readonly causeLate?: Row["late"];
}

/**
 * What the rule of all analyses asks for. An answer is given where one explanation comes first, narrowly or clearly. Its
 * inputs are the ratings and the starting beliefs. One step of one rating may turn it; so may one piece of evidence less,
 * or, where others lead in more than a few readings, another value within the ranges that are given.
 */
export function groundsOf(facts: ConfidenceFacts): Grounds {
  const { verdict, sources, ratings, explanations, conventions, leads, steps, pivotal } = facts;
  const contested = facts.contested + Number(facts.causeContested) + Number(facts.causeLate !== undefined);
  const given = ratings.given + explanations - conventions;
  return {
    answers: verdict === "clear" || verdict === "narrow",
    ...sourcesGround(sources),
    ...confirmedShare(sources),
    ...(contested > 0 && { contested }),
    given: given / (ratings.given + ratings.missing + explanations),
    turnedBy:
      steps !== null && steps <= NARROW_STEPS
        ? "step"
        : pivotal > 0 || leads < FIRM_ENOUGH_FOR_HIGH
          ? "input"
          : "none",
  };
}

/** The facts of a comparison. */
function factsOf(result: SetResult, model: ExplanationModel): ConfidenceFacts {
  const leader = model.rows.find(({ id }) => id === result.leader)!;
  const asked = result.evidence.filter(({ isEffect }) => !isEffect);
  const sum = (of: "rated" | "missing") => asked.reduce((total, item) => total + item[of], 0);
  return {
    verdict: result.verdict,
    sources: model.sources,
    ratings: { given: sum("rated"), missing: sum("missing") },
    explanations: model.rows.length,
    conventions: model.priors.given.filter((given) => !given).length,
    leads: result.hypotheses.find(({ id }) => id === result.leader)!.leads,
    steps: result.overturns.steps,
    changes: result.overturns.count,
    pivotal: result.evidence.filter(({ without }) => turnsAnswer(without, result.first)).length,
    contested: evidenceInUse(model).filter((item) => item.contested.length > 0).length,
    causeContested: leader.contested.length > 0,
    ...(leader.late === undefined ? {} : { causeLate: leader.late }),
  };
}

/** The confidence in a comparison, with its grounds: those first that keep it from being higher. */
export function confidenceIn(result: SetResult, model: ExplanationModel): Confidence {
  const facts = factsOf(result, model);
  const { sources, ratings, explanations, conventions, causeContested } = facts;
  const { answers, given, turnedBy, contested } = groundsOf(facts);
  const isWithout = evidenceInUse(model).length === 0;
  const rated =
    ratings.missing === 0
      ? ratings.given === 1
        ? "its one rating is given"
        : `${ratings.given === 2 ? "both" : `all ${inWords(ratings.given)}`} ratings are given`
      : `${inWords(ratings.given)} of ${inWords(ratings.given + ratings.missing)} ratings ${ratings.given === 1 ? "is" : "are"} given`;
  const believed =
    conventions === explanations
      ? "starting beliefs are equal by convention"
      : `${inWords(conventions)} of ${inWords(explanations)} starting beliefs ${conventions === 1 ? "is" : "are"} set by convention`;
  const givens = [...(isWithout ? [] : [rated]), ...(conventions > 0 ? [believed] : [])];
  return confidenceFrom([
    { grounds: { answers: true, turnedBy: turnedBy! }, why: turnedInWords(facts) },
    confirmedReason(sources, "piece of evidence", "pieces of evidence"),
    sourcesReason(sources, {
      stipulated: "The evidence is",
      otherwise: isWithout
        ? "The only evidence is the effect itself."
        : sources.all === 0
          ? "No source is cited for the evidence."
          : `The evidence comes from ${counted(sources.all, "source", "independent sources")}.`,
    }),
    {
      grounds: { answers: true, given: given! },
      why: givens.length > 0 ? `${capitalised(givens.join("; "))}.` : "",
    },
    lostReason(model),
    {
      grounds: { answers: true, contested: contested ?? 0 },
      why: [
        ...(facts.causeLate === undefined ? [] : [LATE[facts.causeLate]]),
        ...(causeContested ? ["The act that it names as cause is alleged or denied."] : []),
        ...(facts.contested > 0
          ? [
              `${capitalised(counted(facts.contested, "piece of evidence rests", "pieces of evidence rest"))} on alleged or denied acts.`,
            ]
          : []),
      ].join(" "),
    },
    { grounds: { answers }, why: answers ? "" : "No explanation can be put first." },
  ]);
}

const LATE: Readonly<Record<NonNullable<Row["late"]>, string>> = {
  certainly: "What it names as cause came after the change.",
  perhaps: "Whether what it names as cause came first the dates do not tell.",
};

/** What of the evidence does not count was looked for too: with it the answer might be another. */
function lostReason(model: ExplanationModel): Reason {
  const used = evidenceInUse(model).length;
  const lost = (model.lost ?? []).reduce((sum, { evidence }) => sum + evidence, 0);
  if (lost === 0) return { grounds: { answers: true }, why: "" };
  return {
    grounds: { answers: true, given: used / (used + lost) },
    why: `Of ${counted(used + lost, "item of evidence", "items of evidence")} ${inWords(used)} ${used === 1 ? "counts" : "count"} here.`,
  };
}

/** What would turn the answer, in a sentence; empty where nothing so small does. */
function turnedInWords({ verdict, leads, steps, changes, pivotal }: ConfidenceFacts): string {
  const isDecided = verdict === "clear" || verdict === "narrow";
  const dropped =
    pivotal > 0
      ? `dropping ${pivotal === 1 ? "one item" : `${anyOf(pivotal)} items`} of evidence ${TURNED[verdict]}`
      : "";
  const moved =
    steps !== null && steps <= NARROW_STEPS
      ? (pivotal > 0
          ? "so does moving one rating by one step"
          : `moving one rating by one step ${TURNED[verdict]}`) +
        (changes === 1 ? "" : `, in ${inWords(changes)} ways`)
      : "";
  const told = [dropped, moved].filter((reason) => reason !== "");
  if (told.length > 0) return `${capitalised(told.join("; "))}.`;
  return leads < FIRM_ENOUGH_FOR_HIGH && isDecided
    ? "Other values within the ranges that are given put another first."
    : "";
}
