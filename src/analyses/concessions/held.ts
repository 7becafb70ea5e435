import type { Day } from "#case/day.ts";
import { changeOf, type Reaches, refusedBy, type Scale } from "./distance.ts";
import { type Certainty, type Phase, phasesAt, type Window } from "./phase.ts";
import type { Family, IssueScale, Standing, Statement } from "./statement.ts";
import { hadGivenWay, hasGivenWay, type Succession } from "./succession.ts";

/**
 * What a party's statements of one family on one issue come to in one world: one day of the turn, one side of it for
 * each date, one level for each that is not stated, one point at which the issue stands today. Distances are counted
 * from today in points of the scale. Each family keeps only what its comparisons need; the rest is 0.
 */
export interface Held extends Reaches {
  /** Something stood before the turn. */
  readonly before: boolean;
  /** Something stands since the turn. */
  readonly after: boolean;
  /** Something has been taken back since. */
  readonly takenBack: boolean;
  /** Something stood before in words that have not been taken back since. */
  readonly notTakenBack: boolean;
  /** Something is said since in the words of before, or kept up. */
  readonly sameWords: boolean;
  /** Something is said since in words in which nothing stood before. */
  readonly newWords: boolean;
  /** Others have done what was asked. */
  readonly met: boolean;
  /** It has been carried out since, or of an offer, what another asks has been done. */
  readonly done: boolean;
  /** Something is accepted since that was not accepted in the same words before. */
  readonly accepted: boolean;
  /**
   * Since the turn the line is there for the first time, lies farther than before (a refusal nearer), or something is newly
   * accepted: only so can it take the place of another.
   */
  readonly takenUp: boolean;
}

/** More worlds than this of one party and issue are not tried: every status is then taken to be possible. */
export const MOST_WORLDS = 5_000;

/** What can become of one statement: stands before, stands after, taken back since; as bits. */
const BEFORE = 1;
const AFTER = 2;
const TAKEN = 4;

/** Whether withdrawals were made before the turn, and whether since; one that lasted, on its first day. */
interface Withdrawn {
  readonly before: boolean;
  readonly after: boolean;
}

/** Of withdrawals on one side of the turn the last first and the last last day on which one was made. */
type Latest = { readonly first: Day; readonly last: Day } | undefined;

/** Withdrawals that name no entry, in one world: those made before the turn, and those made since. */
export interface Unnamed {
  readonly before: Latest;
  readonly after: Latest;
}

/** On which side of the turn withdrawals fall that take back several statements, in one world. */
type Sides = ReadonlyMap<Statement, Phase>;

/** More ways than this for the withdrawals that name no entry are not tried. */
const MOST_UNNAMED = 64;

/** What withdrawals that name no entry can come to if the turn was in that window; `undefined` if that is too much to try. */
export function unnamedIn(withdrawals: readonly Statement[], window: Window): Unnamed[] | undefined {
  let reached: Unnamed[] = [{ before: undefined, after: undefined }];
  for (const { standing } of withdrawals) {
    const made = beganIn(standing);
    const next = new Map<string, Unnamed>();
    for (const so of reached)
      for (const { before } of phasesAt(standing, window)) {
        const made_ = before
          ? { ...so, before: later(so.before, made) }
          : { ...so, after: later(so.after, made) };
        next.set(JSON.stringify(made_), made_);
      }
    reached = [...next.values()];
    if (reached.length > MOST_UNNAMED) return undefined;
  }
  return reached;
}

function later(known: Latest, { first, last }: NonNullable<Latest>): Latest {
  return known ? { first: Math.max(known.first, first), last: Math.max(known.last, last) } : { first, last };
}

/** The first and the last day on which something may have been said for the first time. */
function beganIn({ start, sinceLongBefore }: Standing): { first: Day; last: Day } {
  const first = sinceLongBefore ? null : start.earliest;
  return {
    first: first ?? Number.NEGATIVE_INFINITY,
    last: sinceLongBefore ? Number.NEGATIVE_INFINITY : (start.latest ?? Number.POSITIVE_INFINITY),
  };
}

/** Whether a statement may have been made on an earlier day than one of the withdrawals on one side of the turn: `true`, `false` or both. */
function tookBack({ standing }: Statement, latest: NonNullable<Latest>): readonly boolean[] {
  const { first, last } = beganIn(standing);
  if (last < latest.first) return [true];
  return first >= latest.last ? [false] : [true, false];
}

/** Whether withdrawals that name no entry take a statement back, before the turn and since, in the ways that its days allow. */
function withdrawnUnnamed(one: Statement, phase: Phase, { before, after }: Unnamed): Withdrawn[] {
  const sooner = before && phase.before ? tookBack(one, before) : [false];
  const since = after ? (phase.before ? [true] : tookBack(one, after)) : [false];
  return sooner.flatMap((b) => since.map((a) => ({ before: b, after: a })));
}

/**
 * What withdrawals can come to if the turn was in that window; never and never where there are none. Those in `sides` fall
 * on the side that is given.
 */
function withdrawnIn(
  withdrawals: readonly Statement[],
  window: Window,
  sides: Sides = new Map(),
): Withdrawn[] {
  let reached = new Set([0]);
  for (const one of withdrawals) {
    const next = new Set<number>();
    const side = sides.get(one);
    for (const { before, after } of side ? [side] : phasesAt(one.standing, window))
      for (const so of reached) next.add(so | (before ? BEFORE : 0) | (after && !before ? AFTER : 0));
    reached = next;
  }
  return [...reached].map((so) => ({ before: (so & BEFORE) > 0, after: (so & AFTER) > 0 }));
}

/** Whether some of these statements was certainly, may have been or was not taken back since the turn, if that was in that window. */
export function takenBackIn(
  statements: readonly Statement[],
  withdrawals: ReadonlyMap<string, readonly Statement[]>,
  unnamed: readonly Unnamed[],
  window: Window,
): Certainty {
  const ways = unnamed.map((way): Certainty => {
    const each = statements.map((one) => {
      const taken = withdrawnIn(withdrawals.get(one.id) ?? [], window).flatMap((named) =>
        phasesAt(one.standing, window).flatMap((phase) =>
          withdrawnUnnamed(one, phase, way).map(
            (mentioned) => !named.before && !mentioned.before && (named.after || mentioned.after),
          ),
        ),
      );
      return taken.every((yes) => yes) ? "yes" : taken.some((yes) => yes) ? "cannot be told" : "no";
    });
    return each.includes("yes") ? "yes" : each.includes("cannot be told") ? "cannot be told" : "no";
  });
  const [first = "no"] = ways;
  return ways.every((one) => one === first) ? first : "cannot be told";
}

/** A statement, as far as it can make a difference. */
interface Member {
  readonly level: number | null;
  /** What can become of it, each as bits. */
  readonly fates: readonly number[];
  readonly met: boolean;
  readonly done: boolean;
  readonly accepts: boolean;
}

/** Statements in the same words: those without a level name the level of the others. */
interface SameWords {
  /** The statements: in several ways where a withdrawal takes back more than one of them, one for each side it may fall on. */
  readonly variants: readonly (readonly Member[])[];
  /** Levels that those without one may name. */
  readonly levels: readonly number[];
}

/**
 * How many statements alike can make a difference: one for each thing that can become of one of them, and no more than
 * one for each thing that a world records.
 */
export function mostAlike(fates: number): number {
  return Math.min(fates, 8);
}

/**
 * The statements of one family in groups of the same words, without those that can make no further difference; so that
 * a thousand demands alike cost no more than a few.
 */
export function groupsOf(
  statements: readonly Statement[],
  withdrawals: ReadonlyMap<string, readonly Statement[]>,
  unnamed: Unnamed,
  issue: IssueScale,
  window: Window,
  succession: Succession,
): SameWords[] {
  const points = issue.points.map((_, at) => at);
  const byWords = new Map<string, Statement[]>();
  for (const one of statements) {
    const words = wordsOf(one);
    const group = byWords.get(words);
    if (group) group.push(one);
    else byWords.set(words, [one]);
  }
  const groups = [...byWords.values()].map((all): SameWords => {
    const variants = sidesOf(all, withdrawals, window).map((sides) =>
      atMost(
        ({ level, fates }) => fates.length * (level === null ? points.length : 1),
        all.map((one) => memberOf(one, withdrawals.get(one.id) ?? [], unnamed, window, succession, sides)),
        memberKey,
      ),
    );
    const stated = [...new Set(all.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
    return { variants, levels: stated.length > 0 ? stated : points };
  });
  return atMost(
    ({ variants, levels }) =>
      variants.reduce(
        (sum, members) => sum + members.reduce((product, { fates }) => product * fates.length, 1),
        0,
      ) * levels.length,
    groups,
    groupKey,
  );
}

/** All that a member can make a difference by, as a text: written by hand, as there are thousands. */
function memberKey({ level, fates, met, done, accepts }: Member): string {
  return `${level} ${fates.join(".")} ${met ? 1 : 0}${done ? 1 : 0}${accepts ? 1 : 0}`;
}

/** The same of a group. */
export function groupKey({ variants, levels }: SameWords): string {
  return `${variants.map((members) => members.map(memberKey).join(",")).join(";")}/${levels.join(",")}`;
}

/** More withdrawals than this that each take back several statements in the same words are taken to fall each time anew. */
const MOST_SHARED = 3;

/** The ways in which withdrawals may fall on a side of the turn that each take back several of these statements. */
function sidesOf(
  statements: readonly Statement[],
  withdrawals: ReadonlyMap<string, readonly Statement[]>,
  window: Window,
): Sides[] {
  const none: Sides[] = [new Map()];
  if (statements.length === 1 || withdrawals.size === 0) return none;
  const times = new Map<Statement, number>();
  for (const { id } of statements)
    for (const each of withdrawals.get(id) ?? []) times.set(each, (times.get(each) ?? 0) + 1);
  const shared = [...times].flatMap(([each, count]) => (count > 1 ? [each] : []));
  if (shared.length > MOST_SHARED) return none;
  return shared.reduce(
    (ways, each) =>
      ways.flatMap((way) =>
        phasesAt(each.standing, window).map((phase) => new Map([...way, [each, phase] as const])),
      ),
    none,
  );
}

function memberOf(
  one: Statement,
  withdrawals: readonly Statement[],
  unnamed: Unnamed,
  window: Window,
  succession: Succession,
  sides: Sides,
): Member {
  const fates = new Set<number>();
  const gaveWay = hasGivenWay(one, succession, window);
  const standing = gaveWay === "maybe" ? [true, false] : [gaveWay === "no"];
  const gaveWayBefore = hadGivenWay(one, succession, window);
  const stood = gaveWayBefore === "maybe" ? [true, false] : [gaveWayBefore === "no"];
  for (const named of withdrawnIn(withdrawals, window, sides)) {
    for (const phase of phasesAt(one.standing, window)) {
      for (const mentioned of withdrawnUnnamed(one, phase, unnamed)) {
        // What was taken back before the turn stands on neither side of it, even if it was to be kept up.
        const over = named.before || mentioned.before;
        const taken = !over && (named.after || mentioned.after);
        const before = phase.before && !over;
        const after = phase.after && !over && !taken;
        for (const was of stood)
          for (const stands of standing)
            fates.add((before && was ? BEFORE : 0) | (after && stands ? AFTER : 0) | (taken ? TAKEN : 0));
      }
    }
  }
  return {
    level: one.level,
    fates: [...fates].sort((a, b) => a - b),
    met: one.standing.met !== null,
    done: one.act?.deed === "carried out" || one.act?.deed === "met",
    accepts: one.kind === "acceptance",
  };
}

/** Of things alike as many as can make a difference; `fates` says in how many ways one can come out. */
function atMost<T>(fates: (thing: T) => number, things: readonly T[], keyOf: (thing: T) => string): T[] {
  if (things.length === 1) return [...things];
  const counts = new Map<string, number>();
  return things.filter((thing) => {
    const key = keyOf(thing);
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
  wasUp: 0,
  wasDown: 0,
  after: false,
  up: 0,
  down: 0,
  takenBack: false,
  notTakenBack: false,
  sameWords: false,
  newWords: false,
  met: false,
  done: false,
  accepted: false,
  takenUp: false,
};

/** A world in the making, with what the words at hand have been used for. */
interface Making {
  readonly held: Held;
  readonly wordsBefore: boolean;
  readonly wordsAfter: boolean;
  readonly wordsTaken: boolean;
  readonly acceptedBefore: boolean;
  readonly acceptedAfter: boolean;
}

/** What the statements of a family can come to, each once; `undefined` if that is more than can be tried. */
export function worldsOf(groups: readonly SameWords[], family: Family, scale: Scale): Held[] | undefined {
  let worlds: Held[] = [NOTHING];
  let keys: ReadonlySet<number | string> = new Set([keyOf(NOTHING)]);
  // Groups alike to one that has just added nothing add nothing either, until another has.
  const idle = new Set<string>();
  for (const group of groups) {
    const alike = groupKey(group);
    if (idle.has(alike)) continue;
    const { variants, levels } = group;
    const next = new Map<number | string, Held>();
    for (const { members, level } of eachWay(variants, levels)) {
      let making = worlds.map(
        (held): Making => ({
          held,
          wordsBefore: false,
          wordsAfter: false,
          wordsTaken: false,
          acceptedBefore: false,
          acceptedAfter: false,
        }),
      );
      for (const member of members) {
        making = each(
          making.flatMap((so) =>
            member.fates.map((fate) => withFate(so, member, fate, level, family, scale)),
          ),
        );
        if (making.length > MOST_WORLDS) return undefined;
      }
      for (const { held, wordsBefore, wordsAfter, wordsTaken, acceptedBefore, acceptedAfter } of making) {
        const done = {
          ...held,
          // A demand counts once, however many entries voice it: to take back the newest is to take it back.
          notTakenBack: held.notTakenBack || (wordsBefore && !wordsTaken),
          sameWords: held.sameWords || (wordsBefore && wordsAfter),
          newWords: held.newWords || (wordsAfter && !wordsBefore),
          accepted: held.accepted || (acceptedAfter && !acceptedBefore),
        };
        next.set(keyOf(done), done);
      }
    }
    if (next.size === keys.size && [...next.keys()].every((key) => keys.has(key))) {
      idle.add(alike);
      continue;
    }
    worlds = [...next.values()];
    keys = new Set(next.keys());
    idle.clear();
  }
  return worlds.map((held) => ({ ...held, takenUp: isTakenUp(family, held) }));
}

function eachWay(
  variants: SameWords["variants"],
  levels: readonly number[],
): { members: readonly Member[]; level: number }[] {
  return variants.flatMap((members) =>
    (members.some((member) => member.level === null) ? levels : [0]).map((level) => ({ members, level })),
  );
}

function isTakenUp(family: Family, held: Held): boolean {
  if (!held.after) return false;
  return !held.before || held.accepted || (family !== "stance" && changeOf(family, held) > 0);
}

function withFate(
  { held, wordsBefore, wordsAfter, wordsTaken, acceptedBefore, acceptedAfter }: Making,
  member: Member,
  fate: number,
  assumed: number,
  family: Family,
  scale: Scale,
): Making {
  const before = (fate & BEFORE) > 0;
  const after = (fate & AFTER) > 0;
  const signed = family === "stance" ? 0 : (member.level ?? assumed) - scale.today;
  const refused = family === "refusal" ? refusedBy(signed, scale) : undefined;
  const { wasUp, wasDown } = before ? reachBefore(held, signed, refused) : held;
  const { up, down } = after ? reachSince(held, signed, refused) : held;
  return {
    held: {
      before: held.before || before,
      wasUp,
      wasDown,
      after: held.after || after,
      up,
      down,
      takenBack: held.takenBack || (fate & TAKEN) > 0,
      notTakenBack: held.notTakenBack,
      sameWords: held.sameWords,
      newWords: held.newWords,
      met: held.met || (member.met && before),
      // What was done before already, and is only gone on with, is no new deed.
      done: held.done || (member.done && after && !before),
      accepted: held.accepted,
      takenUp: false,
    },
    wordsBefore: wordsBefore || before,
    wordsAfter: wordsAfter || after,
    wordsTaken: wordsTaken || (fate & TAKEN) > 0,
    acceptedBefore: acceptedBefore || (member.accepts && before),
    acceptedAfter: acceptedAfter || (member.accepts && after),
  };
}

type Refused = Pick<Reaches, "up" | "down"> | undefined;

/** Of demands and offers the farthest counts, on its side; of refusals the nearest on each side. */
function reachBefore(held: Held, signed: number, refused: Refused): Pick<Held, "wasUp" | "wasDown"> {
  if (refused) {
    return held.before
      ? { wasUp: Math.min(held.wasUp, refused.up), wasDown: Math.min(held.wasDown, refused.down) }
      : { wasUp: refused.up, wasDown: refused.down };
  }
  const reach = Math.max(held.wasUp, held.wasDown);
  const [up, down] = [Math.max(signed, 0), Math.max(-signed, 0)];
  if (Math.abs(signed) > reach) return { wasUp: up, wasDown: down };
  return { wasUp: up === reach ? reach : held.wasUp, wasDown: down === reach ? reach : held.wasDown };
}

function reachSince(held: Held, signed: number, refused: Refused): Pick<Held, "up" | "down"> {
  if (!refused) return { up: Math.max(held.up, signed), down: Math.max(held.down, -signed) };
  return held.after
    ? { up: Math.min(held.up, refused.up), down: Math.min(held.down, refused.down) }
    : refused;
}

function each(making: readonly Making[]): Making[] {
  const found = new Map<number | string, Making>();
  for (const so of making) found.set(keyOf(so.held, wordsKeyOf(so)), so);
  return [...found.values()];
}

function wordsKeyOf({ wordsBefore, wordsAfter, wordsTaken, acceptedBefore, acceptedAfter }: Making): number {
  return (
    (wordsBefore ? 1 : 0) |
    (wordsAfter ? 2 : 0) |
    (acceptedBefore ? 4 : 0) |
    (acceptedAfter ? 8 : 0) |
    (wordsTaken ? 16 : 0)
  );
}

/** Distances below this fit into a key that is a number, which is quicker to make and to find than a text. */
const SHORT = 64;

/** A key of what a world records, and of what the words at hand have been used for, five bits. */
function keyOf(held: Held, words = 0): number | string {
  const flags =
    (held.before ? 1 : 0) |
    (held.after ? 2 : 0) |
    (held.takenBack ? 4 : 0) |
    (held.sameWords ? 8 : 0) |
    (held.met ? 16 : 0) |
    (held.done ? 32 : 0) |
    (held.accepted ? 64 : 0) |
    (held.notTakenBack ? 128 : 0) |
    (held.newWords ? 256 : 0);
  const { wasUp, wasDown, up, down } = held;
  const isShort = (points: number) => Number.isInteger(points) && points >= 0 && points < SHORT;
  if (!isShort(wasUp) || !isShort(wasDown) || !isShort(up) || !isShort(down))
    return `${flags},${words},${wasUp},${wasDown},${up},${down}`;
  return ((((flags * 32 + words) * SHORT + wasUp) * SHORT + wasDown) * SHORT + up) * SHORT + down;
}
