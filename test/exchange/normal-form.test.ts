import fc from "fast-check";
import { expect, it } from "vitest";
import { type Expression, holds } from "#case/logic.ts";
import { normalForm } from "#exchange/gmcr/normal-form.ts";
import { truthOf } from "#exchange/graph-model.ts";

const OPTIONS = ["a", "b", "c", "d"];
const index = new Map(OPTIONS.map((id, at) => [id, at]));

const { expression } = fc.letrec<{ expression: Expression }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...OPTIONS).map((option): Expression => ({ is: "atom", atom: option, at: 0 })),
    tie("expression").map((of): Expression => ({ is: "not", of })),
    fc
      .tuple(fc.constantFrom("and", "or", "if", "iff"), tie("expression"), tie("expression"))
      .map(([is, left, right]): Expression => ({ is, left, right })),
  ),
}));

it("the clauses of a statement hold exactly where it does", () => {
  fc.assert(
    fc.property(expression, (statement) => {
      const clauses = normalForm(statement, index)!;
      const compiled = truthOf(statement, index);
      for (let code = 0; code < 16; code++) {
        const expected = holds(statement, (option) => ((code >>> index.get(option)!) & 1) === 1);
        expect(clauses.some(({ taken, left }) => (code & taken) === taken && (code & left) === 0)).toBe(
          expected,
        );
        expect(compiled(code)).toBe(expected);
      }
    }),
  );
});

it("gives up on a statement with too many clauses instead of hanging", () => {
  const options = Array.from({ length: 24 }, (_, at): Expression => ({ is: "atom", atom: `o${at}`, at: 0 }));
  const parity = options.reduce((left, right): Expression => ({ is: "iff", left, right }));
  expect(normalForm(parity, new Map(options.map((_, at) => [`o${at}`, at])))).toBeUndefined();
});
