import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Expression, holds } from "#case/logic.ts";
import { stateOf } from "#graph-model/moves/feasible-states.ts";
import { assignmentsWithout, columnOf, truthTable } from "#math/truth-table.ts";

const optionCount = fc.integer({ min: 1, max: 8 });

const { statement } = fc.letrec<{ statement: Expression }>((tie) => ({
  statement: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.nat(7).map((option): Expression => ({ is: "atom", atom: `o${option}`, at: 0 })),
    tie("statement").map((of): Expression => ({ is: "not", of })),
    fc
      .tuple(fc.constantFrom("and", "or", "if", "iff"), tie("statement"), tie("statement"))
      .map(([is, left, right]): Expression => ({ is, left, right })),
  ),
}));

/** Replaces options beyond the model's by the first. */
function within(expression: Expression, count: number): Expression {
  switch (expression.is) {
    case "atom":
      return Number(expression.atom.slice(1)) < count ? expression : { ...expression, atom: "o0" };
    case "not":
      return { is: "not", of: within(expression.of, count) };
    default:
      return {
        is: expression.is,
        left: within(expression.left, count),
        right: within(expression.right, count),
      };
  }
}

const index = new Map(Array.from({ length: 8 }, (_, option) => [`o${option}`, option]));
const taken = (code: number) => (option: string) => ((code >>> index.get(option)!) & 1) === 1;

describe("truth tables", () => {
  it("hold where the statement holds, state by state", () => {
    fc.assert(
      fc.property(optionCount, statement, (count, drawn) => {
        const expression = within(drawn, count);
        const table = truthTable(expression, index, count);
        for (let code = 0; code < 1 << count; code++) {
          expect((table[code >>> 5]! >>> (code & 31)) & 1).toBe(holds(expression, taken(code)) ? 1 : 0);
        }
      }),
    );
  });

  it("leave exactly the states that no exclusion removes, and can be read by their position", () => {
    fc.assert(
      fc.property(optionCount, statement, statement, (count, one, other) => {
        const excluded = [within(one, count), within(other, count)];
        const codes = assignmentsWithout(excluded, index, count);
        const expected: number[] = [];
        for (let code = 0; code < 1 << count; code++) {
          if (!excluded.some((each) => holds(each, taken(code)))) expected.push(code);
        }
        expect([...codes]).toEqual(expected);
        const column = columnOf(truthTable(excluded[0]!, index, count), codes);
        codes.forEach((code, state) => {
          expect((column[state >>> 5]! >>> (state & 31)) & 1).toBe(holds(excluded[0]!, taken(code)) ? 1 : 0);
          expect(stateOf(codes, code)).toBe(state);
        });
        for (let code = 0; code < 1 << count; code++) {
          if (!expected.includes(code)) expect(stateOf(codes, code)).toBe(-1);
        }
      }),
    );
  });

  it("leave what no list of conjunctions takes out", () => {
    const literal = fc.tuple(fc.nat(7), fc.boolean()).map(([option, isTaken]): Expression => {
      const atom: Expression = { is: "atom", atom: `o${option}`, at: 0 };
      return isTaken ? atom : { is: "not", of: atom };
    });
    const joined = (is: "and" | "or", each: fc.Arbitrary<Expression>) =>
      fc
        .array(each, { minLength: 1, maxLength: 5 })
        .map((all) => all.reduce((left, right): Expression => ({ is, left, right })));
    fc.assert(
      fc.property(
        optionCount,
        fc.array(joined("or", joined("and", literal)), { maxLength: 4 }),
        (count, some) => {
          const excluded = some.map((each) => within(each, count));
          const expected: number[] = [];
          for (let code = 0; code < 1 << count; code++)
            if (!excluded.some((each) => holds(each, taken(code)))) expected.push(code);
          expect([...assignmentsWithout(excluded, index, count)]).toEqual(expected);
        },
      ),
    );
  });

  it("are found of twenty atoms and thousands of conjunctions without a table for each", () => {
    const atoms = 20;
    const names = new Map(Array.from({ length: atoms }, (_, at) => [`o${at}`, at]));
    const out = new Uint8Array(1 << atoms);
    const excluded = Array.from({ length: 5000 }, (_, nth): Expression => {
      // Each says of every second atom whether it is taken, by the bits of a number of its own.
      const bits = Math.imul(nth, 2_654_435_761) >>> 22;
      const named = Array.from({ length: atoms / 2 }, (_, at) => 2 * at + (nth & 1));
      const base = named.reduce((code, atom, at) => code | (((bits >>> at) & 1) << atom), 0);
      const free = ((1 << atoms) - 1) & ~named.reduce((all, atom) => all | (1 << atom), 0);
      for (let rest = free; ; rest = (rest - 1) & free) {
        out[base | rest] = 1;
        if (rest === 0) break;
      }
      return named
        .map((atom, at): Expression => {
          const of: Expression = { is: "atom", atom: `o${atom}`, at: 0 };
          return (bits >>> at) & 1 ? of : { is: "not", of };
        })
        .reduce((left, right): Expression => ({ is: "and", left, right }));
    });
    const expected: number[] = [];
    for (let code = 0; code < out.length; code++) if (out[code] === 0) expected.push(code);
    const found = assignmentsWithout(excluded, names, atoms);
    expect(found.length).toBe(expected.length);
    expect(found.every((code, at) => code === expected[at])).toBe(true);
  });

  it("refuse an option that the model does not have", () => {
    expect(() => truthTable({ is: "atom", atom: "nosuch", at: 0 }, index, 3)).toThrow("unknown atom: nosuch");
  });
});
