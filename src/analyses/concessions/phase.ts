import type { Day } from "#case/day.ts";
import type { ConcessionsInput, Standing, Statement } from "./statement.ts";

/** Whether a party stood by a statement before the turn, and whether it did on the day of the turn or later. */
export interface Phase {
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * The phases that the dates of a statement allow if the turn was on that day. Something voiced on the very day of
 * the turn belongs to what came with it, so it counts as after.
 */
export function phasesAt(standing: Standing, turn: Day): readonly Phase[] {
  if (standing.inTurn) return [{ before: false, after: true }];
  const { start, end } = standing;
  const mayBegin = {
    before: standing.sinceLongBefore || start.earliest === null || start.earliest < turn,
    later: !standing.sinceLongBefore && (start.latest === null || start.latest >= turn),
  };
  if (standing.shape === "point") {
    return [
      ...(mayBegin.before ? [{ before: true, after: false }] : []),
      ...(mayBegin.later ? [{ before: false, after: true }] : []),
    ];
  }
  const mayEnd = {
    before: !standing.goesOn && (end.earliest === null || end.earliest < turn),
    later: standing.goesOn || end.latest === null || end.latest >= turn,
  };
  return [
    ...(mayBegin.before && mayEnd.later ? [{ before: true, after: true }] : []),
    ...(mayBegin.before && mayEnd.before ? [{ before: true, after: false }] : []),
    ...(mayBegin.later && mayEnd.later ? [{ before: false, after: true }] : []),
  ];
}

/**
 * Days on which the turn may have been, one for each way in which the dates of the statements can stand to it:
 * between two of these days nothing changes.
 */
export function turnDays({ turn, statements, asOf }: ConcessionsInput): Day[] {
  const limits = statements
    .flatMap(({ standing: { start, end } }) => [start.earliest, start.latest, end.earliest, end.latest])
    .filter((day) => day !== null);
  const latest = turn.bounds.latest ?? asOf;
  const earliest = turn.bounds.earliest ?? Math.min(latest, ...limits) - 1;
  const days = [earliest, latest, ...limits.flatMap((day) => [day, day + 1])];
  return [...new Set(days.filter((day) => day >= earliest && day <= latest))].sort((a, b) => a - b);
}

/** Whether something holds in every case, in none, or in some. */
export type Certainty = "yes" | "no" | "cannot be told";

/** Over all days on which the turn may have been: did the party stand by it before, and after? */
export function phaseOf(statement: Statement, days: readonly Day[]): { before: Certainty; after: Certainty } {
  const phases = days.flatMap((day) => phasesAt(statement.standing, day));
  return {
    before: certainty(phases.map(({ before }) => before)),
    after: certainty(phases.map(({ after }) => after)),
  };
}

function certainty(values: readonly boolean[]): Certainty {
  if (values.every((value) => value)) return "yes";
  return values.some((value) => value) ? "cannot be told" : "no";
}
