import type { Budget, Meter } from "#math/budget.ts";
import { bestCase, type Span } from "./best-case.ts";
import { type ChangeGroup, changeGroups } from "./change-groups.ts";
import type { Contest, Shift } from "./contest.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import type { Readings } from "./readings.ts";
import { shiftBy, type WordChange } from "./word-changes.ts";

/** Two groups that a pair may be drawn from, or twice the same. */
interface Meeting {
  readonly one: ChangeGroup;
  readonly two: ChangeGroup;
  /** By how many readings a rival could be ahead of the leader at best. */
  readonly best: number;
}

/**
 * Shows `look` the pairs of ratings moved by one step each that may unseat the leader, with the shifts that they come to. Whole
 * groups of pairs, then all pairs with one change, are excluded where even the furthest move in each reading would not
 * do. Returns whether none was left out for want of budget.
 */
export function overturningPairs(
  readings: Readings,
  contest: Contest,
  leader: number,
  budget: Budget<typeof EXPLANATIONS_LIMITS>,
  look: (pair: readonly WordChange[], shifts: readonly Shift[]) => void,
): boolean {
  const groups = changeGroups(readings, leader, 1);
  const wanted = (groups.length * (groups.length + 1)) / 2;
  if (!budget.allows("groupPairs", wanted)) return false;
  const meetings = groups
    .flatMap((one, index) => groups.slice(index).map((two) => meetingOf(one, two, contest, leader)))
    .filter(({ best }) => best > 0)
    .sort((a, b) => b.best - a.best);
  const meter = budget.meter("pairs");
  const whole = meetings.every((meeting) => lookAtPairs(meeting, readings, contest, leader, meter, look));
  if (!whole) budget.cut("pairs", budget.most("pairs"), null);
  return whole;
}

function meetingOf(one: ChangeGroup, two: ChangeGroup, contest: Contest, leader: number): Meeting {
  if (one === two && one.changes.length < 2) return { one, two, best: 0 };
  const spans = one === two ? [one.two] : together(one.one, two.one);
  return { one, two, best: bestCase(contest, leader, spans) };
}

/** Two spans, added up where they are of one row; one of them is only a span, not a shift. */
function together(one: Span, two: Span): Span[] {
  if (one.row !== two.row) return [one, two];
  return [{ row: one.row, by: one.by, low: one.low + two.low, high: one.high + two.high }];
}

/** Looks at the pairs of a meeting; false once the budget is spent. */
function lookAtPairs(
  { one, two }: Meeting,
  readings: Readings,
  contest: Contest,
  leader: number,
  meter: Meter,
  look: (pair: readonly WordChange[], shifts: readonly Shift[]) => void,
): boolean {
  const by = new Float64Array(readings.count);
  const other = new Float64Array(readings.count);
  // Changes that could do it with the furthest of the other group; where there are too many to ask, all of them.
  const promising = (group: ChangeGroup, others: ChangeGroup): readonly WordChange[] => {
    if (group.changes.length > meter.left / 4) return group.changes;
    return group.changes.filter((change) => {
      meter.spend();
      const alone = { row: group.row, by: shiftBy(change, readings, by), low: 0, high: 0 };
      return bestCase(contest, leader, together(alone, others.one)) > 0;
    });
  };
  const first = promising(one, two);
  const second = one === two ? first : promising(two, one);
  for (const [index, change] of first.entries()) {
    shiftBy(change, readings, by);
    for (const partner of one === two ? second.slice(index + 1) : second) {
      if (partner.row === change.row && partner.item === change.item) continue;
      if (!meter.spend()) return false;
      const isOneRow = one.row === two.row;
      const further = { row: two.row, by: shiftBy(partner, readings, other, isOneRow ? by : undefined) };
      look([change, partner], isOneRow ? [further] : [{ row: one.row, by }, further]);
    }
  }
  return true;
}
