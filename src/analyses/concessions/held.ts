import { phasesAt, type Window } from "./phase.ts";
import type { Family, IssueScale, Statement } from "./statement.ts";
import { hasGivenWay, type Succession } from "./succession.ts";

/**
 * What a party's statements of one family on one issue come to in one world: one day of the turn, one side of it for
 * each date, one level for each that is not stated, one point at which the issue stands today. Distances are counted
 * from today in points of the scale. Each family keeps only what its comparisons need; the rest is 0.
 */
export interface Held {
  /** Something stood before the turn. */
  readonly before: boolean;
  /** How far from today the farthest of it lay (of refusals the nearest), and on which sides: 1 up, 2 down, 3 both. */
  readonly reach: number;
  readonly sides: number;
  /** Something stands since the turn. */
  readonly after: boolean;
  /** How far it reaches up and down; of refusals the nearest distance, under `up`. */
  readonly up: number;
  readonly down: number;
  /** Something has been taken back since. */
  readonly takenBack: boolean;
  /** Something is said since in the words of before, or kept up. */
  readonly sameWords: boolean;
  /** Others have done what was asked. */
  readonly met: boolean;
  /** It has been carried out since. */
  readonly done: boolean;
}

/** More worlds than this of one party and issue are not tried: every status is then taken to be possible. */
export const MOST_WORLDS = 5_000;

/** What can become of one statement: stands before, stands after, taken back since; as bits. */
const BEFORE = 1;
const AFTER = 2;
const TAKEN = 4;

/** Whether withdrawals were made before the turn, and whether since. */
export interface Withdrawn {
  readonly before: boolean;
  readonly after: boolean;
}

/** What withdrawals can come to if the turn was in that window; never and never where there are none. */
export function withdrawnIn(withdrawals: readonly Statement[], window: Window): Withdrawn[] {
  let reached = new Set([0]);
  for (const { standing } of withdrawals) {
    const next = new Set<number>();
    for (const { before, after } of phasesAt(standing, window))
      for (const so of reached) next.add(so | (before ? BEFORE : 0) | (after ? AFTER : 0));
    reached = next;
  }
  return [...reached].map((so) => ({ before: (so & BEFORE) > 0, after: (so & AFTER) > 0 }));
}

/** A statement, as far as it can make a difference. */
interface Member {
  readonly level: number | null;
  /** What can become of it, each as bits. */
  readonly fates: readonly number[];
  readonly met: boolean;
  readonly done: boolean;
}

/** Statements in the same words: those without a level name the level of the others. */
interface SameWords {
  readonly members: readonly Member[];
  /** Levels that those without one may name. */
  readonly levels: readonly number[];
}

/**
 * How many statements alike can make a difference: one for each thing that can become of one of them, and no more than
 * one for each thing that a world records.
 */
export function mostAlike(fates: number): number {
  return Math.min(fates, 6);
}

/**
 * The statements of one family in groups of the same words, without those that can make no further difference; so that
 * a thousand demands alike cost no more than a few.
 */
export function groupsOf(
  statements: readonly Statement[],
  withdrawals: ReadonlyMap<string, readonly Statement[]>,
  unnamed: Withdrawn,
  issue: IssueScale,
  window: Window,
  succession: Succession,
): SameWords[] {
  const points = issue.points.map((_, at) => at);
  const byWords = new Map<string, Member[]>();
  for (const one of statements) {
    const member = memberOf(one, withdrawals.get(one.id) ?? [], unnamed, window, succession);
    const words = wordsOf(one);
    const group = byWords.get(words);
    if (group) group.push(member);
    else byWords.set(words, [member]);
  }
  const groups = [...byWords.values()].map((all): SameWords => {
    const members = atMost(({ level, fates }) => fates.length * (level === null ? points.length : 1), all);
    const stated = [...new Set(members.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
    return { members, levels: stated.length > 0 ? stated : points };
  });
  return atMost(
    ({ members, levels }) => members.reduce((product, { fates }) => product * fates.length, levels.length),
    groups,
  );
}

function memberOf(
  one: Statement,
  withdrawals: readonly Statement[],
  unnamed: Withdrawn,
  window: Window,
  succession: Succession,
): Member {
  const fates = new Set<number>();
  const gaveWay = hasGivenWay(one, succession, window);
  const standing = gaveWay === "maybe" ? [true, false] : [gaveWay === "no"];
  for (const named of withdrawnIn(withdrawals, window)) {
    for (const phase of phasesAt(one.standing, window)) {
      const before = phase.before && !((named.before || unnamed.before) && !phase.after);
      // What names no demand takes back what stood before it; what was voiced since may be newer.
      const after = phase.after && !named.after && !(unnamed.after && phase.before);
      // A demand counts once, however many entries voice it: to take back the newest is to take it back.
      const taken = named.after || (before && unnamed.after);
      for (const stands of standing)
        fates.add((before ? BEFORE : 0) | (after && stands ? AFTER : 0) | (taken ? TAKEN : 0));
    }
  }
  return {
    level: one.level,
    fates: [...fates].sort((a, b) => a - b),
    met: one.met,
    done: one.act?.deed === "carried out",
  };
}

/** Of things alike as many as can make a difference; `fates` says in how many ways one can come out. */
function atMost<T>(fates: (thing: T) => number, things: readonly T[]): T[] {
  if (things.length === 1) return [...things];
  const counts = new Map<string, number>();
  return things.filter((thing) => {
    const key = JSON.stringify(thing);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= mostAlike(fates(thing));
  });
}

/** Words without case, punctuation and spacing: a full stop more does not make another demand. */
export function wordsOf(one: Pick<Statement, "text">): string {
  const found = known.get(one);
  if (found !== undefined) return found;
  const words = one.text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  known.set(one, words);
  return words;
}

const known = new WeakMap<object, string>();

const NOTHING: Held = {
  before: false,
  reach: 0,
  sides: 0,
  after: false,
  up: 0,
  down: 0,
  takenBack: false,
  sameWords: false,
  met: false,
  done: false,
};

/** A world in the making, with what the words at hand have been used for. */
interface Making {
  readonly held: Held;
  readonly wordsBefore: boolean;
  readonly wordsAfter: boolean;
}

/** What the statements of a family can come to, each once; `undefined` if that is more than can be tried. */
export function worldsOf(groups: readonly SameWords[], family: Family, today: number): Held[] | undefined {
  let worlds: Held[] = [NOTHING];
  for (const { members, levels } of groups) {
    const next = new Map<string, Held>();
    for (const level of members.some((member) => member.level === null) ? levels : [0]) {
      let making: Making[] = worlds.map((held) => ({ held, wordsBefore: false, wordsAfter: false }));
      for (const member of members) {
        making = each(
          making.flatMap((so) =>
            member.fates.map((fate) => withFate(so, member, fate, level, family, today)),
          ),
        );
        if (making.length > MOST_WORLDS) return undefined;
      }
      for (const { held, wordsBefore, wordsAfter } of making) {
        const done = { ...held, sameWords: held.sameWords || (wordsBefore && wordsAfter) };
        next.set(keyOf(done), done);
      }
    }
    worlds = [...next.values()];
  }
  return worlds;
}

function withFate(
  { held, wordsBefore, wordsAfter }: Making,
  member: Member,
  fate: number,
  assumed: number,
  family: Family,
  today: number,
): Making {
  const before = (fate & BEFORE) > 0;
  const after = (fate & AFTER) > 0;
  const signed = family === "stance" ? 0 : (member.level ?? assumed) - today;
  const refusal = family === "refusal";
  return {
    held: {
      before: held.before || before,
      ...(before ? farther(held, signed, refusal) : { reach: held.reach, sides: held.sides }),
      after: held.after || after,
      up: after ? (refusal ? nearer(held.after, held.up, signed) : Math.max(held.up, signed)) : held.up,
      down: after && !refusal ? Math.max(held.down, -signed) : held.down,
      takenBack: held.takenBack || (fate & TAKEN) > 0,
      sameWords: held.sameWords,
      met: held.met || (member.met && before),
      done: held.done || (member.done && after),
    },
    wordsBefore: wordsBefore || before,
    wordsAfter: wordsAfter || after,
  };
}

/** Of demands and offers the farthest counts, and on which side it lies; of refusals the nearest, on either side. */
function farther(held: Held, signed: number, refusal: boolean): Pick<Held, "reach" | "sides"> {
  if (refusal) return { reach: nearer(held.before, held.reach, signed), sides: 0 };
  const reach = Math.abs(signed);
  const sides = signed > 0 ? 1 : signed < 0 ? 2 : 0;
  if (!held.before || reach > held.reach) return { reach, sides };
  return { reach: held.reach, sides: reach === held.reach ? held.sides | sides : held.sides };
}

function nearer(some: boolean, known: number, signed: number): number {
  return some ? Math.min(known, Math.abs(signed)) : Math.abs(signed);
}

function each(making: readonly Making[]): Making[] {
  return [
    ...new Map(
      making.map((so) => [`${keyOf(so.held)} ${so.wordsBefore} ${so.wordsAfter}`, so] as const),
    ).values(),
  ];
}

function keyOf(held: Held): string {
  const flags =
    (held.before ? 1 : 0) |
    (held.after ? 2 : 0) |
    (held.takenBack ? 4 : 0) |
    (held.sameWords ? 8 : 0) |
    (held.met ? 16 : 0) |
    (held.done ? 32 : 0);
  return `${flags},${held.reach},${held.sides},${held.up},${held.down}`;
}
