import type { Spells } from "./spells.ts";

/** What happens on each day on which a spell ends or is last seen, in the order of days. */
export interface DayCounts {
  readonly rows: number;
  readonly day: Int32Array;
  /** Spells that are watched and open just before the day: entry < day ≤ time. */
  readonly atRisk: Float64Array;
  /** Spells that end on the day, by any ending. */
  readonly ended: Float64Array;
  /** The same by kind of ending: `endedBy[0]` is ending 1. */
  readonly endedBy: readonly Float64Array[];
  /** Spells last seen open on the day. They are at risk on it: who is censored on a day outlives who ends on it. */
  readonly censored: Float64Array;
}

/** Days so close together are counted in a table with a cell for each day; a table for far days would be mostly empty. */
const CELLS_PER_ROW = 8;

/** Counts the endings of each day, all causes of a day together, so that ties need no order and no jitter. */
export function dayCounts(given: Spells): DayCounts {
  const { time, ending, entry, count, rows, kinds } = given;
  const days = distinctDays(time);
  const placeOf = placer(days, rows);
  const size = days.length;
  const counts = Array.from({ length: kinds + 1 }, () => new Float64Array(size));
  if (count) {
    for (let row = 0; row < rows; row++) counts[ending[row]!]![placeOf(time[row]!)]! += count[row]!;
  } else for (let row = 0; row < rows; row++) counts[ending[row]!]![placeOf(time[row]!)]!++;
  const [censored, ...endedBy] = counts as [Float64Array, ...Float64Array[]];
  const ended = new Float64Array(size);
  for (const kind of endedBy) for (let place = 0; place < size; place++) ended[place]! += kind[place]!;
  // From the last day backwards, so that fractional counts leave nothing over at the end.
  const atRisk = new Float64Array(size);
  let open = 0;
  for (let place = size - 1; place >= 0; place--) {
    open += ended[place]! + censored[place]!;
    atRisk[place] = open;
  }
  if (entry) takeLater(atRisk, days, given, entry);
  return { rows, day: days, atRisk, ended, endedBy, censored };
}

/** Takes those from the risk sets who enter later: a spell that is entered on a day is not yet at risk on it. */
function takeLater(atRisk: Float64Array, days: Int32Array, { rows, count }: Spells, entry: Int32Array): void {
  const enters = new Float64Array(days.length + 1);
  for (let row = 0; row < rows; row++) enters[firstAfter(days, entry[row]!)]! += count ? count[row]! : 1;
  let later = 0;
  for (let place = days.length - 1; place >= 0; place--) {
    later += enters[place + 1]!;
    atRisk[place]! -= later;
  }
}

/** The distinct days of a column, in order. */
export function distinctDays(time: Int32Array): Int32Array {
  let most = 0;
  for (const day of time) if (day > most) most = day;
  if (most <= CELLS_PER_ROW * time.length + 1024) {
    const seen = new Uint8Array(most + 1);
    for (const day of time) seen[day] = 1;
    let size = 0;
    for (const one of seen) size += one;
    const days = new Int32Array(size);
    let place = 0;
    for (let day = 0; day <= most; day++) if (seen[day]) days[place++] = day;
    return days;
  }
  const sorted = time.slice().sort();
  return sorted.filter((day, place) => place === 0 || day !== sorted[place - 1]);
}

/** The place of each of the days: by a table where they lie close, by halving else. */
export function placer(days: Int32Array, rows: number): (day: number) => number {
  const most = days.length === 0 ? 0 : days[days.length - 1]!;
  if (most > CELLS_PER_ROW * rows + 1024) return (day) => firstAfter(days, day - 1);
  const places = new Int32Array(most + 1);
  for (let place = 0; place < days.length; place++) places[days[place]!] = place;
  return (day) => places[day]!;
}

/** The place of the first of the sorted days after a day; their number where there is none. */
export function firstAfter(days: Int32Array, day: number): number {
  let [from, to] = [0, days.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (days[middle]! > day) to = middle;
    else from = middle + 1;
  }
  return from;
}
