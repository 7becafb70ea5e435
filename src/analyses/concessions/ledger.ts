import { spreadOut } from "#math/spread-out.ts";
import type { Scale } from "./distance.ts";
import {
  groupKey,
  groupsOf,
  type Held,
  MOST_WORLDS,
  takenBackIn,
  type Unnamed,
  unnamedIn,
  wordsOf,
  worldsOf,
} from "./held.ts";
import { type Certainty, limitsOf, phaseOf, turnWindows, type Window } from "./phase.ts";
import { statusOf } from "./read-together.ts";
import {
  areCarriedOut,
  type Bounds,
  type ConcessionsInput,
  FAMILIES,
  type Family,
  familyOf,
  hasNoDate,
  type IssueScale,
  isAnalysts,
  type Statement,
} from "./statement.ts";
import { isAbsence, STATUSES, type Status, TOO_EARLY } from "./status.ts";
import { hadGivenWay, hasGivenWay, type Succession, successionOf } from "./succession.ts";

/** A line of the ledger: the statements of one party on one issue, of one family. It is one demand, however often voiced. */
export interface Line {
  readonly party: string;
  readonly issue: IssueScale;
  readonly family: Family;
  readonly statements: readonly Statement[];
  readonly withdrawals: readonly Statement[];
  /** Of what the party insists on: whether something of it was taken back since the turn, for each window of that. */
  readonly takenBack?: readonly Certainty[];
  /** The statuses that can be, on any of the days on which the turn may have been, in the order of `STATUSES`. */
  readonly possible: readonly Status[];
  /**
   * Where what the analyst alone reads into the party speaks against what it says, or others read into it: what the line may
   * have come to by the one and by the other.
   */
  readonly disputed?: { readonly analyst: readonly Status[]; readonly others: readonly Status[] };
  /** All that it held before the turn are offers that the party had carried out by then: what is done is not offered again. */
  readonly done?: true;
}

/** All that a party states on one issue, whose lines are read together. */
export interface Position {
  readonly party: string;
  readonly issue: IssueScale;
  readonly lines: readonly Line[];
  /**
   * For each window of the turn the statuses that can be together, one for each line; `open` where there are too many
   * worlds to try, and each line may have any.
   */
  readonly byWindow: readonly Together[];
}

/** Statuses that can be together, one for each line of a position. */
export type Together = readonly (readonly Status[])[] | "open";

/**
 * The ledger, by party and issue in the order of the input. Expected statements are no moves and stay out; `windows` are
 * those of `turnWindows`.
 */
export function ledgerOf(
  input: ConcessionsInput,
  windows: readonly Window[] = turnWindows(input),
): Position[] {
  const byParty = new Map<string, Map<string, Statement[]>>();
  for (const one of input.statements) {
    if (one.voice === "expected") continue;
    const byIssue = byParty.get(one.party) ?? new Map<string, Statement[]>();
    byParty.set(one.party, byIssue);
    const own = byIssue.get(one.issue);
    if (own) own.push(one);
    else byIssue.set(one.issue, [one]);
  }
  const spent = nothingSpent();
  return input.parties.flatMap(({ id: party }) => {
    const byIssue = byParty.get(party);
    if (!byIssue) return [];
    return input.issues.flatMap((issue) => {
      const own = byIssue.get(issue.id);
      return own ? positionOf(party, issue, own, windows, { worlds: new Map(), spent }) : [];
    });
  });
}

/**
 * What the families of one position can come to, kept from one reading of it to the next; and the family of which it is
 * not known, since a statement of it is another.
 */
export interface Known {
  readonly worlds: Map<string, readonly World[] | undefined>;
  readonly except?: Family | undefined;
  readonly spent: Spent;
}

/** What readings of several positions share. */
export interface Spent {
  /** Worlds looked at so far. */
  steps: number;
  /** What groups of statements come to, by all that it depends on: on other days, and on other issues, they are often alike. */
  readonly worlds: Map<string, Told>;
}

/** What groups of statements come to, as far as it can be told apart; `undefined` if that is more than can be tried. */
interface Told {
  readonly count: number;
  readonly told: readonly World[] | undefined;
}

export function nothingSpent(): Spent {
  return { steps: 0, worlds: new Map() };
}

/**
 * What a party's statements on one issue come to; none where it only withdraws what is not in the case. `known` spares
 * families that are as they were.
 */
export function positionOf(
  party: string,
  issue: IssueScale,
  own: readonly Statement[],
  windows: readonly Window[],
  known: Known = { worlds: new Map(), spent: nothingSpent() },
): Position[] {
  const named = new Map<string, Statement[]>();
  const unnamed: Statement[] = [];
  for (const one of own) {
    if (one.kind !== "withdrawal") continue;
    if (one.withdraws === null) unnamed.push(one);
    else named.set(one.withdraws, [...(named.get(one.withdraws) ?? []), one]);
  }
  for (const [id, withdrawals] of alsoTakenBack(own, named))
    named.set(id, [...(named.get(id) ?? []), ...withdrawals]);
  const families = familiesOf(own);
  if (families.length === 0) return [];
  const unheard = issue.unheard.filter((each) => each.party === party);
  const isOpen = areTooMany(own, issue);
  const views = viewsOf(own, issue, known);
  const found = views.map((view) =>
    perWindow<Together>(own, unheard, windows, (window) =>
      isOpen
        ? "open"
        : withUnheard(
            alongside(
              families,
              view.families,
              together(view.families, named, unnamed, issue, window, view.successions, view.known),
            ),
            families,
            unheard,
            window,
          ),
    ),
  );
  const byWindow = windows.map((_, at) => eitherOf(found.map((each) => each[at]!)));
  const possibleOf = (of: readonly Together[], at: number, family: Family): readonly Status[] => {
    const possible = new Set<Status>();
    for (const each of of) {
      if (each === "open") for (const status of OPEN[family]) possible.add(status);
      else for (const statuses of each) possible.add(statuses[at]!);
    }
    return STATUSES.filter((status) => possible.has(status));
  };
  const isTakenBack = named.size > 0 || unnamed.length > 0;
  const lines = families.map(({ family, statements }, at): Line => {
    const [analyst, others] = found.map((each) => possibleOf(each, at, family));
    const possible = possibleOf(byWindow, at, family);
    const before = statements.filter((one) => phaseOf(one, windows).before === "yes");
    return {
      party,
      issue,
      family,
      statements,
      withdrawals: [
        ...new Set(statements.flatMap(({ id }) => named.get(id) ?? [])),
        ...(takesBackUnnamed(family) ? unnamed : []),
      ],
      ...(isTakenBack &&
        takesBackUnnamed(family) && {
          takenBack: perWindow(own, unheard, windows, (window) =>
            takenBackIn(statements, named, unnamedIn(unnamed, window) ?? [], window),
          ),
        }),
      possible,
      ...(others && analyst!.join() !== others.join() && { disputed: { analyst: analyst!, others } }),
      ...(family === "offer" &&
        possible.every((status) => isAbsence(status) || status === TOO_EARLY) &&
        areCarriedOut(before) && { done: true as const }),
    };
  });
  return [{ party, issue, lines, byWindow }];
}

function familiesOf(own: readonly Statement[]): OfFamily[] {
  return FAMILIES.map((family) => ({
    family,
    statements: own.filter((one) => familyOf(one) === family),
  })).filter(({ statements }) => statements.length > 0);
}

/** What a party says on an issue, as far as it is heeded, and what of it has given way. */
interface View {
  readonly families: readonly OfFamily[];
  readonly successions: ReadonlyMap<number, Succession>;
  readonly known: Known;
}

/**
 * The ways in which what a party says on an issue is to be read: one, or where what the analyst alone reads into it would end
 * something that it says itself, or that others read into it, his and that without it. Nobody but him says that he is right.
 */
function viewsOf(own: readonly Statement[], issue: IssueScale, known: Known): View[] {
  const successions = successionsOf(own, issue);
  const plain: View = { families: familiesOf(own), successions, known };
  if (!own.some(isAnalysts) || areTooMany(own, issue)) return [plain];
  const asRead = successionsOf(own, issue, true);
  const ends = [...asRead].some(([today, ended]) =>
    [...ended.keys()].some((one) => !successions.get(today)!.has(one)),
  );
  if (!ends) return [plain];
  const others = own.filter((one) => !isAnalysts(one));
  // What is kept of the one reading is not so by the other.
  const apart = (): Known => ({ worlds: new Map(), spent: known.spent });
  return [
    { families: plain.families, successions: asRead, known: apart() },
    { families: familiesOf(others), successions: successionsOf(others, issue), known: apart() },
  ];
}

/** Statuses of some of the families in the places of all of them; one that is not among these comes to nothing. */
function alongside(all: readonly OfFamily[], some: readonly OfFamily[], found: Together): Together {
  if (found === "open" || all.length === some.length) return found;
  const places = all.map(({ family }) => some.findIndex((each) => each.family === family));
  return found.map((statuses) => places.map((at): Status => (at < 0 ? "gone" : statuses[at]!)));
}

function eitherOf(views: readonly Together[]): Together {
  const [only] = views;
  if (views.length === 1) return only!;
  if (views.includes("open")) return "open";
  const all = views.flatMap((each) => (each === "open" ? [] : each));
  return [...new Map(all.map((statuses) => [statuses.join("|"), statuses] as const)).values()];
}

/**
 * What has given way of a party's statements on an issue, for each point at which that may stand today. Where these are too many
 * to try, for some of them, and nothing for one more, so that nothing has given way for certain. `asAnalystReads`: also to what
 * the analyst alone reads into the party.
 */
export function successionsOf(
  own: readonly Statement[],
  issue: IssueScale,
  asAnalystReads = false,
): Map<number, Succession> {
  const todays = todaysOf(issue);
  if (!areTooMany(own, issue))
    return new Map(todays.map((today) => [today, successionOf(own, today, asAnalystReads)] as const));
  const some = spreadOut(todays, Math.max(2, Math.floor(MOST_READ / own.length)));
  return new Map<number, Succession>([
    ...some.map((today) => [today, successionOf(own, today, asAnalystReads)] as const),
    [Number.NaN, new Map()],
  ]);
}

/** Statements of one party on an issue, times points at which that may stand today, that are read one against the other. */
const MOST_READ = 5_000;

function todaysOf({ today, points }: IssueScale): readonly number[] {
  return today === null ? points.map((_, at) => at) : [today];
}

function areTooMany(own: readonly Statement[], issue: IssueScale): boolean {
  return own.length * todaysOf(issue).length > MOST_READ && todaysOf(issue).length > 1;
}

/**
 * By the ids of statements, withdrawals that name another entry of the same demand: one in the same words, last voiced
 * before the withdrawal. What was done is not taken back by words, but for a refusal that was kept to.
 */
function alsoTakenBack(
  own: readonly Statement[],
  named: ReadonlyMap<string, readonly Statement[]>,
): Map<string, Statement[]> {
  const found = new Map<string, Statement[]>();
  if (named.size === 0) return found;
  const keyOf = (one: Statement) => `${familyOf(one)} ${wordsOf(one)}`;
  const alike = new Map<string, Statement[]>();
  for (const one of own) {
    if (one.kind === "withdrawal" || (one.act && one.act.deed !== "kept to")) continue;
    const group = alike.get(keyOf(one));
    if (group) group.push(one);
    else alike.set(keyOf(one), [one]);
  }
  for (const target of own) {
    const withdrawals = named.get(target.id);
    if (!withdrawals) continue;
    for (const other of alike.get(keyOf(target)) ?? []) {
      if (other === target) continue;
      const { end, goesOn, undated } = other.standing;
      const last = goesOn || undated ? null : end.latest;
      const later = withdrawals.filter(
        ({ standing: { start, sinceLongBefore, undated: noDate } }) =>
          last !== null && start.earliest !== null && !sinceLongBefore && !noDate && last < start.earliest,
      );
      if (later.length > 0) found.set(other.id, [...(found.get(other.id) ?? []), ...later]);
    }
  }
  return found;
}

/** A withdrawal that names nothing takes back what the party insisted on, not what it offered. */
function takesBackUnnamed(family: Family): boolean {
  return family === "demand" || family === "refusal" || family === "threat";
}

/** What a line may be where nothing is tried. */
export const OPEN: Readonly<Record<Family, readonly Status[]>> = {
  demand: STATUSES.filter((status) => status !== "offered" && status !== "takes no side"),
  refusal: STATUSES.filter((status) => !["offered", "takes no side", "met"].includes(status)),
  threat: STATUSES.filter((status) => !["offered", "takes no side", "met"].includes(status)),
  offer: STATUSES.filter(
    (status) => !["new", "softened", "dropped", "takes no side", "met"].includes(status),
  ),
  stance: ["left aside", "silent", "takes no side", TOO_EARLY, "read together", "gone"],
};

interface OfFamily {
  readonly family: Family;
  readonly statements: readonly Statement[];
}

/**
 * What can be together where some of what the party says on the issue does not count: what looks like silence since the
 * turn, or like something new, may be anything if what does not count may lie on that side of it.
 */
function withUnheard(
  found: Together,
  families: readonly OfFamily[],
  unheard: readonly Bounds[],
  { from, to }: Window,
): Together {
  if (found === "open" || unheard.length === 0) return found;
  const since = unheard.some(({ latest }) => latest === null || latest >= from);
  const before = unheard.some(({ earliest }) => earliest === null || earliest < to);
  const isOpen = (status: Status) =>
    (since && (isAbsence(status) || status === TOO_EARLY)) || (before && status === "new");
  const wider = found.flatMap((statuses) =>
    statuses.some(isOpen)
      ? [
          ...combinations(
            statuses.map((status, at) => (isOpen(status) ? OPEN[families[at]!.family] : [status])),
          ),
        ]
      : [statuses],
  );
  return [...new Map(wider.map((statuses) => [statuses.join("|"), statuses] as const)).values()];
}

/** Something for each window, found once for those that stand alike to all dates of the statements. */
function perWindow<T>(
  own: readonly Statement[],
  unheard: readonly Bounds[],
  windows: readonly Window[],
  find: (window: Window) => T,
): T[] {
  const limits = own
    .flatMap(({ standing }) => limitsOf(standing))
    .concat(unheard.flatMap(({ earliest, latest }) => [earliest, latest]))
    .filter((day) => day !== null)
    .sort((a, b) => a - b);
  const found = new Map<string, T>();
  return windows.map((window) => {
    const key = `${countBelow(limits, window.from)} ${countBelow(limits, window.to)} ${window.tooEarly}`;
    if (!found.has(key)) found.set(key, find(window));
    return found.get(key)!;
  });
}

/** How many of the days, in ascending order, lie before that one. */
function countBelow(days: readonly number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function together(
  families: readonly OfFamily[],
  named: ReadonlyMap<string, readonly Statement[]>,
  unnamed: readonly Statement[],
  issue: IssueScale,
  window: Window,
  /** What has given way, for each point at which the issue may stand today. */
  successions: ReadonlyMap<number, Succession>,
  known: Known,
): Together {
  const found = new Map<string, readonly Status[]>();
  const ways = unnamedIn(unnamed, window);
  if (!ways) return "open";
  for (const withdrawn of ways) {
    const byToday = families.map(({ family, statements }) => {
      const unmentioned = takesBackUnnamed(family) ? withdrawn : NEVER;
      const key = `${family} ${window.from} ${window.to} ${JSON.stringify(unmentioned)}`;
      const groupsBy = new Map<string, ReturnType<typeof groupsOf>>();
      return (today: number) => {
        const succession = successions.get(today)!;
        // What another family says may end what this one said: it is known only with the same ends.
        const ended = endedIn(statements, succession, window);
        const place = `${key} ${today} ${ended}`;
        if (family !== known.except && known.worlds.has(place)) return known.worlds.get(place);
        const groups =
          groupsBy.get(ended) ?? groupsOf(statements, named, unmentioned, issue, window, succession);
        groupsBy.set(ended, groups);
        const scale = { today, points: issue.points.length };
        const { count, told } = worldsOnce(groups, family, scale, families.length > 1, known.spent);
        known.spent.steps += groups.length * count;
        if (family !== known.except) known.worlds.set(place, told);
        return told;
      };
    });
    for (const today of successions.keys()) {
      const worlds = byToday.map((of) => of(today));
      const count = worlds.reduce((product, each) => product * (each?.length ?? Number.POSITIVE_INFINITY), 1);
      if (count > MOST_WORLDS) return "open";
      known.spent.steps += count;
      for (const chosen of combinations(worlds as (readonly World[])[])) {
        const by: { [family in Family]?: Held } = {};
        for (let at = 0; at < families.length; at++) by[families[at]!.family] = chosen[at]!.held;
        const statuses = families.map(({ family }, at) => {
          const status = chosen[at]!.status ?? statusOf(family, by);
          return window.tooEarly && isAbsence(status) ? TOO_EARLY : status;
        });
        const key = statuses.join("|");
        if (!found.has(key)) found.set(key, statuses);
      }
    }
  }
  return [...found.values()];
}

/** What groups come to, worked out once for all that are alike. */
function worldsOnce(
  groups: ReturnType<typeof groupsOf>,
  family: Family,
  scale: Scale,
  others: boolean,
  { worlds: found }: Spent,
): Told {
  const alike = `${family} ${scale.today}/${scale.points} ${others} ${groups.map(groupKey).join("|")}`;
  const known = found.get(alike);
  if (known) return known;
  const worlds = worldsOf(groups, family, scale);
  const told = worlds && tellingApart(family, worlds, others);
  const once = { count: worlds?.length ?? MOST_WORLDS, told };
  found.set(alike, once);
  return once;
}

/** Which statements have given way, as a text. */
function endedIn(statements: readonly Statement[], succession: Succession, window: Window): string {
  if (succession.size === 0) return "";
  return statements
    .flatMap((one) => {
      const ended = hasGivenWay(one, succession, window);
      const over = hadGivenWay(one, succession, window);
      return ended === "no" && over === "no" ? [] : `${one.id} ${over} ${ended}`;
    })
    .join(",");
}

const NEVER: Unnamed = { before: undefined, after: undefined };

/** What a family can come to, as far as its lines and those of the others can tell; with its status where that is sure. */
interface World {
  readonly held: Held;
  readonly status?: Status;
}

/** Worlds of a family, each once of those that neither it nor another family of the position can tell apart. */
function tellingApart(family: Family, worlds: readonly Held[], others: boolean): World[] {
  const found = new Map<string, World>();
  for (const held of worlds) {
    const both = held.before && held.after;
    const status = both ? statusOf(family, { [family]: held }) : undefined;
    // Of what stands since, others look only at how far it reaches, and whether it can take the place of another.
    const seen = others && held.after && family !== "threat" && family !== "stance";
    const kept: Held = {
      ...held,
      ...(both ? { wasUp: 0, wasDown: 0 } : {}),
      up: seen ? held.up : 0,
      down: seen ? held.down : 0,
      notTakenBack: held.notTakenBack && held.takenBack && !held.after,
      sameWords: false,
      newWords: false,
      done: false,
      met: held.met && !held.after,
      accepted: seen && held.accepted,
      takenUp: others && held.takenUp,
    };
    const key = `${status} ${kept.before} ${kept.after} ${kept.takenBack} ${kept.notTakenBack} ${kept.met} ${kept.accepted} ${kept.takenUp} ${kept.wasUp} ${kept.wasDown} ${kept.up} ${kept.down}`;
    if (!found.has(key)) found.set(key, status === undefined ? { held: kept } : { held: kept, status });
  }
  return [...found.values()];
}

/** One of each list, in every way. */
function* combinations<T>(lists: readonly (readonly T[])[]): Generator<readonly T[]> {
  const choice = lists.map(() => 0);
  for (;;) {
    yield choice.map((at, list) => lists[list]![at]!);
    let place = 0;
    while (place < lists.length && ++choice[place]! === lists[place]!.length) choice[place++] = 0;
    if (place === lists.length) return;
  }
}

/** What the ledger prints for a line. */
export type Shown = Status | "timing not stated" | "cannot be told";

/** One status if only one can be; otherwise that no date is stated, or that it cannot be told. */
export function shownStatus({ statements, withdrawals, possible }: Line): Shown {
  if (possible.length === 1) return possible[0]!;
  return [...statements, ...withdrawals].every(hasNoDate) ? "timing not stated" : "cannot be told";
}
