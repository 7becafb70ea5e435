import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { isFault, holds as isTrue, parseExpression } from "#case/logic.ts";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { StatementChange } from "#graph-model/robustness/statement-changes.ts";
import { statementSearch } from "#graph-model/robustness/statement-changes.ts";
import { caseWith } from "../analyses/stability/small-case.ts";
import { built } from "./built.ts";
import { stable, type TextbookModel } from "./textbook.ts";
import { within } from "./within.ts";

type Concept = (typeof CONCEPTS)[number];

/** A list of statements, the most important first; `!` before a text is its opposite. */
type Wishes = readonly { readonly text: string; readonly reversed: boolean }[];

interface Problem {
  /** Which of the parties A, B, C owns each of the options o0, o1 … */
  readonly owners: readonly number[];
  readonly wishes: readonly Wishes[];
  readonly reversals: boolean;
  readonly picks: readonly number[];
}

const ACTORS = ["A", "B", "C"];

const problem: fc.Arbitrary<Problem> = fc
  .record({
    owners: fc.array(fc.nat(2), { minLength: 2, maxLength: 3 }),
    reversals: fc.boolean(),
    lists: fc.array(
      fc.array(fc.tuple(fc.constantFrom("plain", "not", "if", "or"), fc.nat(2), fc.nat(2)), {
        minLength: 0,
        maxLength: 3,
      }),
      { minLength: 3, maxLength: 3 },
    ),
    picks: fc.array(fc.nat(7), { minLength: 1, maxLength: 2 }),
  })
  .map(({ owners, lists, reversals, picks }) => {
    const owning = [...new Set(owners)];
    const ids = owners.map((owner) => owning.indexOf(owner));
    const option = (at: number) => `o${at % owners.length}`;
    const text = ([form, a, b]: readonly [string, number, number]) => {
      if (form === "plain") return option(a);
      return form === "not" ? `not ${option(a)}` : `${option(a)} ${form} not ${option(b)}`;
    };
    const wishes = owning.map((_, party) =>
      [...new Set(lists[party]!.map(text))].map((each) => ({ text: each, reversed: false })),
    );
    return { owners: ids, wishes, reversals, picks };
  })
  .filter(
    ({ wishes, reversals }) =>
      wishes.reduce((product, list) => product * variants(list, reversals).length, 1) <= 700,
  );

/** All lists that come of one, each with its number of changes: pairs out of order, and reversed statements. */
function variants(list: Wishes, reversals: boolean): { list: Wishes; changes: number }[] {
  if (list.length === 0) return [{ list: [], changes: 0 }];
  return list.flatMap((first, at) =>
    variants(
      list.filter((_, other) => other !== at),
      reversals,
    ).flatMap(({ list: rest, changes }) =>
      (reversals ? [false, true] : [false]).map((reversed) => ({
        list: [{ ...first, reversed }, ...rest],
        changes: changes + at + (reversed ? 1 : 0),
      })),
    ),
  );
}

function textbookOf({ owners, wishes }: Pick<Problem, "owners" | "wishes">): TextbookModel {
  const codes = Array.from({ length: 2 ** owners.length }, (_, code) => code);
  return {
    codes,
    parties: wishes.map((list, party) => ({
      own: owners.reduce((bits, owner, at) => (owner === party ? bits | (1 << at) : bits), 0),
      cannotBeUndone: 0,
      cannotBeTakenUp: 0,
      // The place of a state's truths, the most important first, among those of all states.
      value: codes.map((code) => {
        const truths = list.map(({ text, reversed }) => {
          const parsed = parseExpression(text);
          if (isFault(parsed)) throw new Error(text);
          return isTrue(parsed, (option) => ((code >>> Number(option.slice(1))) & 1) === 1) !== reversed;
        });
        return truths.reduce((value, truth) => value * 2 + Number(truth), 0);
      }),
    })),
  };
}

const allHold = (model: TextbookModel, states: readonly number[], concept: Concept) =>
  states.every((state) => model.parties.every((_, party) => stable(model, party, state, concept)));

function caseOf({ owners, wishes }: Problem) {
  return caseWith({
    options: owners.map((owner, at) => ({ id: `o${at}`, actor: ACTORS[owner], text: `does ${at}` })),
    today: [],
    preferences: wishes.map((list, party) => ({
      actor: ACTORS[party],
      statements: list.map(({ text }) => ({ prefers: text })),
      rest: "indifferent",
    })),
  });
}

/** By looking at all lists of the movers. */
function byLookingAtAll(
  { owners, wishes, reversals }: Problem,
  movers: readonly number[],
  states: readonly number[],
  concept: Concept,
): number | null {
  const before = allHold(textbookOf({ owners, wishes }), states, concept);
  let ways: { wishes: Wishes[]; changes: number }[] = [{ wishes: [], changes: 0 }];
  wishes.forEach((list, party) => {
    const mine = movers.includes(party) ? variants(list, reversals) : [{ list, changes: 0 }];
    ways = ways.flatMap((way) =>
      mine.map((own) => ({ wishes: [...way.wishes, own.list], changes: way.changes + own.changes })),
    );
  });
  ways.sort((a, b) => a.changes - b.changes);
  const first = ways.find((way) => {
    return allHold(textbookOf({ owners, wishes: way.wishes }), states, concept) !== before;
  });
  return first?.changes ?? null;
}

function afterwards({ owners, wishes }: Problem, change: StatementChange): TextbookModel {
  return textbookOf({
    owners,
    wishes: wishes.map(
      (list, party) =>
        change.lists
          .find(({ party: id }) => id === ACTORS[party])
          ?.statements.map(({ statement, reversed }) => ({ ...list[statement]!, reversed })) ?? list,
    ),
  });
}

function check(given: Problem, work: number, exactly: boolean) {
  const selection = selectMoves(caseOf(given));
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const { model, ranked } = built(selection.input);
  const search = statementSearch(model, ranked, within({ statementWork: work }));
  if (!search) return 0;
  const states = [...new Set(given.picks.map((pick) => pick % model.graph.codes.length))];
  const found = search(states)[given.reversals ? "changes" : "exchanges"];
  const parties = [...given.wishes.keys()];
  let uneven = 0;
  for (const concept of CONCEPTS) {
    const { holds, overall, byParty } = found[concept];
    expect(holds).toBe(allHold(textbookOf(given), states, concept));
    const movers = [parties, ...parties.map((party) => [party])];
    [overall, ...parties.map((party) => byParty[ACTORS[party]!]!)].forEach((change, at) => {
      const exact = byLookingAtAll(given, movers[at]!, states, concept);
      const about = `${concept} ${states} ${at}`;
      if (exactly) expect([change?.least ?? null, change?.most ?? null], about).toEqual([exact, exact]);
      if (!change) expect(exact, about).toBeNull();
      else {
        if (change.most !== change.least) uneven++;
        expect(change.least, about).toBeGreaterThan(0);
        expect(change.least, about).toBeLessThanOrEqual(exact ?? Number.POSITIVE_INFINITY);
        if (change.most !== null) {
          expect(change.most, about).toBeGreaterThanOrEqual(exact!);
          expect(allHold(afterwards(given, change), states, concept), about).toBe(!holds);
        }
      }
    });
  }
  return uneven;
}

describe("the smallest changes of statements", () => {
  it("are those found by looking at all lists of statements", () => {
    fc.assert(
      fc.property(problem, (given) => {
        check(given, 2 ** 20, true);
      }),
      { numRuns: 60 },
    );
  });

  it("lie within the bounds that are given where the search is cut short", () => {
    let uneven = 0;
    fc.assert(
      fc.property(problem, fc.constantFrom(8 * 14 * 2, 8 * 20 * 3, 8 * 3 * 60), (given, work) => {
        uneven += check(given, work, false);
      }),
      { numRuns: 100 },
    );
    expect(uneven).toBeGreaterThan(20);
  });
});
