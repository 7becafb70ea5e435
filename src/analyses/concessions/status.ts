import type { Day } from "#case/day.ts";
import { type Phase, phasesAt } from "./phase.ts";
import type { IssueScale, Statement } from "./statement.ts";

/** What became of a party's demands, refusals or offers on an issue between before and after the turn. */
export const STATUSES = [
  "dropped",
  "trimmed",
  "raised",
  "re-worded",
  "repeated",
  "new",
  "not repeated",
  "dropped before the turn",
] as const;
export type Status = (typeof STATUSES)[number];

/** More combinations of unknowns than this are not tried: every status is then taken to be possible. */
const MOST_COMBINATIONS = 50_000;

/**
 * The statuses that a group of statements of one party, issue and family can have if the turn was on that day,
 * over every way in which what is not known (on which side of the turn a statement falls, which level it names,
 * where the issue stands today) may turn out. In the order of `STATUSES`.
 */
export function possibleStatuses(
  group: readonly Statement[],
  withdrawals: readonly Statement[],
  issue: IssueScale,
  turn: Day,
): Status[] {
  const all = [...group, ...withdrawals];
  const phases = all.map(({ standing }) => phasesAt(standing, turn));
  const unknowns = [...new Set(group.filter((one) => levelOf(one, group) === null).map(textKey))];
  const sizes = [
    ...phases.map(({ length }) => length),
    ...unknowns.map(() => issue.points.length),
    ...(issue.today === null ? [issue.points.length] : []),
  ];
  if (sizes.reduce((product, size) => product * size, 1) > MOST_COMBINATIONS) return [...STATUSES];
  const found = new Set<Status>();
  for (const choice of combinations(sizes)) {
    const phase = new Map(all.map((one, index) => [one.id, phases[index]![choice[index]!]!]));
    const level = (one: Statement) =>
      levelOf(one, group) ?? choice[all.length + unknowns.indexOf(textKey(one))]!;
    found.add(statusIn(group, withdrawals, phase, level, issue.today ?? choice.at(-1)!));
  }
  return STATUSES.filter((status) => found.has(status));
}

/** The status where everything is known. */
function statusIn(
  group: readonly Statement[],
  withdrawals: readonly Statement[],
  phase: ReadonlyMap<string, Phase>,
  level: (one: Statement) => number,
  today: number,
): Status {
  const targeted = (one: Statement, when: "before" | "after") =>
    withdrawals.some(
      (withdrawal) =>
        phase.get(withdrawal.id)![when] && (withdrawal.withdraws === null || withdrawal.withdraws === one.id),
    );
  const gone = (one: Statement) => targeted(one, "before") && !phase.get(one.id)!.after;
  const before = group.filter((one) => phase.get(one.id)!.before && !gone(one));
  const after = group.filter((one) => phase.get(one.id)!.after);
  if (before.some((one) => targeted(one, "after"))) return "dropped";
  if (before.length === 0) return after.length === 0 ? "dropped before the turn" : "new";
  if (after.length === 0) return "not repeated";
  const change = compare(before.map(level), after.map(level), today);
  if (change !== 0) return change < 0 ? "trimmed" : "raised";
  return after.some((one) => before.some((other) => textKey(other) === textKey(one)))
    ? "repeated"
    : "re-worded";
}

/**
 * Whether what is asked after lies farther from today than what was asked before (> 0), nearer (< 0) or as far (0).
 * Of several levels the farthest counts, on the side of today on which it was asked before: a level on the other
 * side is nearer than any that was asked. Whoever asked equally far on both sides has cut only if both are cut.
 */
function compare(before: readonly number[], after: readonly number[], today: number): number {
  const reach = Math.max(...before.map((level) => Math.abs(level - today)));
  if (reach === 0) return Math.max(...after.map((level) => Math.abs(level - today)));
  const sides = [1, -1].filter((side) => before.some((level) => (level - today) * side === reach));
  return Math.max(...sides.flatMap((side) => after.map((level) => (level - today) * side - reach)));
}

/** The level of a statement; one that repeats the words of another names the same level. */
function levelOf(one: Statement, group: readonly Statement[]): number | null {
  return (
    one.level ?? group.find((other) => other.level !== null && textKey(other) === textKey(one))?.level ?? null
  );
}

/** Words without case, punctuation and spacing: a full stop more does not make another demand. */
function textKey({ text }: Statement): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function* combinations(sizes: readonly number[]): Generator<readonly number[]> {
  const choice = sizes.map(() => 0);
  for (;;) {
    yield choice;
    let place = 0;
    while (place < sizes.length && ++choice[place]! === sizes[place]) choice[place++] = 0;
    if (place === sizes.length) return;
  }
}
