import { greatestOf } from "#math/extremes.ts";
import type { Contest, Shift } from "./contest.ts";
import { TIE } from "./thresholds.ts";

/** A row whose log-weight is shifted, and then moved further by some amount between `low` and `high`. */
export interface Span extends Shift {
  readonly low: number;
  readonly high: number;
}

/**
 * In how many more readings than the leader a rival could lead at most, if one row or two were moved within their spans
 * as suits it best in each reading by itself. Where this is not above 0, no change within the spans unseats the leader.
 */
export function bestCase(contest: Contest, leader: number, spans: readonly Span[]): number {
  const [one, two] = spans;
  return two ? ofTwo(contest, leader, one!, two) : ofOne(contest, leader, one!);
}

function ofOne(contest: Contest, leader: number, { row, by, low, high }: Span): number {
  const { who, counts, tied } = contest.fieldWithout(row);
  const ahead = contest.aheadOf(row);
  // By row of the field: in how many readings the row that moves is surely behind it, and surely ahead.
  const kept = new Int32Array(counts.length);
  const beaten = new Int32Array(counts.length);
  for (let reading = 0; reading < ahead.length; reading++) {
    const lead = ahead[reading]! + by[reading]!;
    const other = who[reading]!;
    kept[other]! += Number(lead + high < -TIE);
    beaten[other]! += Number(lead + low > TIE);
  }
  const can = counts.map((count, other) => count - beaten[other]!);
  const surely = kept.slice();
  const sum = (of: Int32Array) => of.reduce((total, each) => total + each, 0);
  can[row]! += sum(counts) - sum(kept);
  surely[row]! += sum(beaten);
  return furthestAhead(can, surely, leader) + tied.length;
}

function ofTwo(contest: Contest, leader: number, one: Span, two: Span): number {
  const { best, who, tied } = contest.fieldWithout(one.row, two.row);
  const first = contest.weights[one.row]!;
  const second = contest.weights[two.row]!;
  const can = new Int32Array(contest.weights.length);
  const surely = new Int32Array(contest.weights.length);
  let [firstCan, firstSurely, secondCan, secondSurely] = [0, 0, 0, 0];
  for (let reading = 0; reading < best.length; reading++) {
    const a = first[reading]! + one.by[reading]!;
    const b = second[reading]! + two.by[reading]!;
    const c = best[reading]!;
    const other = who[reading]!;
    can[other]! += Number(Math.min(c - a - one.low, c - b - two.low) >= -TIE);
    surely[other]! += Number(Math.min(c - a - one.high, c - b - two.high) > TIE);
    firstCan += Number(Math.min(a + one.high - c, a + one.high - b - two.low) >= -TIE);
    firstSurely += Number(Math.min(a + one.low - c, a + one.low - b - two.high) > TIE);
    secondCan += Number(Math.min(b + two.high - c, b + two.high - a - one.low) >= -TIE);
    secondSurely += Number(Math.min(b + two.low - c, b + two.low - a - one.high) > TIE);
  }
  can[one.row]! += firstCan;
  can[two.row]! += secondCan;
  surely[one.row]! += firstSurely;
  surely[two.row]! += secondSurely;
  return furthestAhead(can, surely, leader) + tied.length;
}

/** By how many readings a rival is ahead of the leader where it leads whenever it can, and the leader only where it must. */
function furthestAhead(can: Int32Array, surely: Int32Array, leader: number): number {
  return (
    greatestOf(
      can.filter((_, row) => row !== leader),
      0,
    ) - surely[leader]!
  );
}
