import type { Case } from "#case/case.ts";
import { dateBounds } from "#case/date.ts";
import { writtenDate } from "#case/effective-date.ts";

/** A random statement. */
export interface Trial {
  readonly party: "ardania" | "borsk";
  readonly issue: string;
  readonly kind: string;
  readonly level: string;
  readonly when: string;
  readonly text: string;
  readonly of: number;
}

type Demand = Case["demands"][number];
interface World {
  readonly demand: Demand;
  readonly before: boolean;
  readonly after: boolean;
}

/**
 * The three answers straight from the written definitions: every day of the turn, every first and last day of each
 * statement, every level and every state of today that are not stated are tried out together for the whole party.
 */
export function answersByTrial(c: Case, party: string): { drops: string; trims: string; tone: string } {
  const own = c.demands.filter((one) => one.actor === party);
  const turn = dateBounds(writtenDate(c.events[0]!.when))!;
  const seen = { drops: new Set<string>(), trims: new Set<string>(), tone: new Set<string>() };
  const scaleOf = (one: Demand) => c.issues.find(({ id }) => id === one.issue)!.scale;
  const told = (one: Demand) =>
    [one, ...own.filter((other) => sameWords(one, other))]
      .map(({ level: id }) => scaleOf(one).findIndex((point) => point.id === id))
      .find((at) => at >= 0);
  const untold = own.filter(
    (one, index) => told(one) === undefined && own.findIndex((other) => sameWords(one, other)) === index,
  );
  const guesses = product(untold.map((one) => scaleOf(one).map((_, at) => at)));
  for (let day = turn.earliest!; day <= turn.latest!; day++) {
    for (const world of product(own.map((one) => worldsOf(one, day, c)))) {
      for (const today of statesOfToday(c)) {
        for (const guess of guesses) {
          const level = (one: Demand) =>
            told(one) ?? guess[untold.findIndex((other) => sameWords(one, other))]!;
          const answer = inWorld(world, level, today);
          seen.drops.add(answer.drops);
          seen.trims.add(answer.trims);
          seen.tone.add(answer.tone);
        }
      }
    }
  }
  const agreed = (answers: Set<string>) => (answers.size === 1 ? [...answers][0]! : "cannot be told");
  return { drops: agreed(seen.drops), trims: agreed(seen.trims), tone: agreed(seen.tone) };
}

function inWorld(worlds: readonly World[], level: (one: Demand) => number, today: number) {
  let dropped = false;
  let stood = false;
  let cut = false;
  let compared = false;
  let procedural = false;
  let gave = false;
  for (const issue of ["water", "place"]) {
    for (const kind of ["demand", "refusal", "offer"]) {
      const lines = worlds.filter(({ demand }) => demand.issue === issue && family(demand.kind) === kind);
      if (lines.length === 0) continue;
      const substance = issue === "water";
      const insists = kind !== "offer";
      const takesBack = (withdrawal: World, target: World) =>
        withdrawal.demand.kind === "withdrawal" &&
        withdrawal.demand.issue === issue &&
        (withdrawal.demand.withdraws === undefined
          ? insists
          : withdrawal.demand.withdraws === target.demand.id);
      const wasGone = (one: World) => !one.after && worlds.some((w) => w.before && takesBack(w, one));
      const old = lines.filter((one) => one.before && !wasGone(one));
      const now = lines.filter((one) => one.after);
      if (old.some((one) => worlds.some((w) => w.after && takesBack(w, one)))) {
        if (!substance) procedural = true;
        else if (insists) dropped = stood = compared = gave = true;
        continue;
      }
      if (old.length > 0 && substance && insists) stood = true;
      if (old.length === 0) {
        if (now.length === 0) continue;
        if (!substance) procedural = true;
        else if (!insists) gave = true;
        continue;
      }
      if (now.length === 0) continue;
      if (substance && insists) compared = true;
      const change = farther(old, now, level, substance ? today : 0);
      const reworded = change === 0 && !now.some((a) => old.some((b) => a.demand.text === b.demand.text));
      if (!substance) {
        if (change !== 0 || reworded) procedural = true;
      } else {
        if (reworded) procedural = true;
        const gives = kind === "demand" ? change < 0 : change > 0;
        if (gives) gave = true;
        if (gives && insists) cut = true;
      }
    }
  }
  const anything = worlds.some(({ demand }) => demand.kind !== "withdrawal");
  return {
    drops: dropped ? "yes" : stood ? "no" : "cannot be told",
    trims: cut ? "yes" : compared ? "no" : "cannot be told",
    tone: !anything ? "cannot be told" : procedural && !gave ? "yes" : "no",
  };
}

function farther(
  old: readonly World[],
  now: readonly World[],
  level: (one: Demand) => number,
  today: number,
): number {
  const away = (worlds: readonly World[]) => worlds.map(({ demand }) => level(demand) - today);
  const reach = Math.max(...away(old).map(Math.abs));
  if (reach === 0) return Math.max(...away(now).map(Math.abs));
  const up = away(old).includes(reach) ? Math.max(...away(now)) - reach : Number.NEGATIVE_INFINITY;
  const down = away(old).includes(-reach)
    ? Math.max(...away(now).map((step) => -step)) - reach
    : Number.NEGATIVE_INFINITY;
  return Math.max(up, down);
}

/** All pairs of "stood before that day" and "stood on it or later" that the dates of a statement allow. */
function worldsOf(demand: Demand, turn: number, c: Case): World[] {
  const asOf = dateBounds(c.asOf.edtf)!.latest!;
  const far = turn - 1000;
  const first: number[] = [];
  const last: number[] = [];
  const range = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const when = writtenDate(demand.when);
  const [from, to] = when.split("/");
  if (to === undefined) {
    const { earliest, latest } =
      when === "not stated" ? { earliest: turn - 2, latest: asOf } : dateBounds(when)!;
    const days = range(earliest!, Math.min(latest!, asOf));
    return unique(days.map((day) => ({ demand, before: day < turn, after: day >= turn })));
  }
  if (from === "..") first.push(far);
  else first.push(...range(dateBounds(from!)!.earliest!, dateBounds(from!)!.latest!));
  if (to === "..") last.push(asOf + 1000);
  else last.push(...range(dateBounds(to)!.earliest!, dateBounds(to)!.latest!));
  return unique(first.flatMap((a) => last.map((b) => ({ demand, before: a < turn, after: b >= turn }))));
}

function unique(worlds: World[]): World[] {
  return worlds.filter(
    (one, index) =>
      worlds.findIndex((other) => other.before === one.before && other.after === one.after) === index,
  );
}

function statesOfToday(c: Case): number[] {
  const at = c.issues[0]!.scale.findIndex(({ id }) => id === c.issues[0]!.today);
  return at >= 0 ? [at] : [0, 1, 2, 3, 4];
}

function family(kind: string): string {
  return kind === "ask" || kind === "precondition" ? "demand" : kind;
}

function sameWords(one: Demand, other: Demand): boolean {
  return one.issue === other.issue && one.text === other.text && family(one.kind) === family(other.kind);
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((so, list) => so.flatMap((head) => list.map((item) => [...head, item])), [[]]);
}
