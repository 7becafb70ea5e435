import fc from "fast-check";
import { expect, it } from "vitest";
import { ALL_CONCEPTS, CONCEPTS } from "#graph-model/concepts/concept.ts";
import { equilibriaOf } from "#graph-model/concepts/equilibria.ts";
import { allHold, equilibriaAmong, ordersOf } from "#graph-model/robustness/party-order.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import type { Ties } from "./textbook.ts";
import { ordersOf as ordersOfLevels, tinyModel } from "./tiny-model.ts";

it.each<Ties>(["deter", "do-not-deter"])(
  "what follows from the orders of the parties is what a run of the whole model finds where ties %s",
  (ties) => {
    let changed = 0;
    fc.assert(
      fc.property(tinyModel, fc.array(fc.nat(23), { minLength: 8, maxLength: 8 }), (model, picks) => {
        const { graph, ranked } = engineOf(model);
        const solvable = modelOfEngine(graph, ties);
        const before = equilibriaOf(solvable, ranked, ALL_CONCEPTS);
        // Orders that each party might have, kept from one way to the next with all that was found out of them.
        const known = model.parties.map((mine, party) => {
          const orderOf = ordersOf(solvable, ranked, party);
          return ordersOfLevels(mine.value).map(({ value }) => {
            const moves = engineOf({ ...model, parties: model.parties.with(party, { ...mine, value }) });
            return orderOf(() => moves.ranked[party]!);
          });
        });
        for (const pick of picks) {
          const all = known.map((orders, party) => orders[(pick * (party + 1)) % orders.length]!);
          const moves = all.map((order) => order.moves);
          const expected = equilibriaOf(solvable, moves, ALL_CONCEPTS);
          expect(equilibriaAmong(all)).toEqual(expected);
          CONCEPTS.forEach((concept, bit) => {
            expected.forEach((bits, state) => {
              expect(allHold(all, [state], concept)).toBe(((bits >>> bit) & 1) === 1);
            });
            const every = expected.every((bits) => (bits >>> bit) & 1);
            expect(allHold(all, [...expected.keys()], concept)).toBe(every);
          });
          if (expected.join() !== before.join()) changed++;
        }
      }),
      { numRuns: 150, seed: 5 },
    );
    expect(changed).toBeGreaterThan(200);
  },
);
