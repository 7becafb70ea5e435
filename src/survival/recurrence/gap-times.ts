import type { Recurrent } from "../spells/recurrent.ts";
import { type Spells, spells } from "../spells/spells.ts";

/** Recurrent spells on a clock that begins anew with each: how long until the next event. */
export interface GapTimes {
  /** One row for each gap; ending 1 is the event. Gaps of one subject are not independent. */
  readonly spells: Spells;
  readonly subject: Int32Array;
  /** Which of the subject's gaps it is: 1, 2, … A stratum for comparisons, as Prentice, Williams & Peterson take it. */
  readonly number: Int32Array;
}

/**
 * The gaps between the events of each subject: from the last event, or from when it came to be watched, to the next event
 * or to where watching ends. Stretches that touch without an event between them are one gap; after time in which
 * nobody looked a new gap begins, of the same number. Prentice, Williams & Peterson 1981, Biometrika 68:373–379.
 */
export function gapTimes({ subjects, start, stop, event, order }: Recurrent): GapTimes {
  const [time, ending, subject, number]: [number[], number[], number[], number[]] = [[], [], [], []];
  let began = 0;
  let count = 1;
  order.forEach((row, place) => {
    const before = place === 0 ? -1 : order[place - 1]!;
    const same = before >= 0 && subjects.of[before] === subjects.of[row];
    if (!same) count = 1;
    if (!same || event[before] === 1 || start[row] !== stop[before]) began = start[row]!;
    const after = order[place + 1];
    const goesOn =
      event[row] === 0 &&
      after !== undefined &&
      subjects.of[after] === subjects.of[row] &&
      start[after] === stop[row];
    if (goesOn) return;
    time.push(stop[row]! - began);
    ending.push(event[row]!);
    subject.push(subjects.of[row]!);
    number.push(count);
    count += event[row]!;
  });
  return {
    spells: spells({ time, ending }, 1),
    subject: Int32Array.from(subject),
    number: Int32Array.from(number),
  };
}
