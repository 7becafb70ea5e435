import { expMinusOne, lnOnePlus } from "#math/near-zero.ts";
import { checkFinite, checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** The chance that something happens by a day. */
export interface Deadline {
  readonly day: number;
  readonly probability: number;
}

/** What deadlines say of the stretch between two of them. */
export interface HazardBetween {
  readonly from: number;
  readonly to: number;
  /** The chance that it happens in the stretch, if it has not before; null where it certainly has. */
  readonly chance: number | null;
  /** Per day, were it the same on each; null where the chance is, or is 1. */
  readonly hazard: number | null;
}

/**
 * The hazard between deadlines that stand in order, from the day on which none of it has happened. A stretch whose hazard is far from
 * that of its neighbours is one that the forecaster should have a reason for.
 *
 * @throws ForecastFault where days do not ascend, or a later deadline has the lower chance: take the nearest coherent set first.
 */
export function hazardsBetween(start: number, deadlines: readonly Deadline[]): HazardBetween[] {
  checkDeadlines(start, deadlines);
  return deadlines.map(({ day, probability }, at) => {
    const before = deadlines[at - 1] ?? { day: start, probability: 0 };
    const rest = 1 - before.probability;
    const chance = rest > 0 ? (probability - before.probability) / rest : null;
    const hazard = chance === null || chance === 1 ? null : -lnOnePlus(-chance) / (day - before.day);
    return { from: before.day, to: day, chance, hazard };
  });
}

/**
 * The chance by a day in between, with a constant hazard in each stretch, so that it never falls from one day to a later one. Where
 * a deadline is certain its stretch has no hazard, and the chance is shared out evenly over it.
 *
 * @throws ForecastFault where the day lies beyond the last deadline: of what comes then nothing was said.
 */
export function chanceByDay(start: number, deadlines: readonly Deadline[], day: number): number {
  checkFinite(day, "day");
  const stretches = hazardsBetween(start, deadlines);
  if (day <= start) return 0;
  const at = deadlines.findIndex((deadline) => day <= deadline.day);
  if (at < 0) throw new ForecastFault("order", "day", `${day} lies beyond the last deadline`);
  const { from, to, chance, hazard } = stretches[at]!;
  if (day === to) return deadlines[at]!.probability;
  const before = deadlines[at - 1]?.probability ?? 0;
  if (chance === null) return before;
  const part = hazard === null ? (day - from) / (to - from) : -expMinusOne(-hazard * (day - from));
  return before + (1 - before) * part;
}

function checkDeadlines(start: number, deadlines: readonly Deadline[]): void {
  checkFinite(start, "start");
  let before: Deadline = { day: start, probability: 0 };
  for (const [at, deadline] of deadlines.entries()) {
    checkFinite(deadline.day, `deadlines[${at}].day`);
    checkProbability(deadline.probability, `deadlines[${at}].probability`);
    if (deadline.day <= before.day) {
      throw new ForecastFault(
        "order",
        `deadlines[${at}].day`,
        `${deadline.day} does not come after ${before.day}`,
      );
    }
    if (deadline.probability < before.probability) {
      throw new ForecastFault(
        "order",
        `deadlines[${at}].probability`,
        `${deadline.probability} by a later day is less than ${before.probability} by an earlier one`,
      );
    }
    before = deadline;
  }
}
