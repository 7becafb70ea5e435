import type { DateBounds } from "#case/date.ts";
import { namedBounds } from "#case/effective-date.ts";
import { type Extent, type TimeOrder, timeOrder } from "#case/time-order.ts";
import { turnBounds } from "#case/turn-bounds.ts";
import type { Entry } from "./entry.ts";
import { toldDating } from "./told-dating.ts";

/** Days before and after the turn within which acts are set against it. */
const REACH = 365;

/** How an act stands in time to the turn, whatever the uncertain days turn out to be. */
export type Relation = Exclude<TimeOrder, "open"> | "cannot be told";

/** Whether the whole order of an act and the turn is told: not where the one went on, for all that is known, into the other. */
export function isSettled({ relation }: { readonly relation: Relation }): boolean {
  return relation !== "cannot be told" && relation !== "begun before" && relation !== "begun after";
}

/** An act of the years around the turn. `gap` = days by which the order is certain; 0 where it is not. */
export type Ordered = {
  readonly of: Entry["of"];
  readonly id: string;
  readonly relation: Relation;
  readonly gap: number;
};

/** The turn on the time axis: the days that its dated events leave open, and which of its events are undated. */
export type TurnDate = DateBounds & {
  readonly extent: Extent;
  /** The days that its events name, certain or not. */
  readonly named: DateBounds;
  /** Whether the date of one of them is uncertain. */
  readonly uncertain: boolean;
  readonly events: readonly string[];
  readonly undated: readonly string[];
};

/** The turn's date, or `undefined` if none of its events is dated. */
export function turnDate(entries: readonly Entry[], events: readonly string[]): TurnDate | undefined {
  const all = entries.filter((entry) => entry.of === "event" && events.includes(entry.id));
  // What is only alleged, or denied, dates the turn only where nothing else does.
  const established = all.filter(({ mode, precision }) => mode !== "contested" && precision !== "undated");
  const own = established.length > 0 ? all.filter(({ mode }) => mode !== "contested") : all;
  const dated = own.filter(({ precision }) => precision !== "undated");
  if (dated.length === 0) return undefined;
  const bounds = turnBounds(dated.map(({ earliest, latest }) => ({ earliest, latest })))!;
  const [only, ...more] = dated;
  return {
    ...bounds,
    // Of several events the turn is some time within them; only one by itself can have lasted.
    extent: more.length === 0 ? only!.extent! : { begins: bounds, ends: bounds },
    named: turnBounds(dated.map(({ named }) => named))!,
    uncertain: dated.some(({ uncertain }) => uncertain),
    events: dated.map(({ id }) => id),
    undated: own.filter(({ precision }) => precision === "undated").map(({ id }) => id),
  };
}

/** The dated acts (events and sanction steps that took place) that may lie within a year of the turn, in order. */
export function orderAround(entries: readonly Entry[], turn: TurnDate): Ordered[] {
  return entries
    .filter(
      (entry) =>
        isAct(entry) &&
        entry.precision !== "undated" &&
        !(entry.of === "event" && turn.events.includes(entry.id)) &&
        mayBeWithin(entry.named, turn.named),
    )
    .sort(byDate)
    .map((entry) => ({ of: entry.of, id: entry.id, ...relationBetween(entry.extent!, turn.extent) }));
}

/** Whether days, certain or not, may lie within a year of others. */
function mayBeWithin(days: DateBounds, turn: DateBounds): boolean {
  return (
    (turn.earliest === null || days.latest === null || days.latest >= turn.earliest - REACH) &&
    (turn.latest === null || days.earliest === null || days.earliest <= turn.latest + REACH)
  );
}

/** Whether an entry lies within a year of the turn on whichever days the two were: of what lasted, some of it. */
export function isCertainlyWithin({ extent, earliest, latest }: Entry, turn: DateBounds): boolean {
  const first = extent ? extent.ends.earliest : earliest;
  const last = extent ? extent.begins.latest : latest;
  return (
    first !== null &&
    last !== null &&
    turn.earliest !== null &&
    turn.latest !== null &&
    first >= turn.latest - REACH &&
    last <= turn.earliest + REACH
  );
}

/** Whether an entry is something that took place at a time, not a round, a plan, a thought or a denial. */
function isAct({ of, mode }: Entry): boolean {
  return (of === "event" || of === "sanction") && (mode === "actual" || mode === "historical");
}

/** Chronological order, by the days that a reader is told: the first, then the last. */
export function byDate(a: Entry, b: Entry): number {
  const [one, other] = [daysTold(a), daysTold(b)];
  return (
    compare(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY) ||
    compare(one.to ?? Number.POSITIVE_INFINITY, other.to ?? Number.POSITIVE_INFINITY)
  );
}

/** The day by which an entry stands in a list; `null` for what is undated. */
export function dayInOrder(entry: Entry): number | null {
  return daysTold(entry).from;
}

/**
 * The days that the words of a date name: “about 16 February” stands at the 16th, not a week before it, and “until 6 March” at
 * the 6th, since nothing says when it began.
 */
function daysTold(entry: Entry): { readonly from: number | null; readonly to: number | null } {
  const { ends, named } = entry;
  const only = toldDating(entry);
  const told = only ? namedBounds(only) : named;
  const start = ends?.start?.when ? namedBounds(ends.start.when).earliest : told.earliest;
  return { from: start ?? told.latest, to: told.latest };
}

/** How one thing stands in time to another, and by how many days that is certain; 0 where it is not. */
export function relationBetween(act: Extent, other: Extent): { relation: Relation; gap: number } {
  const order = timeOrder(act, other);
  if (order === "before") return { relation: order, gap: other.begins.earliest! - act.ends.latest! };
  if (order === "after") return { relation: order, gap: act.begins.earliest! - other.ends.latest! };
  return { relation: order === "open" ? "cannot be told" : order, gap: 0 };
}

function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
