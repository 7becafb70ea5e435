import { distinctDays, firstAfter, placer } from "../spells/day-counts.ts";
import type { Recurrent } from "../spells/recurrent.ts";

/** How many events a subject has had on average by each day. */
export interface MeanCumulative {
  readonly day: Int32Array;
  /** Subjects watched on the day. */
  readonly atRisk: Float64Array;
  readonly events: Float64Array;
  readonly mean: Float64Array;
  /** Robust: it takes subjects, not events, to be independent. */
  readonly standardError: Float64Array;
}

/**
 * The mean cumulative function Σ d/n, whatever the dependence between the events of one subject. Nelson 1995, Technometrics
 * 37:147–157. Its error is the infinitesimal jackknife over subjects: the root of Σᵢ (Σ (dᵢ − d/n)/n)², the inner sum over
 * the days on which i is watched (Lawless & Nadeau 1995, Technometrics 37:158–168).
 */
export function meanCumulative({ rows, subjects, start, stop, event }: Recurrent): MeanCumulative {
  const day = distinctDays(stop);
  const placeOf = placer(day, rows);
  const size = day.length;
  const leaving = byPlace(stop.map(placeOf), size);
  const entering = byPlace(
    start.map((from) => firstAfter(day, from)),
    size,
  );
  const [atRisk, events, means, errors] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  // What each day takes from all who are watched on it is kept once, in `common`: the influence of a subject that is
  // watched is own − common, that of one that is not is own.
  const own = new Float64Array(subjects.count);
  let common = 0;
  let [watched, sum, squares, resting] = [0, 0, 0, 0];
  let mean = 0;
  for (let place = 0; place < size; place++) {
    for (const row of entering(place)) {
      const subject = subjects.of[row]!;
      resting -= own[subject]! ** 2;
      own[subject]! += common;
      watched++;
      sum += own[subject]!;
      squares += own[subject]! ** 2;
    }
    let today = 0;
    for (const row of leaving(place)) {
      if (event[row] === 0) continue;
      const subject = subjects.of[row]!;
      squares -= own[subject]! ** 2;
      own[subject]! += 1 / watched;
      sum += 1 / watched;
      squares += own[subject]! ** 2;
      today++;
    }
    mean += today / watched;
    common += today / (watched * watched);
    atRisk[place] = watched;
    events[place] = today;
    means[place] = mean;
    const spread = squares - 2 * common * sum + watched * common * common + resting;
    errors[place] = Math.sqrt(Math.max(0, spread));
    for (const row of leaving(place)) {
      const subject = subjects.of[row]!;
      watched--;
      sum -= own[subject]!;
      squares -= own[subject]! ** 2;
      own[subject]! -= common;
      resting += own[subject]! ** 2;
    }
  }
  return { day, atRisk, events, mean: means, standardError: errors };
}

/** The rows of each place, in their order; those beyond the last are left out. */
function byPlace(places: Int32Array, size: number): (place: number) => Int32Array {
  const ends = new Int32Array(size + 2);
  for (const place of places) ends[place + 1]!++;
  for (let place = 1; place < ends.length; place++) ends[place]! += ends[place - 1]!;
  const filled = ends.slice();
  const rows = new Int32Array(places.length);
  places.forEach((place, row) => {
    rows[filled[place]!++] = row;
  });
  return (place) => rows.subarray(ends[place]!, ends[place + 1]!);
}
