import type { Column } from "../spells/columns.ts";
import { groupsOf } from "../spells/groups.ts";
import { SpellFault } from "../spells/spell-fault.ts";
import type { Spells } from "../spells/spells.ts";
import { type GroupCounts, groupCounts } from "./group-counts.ts";
import { type TestResult, testOf } from "./test-result.ts";

/** One group as a day begins. */
interface Standing {
  /** The share still open before the day. */
  open: number;
  /** The share ended by the kind that is tested, before the day. */
  share: number;
}

/** A day on which spells end, with what the test needs of it. */
interface GrayDay {
  readonly place: number;
  /** Endings of the kind that is tested, all groups. */
  readonly ended: number;
  /** n / S(t−) of each group: how many would be at risk if other endings and censoring took nobody away. */
  readonly full: Float64Array;
  readonly fullSum: number;
  /** The same times the share not yet ended by this kind: the risk sets of the test. */
  readonly risk: Float64Array;
  readonly riskSum: number;
  /** The share ended by this kind with all groups together, before and after the day. */
  readonly pooledBefore: number;
  readonly pooled: number;
  readonly before: readonly Standing[];
  readonly openAfter: Float64Array;
}

/**
 * Whether the cumulative share that ends one way differs between groups. Gray 1988, Ann. Stat. 16:1141–1154, with weight 1
 * (ρ = 0) and his variance, corrected for ties. For spells without late entry, each row standing for one spell.
 *
 * @param kind the kind of ending that is tested, from 1.
 * @throws SpellFault where there is late entry or a row stands for several spells: the test is not defined for them.
 */
export function grayTest(
  table: Spells,
  group: Column,
  kind: number,
): TestResult & { readonly scores: Float64Array } {
  if (table.entry) throw new SpellFault("entry", "entry", null, "Gray's test is not defined for late entry");
  if (table.count) throw new SpellFault("count", "count", null, "Gray's test takes each row for one spell");
  if (!(kind >= 1 && kind <= table.kinds))
    throw new SpellFault("ending", "kind", null, `there is no kind of ending ${kind}`);
  const groups = groupsOf(group, table.rows);
  const counts = groupCounts(table, groups);
  const size = groups.count;
  const scores = new Float64Array(size);
  const reach = new Float64Array(size * size);
  const days = [...grayDays(counts, kind - 1)];
  for (const day of days) {
    for (let one = 0; one < size; one++)
      scores[one]! +=
        endedOf(counts, one, kind - 1, day.place) - (day.ended * day.risk[one]!) / (day.riskSum || 1);
    addReach(reach, day);
  }
  const variance = varianceOf(counts, kind - 1, days, reach);
  return { ...testOf(scores, variance), scores };
}

function endedOf({ groups }: GroupCounts, group: number, kind: number, place: number): number {
  return groups[group]!.endedBy[kind]?.[place] ?? 0;
}

function* grayDays(counts: GroupCounts, kind: number): Generator<GrayDay> {
  const standing = counts.groups.map((): Standing => ({ open: 1, share: 0 }));
  let pooledBefore = 0;
  for (let place = 0; place < counts.all.day.length; place++) {
    if (counts.all.ended[place] === 0) continue;
    const before = standing.map((one) => ({ ...one }));
    const atRisk = counts.groups.map((group) => group.atRisk[place]!);
    const full = Float64Array.from(before, ({ open }, one) => (atRisk[one]! > 0 ? atRisk[one]! / open : 0));
    const risk = Float64Array.from(before, ({ share }, one) => full[one]! * (1 - share));
    const fullSum = full.reduce((sum, value) => sum + value, 0);
    const ended = counts.all.endedBy[kind]![place]!;
    const pooled = pooledBefore + ended / fullSum;
    standing.forEach((one, at) => {
      if (atRisk[at]! === 0) return;
      one.share += (one.open * endedOf(counts, at, kind, place)) / atRisk[at]!;
      one.open *= (atRisk[at]! - counts.groups[at]!.ended[place]!) / atRisk[at]!;
    });
    yield {
      place,
      ended,
      full,
      fullSum,
      risk,
      riskSum: risk.reduce((sum, value) => sum + value, 0),
      pooledBefore,
      pooled,
      before,
      openAfter: Float64Array.from(standing, ({ open }) => open),
    };
    pooledBefore = pooled;
  }
}

/** How an ending of group `other` on the day moves the score of group `one`. */
function pull({ full, fullSum }: GrayDay, one: number, other: number): number {
  return full[one]! * ((one === other ? 1 : 0) - full[other]! / fullSum);
}

/** Adds a day to the integral of the pulls over the pooled hazard of this kind of ending, groups × groups. */
function addReach(reach: Float64Array, day: GrayDay): void {
  const size = day.full.length;
  const hazard = day.ended / (day.fullSum * (1 - day.pooledBefore));
  if (hazard === 0) return;
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++) reach[one * size + other]! += pull(day, one, other) * hazard;
}

/**
 * The variance of the scores: an ending on a day moves a score by its own pull, and by what it takes from all later ones
 * (the integral from the day to the end).
 */
function varianceOf(
  counts: GroupCounts,
  kind: number,
  days: readonly GrayDay[],
  whole: Float64Array,
): Float64Array {
  const size = counts.groups.length;
  const variance = new Float64Array(size * size);
  const sofar = new Float64Array(size * size);
  const move = new Float64Array(size);
  for (const day of days) {
    addReach(sofar, day);
    for (let by = 0; by < size; by++) {
      const atRisk = counts.groups[by]!.atRisk[day.place]!;
      if (atRisk === 0) continue;
      const { open } = day.before[by]!;
      const after = day.openAfter[by]!;
      const others = counts.groups[by]!.ended[day.place]! - endedOf(counts, by, kind, day.place);
      if (day.ended > 0) {
        const lasting = after > 0 ? 1 - (1 - day.pooled) / after : 1;
        const tied = day.ended > 1 ? 1 - (day.ended - 1) / (day.fullSum * open - 1) : 1;
        for (let one = 0; one < size; one++) {
          const later = whole[one * size + by]! - sofar[one * size + by]!;
          move[one] = pull(day, one, by) + lasting * later;
        }
        addOuter(variance, move, (tied * open * day.ended) / (day.fullSum * atRisk));
      }
      if (others > 0 && after > 0) {
        const lasting = (1 - day.pooled) / after;
        const tied = others > 1 ? 1 - (others - 1) / (atRisk - 1) : 1;
        for (let one = 0; one < size; one++)
          move[one] = lasting * (whole[one * size + by]! - sofar[one * size + by]!);
        addOuter(variance, move, (tied * open * open * others) / (atRisk * atRisk));
      }
    }
  }
  return variance;
}

function addOuter(matrix: Float64Array, vector: Float64Array, weight: number): void {
  const size = vector.length;
  for (let one = 0; one < size; one++)
    for (let other = 0; other < size; other++)
      matrix[one * size + other]! += weight * vector[one]! * vector[other]!;
}
