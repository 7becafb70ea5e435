import { type Column, dayColumn, sameLength } from "./columns.ts";
import { type Groups, groupsOf } from "./groups.ts";
import { SpellFault } from "./spell-fault.ts";

/** Stretches of time over which subjects are watched, each ending in an event or not, column by column. */
export interface GivenRecurrent {
  /** Whose stretch it is: 0, 1, … A subject may have many, one after the other, with time between in which nobody looks. */
  readonly subject: Column;
  /** Days on one clock, such as since the subject was first seen: at risk after `start`, up to `stop`. */
  readonly start: Column;
  readonly stop: Column;
  /** Whether the stretch ends in an event: 1, or 0. */
  readonly event: Column;
}

/** Recurrent spells that are sound. Made by `recurrent`. */
export interface Recurrent {
  readonly rows: number;
  readonly subjects: Groups;
  readonly start: Int32Array;
  readonly stop: Int32Array;
  readonly event: Uint8Array;
  /** The rows in the order of subject and time. */
  readonly order: Int32Array;
}

/** The most subjects: a number is kept for each. */
const MOST_SUBJECTS = 2 ** 24;

/**
 * Checks columns of recurrent spells.
 *
 * @throws SpellFault with a row at fault: one that ends before it starts, or overlaps another of the same subject.
 */
export function recurrent(given: GivenRecurrent): Recurrent {
  const rows = given.stop.length;
  sameLength("start", given.start, rows);
  sameLength("event", given.event, rows);
  const start = dayColumn(given.start, "start");
  const stop = dayColumn(given.stop, "stop");
  const subjects = groupsOf(given.subject, rows, "subject", MOST_SUBJECTS);
  const event = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const seen = given.event[row]!;
    if (seen !== 0 && seen !== 1) throw new SpellFault("ending", "event", row, `${seen} is neither 0 nor 1`);
    event[row] = seen;
    if (stop[row]! <= start[row]!)
      throw new SpellFault("order", "stop", row, `${stop[row]} is not after the start, ${start[row]}`);
  }
  const order = Int32Array.from({ length: rows }, (_, row) => row).sort(
    (a, b) => subjects.of[a]! - subjects.of[b]! || start[a]! - start[b]! || a - b,
  );
  for (let place = 1; place < rows; place++) {
    const [before, row] = [order[place - 1]!, order[place]!];
    if (subjects.of[before] === subjects.of[row] && start[row]! < stop[before]!)
      throw new SpellFault(
        "order",
        "start",
        row,
        `${start[row]} is before row ${before} of the subject stops`,
      );
  }
  return { rows, subjects, start, stop, event, order };
}
