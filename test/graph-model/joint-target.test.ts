import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import { knownModel } from "#graph-model/robustness/known-model.ts";
import { jointTarget, targetChanges } from "#graph-model/robustness/robustness.ts";
import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import type { RandomModel } from "./random-model.ts";
import { stable } from "./textbook.ts";
import { ordersOf, tinyModel } from "./tiny-model.ts";
import { turned } from "./turned-model.ts";
import { within } from "./within.ts";

type Concept = (typeof CONCEPTS)[number];

const allHold = (model: RandomModel, states: readonly number[], concept: Concept) =>
  states.every((state) => model.parties.every((_, party) => stable(model, party, state, concept)));

/** By looking at all orders of the movers' levels: the least swaps after which all hold, or no longer all. */
function byLookingAtAll(
  model: RandomModel,
  movers: readonly number[],
  states: readonly number[],
  concept: Concept,
) {
  const before = allHold(model, states, concept);
  let least: number | null = null;
  const visit = (party: number, parties: RandomModel["parties"], swaps: number) => {
    if (least !== null && swaps >= least) return;
    if (party === model.parties.length) {
      if (allHold({ ...model, parties }, states, concept) !== before) least = swaps;
      return;
    }
    const mine = model.parties[party]!;
    const orders = movers.includes(party) ? ordersOf(mine.value) : [{ value: [...mine.value], swaps: 0 }];
    for (const order of orders) {
      visit(party + 1, [...parties, { ...mine, value: order.value }], swaps + order.swaps);
    }
  };
  visit(0, [], 0);
  return least;
}

const problem = fc
  .record({ model: tinyModel, picks: fc.array(fc.nat(7), { minLength: 2, maxLength: 3 }) })
  .map(({ model, picks }) => ({
    model,
    states: [...new Set(picks.map((pick) => pick % model.codes.length))],
  }));

describe("the smallest number of swaps after which several states hold together", () => {
  it("is the one found by looking at all orders of the levels, overall and party by party", () => {
    let pairs = 0;
    fc.assert(
      fc.property(problem, ({ model, states }) => {
        const { graph, ranked } = engineOf(model);
        const found = jointTarget(knownModel(modelOfEngine(graph), ranked)!, states);
        const parties = [...model.parties.keys()];
        for (const concept of CONCEPTS) {
          const { holds, overall, byParty } = found[concept];
          expect(holds).toBe(allHold(model, states, concept));
          const movers = [parties, ...parties.map((party) => [party])];
          [overall, ...parties.map((party) => byParty[`p${party}`]!)].forEach((change, at) => {
            const exact = byLookingAtAll(model, movers[at]!, states, concept);
            expect([change?.least ?? null, change?.most ?? null], `${concept} ${states} ${at}`).toEqual([
              exact,
              exact,
            ]);
            if (!change) return;
            if (states.length > 1 && !holds) pairs++;
            expect(change.turned).toHaveLength(change.least);
            expect(allHold(turned(model, change), states, concept)).toBe(!holds);
          });
        }
      }),
      { numRuns: 40 },
    );
    expect(pairs).toBeGreaterThan(30);
  });

  it("lies within the bounds that are given where the search is cut short", () => {
    let cut = 0;
    fc.assert(
      fc.property(problem, fc.constantFrom(1, 3, 8), ({ model, states }, most) => {
        const { graph, ranked } = engineOf(model);
        const known = knownModel(modelOfEngine(graph), ranked)!;
        const found = jointTarget(known, states, within({ jointTargetOrders: most }));
        const parties = [...model.parties.keys()];
        for (const concept of CONCEPTS) {
          const { overall, byParty, holds } = found[concept];
          const movers = [parties, ...parties.map((party) => [party])];
          [overall, ...parties.map((party) => byParty[`p${party}`]!)].forEach((change, at) => {
            const exact = byLookingAtAll(model, movers[at]!, states, concept);
            if (!change) expect(exact).toBeNull();
            else {
              if (change.most !== change.least) cut++;
              expect(change.least).toBeGreaterThan(0);
              expect(change.least).toBeLessThanOrEqual(exact ?? Number.POSITIVE_INFINITY);
              if (change.most !== null) {
                expect(change.most).toBeGreaterThanOrEqual(exact!);
                expect(allHold(turned(model, change), states, concept)).toBe(!holds);
              }
            }
          });
        }
      }),
      { numRuns: 40 },
    );
    expect(cut).toBeGreaterThan(20);
  });

  it("is at least that of each state, and the same where only one is asked for", () => {
    fc.assert(
      fc.property(problem, ({ model, states }) => {
        const { graph, ranked } = engineOf(model);
        const known = knownModel(modelOfEngine(graph), ranked)!;
        const least = (change: SmallestChange | null) => change?.least ?? Number.POSITIVE_INFINITY;
        for (const concept of CONCEPTS) {
          const alone = states.map((state) => targetChanges(known, state).concepts[concept].overall);
          const [first] = states;
          const one = jointTarget(known, [first!])[concept];
          expect(least(one.overall)).toBe(least(alone[0]!));
          const together = jointTarget(known, states)[concept];
          const notYet = states.flatMap((state, at) =>
            model.parties.every((_, party) => stable(model, party, state, concept)) ? [] : [alone[at]!],
          );
          for (const change of notYet) expect(least(together.overall)).toBeGreaterThanOrEqual(least(change));
        }
      }),
      { numRuns: 20 },
    );
  });
});
