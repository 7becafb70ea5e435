import { type DayCounts, dayCounts, firstAfter } from "../spells/day-counts.ts";
import { type Groups, rowsByGroup } from "../spells/groups.ts";
import { type Spells, someRows } from "../spells/spells.ts";

/** Groups side by side on the days of all of them together. */
export interface GroupCounts {
  readonly all: DayCounts;
  /** What of each group: on each of these days, how many are at risk, end, and end by which kind. */
  readonly groups: readonly {
    readonly atRisk: Float64Array;
    readonly ended: Float64Array;
    readonly endedBy: readonly Float64Array[];
  }[];
}

/** Counts the endings of each day by group. */
export function groupCounts(table: Spells, groups: Groups): GroupCounts {
  const all = dayCounts(table);
  const size = all.day.length;
  const byGroup = rowsByGroup(groups).map((rows) => {
    const own = dayCounts(someRows(table, rows));
    const ended = new Float64Array(size);
    const endedBy = own.endedBy.map(() => new Float64Array(size));
    for (let place = 0; place < own.day.length; place++) {
      const at = firstAfter(all.day, own.day[place]! - 1);
      ended[at] = own.ended[place]!;
      endedBy.forEach((column, kind) => {
        column[at] = own.endedBy[kind]![place]!;
      });
    }
    return { atRisk: atRiskOn(all.day, table, rows), ended, endedBy };
  });
  return { all, groups: byGroup };
}

/** How many of some rows are at risk on each day: those not yet out, less those not yet in. */
function atRiskOn(days: Int32Array, { time, entry, count }: Spells, rows: Int32Array): Float64Array {
  const change = new Float64Array(days.length + 1);
  for (const row of rows) {
    const weight = count ? count[row]! : 1;
    const into = entry ? firstAfter(days, entry[row]!) : 0;
    // The day of a spell's own end is one of the days.
    const out = firstAfter(days, time[row]!);
    change[out]! += weight;
    change[into]! -= weight;
  }
  const atRisk = new Float64Array(days.length);
  let open = 0;
  for (let place = days.length - 1; place >= 0; place--) {
    open += change[place + 1]!;
    atRisk[place] = open;
  }
  return atRisk;
}
