import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { CONCEPT_BIT } from "#graph-model/concepts/concept.ts";
import { equilibriaOf } from "#graph-model/concepts/equilibria.ts";
import { type SolvableModel, solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { GRAPH_MODEL_LIMITS } from "#graph-model/limits.ts";
import { partySampler, partySamplers } from "#graph-model/preferences/samplers.ts";
import { joinedChanges, plannedChanges, runChanges } from "#graph-model/robustness/single-changes.ts";
import { rowOf } from "#math/bit-rows.ts";
import { isIn } from "#math/bit-set.ts";
import { Budget } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { caseWith } from "../analyses/stability/small-case.ts";

const random = () => new Random(7, "changes");

/** A model of what a case gives. */
function modelOf(
  options: readonly object[],
  preferences: readonly object[],
  excluded: readonly object[] = [],
): SolvableModel {
  const selection = selectMoves(caseWith({ options, today: [], preferences, excluded }));
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  return solvableModel(selection.input.model);
}

const options = (reversible: string) => [
  { id: "a", actor: "A", text: "takes a", reversible },
  { id: "b", actor: "B", text: "takes b" },
  { id: "c", actor: "A", text: "takes c" },
  { id: "d", actor: "C", text: "takes d" },
  { id: "e", actor: "B", text: "takes e" },
];
const text = fc.constantFrom("a", "b", "c", "d", "e", "a if b", "c or d", "not a", "d and not b", "e iff c");
const plain = text.map((prefers) => ({ prefers }));
const group = fc.uniqueArray(text, { minLength: 2, maxLength: 2 }).map((both) => ({
  unordered: both.map((prefers) => ({ prefers })),
}));
const number = fc.integer({ min: -3, max: 4 });
/** Preferences in two forms, of which nothing is unknown if they are certain. */
const preferences = (certain: boolean) => {
  const rest = certain ? { rest: "indifferent" } : {};
  const entry = certain ? plain : fc.oneof(plain, group);
  const weight = certain ? number : fc.oneof(number, fc.constant([-1, 2]));
  const few = { minLength: 1, maxLength: 4 };
  const statements = fc.array(entry, few).map((given) => ({ ...rest, statements: given }));
  const weights = fc
    .array(fc.record({ when: text, weight }), few)
    .map((given) => ({ ...rest, weights: given }));
  return fc.tuple(statements, weights, statements);
};
/** Three parties that rank or value eight states, of which two may be ruled out. */
const ranked = fc
  .record({
    never: fc.boolean(),
    known: fc.boolean(),
    orders: fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), {
      minLength: 3,
      maxLength: 3,
    }),
    by: fc.array(fc.constantFrom("ranking", "utilities"), { minLength: 3, maxLength: 3 }),
  })
  .map(({ never, known, orders, by }) => {
    const three = ["a", "b", "c"].map((id, at) => ({ id, actor: "ABC"[at], text: `takes ${id}` }));
    const states = ["none", "a", "b", "a + b", "c", "a + c", "b + c", "a + b + c"];
    const preferences = orders.map((order, at) => {
      const names = order.map((state) => states[state]!);
      // The first two are tied; where not all is known, C's place of the last state is not.
      const [first, second, ...others] = known || at < 2 ? names : names.slice(0, -1);
      if (by[at] === "ranking") return { actor: "ABC"[at], ranking: [[first, second], ...others] };
      const utilities = names.map((state, place) => ({ state, value: Math.max(1, place) }));
      return { actor: "ABC"[at], utilities: known || at < 2 ? utilities : utilities.slice(0, -1) };
    });
    return modelOf(three, preferences, never ? [{ never: "a and b", why: "so" }] : []);
  });
const stated = fc
  .tuple(fc.constantFrom("yes", "cannot be undone"), fc.boolean().chain(preferences))
  .map(([reversible, given]) =>
    modelOf(
      options(reversible),
      given.map((own, at) => ({ actor: "ABC"[at], ...own })),
    ),
  );
const model = fc.oneof({ arbitrary: stated, weight: 2 }, ranked);

describe("single changes of what is stated", () => {
  it("give what the model gives in which one party wants that, completion by completion", () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(model, (given) => {
        const parties = partySamplers(given, random());
        const exact = parties.every(({ fixed }) => fixed);
        const planned = plannedChanges(given, parties, exact ? 1 : 30);
        const found = runChanges(given, parties, planned, 0, planned.inputs.length, random());
        planned.inputs.forEach(({ party, ends, completions }, at) => {
          ends.forEach(({ as, preferences }, end) => {
            const { held, concepts } = found[at]!.ends[end]!;
            const changed = partySampler(given, party, preferences(), random());
            for (let run = 0; run < completions; run++) {
              const drawn = parties.map((stated, who) => (who === party ? changed : stated).draw(run));
              const expected = equilibriaOf(given, drawn, 15);
              const holds = expected.map((bits) => (bits & CONCEPT_BIT.seq ? 1 : 0));
              expect(holds.map((_, state) => Number(isIn(rowOf(held, state), run)))).toEqual(holds);
              if (exact) expect(concepts).toEqual(expected);
            }
            kinds.add(`${planned.inputs[at]!.input.kind} ${as} ${exact ? "exact" : "drawn"}`);
          });
        });
      }),
      { numRuns: 60, seed: 3 },
    );
    expect(kinds).toContain("reverse changed drawn");
    expect(kinds).toContain("move first exact");
    expect(kinds).toContain("range high drawn");
    expect(kinds).toContain("swap changed exact");
    expect(kinds).toContain("swap changed drawn");
  });

  it("are the same however they are shared out, and survive the way from thread to thread", () => {
    fc.assert(
      fc.property(model, fc.array(fc.nat(40), { maxLength: 4 }), (given, cuts) => {
        const parties = partySamplers(given, random());
        const completions = parties.every(({ fixed }) => fixed) ? 1 : 30;
        const planned = plannedChanges(given, parties, completions);
        const { length } = planned.inputs;
        const ends = [...new Set([...cuts.map((cut) => Math.min(cut, length)), length])].sort(
          (a, b) => a - b,
        );
        // Every chunk by a model of its own, as in a thread of its own.
        const chunks = ends.map((to, at) => {
          const own = solvableModel(given.input);
          const samplers = partySamplers(own, random());
          const again = plannedChanges(own, samplers, completions);
          return structuredClone(runChanges(own, samplers, again, ends[at - 1] ?? 0, to, random()));
        });
        const whole = runChanges(given, parties, planned, 0, length, random());
        expect(joinedChanges(planned, chunks)).toEqual(joinedChanges(planned, [whole]));
      }),
      { numRuns: 20, seed: 4 },
    );
  });
});

describe("the budget for single changes", () => {
  // 32 states, 3 parties, 4 ends by one step and 6 at the places of the list, of which 50 and 200 / 6 → 33 are wanted.
  const given = modelOf(
    options("yes"),
    ["A", "B", "C"].map((actor) => ({
      actor,
      statements: actor === "A" ? ["a", "b", "c", "d"].map((prefers) => ({ prefers })) : [],
    })),
  );
  const parties = partySamplers(given, random());
  const size = 32 * 3;
  const planned = (rerunWork: number, factor = 1) => {
    const limits = {
      ...GRAPH_MODEL_LIMITS,
      rerunWork: { ...GRAPH_MODEL_LIMITS.rerunWork, most: rerunWork },
    };
    return plannedChanges(given, parties, 200, new Budget(limits, factor));
  };

  it("leaves out what cannot be run often enough, kind by kind", () => {
    // At least 48 completions of 4 steps, 16 of 6 ends.
    expect(planned(size * 48 * 4 - 1).leftOut).toEqual(["reverse"]);
    expect(planned(size * 16 * 6 - 1).leftOut).toEqual(["reverse", "move"]);
    expect(planned(size * 48 * 4).leftOut).toEqual([]);
    expect(planned(size * 48 * 4).inputs.map(({ completions }) => completions)).toEqual([
      48, 48, 48, 48, 32, 32, 32, 32,
    ]);
  });

  it("runs fewer completions than wanted where it allows no more, and says so", () => {
    const budget = new Budget(GRAPH_MODEL_LIMITS);
    const few = planned(size * 49 * 4);
    expect(few.inputs[0]).toMatchObject({ completions: 49, wanted: 50 });
    runChanges(given, parties, few, 0, 1, random(), budget);
    runChanges(given, parties, few, 1, 2, random(), budget);
    const cut = { limit: "rerunWork", done: size * 49, wanted: size * 50 };
    expect(budget.cuts).toEqual([cut, cut]);
  });

  it("is larger by its factor", () => {
    expect(planned(size * 24.5 * 4, 2).inputs[0]).toMatchObject({ completions: 49 });
  });
});
