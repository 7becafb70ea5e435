import { describe, expect, it } from "vitest";
import { ledTo } from "#analyses/stability/parts/judgements/elsewhere.ts";
import { EXPLAINED } from "#analyses/stability/thresholds.ts";
import type { Restraint } from "#graph-model/sanctions/restraints.ts";
import type { Table } from "#outcome/block.ts";
import { always, type Told } from "./always.ts";
import { inFigures } from "./in-figures.ts";
import { plain } from "./perform.ts";

/**
 * Every count that stands beside a named move, answer or way, against what the result has of that move: a count of all moves
 * of a party is not the count of the one that is named. A clause of a form that is not listed here fails.
 */

type Clause = (restraint: Restraint, examined: number, counts: readonly number[]) => void;

const THEN = "if .*, then .*, and .* (?:is|are) (?:no better|worse) off than before";
const UNANSWERED = "no answer in the others' own interest takes the gain away";

const CLAUSES: readonly (readonly [RegExp, Clause])[] = [
  [
    new RegExp(`^${THEN} \\((\\d+) of (\\d+) orders\\)\\. ?`, "i"),
    ({ deterred, deterrent }, examined, counts) => {
      expect(counts).toEqual([deterred, examined]);
      expect(deterrent!.count).toBe(deterred);
    },
  ],
  [
    new RegExp(
      `^In (\\d+) of (\\d+) orders every move that pays is answered; in (\\d+) of these the best move goes so: ${THEN}\\. ?`,
    ),
    ({ deterred, deterrent }, examined, counts) =>
      expect(counts).toEqual([deterred, examined, deterrent!.count]),
  ],
  [
    new RegExp(`^Nothing: if .*, ${UNANSWERED} \\((\\d+) of (\\d+) orders\\)\\. ?`),
    ({ free, gain }, examined, counts) => {
      expect(counts).toEqual([free, examined]);
      expect(gain!.count).toBe(free);
    },
  ],
  [
    new RegExp(
      `^Nothing in (\\d+) of (\\d+) orders: some move pays, and ${UNANSWERED}; in (\\d+) of these the best such move is this: [^.]*\\. ?`,
    ),
    ({ free, gain }, examined, counts) => expect(counts).toEqual([free, examined, gain!.count]),
  ],
  [
    /^(?:Has|Have) no move in (?:its|their) own interest \((\d+) of (\d+) orders\)\. ?/,
    ({ noBetter, hasMove }, examined, counts) => {
      expect(hasMove).toBe(true);
      expect(counts).toEqual([noBetter, examined]);
    },
  ],
];

/** Reads the clauses of one cell, each against what the result has of the party. */
function expectClauses(cell: string, restraint: Restraint, examined: number): void {
  let rest = inFigures(cell);
  while (rest !== "") {
    const form = CLAUSES.find(([pattern]) => pattern.test(rest));
    expect(form, rest).toBeDefined();
    const [whole, ...counts] = form![0].exec(rest)!;
    form![1](restraint, examined, counts.map(Number));
    rest = rest.slice(whole.length);
  }
}

/** The outcomes that are explained party by party, in the order of the table. */
function explained(result: Told["result"]) {
  const { leading, todayState } = result;
  const { exact, today } = result;
  // Where interests are said to lead is among them, however often it holds.
  const led = ledTo(result, { facts: { exact, today }, words: { outcome: () => "" } } as never);
  const told = leading.filter(({ state }, at) => at < EXPLAINED || led.includes(state));
  // Today's state is told by the orders that the judgement on it speaks of.
  return told.some(({ state }) => state === todayState.state)
    ? told.map((row) => (row.state === todayState.state ? todayState : row))
    : [...told, todayState];
}

const tableCalled = ({ explanation }: Told, title: string) =>
  explanation.blocks.find((each): each is Table => each.kind === "table" && each.title === title);

/** Of those who have no move in their own interest, in how many of the orders looked at the least content of them has none. */
function expectContent(text: string, alike: number, count: number, examined: number): void {
  const [, has, found, of] =
    /^(Has|Have) no move in (?:its|their) own interest \((\d+) of (\d+) orders\)\.$/.exec(text)!;
  expect([Number(found), Number(of)]).toEqual([count, examined]);
  if (alike > 1) expect(has).toBe("Have");
}

describe("a count beside a named move", () => {
  it("is told of what it counts, of every party in every outcome that is explained", () => {
    let [read, still] = [0, 0];
    always((told) => {
      if (told.result.exact) return;
      const cells = tableCalled(told, "What holds it")!.rows.map(({ cells }) => cells.map(String));
      for (const { restraints, examined } of explained(told.result)) {
        const isContent = ({ noBetter, hasMove }: Restraint) => hasMove && noBetter / examined >= 4 / 5;
        for (const restraint of restraints.filter(({ hasMove }) => hasMove)) {
          const { noBetter, deterred, free, deterrent, gain } = restraint;
          expect(noBetter + deterred + free).toBe(examined);
          expect(deterrent?.count ?? 0).toBeLessThanOrEqual(deterred);
          expect(gain?.count ?? 0).toBeLessThanOrEqual(free);
          if (isContent(restraint)) continue;
          expectClauses(cells.shift()![2]!, restraint, examined);
          read++;
        }
        // Each number is told of those of whom it is so.
        const content = restraints.filter(isContent).map(({ noBetter }) => noBetter);
        for (const count of [...new Set(content)].sort((a, b) => b - a))
          expectContent(cells.shift()![2]!, content.filter((each) => each === count).length, count, examined);
        const stuck = restraints.filter(({ hasMove }) => !hasMove);
        if (stuck.length > 0) {
          for (const { noBetter } of stuck) expect(noBetter).toBe(examined);
          expect(cells.shift()![2]).toMatch(/^Ha(?:s|ve) no move from there\.$/);
          still++;
        }
      }
      expect(cells).toEqual([]);
    });
    expect(still).toBeGreaterThan(0);
    expect(read).toBeGreaterThan(40);
  });

  it("of joint moves says that the move is an example and the count is of all of them", () => {
    always((told) => {
      const { jointGains, exact } = told.result;
      if (exact || !jointGains) return;
      for (const { cells } of tableCalled(told, "Who could jointly do better")?.rows ?? []) {
        const [, often, what, count, examined] =
          /( \(((?:by )?this joint move or another.*), in (\d+) of the (\d+) orders looked at\))\.$/.exec(
            String(cells[3]),
          ) ?? [];
        expect(often, String(cells[3])).toBeDefined();
        const key = what!.startsWith("by ") ? "free" : "improves";
        const counts = jointGains
          .filter((gains) => gains.examined === Number(examined))
          .flatMap(({ coalitions }) => coalitions.filter(({ free }) => key === "free" || free === 0))
          .map((gain) => gain[key]);
        expect(counts).toContain(Number(count));
      }
    }, 30);
  });

  it("of surprises says in how many orders it is the move that is named", () => {
    always((told) => {
      const { hypergame } = told.result;
      if (!hypergame || hypergame.examined <= 1) return;
      const shown = hypergame.surprises.toSorted((a, b) => b.count - a.count);
      const rows = tableCalled(told, "Who would be surprised by what")?.rows ?? [];
      rows.forEach(({ cells }, at) => {
        const { count, so, to } = shown[at]!;
        expect(so).toBeLessThanOrEqual(count);
        const [, all, named] = /^(\d+)(?:, in (\d+) of them by this move)?$/.exec(String(cells[3]))!;
        expect(Number(all)).toBe(count);
        if (to !== null) expect(Number(named ?? all)).toBe(so);
      });
    }, 30);
  });

  it("of ways from today is the count of all of them, and says so", () => {
    always((told) => {
      if (told.result.exact) return;
      const list = told.explanation.blocks.find(
        (each) => each.kind === "list" && each.title === "How one gets there from today",
      );
      if (list?.kind !== "list") return;
      list.items.forEach((item, at) => {
        const { improvementPaths, improvementPath } = told.result.leading[at]!;
        if (improvementPaths === 0) return;
        const text = plain(item);
        if (text.endsWith("this is today's state.")) return;
        expect(text.includes("this or another,")).toBe(improvementPath !== null);
      });
    }, 30);
  });
});
