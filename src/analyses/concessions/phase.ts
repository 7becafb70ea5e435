import type { Day } from "#case/day.ts";
import type { ConcessionsInput, Standing, Statement } from "./statement.ts";

/** Whether a party stood by a statement before the turn, and whether it did on the day of the turn or later. */
export interface Phase {
  readonly before: boolean;
  readonly after: boolean;
}

/** Days on which the turn may have been, from the first to the last of them. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
  /** It is the day of the analysis: no day has passed since the turn on which anything could have been left unsaid. */
  readonly tooEarly?: true;
}

/**
 * The phases that the dates of a statement allow if the turn was on one of those days. Something voiced on the very day
 * of the turn belongs to what came with it, so it counts as after.
 */
export function phasesAt(standing: Standing, window: Window): readonly Phase[] {
  if (standing.met === null) return voicedAt(standing, window);
  const { from, to } = window;
  const { earliest, latest } = standing.met === "turn" ? { earliest: from, latest: from } : standing.met;
  const metBy = earliest === null || earliest <= to;
  const metLater = latest === null || latest > from;
  const phases = voicedAt(standing, window).flatMap(({ before, after }): Phase[] => [
    ...(metLater || !after ? [{ before, after }] : []),
    // What was asked and done on one day was asked first; what was done by the turn was asked before it.
    ...(metBy && after ? [{ before: true, after: false }] : []),
  ]);
  return ONE_EACH.filter((each) =>
    phases.some(({ before, after }) => before === each.before && after === each.after),
  );
}

const ONE_EACH: readonly Phase[] = [
  { before: true, after: true },
  { before: true, after: false },
  { before: false, after: true },
];

/** The same by the days on which it was voiced alone. */
function voicedAt(standing: Standing, { from, to }: Window): readonly Phase[] {
  if (standing.inTurn) return [{ before: false, after: true }];
  if (standing.beforeTurn) return [{ before: true, after: false }];
  const { start, end } = standing;
  const mayBegin = {
    before: standing.sinceLongBefore || start.earliest === null || start.earliest < to,
    later: !standing.sinceLongBefore && (start.latest === null || start.latest >= from),
  };
  if (standing.shape === "point") {
    return [
      ...(mayBegin.before ? [{ before: true, after: false }] : []),
      ...(mayBegin.later ? [{ before: false, after: true }] : []),
    ];
  }
  const mayEnd = {
    before: !standing.goesOn && (end.earliest === null || end.earliest < to),
    later: standing.goesOn || end.latest === null || end.latest >= from,
  };
  return [
    ...(mayBegin.before && mayEnd.later ? [{ before: true, after: true }] : []),
    ...(mayBegin.before && mayEnd.before ? [{ before: true, after: false }] : []),
    ...(mayBegin.later && mayEnd.later ? [{ before: false, after: true }] : []),
  ];
}

/** So many windows at most; with more, neighbouring days share one, and answers can only become less certain. */
const MOST_WINDOWS = 60;

/**
 * Days on which the turn may have been, one window for each way in which the dates of the statements can stand to it:
 * between two of these days nothing changes.
 */
export function turnWindows({ turn, statements, asOf }: ConcessionsInput): Window[] {
  const limits = statements.flatMap(({ standing }) => limitsOf(standing)).filter((day) => day !== null);
  const latest = turn.bounds.latest ?? asOf;
  const earliest = turn.bounds.earliest ?? limits.reduce((first, day) => Math.min(first, day), latest) - 1;
  const days = [earliest, latest, asOf, ...limits.flatMap((day) => [day, day + 1])];
  const each = [...new Set(days.filter((day) => day >= earliest && day <= latest))].sort((a, b) => a - b);
  const past = each.filter((day) => day < asOf);
  const size = Math.ceil(past.length / MOST_WINDOWS);
  const windows = Array.from(
    { length: past.length === 0 ? 0 : Math.ceil(past.length / size) },
    (_, at): Window => {
      const shared = past.slice(at * size, (at + 1) * size);
      return { from: shared[0]!, to: shared.at(-1)! };
    },
  );
  return [
    ...windows,
    ...each.filter((day) => day >= asOf).map((day): Window => ({ from: day, to: day, tooEarly: true })),
  ];
}

/** The days that decide on which side of a turn something stands. */
export function limitsOf({ start, end, met }: Standing): (Day | null)[] {
  const done = met === null || met === "turn" ? [] : [met.earliest, met.latest];
  return [start.earliest, start.latest, end.earliest, end.latest, ...done];
}

/** Whether something holds in every case, in none, or in some. */
export type Certainty = "yes" | "no" | "cannot be told";

/** Over all days on which the turn may have been: did the party stand by it before, and after? */
export function phaseOf(
  { standing }: Pick<Statement, "standing">,
  windows: readonly Window[],
): { before: Certainty; after: Certainty } {
  const phases = windows.flatMap((window) => phasesAt(standing, window));
  return {
    before: certainty(phases.map(({ before }) => before)),
    after: certainty(phases.map(({ after }) => after)),
  };
}

function certainty(values: readonly boolean[]): Certainty {
  if (values.every((value) => value)) return "yes";
  return values.some((value) => value) ? "cannot be told" : "no";
}
