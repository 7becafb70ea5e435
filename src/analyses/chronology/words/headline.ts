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
    { joint: "before", entries: after, named: namedOf("after", around).slice(0, NAMED_AFTER) },
    { joint: "after", entries: before, named: namedOf("before", around).slice(0, NAMED_BEFORE) },
  ].filter(({ entries }) => entries.length > 0);
  const areAllNamed = sides.every(({ entries, named }) => entries.length === named.length);
  const isShort = areAllNamed && before.length + after.length + untold === all.length;
  const parts = sides.map(({ joint, entries, named }, at) => {
    if (isShort) return `${joint} ${listedEntries(named, named.length)}`;
    const count =
      at > 0 ? `${inWords(entries.length)}` : `${share(entries.length, all.length)} dated acts ${near} of it`;
    const names = `${listedEntries(named, named.length)}${entries.length > named.length ? " among them" : ""}`;
    return `${joint} ${count} (${names})`;
  });
  const rest = isShort ? untoldOf(untold, all.length, near) : restOf(around);
  return {
    words: `${turnInWords(turn, input)} came ${parts.join(" and ")}${rest}`,
    some: true,
    entries: sides.flatMap(({ named }) => named),
  };
}

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

function share(some: number, all: number): string {
  if (some < all) return `${inWords(some)} of the ${inWords(all)}`;
  return all === 2 ? "both" : `all ${inWords(all)}`;
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

/** The acts that came neither before nor after, so that the counts of the sentence make up all. */
function restOf({ allNamed }: Around): string {
  const told: typeof LASTED_AROUND = [["same day", "fell on the same day"], ...LASTED_AROUND];
  const untold = allNamed("cannot be told").length;
  const parts = [
    ...told.flatMap(([relation, words]) => {
      const { length } = allNamed(relation);
      return length > 0 ? [`${inWords(length)} ${words}`] : [];
    }),
    ...(untold > 0 ? [`for ${inWords(untold)} the order cannot be told`] : []),
  ];
  return parts.length > 0 ? `; ${clausesInWords(parts)}` : "";
}

/** Clauses of one sentence; a comma stands before the last where one of them has an “and” of its own. */
export function clausesInWords(clauses: readonly string[]): string {
  if (!clauses.some((clause) => clause.includes(" and "))) return listed(clauses);
  return clauses.length < 2 ? clauses.join("") : `${clauses.slice(0, -1).join(", ")}, and ${clauses.at(-1)}`;
}
