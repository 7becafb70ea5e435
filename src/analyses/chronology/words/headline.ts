import { inWords, listed } from "../../sentence-parts.ts";
import type { Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import type { Relation } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { type Around, actsAround } from "./around.ts";
import { datingInWords } from "./dating.ts";
import { listedEntries } from "./listed-entries.ts";
import { type Turn, turnDateInWords, turnInWords } from "./turn.ts";

/** How many acts the headline names after the turn, and how many before it. */
const NAMED_AFTER = 2;
const NAMED_BEFORE = 1;

/** One sentence: what came before the turn and what after it; without a dated turn, how well things are dated. */
export function headlineOf(result: ChronologyResult, input: ChronologyInput): string {
  const { turn } = result;
  return turn ? `${leadOf(turn, result, input).words}.` : datingInWords(result);
}

/** What the headline says of the acts around the turn. */
export interface Lead {
  /** Without a full stop. */
  readonly words: string;
  /** Whether anything certainly came before the turn or after it. */
  readonly some: boolean;
  /** The acts that it names. */
  readonly entries: readonly Entry[];
}

/**
 * How many acts came before the turn and after it, each counted of all acts around it, and which stand nearest on either
 * side, of those that the case brings forward where there are such. So few that all are named are not counted.
 */
export function leadOf(turn: Turn, result: ChronologyResult, input: ChronologyInput): Lead {
  const around = actsAround(result, input);
  const { all, allNamed } = around;
  const none = (words: string): Lead => ({ words, some: false, entries: [] });
  const before = allNamed("before");
  const after = allNamed("after");
  const untold = allNamed("cannot be told").length;
  const near = withinAYear(around);
  const date = turnDateInWords(turn);
  if (all.length === 0) return none(`No dated act lies within a year of the turn (${date})`);
  if (before.length + after.length === 0 && untold < all.length)
    return none(`No dated act ${near} of the turn (${date}) certainly came before it or after it`);
  if (before.length + after.length === 0) {
    return none(
      all.length === 1
        ? `Whether the only act ${near} of the turn (${date}) came before or after it cannot be told from the date given`
        : `Which of the ${inWords(all.length)} acts ${near} of the turn (${date}) came before it and which after it cannot be told from the dates given`,
    );
  }
  const sides = [
    { joint: "before", entries: before, named: namedOf("before", around).slice(0, NAMED_BEFORE) },
    { joint: "after", entries: after, named: namedOf("after", around).slice(0, NAMED_AFTER) },
  ].filter(({ entries }) => entries.length > 0);
  const areAllNamed = sides.every(({ entries, named }) => entries.length === named.length);
  const isShort = areAllNamed && before.length + after.length + untold === all.length;
  const entries = sides.flatMap(({ named }) => named);
  if (isShort) {
    // The turn came before what came after it.
    const parts = sides
      .toReversed()
      .map(({ joint, named }) => `${OTHER_SIDE[joint]} ${listedEntries(named, named.length)}`);
    const rest = untoldOf(untold, all.length, near);
    return { words: `${turnInWords(turn, input)} came ${parts.join(" and ")}${rest}`, some: true, entries };
  }
  const parts = sides.map(({ joint, entries, named }) => ({
    count: entries.length,
    came: `came ${joint} it (${entries.length > named.length ? "among them " : ""}${listedEntries(named, named.length)})`,
  }));
  const acts = `dated acts ${near} of ${turnInWords(turn, input).replace(/^The turn/, "the turn")}`;
  const whole = parts.find(({ count }) => count === all.length);
  if (whole) {
    const every = all.length === 2 ? "Both" : `All ${inWords(all.length)}`;
    return { words: `${every} ${acts} ${whole.came}`, some: true, entries };
  }
  const clauses = clausesInWords([
    ...parts.map(({ count, came }) => `${inWords(count)} ${came}`),
    ...aroundOf(around),
  ]);
  const rest = untold > 0 ? `; for ${inWords(untold)} the order cannot be told` : "";
  return { words: `Of the ${inWords(all.length)} ${acts}, ${clauses}${rest}`, some: true, entries };
}

/** How the turn stands to what stands so to it. */
const OTHER_SIDE: Readonly<Record<string, string>> = { before: "after", after: "before" };

/** Where acts around the turn lie, up to an “of”: not all of them need lie so near. */
export function withinAYear({ within, all }: Pick<Around, "within" | "all">): string {
  if (within) return "within a year";
  return all.length === 1 ? "that may lie within a year" : "that lie or may lie within a year";
}

/** Those on one side that the case brings forward or, where it brings forward none there, all on that side. */
function namedOf(relation: "before" | "after", { named, allNamed }: Around): Entry[] {
  const chosen = named(relation);
  return chosen.length > 0 ? chosen : allNamed(relation);
}

function untoldOf(untold: number, all: number, near: string): string {
  return untold === 0
    ? ""
    : `; for ${inWords(untold)} of ${inWords(all)} acts ${near} of it the order cannot be told`;
}

/** How what was neither over before the turn nor begun after it stands to it, in words behind a number. */
export const LASTED_AROUND: readonly (readonly [Relation, string])[] = [
  ["across", "began before it and went on after it"],
  ["begun before", "began before it and may have gone on after it"],
  ["begun after", "began after it had begun"],
];

/** The acts that came neither before nor after, but for those of which it cannot be told. */
function aroundOf({ allNamed }: Around): string[] {
  const told: typeof LASTED_AROUND = [["same day", "fell on the same day"], ...LASTED_AROUND];
  return told.flatMap(([relation, words]) => {
    const { length } = allNamed(relation);
    return length > 0 ? [`${inWords(length)} ${words}`] : [];
  });
}

/** Clauses of one sentence; a comma stands before the last where one of them has an “and” of its own. */
export function clausesInWords(clauses: readonly string[]): string {
  if (!clauses.some((clause) => clause.includes(" and "))) return listed(clauses);
  return clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
}
