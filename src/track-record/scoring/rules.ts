import { dayOfIso } from "#case/day.ts";
import { LEAST_CHANCE } from "#case/likelihood.ts";
import {
  baselineScore,
  brier,
  brierTwoSided,
  crpsOfQuantiles,
  intervalScore,
  logScore,
  pinballLoss,
  rankedProbabilityScore,
  SCORING_RULES,
} from "#forecasting/index.ts";
import type { SealedQuestion } from "../sealed-register.ts";
import type { Said } from "./line.ts";

/** A rule by which what was said is scored, with how it is named. */
export interface AppliedRule {
  readonly id: string;
  readonly name: string;
  readonly better: "lower" | "higher";
  /** Whether a score of 0 is no better than an even spread, so that days without a forecast may count as 0. */
  readonly credit: boolean;
  /** The score; null where the rule has none for what was said. */
  score(said: Said): number | null;
}

/**
 * A chance as the rules with a logarithm take it: what was called impossible, and happened, counts as given the least chance that a
 * case can state. Its score would be infinite, and every mean and difference with it.
 */
export function atLeastMeant(chance: number): number {
  return Math.max(chance, LEAST_CHANCE);
}

/** The shares of the interval by which quantiles are scored: the outermost that stand on either side of the middle. */
function outermost(quantiles: readonly { readonly share: number; readonly value: number }[]) {
  const low = quantiles.find(({ share }) => share < 0.5);
  const high = quantiles.findLast(({ share }) => share > 0.5);
  // An interval has the same chance below it as above.
  return low && high && Math.abs(low.share + high.share - 1) < 1e-9 ? { low, high } : undefined;
}

const { brier: brierRule, brierTwoSided: brierBoth, logScore: log, baselineScore: baseline } = SCORING_RULES;
const { rankedProbabilityScore: ranked, crps, pinballLoss: pinball, intervalScore: interval } = SCORING_RULES;

/**
 * The rules for a question, the first of them that by which lines are compared. Of a range the best guess is scored.
 *
 * @param answer 1 or 0, the place of an outcome, or a value; what never came about is scored as the first day after the close.
 */
export function rulesFor(
  { answer: kind, outcomes, closes }: SealedQuestion,
  answer: number,
): readonly AppliedRule[] {
  const rule = (
    id: string,
    { name, better, zero }: (typeof SCORING_RULES)[keyof typeof SCORING_RULES],
    score: (said: Said) => number | null,
  ): AppliedRule => ({ id, name, better, credit: zero === "reference", score });
  if (kind === "yes-no") {
    const yes = answer === 1 ? 1 : 0;
    const of = (by: (chance: number) => number) => (said: Said) =>
      said.form === "chance" ? by(said.chance.best) : null;
    const ofAnswer = (by: (chance: number) => number) => of((chance) => by(yes === 1 ? chance : 1 - chance));
    return [
      rule(
        "brier",
        brierRule,
        of((chance) => brier(chance, yes)),
      ),
      rule(
        "log",
        log,
        ofAnswer((chance) => logScore(atLeastMeant(chance))),
      ),
      rule(
        "baseline",
        baseline,
        ofAnswer((chance) => baselineScore(atLeastMeant(chance), 2)),
      ),
    ];
  }
  if (kind === "one of" || kind === "ordered") {
    const of = (by: (chances: readonly number[]) => number) => (said: Said) =>
      said.form === "chances" ? by(said.chances) : null;
    const shared = [
      rule(
        "log",
        log,
        of((chances) => logScore(atLeastMeant(chances[answer]!))),
      ),
      rule(
        "baseline",
        baseline,
        of((chances) => baselineScore(atLeastMeant(chances[answer]!), outcomes.length)),
      ),
    ];
    return kind === "ordered"
      ? [
          rule(
            "ranked",
            ranked,
            of((chances) => rankedProbabilityScore(chances, answer)),
          ),
          ...shared,
        ]
      : [
          rule(
            "brier-both",
            brierBoth,
            of((chances) => brierTwoSided(chances, answer)),
          ),
          ...shared,
        ];
  }
  // What is not known to have come by the close is one answer, whatever the day: so it is in what was said of it.
  const last = kind === "date" ? dayOfIso(closes) + 1 : Number.POSITIVE_INFINITY;
  const of =
    (by: (quantiles: Extract<Said, { form: "quantiles" }>["quantiles"]) => number | null) => (said: Said) =>
      said.form === "quantiles"
        ? by(said.quantiles.map(({ share, value }) => ({ share, value: Math.min(value, last) })))
        : null;
  return [
    rule(
      "crps",
      crps,
      of((quantiles) => crpsOfQuantiles(quantiles, answer)),
    ),
    rule(
      "pinball",
      pinball,
      of((quantiles) => {
        const losses = quantiles.map(({ share, value }) => pinballLoss(value, share, answer));
        return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
      }),
    ),
    rule(
      "interval",
      interval,
      of((quantiles) => {
        const ends = outermost(quantiles);
        return ends ? intervalScore(ends.low.value, ends.high.value, 2 * ends.low.share, answer) : null;
      }),
    ),
  ];
}
