import type { Line } from "./ledger.ts";
import type { Family } from "./statement.ts";
import { type Status, TOO_EARLY, WEIGHTS, type Weight } from "./status.ts";

/** A line of the ledger, as a verdict names it. */
export type Told = {
  readonly issue: string;
  readonly family: Family;
  readonly nature: "substantive" | "procedural" | "payoff";
  /** It comes out so only with what somebody else reads into the party. */
  readonly asRead: boolean;
};

/**
 * The verdict on a party: which of its lines surely came to what, and which cannot be told. `summary` is what it comes to:
 * `nothing stated` where nothing counts for it; `cannot be told` where no line surely came to anything; `not moved` where
 * every line is repeated, met, left aside or silent; otherwise `moved`.
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
export function verdictOn(party: string, lines: readonly Line[], ownLines: readonly Line[]): Verdict {
  const own = new Map(ownLines.map((line) => [keyOf(line), sureStatus(line)] as const));
  const told = (line: Line): Told => ({
    issue: line.issue.id,
    family: line.family,
    nature: line.issue.nature,
    asRead: own.get(keyOf(line)) !== sureStatus(line),
  });
  const byWeight = Object.fromEntries(
    WEIGHTS.map((weight) => [weight, lines.filter((line) => sureStatus(line) === weight).map(told)] as const),
  ) as Record<Weight, Told[]>;
  const open = lines.filter((line) => [undefined, TOO_EARLY].includes(sureStatus(line)));
  const tooEarly = open.filter((line) => sureStatus(line) === TOO_EARLY).map(told);
  const untold = [...tooEarly, ...open.filter((line) => sureStatus(line) === undefined).map(told)];
  return { party, summary: summaryOf(lines, byWeight, untold), lines: byWeight, untold, tooEarly };
}

function summaryOf(
  lines: readonly Line[],
  byWeight: Readonly<Record<Weight, readonly Told[]>>,
  untold: readonly Told[],
): Verdict["summary"] {
  if (lines.length === 0) return "nothing stated";
  if (WEIGHTS.every((weight) => byWeight[weight].length === 0)) {
    return untold.length > 0 ? "cannot be told" : "nothing stated";
  }
  const moved = WEIGHTS.filter((weight) => !["left aside", "silent", "met", "repeated"].includes(weight));
  if (moved.some((weight) => byWeight[weight].length > 0)) return "moved";
  return untold.length > 0 ? "cannot be told" : "not moved";
}

/** The one status that a line can have, if it can have only one. */
function sureStatus({ possible }: Pick<Line, "possible">): Status | undefined {
  return possible.length === 1 ? possible[0] : undefined;
}

function keyOf({ issue, family }: Line): string {
  return `${issue.id} ${family}`;
}
