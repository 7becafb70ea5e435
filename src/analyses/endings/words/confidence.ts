import { dayOfIso } from "#case/day.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Confidence } from "#outcome/explanation.ts";
import { confidenceFrom, LIKE_CASES, type Reason, SIDES } from "../../confidence.ts";
import { sourcesReason } from "../../confirmed.ts";
import { judgementBy } from "../../judges.ts";
import { inWords } from "../../sentence-parts.ts";
import { className, headlineOf, likelihoodOf, namedDays, type ToldDay, type ToldPhase } from "./told.ts";

const DAYS_OF_YEAR = 365.25;

/** How far the answer on a phase can be relied on. */
export function confidenceIn(told: ToldPhase): Confidence {
  const { phase, own, given, result, input } = told;
  if (phase.over) return confidenceFrom(overReasons(told));
  const day = headlineOf(own, result);
  if (!day || !own || !given)
    return confidenceFrom([{ grounds: { answers: false }, why: "The chosen class does not tell." }]);
  const deciding = result.choice.filter(({ decides }) => decides).length;
  const named = own.days.length;
  const toldDays = own.days.filter(({ ended }) => ended !== null).length;
  const widest = widestOf(namedDays(own, day));
  const ahead = (dayOfIso(day.day) - input.asOf) / DAYS_OF_YEAR;
  return confidenceFrom([
    {
      grounds: { answers: true, turnedBy: deciding > 0 ? "step" : "none" },
      why:
        deciding > 0
          ? `${deciding === 1 ? "Another class" : `${capitalisedNumber(deciding)} other classes`} that the analyst names would give another answer.`
          : result.choice.length > 0
            ? result.choice.length === 1
              ? "The other class named would not change the answer."
              : "The other classes named would not change the answer."
            : "",
    },
    {
      grounds: { answers: true, turnedBy: result.hangsOnOne ? "input" : "none" },
      why: result.hangsOnOne ? "One spell fewer would give another word of likelihood." : "",
    },
    {
      // The start is stated or judged; that the class is comparable is always judged.
      grounds: { answers: true, stated: (phase.cites.length > 0 ? 1 : 0) / 2 },
      why:
        phase.cites.length > 0
          ? `That ${className(given)} is comparable is ${judgementBy([phase.judge])}.`
          : "The beginning and the choice of class are both judged.",
    },
    {
      grounds: { answers: true, given: toldDays / named },
      why: toldDays < named ? "The class does not tell of all the days asked for." : "",
    },
    {
      grounds: { answers: true, like: own.atRisk ?? 0 },
      why:
        (own.atRisk ?? 0) < LIKE_CASES
          ? `${asOldAtLast(own.atRisk ?? 0)} ${(own.atRisk ?? 0) === 0 ? "is known to have" : "had"} lasted as long.`
          : "",
    },
    {
      grounds: { answers: true, width: widest },
      why: widest > SIDES ? "The range is so wide that either answer may be the likelier." : "",
    },
    {
      grounds: { answers: true, ahead },
      why: ahead > 1 ? "The day lies more than a year ahead." : "",
    },
  ]);
}

/** The widest range of the days that the answer names, as printed. */
function widestOf(days: readonly ToldDay[]): number {
  return greatestOf(
    days.map((day) => {
      const { low, high } = likelihoodOf(day);
      // Whole per cent, as printed: the difference of two shares loses the last digit.
      return (Math.round(high * 100) - Math.round(low * 100)) / 100;
    }),
  );
}

function asOldAtLast(n: number): string {
  return n === 0
    ? "No spell of the class"
    : `Only ${inWords(n)} ${n === 1 ? "spell" : "spells"} of the class`;
}

function overReasons({ phase }: ToldPhase): Reason[] {
  return [
    sourcesReason(phase.sources, {
      stipulated: "When it began and ended is",
      otherwise:
        phase.sources.all >= 2
          ? `${capitalisedNumber(phase.sources.all)} independent sources date it.`
          : phase.sources.all === 1
            ? "One source alone dates it."
            : "Its dates are judged.",
      beside: { stated: phase.cites.length > 0 ? 1 : 0 },
    }),
  ];
}

function capitalisedNumber(n: number): string {
  const word = inWords(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
