import fc from "fast-check";
import { expect, it } from "vitest";
import { writeGmcr } from "#exchange/gmcr/write.ts";
import { graphModelOf } from "#exchange/graph-model.ts";
import { preferenceLevels } from "#exchange/preference-levels.ts";
import { faultsOf, imported } from "./import-text.ts";
import { twoPartyCase } from "./two-party-case.ts";

const OPTIONS = ["a", "b", "c", "d"];

/** Statements over the options, nested a few levels. */
const { statement } = fc.letrec<{ statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...OPTIONS),
    tie("statement").map((of) => `not (${of})`),
    fc
      .tuple(tie("statement"), fc.constantFrom("and", "or", "if", "iff"), tie("statement"))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
  ),
}));

const party = fc.array(statement, { maxLength: 6 });

it("any case of statements comes back from a .gmcr file with the same states, moves and orders", () => {
  fc.assert(
    fc.property(
      fc.array(statement, { maxLength: 2 }),
      party,
      party,
      fc.constantFrom("yes", "cannot be undone", "cannot be taken up again"),
      (excluded, first, second, reversible) => {
        const c = twoPartyCase({
          options: OPTIONS.map((id, at) => ({ id, actor: at % 2 ? "B" : "A", text: id, reversible })),
          today: [],
          excluded: excluded.map((never) => ({ never })),
          preferences: [
            { actor: "A", statements: first.map((prefers) => ({ prefers })), rest: "indifferent" },
            { actor: "B", statements: second.map((prefers) => ({ prefers })), rest: "indifferent" },
          ],
        });
        const before = graphModelOf(c.moves!);
        const written = writeGmcr(c);
        if (before.codes.length === 0) {
          expect(written).toHaveProperty("obstacles");
          return;
        }
        if ("obstacles" in written) throw new Error(JSON.stringify(written.obstacles));
        const back = imported(written.text).moves!;
        const after = graphModelOf(back);
        expect(after.codes).toEqual(before.codes);
        expect(back.options.map((option) => option.reversible)).toEqual(OPTIONS.map(() => reversible));
        for (const at of [0, 1]) {
          expect(preferenceLevels(back.preferences[at], after)).toEqual(
            preferenceLevels(c.moves!.preferences[at], before),
          );
        }
      },
    ),
  );
});

it("no JSON makes the reader throw", () => {
  const document = fc.record(
    {
      options: fc.oneof(fc.jsonValue(), fc.array(fc.record({ name: fc.string() }), { maxLength: 3 })),
      decisionMakers: fc.oneof(
        fc.jsonValue(),
        fc.array(
          fc.record(
            {
              name: fc.string(),
              options: fc.array(fc.integer({ min: -1, max: 3 })),
              preferences: fc.jsonValue(),
              preferenceRanking: fc.oneof(fc.jsonValue(), fc.array(fc.integer({ min: -1, max: 9 }))),
            },
            { requiredKeys: ["name"] },
          ),
          { maxLength: 3 },
        ),
      ),
      infeasibles: fc.jsonValue(),
      coalitions: fc.jsonValue(),
      useManualPreferenceRanking: fc.oneof(fc.boolean(), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(document, fc.jsonValue()), (value) => {
      const text = JSON.stringify(value);
      // What is not refused is a case.
      if (faultsOf(text).length === 0) imported(text);
    }),
  );
});
