import { THE_ANALYST } from "#case/demand.ts";
import { distinct } from "../cites.ts";
import type { Line } from "./ledger.ts";
import type { Family } from "./statement.ts";
import { isMove, isNoMove, isToldElsewhere, type Status, TOO_EARLY, WEIGHTS, type Weight } from "./status.ts";

/** A line of the ledger, as a verdict names it. */
export type Told = {
  readonly issue: string;
  readonly family: Family;
  readonly nature: "substantive" | "procedural" | "payoff";
  /** It comes out so only with what somebody else reads into the party. */
  readonly asRead: boolean;
  /** Whose reading that is: ids of actors, `THE_ANALYST` or `OTHERS`; left out where it is so in the party's own words. */
  readonly readers?: readonly string[];
  /**
   * What it came to as the analyst alone reads it, and what without that; with whose reading it then is, nobody's where the party
   * says so itself. Only where the two speak against each other, and each comes to one thing.
   */
  readonly disputed?: { readonly analyst: Status; readonly others: Status; readonly by: readonly string[] };
  /** Of a line of which it cannot be told what became of it: whether all that it may be is a move, or none of it. */
  readonly either?: "moved" | "not moved";
  /** Of a line that moved whatever became of it: it may be that only its words have changed. */
  readonly maybeWords?: true;
};

/**
 * The verdict on a party: which of its lines surely came to what, and which cannot be told; issues that nobody bargains
 * over are none of it, nor what a party had offered and done before the turn. `summary` is what it comes to: `nothing stated` where nothing counts for it; `moved` where some line
 * moved, whichever of what it may be holds; `not moved` where every line is repeated, met, left aside or silent, whichever
 * holds; otherwise `cannot be told`.
 */
export type Verdict = {
  readonly party: string;
  readonly summary: "nothing stated" | "cannot be told" | "not moved" | "moved";
  readonly lines: { readonly [weight in Weight]: readonly Told[] };
  readonly untold: readonly Told[];
  /** Of these, the lines of which that is so only since the turn is no older than the day of the analysis. */
  readonly tooEarly: readonly Told[];
};

/** The verdict on a party from its lines, and from the same lines without what others read into it. */
export function verdictOn(party: string, all: readonly Line[], ownLines: readonly Line[]): Verdict {
  const bargained = all.filter(({ issue }) => issue.nature !== "payoff");
  // What was done before the turn is no move since, and needs no repeating.
  const lines = bargained.filter(({ done }) => !done);
  const own = new Map(ownLines.map((line) => [keyOf(line), sureStatus(line)] as const));
  const readersOn = ({ issue }: Line) => lines.filter((other) => other.issue === issue).flatMap(readersOf);
  const told = (line: Line): Told => {
    const asRead = own.get(keyOf(line)) !== sureStatus(line);
    const readers = readersOf(line);
    return {
      issue: line.issue.id,
      family: line.family,
      nature: line.issue.nature,
      asRead,
      ...(asRead && { readers: distinct(readers.length > 0 ? readers : readersOn(line)) }),
      ...disputeOf(line, readersOn(line)),
    };
  };
  const toldOpen = (line: Line): Told => {
    const either = eitherWay(line);
    const maybeWords = either === "moved" && line.possible.includes("re-worded");
    return { ...told(line), ...(either && { either }), ...(maybeWords && { maybeWords }) };
  };
  const byWeight = Object.fromEntries(
    WEIGHTS.map((weight) => [weight, lines.filter((line) => sureStatus(line) === weight).map(told)] as const),
  ) as Record<Weight, Told[]>;
  const open = lines.filter(
    (line) => [undefined, TOO_EARLY].includes(sureStatus(line)) && !line.possible.every(isToldElsewhere),
  );
  const tooEarly = open.filter((line) => sureStatus(line) === TOO_EARLY).map(told);
  const untold = [...tooEarly, ...open.filter((line) => sureStatus(line) === undefined).map(toldOpen)];
  return { party, summary: summaryOf(bargained, byWeight, untold), lines: byWeight, untold, tooEarly };
}

function summaryOf(
  lines: readonly Line[],
  byWeight: Readonly<Record<Weight, readonly Told[]>>,
  untold: readonly Told[],
): Verdict["summary"] {
  if (lines.length === 0) return "nothing stated";
  if (untold.length === 0 && WEIGHTS.every((weight) => byWeight[weight].length === 0))
    return lines.some(({ done }) => done) ? "not moved" : "nothing stated";
  if (
    WEIGHTS.some((weight) => isMove(weight) && byWeight[weight].length > 0) ||
    untold.some(({ either }) => either === "moved")
  )
    return "moved";
  return untold.every(({ either }) => either === "not moved") ? "not moved" : "cannot be told";
}

/** Whether a line moved whatever became of it, or did not. */
function eitherWay({ possible }: Line): Told["either"] {
  if (possible.every(isMove)) return "moved";
  // On the day of the turn nothing has been left unsaid yet, which is no move either.
  return possible.every((status) => isNoMove(status) || status === TOO_EARLY) ? "not moved" : undefined;
}

/** Who reads what a line holds into the party. */
function readersOf({ statements, withdrawals }: Line): string[] {
  return [...statements, ...withdrawals].flatMap(({ reader }) => reader ?? []);
}

function disputeOf({ disputed }: Line, readers: readonly string[]): Pick<Told, "disputed"> {
  if (disputed === undefined) return {};
  const [analyst, others] = [
    sureStatus({ possible: disputed.analyst }),
    sureStatus({ possible: disputed.others }),
  ];
  if (analyst === undefined || others === undefined) return {};
  return { disputed: { analyst, others, by: distinct(readers.filter((reader) => reader !== THE_ANALYST)) } };
}

/** The one status that a line can have, if it can have only one. */
function sureStatus({ possible }: Pick<Line, "possible">): Status | undefined {
  return possible.length === 1 ? possible[0] : undefined;
}

function keyOf({ issue, family }: Line): string {
  return `${issue.id} ${family}`;
}
