import { greatestOf } from "#math/extremes.ts";
import {
  type Answers,
  answersOf,
  DEFINITIONS,
  type Definition,
  isInsistence,
  joinedSums,
  noSums,
  type Sums,
  sumsOf,
  unsaidIn,
} from "./answers.ts";
import { mostAlike, wordsOf } from "./held.ts";
import { type Known, nothingSpent, type Position, positionOf } from "./ledger.ts";
import { type Certainty, phaseOf, phasesAt, type Window } from "./phase.ts";
import {
  type ConcessionsInput,
  familyOf,
  type IssueScale,
  type Standing,
  type Statement,
} from "./statement.ts";

/** One datum changed; levels are points of the issue's scale, from 0. */
export type Change =
  | { readonly kind: "level"; readonly statement: string; readonly from: number; readonly to: number }
  | { readonly kind: "timing"; readonly statement: string; readonly to: "before" | "after" }
  | { readonly kind: "reading"; readonly statement: string }
  | { readonly kind: "expected"; readonly statement: string }
  /** It is taken back after the turn; of what may be new since the turn only where something of before is so dropped. */
  | { readonly kind: "withdrawal"; readonly statement: string }
  /** It was not said at all: of what may have been said for the first time since the turn. */
  | { readonly kind: "unsaid"; readonly statement: string }
  | { readonly kind: "today"; readonly issue: string; readonly from: number; readonly to: number };

/** What a change of one datum would change in the answers. */
export type AnswerFlip = {
  readonly change: Change;
  readonly answers: readonly {
    readonly party: string;
    readonly definition: Definition;
    readonly from: Certainty;
    readonly to: Certainty;
    /** It could not be told since nothing would be said of it; left out otherwise. */
    readonly unsaid?: true;
  }[];
};

/** Flips, and how many single changes were not tried. */
export interface Flips {
  readonly found: readonly AnswerFlip[];
  readonly untried: number;
}

/** So many worlds are looked at, all changes together, before the rest is left untried. */
const MOST_STEPS = 150_000;

/** What a party says on an issue, also what is only expected, and what the rest of its ledger comes to. */
interface Cell {
  readonly party: string;
  readonly issue: IssueScale;
  /** Of statements that differ in nothing that counts, as many as can matter, and one more that may be another. */
  readonly statements: readonly Statement[];
  /** Each statement of the cell with a text that those share which differ in nothing that counts. */
  readonly alike: ReadonlyMap<Statement, string>;
  readonly worlds: Known["worlds"];
  readonly rest: Sums;
  readonly base: Answers;
}

/**
 * Every change of one datum that changes an answer, each found by making the touched position again. Changes of
 * statements that differ in nothing that counts come to the same, and are tried once.
 */
export function flipsOf(
  input: ConcessionsInput,
  positions: readonly Position[],
  windows: readonly Window[],
): Flips {
  const cells = cellsOf(input, positions, windows);
  const byIssue = new Map<string, Cell[]>();
  for (const cell of cells.values()) {
    byIssue.set(cell.issue.id, [...(byIssue.get(cell.issue.id) ?? []), cell]);
  }
  const spent = nothingSpent();
  let untried = 0;
  const tried = new Map<string, AnswerFlip["answers"]>();
  const found: AnswerFlip[] = [];
  const attempt = (cell: Cell, statements: readonly Statement[], issue: IssueScale, known: Known) => {
    spent.steps += cell.statements.length;
    return answersWith(cell, statements, issue, windows, known);
  };
  const naming = withdrawalsOf(input.statements);
  for (const one of input.statements) {
    const cell = cells.get(cellKey(one.party, one.issue))!;
    for (const { change, instead } of ofStatement(
      input,
      one,
      cell.issue,
      windows,
      naming.get(one.id) ?? [],
    )) {
      const key = `${cellKey(one.party, one.issue)} ${cell.alike.get(one)} ${change.kind} ${"to" in change ? change.to : ""}`;
      if (!tried.has(key)) {
        if (spent.steps > MOST_STEPS) {
          untried++;
          continue;
        }
        const statements = cell.statements.flatMap((other) => (other === one ? instead : [other]));
        // A withdrawal that names nothing touches several families, and so none of them is known.
        const except = familyOf(one);
        const worlds = except === undefined ? new Map() : cell.worlds;
        tried.set(key, attempt(cell, statements, cell.issue, { worlds, except, spent }));
      }
      const answers = tried.get(key)!;
      // To take back what may be new gives up nothing of before: what it comes to unsaid is another change.
      if (change.kind === "withdrawal" && phaseOf(one, windows).before !== "yes") continue;
      if (answers.length > 0) found.push({ change, answers });
    }
  }
  for (const { change, issue } of ofToday(input)) {
    if (spent.steps > MOST_STEPS) {
      untried++;
      continue;
    }
    const touched = byIssue.get(issue.id) ?? [];
    const answers = touched.flatMap((cell) =>
      attempt(cell, cell.statements, issue, { worlds: new Map(), spent }),
    );
    if (answers.length > 0) found.push({ change, answers });
  }
  return { found, untried };
}

/** What all positions of a party come to, by party. */
export function sumsByParty(
  input: ConcessionsInput,
  positions: readonly Position[],
  windows: readonly Window[],
): Map<string, Sums> {
  const sums = new Map<string, Sums>(input.parties.map(({ id }) => [id, noSums(windows.length)]));
  for (const position of positions) {
    sums.set(position.party, joinedSums(sums.get(position.party)!, sumsOf(position)));
  }
  return sums;
}

function cellKey(party: string, issue: string): string {
  return `${party} ${issue}`;
}

function cellsOf(
  input: ConcessionsInput,
  positions: readonly Position[],
  windows: readonly Window[],
): Map<string, Cell> {
  const statements = new Map<string, Statement[]>();
  for (const one of input.statements) {
    const key = cellKey(one.party, one.issue);
    const own = statements.get(key);
    if (own) own.push(one);
    else statements.set(key, [one]);
  }
  const issues = new Map(input.issues.map((issue) => [issue.id, issue]));
  const byParty = new Map<string, Position[]>(input.parties.map(({ id }) => [id, []]));
  for (const position of positions) byParty.get(position.party)!.push(position);
  const cells = new Map<string, Cell>();
  for (const { id: party } of input.parties) {
    const own = byParty.get(party) ?? [];
    const sums = own.map(sumsOf);
    const all = withoutEach(sums, noSums(windows.length));
    const whole = sums.reduce(joinedSums, noSums(windows.length));
    const base = answersOf(whole);
    const at = new Map(own.map(({ issue }, index) => [issue.id, index]));
    for (const issue of issues.values()) {
      const key = cellKey(party, issue.id);
      const here = statements.get(key);
      if (!here) continue;
      const index = at.get(issue.id);
      const alike = alikeIn(here, windows);
      cells.set(key, {
        party,
        issue,
        statements: enoughOf(here, alike, issue, windows),
        alike,
        worlds: new Map(),
        rest: index === undefined ? whole : all[index]!,
        base,
      });
    }
  }
  return cells;
}

/** For each of some sums what all others come to. */
function withoutEach(sums: readonly Sums[], none: Sums): Sums[] {
  const following: Sums[] = [none];
  for (const each of sums.toReversed()) following.push(joinedSums(each, following.at(-1)!));
  let preceding = none;
  return sums.map((each, at) => {
    const rest = joinedSums(preceding, following[sums.length - 1 - at]!);
    preceding = joinedSums(preceding, each);
    return rest;
  });
}

function answersWith(
  { party, rest, base }: Cell,
  statements: readonly Statement[],
  issue: IssueScale,
  windows: readonly Window[],
  known: Known,
): AnswerFlip["answers"] {
  const made = statements.filter(({ voice }) => voice !== "expected");
  const sums = positionOf(party, issue, made, windows, known).map(sumsOf);
  const whole = sums.reduce(joinedSums, rest);
  const now = answersOf(whole);
  const unsaid = unsaidIn(whole);
  return DEFINITIONS.flatMap((definition) =>
    now[definition] === base[definition]
      ? []
      : [
          {
            party,
            definition,
            from: base[definition],
            to: now[definition],
            ...(unsaid.includes(definition) && { unsaid: true as const }),
          },
        ],
  );
}

/** A text for each statement that those share which differ in nothing that counts. */
function alikeIn(statements: readonly Statement[], windows: readonly Window[]): Map<Statement, string> {
  const named = new Set(statements.flatMap(({ withdraws }) => withdraws ?? []));
  const words = new Map<string, number>();
  for (const one of statements) words.set(wordsOf(one), (words.get(wordsOf(one)) ?? 0) + 1);
  return new Map(
    statements.map((one) => {
      const single = named.has(one.id) || one.kind === "withdrawal" || words.get(wordsOf(one))! > 1;
      return [one, single ? one.id : signature(one, windows)] as const;
    }),
  );
}

function signature(
  { kind, level, voice, reader, act, standing, knownBy, to }: Statement,
  windows: readonly Window[],
): string {
  const phases = windows.map((window) =>
    phasesAt(standing, window)
      .map(({ before, after }) => (before ? 1 : 0) + (after ? 2 : 0))
      .join(""),
  );
  // Their order counts too: the later may end what the earlier said.
  const { start, end } = standing;
  const order = [start.earliest, start.latest, end.latest, standing.sinceLongBefore];
  return [
    kind,
    level,
    voice,
    reader,
    standing.met !== null,
    act?.deed,
    standing.inTurn,
    standing.beforeTurn,
    knownBy,
    ...phases,
    ...order,
    ...to,
  ].join(",");
}

function enoughOf(
  statements: readonly Statement[],
  alike: ReadonlyMap<Statement, string>,
  { points }: IssueScale,
  windows: readonly Window[],
): Statement[] {
  const counts = new Map<string, number>();
  return statements.filter((one) => {
    const key = alike.get(one)!;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1) return true;
    const fates = greatestOf(windows.map((window) => phasesAt(one.standing, window).length));
    return count <= mostAlike(fates * (one.level === null ? points.length : 1)) + 1;
  });
}

interface Variant {
  readonly change: Change;
  /** What stands in the place of the statement. */
  readonly instead: readonly Statement[];
}

/** `naming`: the withdrawals that take it back by name. */
function ofStatement(
  { asOf, turn }: ConcessionsInput,
  one: Statement,
  { points }: IssueScale,
  windows: readonly Window[],
  naming: readonly Statement[],
): Variant[] {
  const { id: statement, level } = one;
  const vary = (change: Change, ...instead: readonly Statement[]): Variant => ({ change, instead });
  const before = onDay(windows[0]!.from - 1);
  const after = onDay(Math.max(asOf, windows.at(-1)!.to));
  if (one.voice === "expected")
    return [vary({ kind: "expected", statement }, { ...one, voice: "stated", standing: after })];
  const found: Variant[] = [];
  // What the turn itself does cannot be before it or after it.
  const isTurn = one.act !== null && turn.events.includes(one.act.event);
  if (!isTurn && !one.standing.inTurn && !one.standing.beforeTurn) {
    const sides = windows.flatMap((window) => phasesAt(one.standing, window));
    // What stands on one side alone is moved to the other, and not to another day of its own.
    if (sides.some((side) => side.after))
      found.push(
        vary(
          { kind: "timing", statement, to: "before" },
          { ...one, standing: { ...before, met: one.standing.met } },
        ),
      );
    if (sides.some((side) => side.before) && mayBeLater(one, naming, after.start.latest!))
      found.push(vary({ kind: "timing", statement, to: "after" }, { ...one, standing: after }));
  }
  if (one.voice === "reading") found.push(vary({ kind: "reading", statement }));
  const family = familyOf(one);
  if (family === undefined || family === "stance" || one.act) return found;
  if (level !== null) {
    for (const to of [level - 1, level + 1]) {
      if (to in points)
        found.push(vary({ kind: "level", statement, from: level, to }, { ...one, level: to }));
    }
  }
  if (isInsistence({ family })) {
    const withdrawal: Statement = {
      ...one,
      id: `${statement} withdrawn`,
      kind: "withdrawal",
      withdraws: statement,
      standing: after,
    };
    found.push(vary({ kind: "withdrawal", statement }, one, withdrawal));
    if (one.voice !== "reading" && naming.length === 0 && phaseOf(one, windows).before !== "yes")
      found.push(vary({ kind: "unsaid", statement }));
  }
  return found;
}

/**
 * Whether a case may date a statement to a day since the turn and to none before: not where it was known earlier, nor where
 * somebody has met it or the party has taken it back by then, since who does so answers to what was said.
 */
function mayBeLater(one: Statement, naming: readonly Statement[], day: number): boolean {
  if (one.knownBy !== undefined && one.knownBy < day) return false;
  if (one.standing.met !== null) return false;
  return !naming.some(({ standing: { start } }) => start.latest === null || start.latest < day);
}

/** The withdrawals among some statements, by the id of what they take back. */
function withdrawalsOf(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const one of statements) {
    if (one.withdraws === null) continue;
    const others = found.get(one.withdraws);
    if (others) others.push(one);
    else found.set(one.withdraws, [one]);
  }
  return found;
}

function ofToday({ issues }: ConcessionsInput): { change: Change; issue: IssueScale }[] {
  return issues.flatMap((issue) => {
    const { today, points } = issue;
    if (today === null) return [];
    return [today - 1, today + 1]
      .filter((to) => to in points)
      .map((to) => ({
        change: { kind: "today", issue: issue.id, from: today, to } as const,
        issue: { ...issue, today: to },
      }));
  });
}

function onDay(day: number): Standing {
  const on = { earliest: day, latest: day };
  return {
    shape: "point",
    start: on,
    end: on,
    sinceLongBefore: false,
    goesOn: false,
    inTurn: false,
    beforeTurn: false,
    undated: false,
    met: null,
  };
}
