import type { Step } from "#forecasting/index.ts";
import { otherwise } from "#reference-classes/chance.ts";
import type { Chance } from "../chance.ts";
import type { ReasonInput } from "../input.ts";

const DAYS_OF_A_YEAR = 365.25;

/** Why a reason is not weighed. */
export type Unweighed =
  | "no chance of the condition" // of the explanation, or the question, or none is stated
  | "not stated"; // what would follow from the condition

/**
 * A reason as a step of the engine. Where the question is whether something lasts, a pace and a further way are those of its
 * ending; the whole course is then of the chance to end, and turned round when it is done.
 *
 * @param days over which a further way could come about.
 * @param chanceOf gives the chance of yes of another question; null where it has none.
 */
export function stepOf(
  reason: ReasonInput,
  lasts: boolean,
  days: number,
  chanceOf: (question: string) => Chance | null,
): Step | { readonly unweighed: Unweighed } {
  const { text } = reason;
  const own = (chance: Chance) => (lasts ? { ...otherwise(chance) } : chance);
  switch (reason.way) {
    case "odds": {
      const { low, best, high } = reason.factor;
      const ratio = lasts ? { low: 1 / high, best: 1 / best, high: 1 / low } : reason.factor;
      return { by: "odds-ratio", reason: text, ratio };
    }
    case "pace":
      return { by: "hazard-ratio", reason: text, ratio: reason.factor };
    case "perYear": {
      const { low, best, high } = reason.factor;
      const perDay = {
        low: low / DAYS_OF_A_YEAR,
        best: best / DAYS_OF_A_YEAR,
        high: high / DAYS_OF_A_YEAR,
      };
      return { by: "hazard", reason: text, perDay, days };
    }
    case "given": {
      const { condition, yes, no } = reason;
      const chance = condition.from === "question" ? chanceOf(condition.id) : condition.chance;
      if (chance === null) return { unweighed: "no chance of the condition" };
      if (yes === null || no === null) return { unweighed: "not stated" };
      const step = { by: "condition", reason: text, chance, given: own(yes) } as const;
      return no === "before" ? step : { ...step, otherwise: own(no) };
    }
  }
}
