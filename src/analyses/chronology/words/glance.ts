import { type Day, dayInWords } from "#case/day.ts";
import type { Table } from "#outcome/block.ts";
import { boundsOfIso } from "../../iso-bounds.ts";
import { capitalised, inWords, listed } from "../../sentence-parts.ts";
import { table } from "../../table.ts";
import type { Bounds, Entry } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { byDate } from "../order.ts";
import type { ChronologyResult } from "../result.ts";
import { conflictNote, setAnewNote, whenInWords } from "./dates.ts";
import { onlySaid, stillNote } from "./kinds.ts";

/** The acts around the turn begin so many days before the turn, or where there is none, before the day of the analysis. */
const DAYS_BEFORE = 42;
/** So many of them are told. */
const MOST = 7;
/** So many of these are the newest, however far they lie from the turn: a brief of a later day leaves out nothing that is news. */
const NEWEST = 2;

/** The record of past rounds, and what happened around the turn; each only where there is something. */
export function glanceOf(result: ChronologyResult, input: ChronologyInput): Table[] {
  return [...roundsTable(input), ...weeksTable(result, input)];
}

function roundsTable({ entries }: ChronologyInput): Table[] {
  const rounds = entries.filter(({ of }) => of === "round");
  if (rounds.length === 0) return [];
  return [
    table(
      "Rounds so far",
      ["Round", "From – to", "How it ended"],
      rounds.map((round) => [round.short, whenTold(round), endingOf(round)]),
    ),
  ];
}

/** When something was, and that its sources do not agree on it. */
function whenTold(entry: Entry): string {
  return whenInWords(entry) + setAnewNote(entry) + conflictNote(entry);
}

function endingOf({ kind }: Entry): string {
  return kind === "open" ? "still open" : (kind ?? "not stated");
}

function weeksTable(result: ChronologyResult, input: ChronologyInput): Table[] {
  const turned = boundsOfIso(result.turn?.named ?? NO_TURN);
  const from = dayFromWhich(result, input);
  const turn = new Set(input.turn);
  const isTurn = ({ of, id }: Entry) => of === "event" && turn.has(id);
  // The turn is told however roughly it is dated: the others are told for its sake.
  const around = input.entries.filter((entry) => isOf(entry, from) || (isTurn(entry) && isDatedAct(entry)));
  if (around.length === 0) return [];
  const weight = (entry: Entry) => (isTurn(entry) ? 0 : entry.bearing ? 1 : 2);
  const centre = result.turn ? turned : { earliest: input.asOf, latest: input.asOf };
  const away = ({ named }: Entry) => daysBetween(named, centre);
  // Of what weighs the same what lies nearest matters most: what came long after the turn cannot have brought it about.
  const weightiest = around.toSorted(
    (a, b) => weight(a) - weight(b) || away(a) - away(b) || byDate(a, b) || b.cites.length - a.cites.length,
  );
  const newest = around.toSorted((a, b) => lastOf(b) - lastOf(a) || weight(a) - weight(b)).slice(0, NEWEST);
  const isToldAnyway = newest.every((entry) => weightiest.indexOf(entry) < MOST);
  const others = weightiest.filter((entry) => isToldAnyway || !newest.includes(entry));
  const told = new Set(isToldAnyway ? others.slice(0, MOST) : [...others.slice(0, MOST - NEWEST), ...newest]);
  return [
    table(
      result.turn ? "The turn and the acts around it" : "The latest acts",
      [["When", "date"], "What"],
      around
        .filter((entry) => told.has(entry))
        .map((entry) => ({
          cells: [
            whenTold(entry),
            entry.cites.length === 0
              ? shortIn(entry)
              : [`${shortIn(entry)} `, { cite: entry.cites.slice(0, 1) }],
          ],
          ...(turn.has(entry.id) && entry.of === "event" ? { emphasis: "strong" as const } : {}),
        })),
      around.length > told.size ? chosenInWords(around, told, weight, from, result.turn, isToldAnyway) : "",
    ),
  ];
}

/** The first day of the weeks around the turn, or before the day of the analysis. */
export function dayFromWhich(
  { turn }: Pick<ChronologyResult, "turn">,
  { asOf }: Pick<ChronologyInput, "asOf">,
): Day {
  return (boundsOfIso(turn?.named ?? NO_TURN).earliest ?? asOf) - DAYS_BEFORE;
}

/** Which of the acts are told, of each kind how many of how many, and since when these are. */
function chosenInWords(
  all: readonly Entry[],
  told: ReadonlySet<Entry>,
  weight: (entry: Entry) => number,
  from: Day,
  turn: ChronologyResult["turn"],
  isNearest: boolean,
): string {
  const some = (which: number, one: string, more: string) => {
    const these = all.filter((entry) => weight(entry) === which);
    const count = these.filter((entry) => told.has(entry)).length;
    const share = count === these.length ? "all" : `${inWords(count)} of the`;
    return count === 0 ? [] : [these.length === 1 ? one : `${share} ${inWords(these.length)} ${more}`];
  };
  // For what effect is not said: a case may explain more than its turn.
  const bearing = "brought forward as cause, sign or evidence";
  const isAlone = all.every((entry) => weight(entry) === 2);
  const turns = some(0, "the turn (in bold)", "acts of the turn (in bold)").map(capitalised);
  const named = [
    ...some(1, `the one ${bearing}`, bearing),
    ...some(2, "one other", isAlone ? "" : "others").map((each) => each.trim()),
  ];
  if (named.length === 0) return `${turns[0]}.`;
  const nearest = turn
    ? `those nearest to the turn${isNearest ? "" : `, and the ${inWords(NEWEST)} newest`}`
    : "the latest";
  const since = `acts since ${dayInWords(from)}, ${inWords(DAYS_BEFORE / 7)} weeks before ${turn ? "the turn" : "the day of the analysis"}, that are dated to the month or better`;
  const others = `of the ${since}, ${listed(named)}: ${nearest}`;
  return turns.length === 0 ? `${capitalised(others)}.` : `${turns[0]} and, ${others}.`;
}

/** The last day on which an act may have been. */
function lastOf({ named: { earliest, latest } }: Entry): number {
  return latest ?? earliest ?? Number.NEGATIVE_INFINITY;
}

/** How many days lie between two spans of days; none where they overlap, or where an end of them is open. */
function daysBetween(one: Bounds, other: Bounds): number {
  const after = (later: Bounds, earlier: Bounds) =>
    later.earliest === null || earlier.latest === null ? 0 : later.earliest - earlier.latest;
  return Math.max(0, after(one, other), after(other, one));
}

/** An entry in short, with what it was where nothing was done yet. */
function shortIn(entry: Entry): string {
  const said = onlySaid(entry);
  return entry.short + (said === "" ? "" : ` (${said})`) + stillNote(entry);
}

const NO_TURN = { earliest: null, latest: null };

/** Whether something took place, and on which days is not quite unknown. */
function isDatedAct({ of, mode, named: { earliest, latest } }: Entry): boolean {
  const took = (of === "event" || of === "sanction") && (mode === "actual" || mode === "historical");
  return took && (earliest !== null || latest !== null);
}

/** Whether something took place since a day, by the days named, and is dated to the month at least. */
function isOf(entry: Entry, from: Day): boolean {
  const {
    precision,
    named: { earliest },
  } = entry;
  return (
    isDatedAct(entry) &&
    (precision === "day" || precision === "month") &&
    earliest !== null &&
    earliest >= from
  );
}
