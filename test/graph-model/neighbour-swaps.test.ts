import fc from "fast-check";
import { expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { equilibriaOf } from "#graph-model/concepts/equilibria.ts";
import { type SolvableModel, solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { partySamplers } from "#graph-model/preferences/samplers.ts";
import { neighbourSwaps } from "#graph-model/robustness/neighbour-swaps.ts";
import { reordered, shiftedPlaces } from "#math/places.ts";
import { Random } from "#math/random.ts";
import { caseWith } from "../analyses/stability/small-case.ts";

const OWNERS = ["A", "A", "B", "B", "C"] as const;
const STATES = Array.from({ length: 32 }, (_, state) => {
  const taken = OWNERS.flatMap((_, at) => ((state >> at) & 1 ? [`o${at}`] : []));
  return taken.length === 0 ? "none" : taken.join(" + ");
});

/** Three parties, two of them with two options each, that rank 32 states, some of them tied; perhaps one option for good. */
const model = fc
  .record({
    orders: fc.array(fc.shuffledSubarray([...STATES], { minLength: 32 }), { minLength: 3, maxLength: 3 }),
    tied: fc.nat(6),
    forGood: fc.option(fc.nat(4)),
  })
  .map(({ orders, tied, forGood }): SolvableModel => {
    const selection = selectMoves(
      caseWith({
        options: OWNERS.map((actor, at) => ({
          id: `o${at}`,
          actor,
          text: `takes ${at}`,
          ...(at === forGood && { reversible: "cannot be undone" }),
        })),
        today: [],
        preferences: orders.map((order, at) => ({
          actor: "ABC"[at],
          ranking: tied > 1 ? [order.slice(0, tied), ...order.slice(tied)] : order,
        })),
      }),
    );
    if ("missing" in selection) throw new Error(selection.missing.join("; "));
    return solvableModel(selection.input.model);
  });

it("says what holds after a swap of neighbours as the engine does, of most swaps, and of none with a move between them", () => {
  let [told, asked] = [0, 0];
  fc.assert(
    fc.property(model, (given) => {
      const ranked = partySamplers(given, new Random(1, "swaps")).map((party) => party.draw(0));
      const swap = neighbourSwaps(given, ranked)!;
      for (const [party, own] of ranked.entries())
        for (let level = 0; level + 1 < own.levels; level++) {
          const after = swap(party, level);
          asked++;
          if (after === null) continue;
          told++;
          const swapped = given.rankMoves(party, reordered(own, shiftedPlaces(own.levels, level, 1)));
          expect(after).toEqual(equilibriaOf(given, ranked.with(party, swapped), 15));
        }
    }),
    { numRuns: 60, seed: 5 },
  );
  expect(told / asked).toBeGreaterThan(0.6);
});

it("leaves a model in which nobody moves twice, or ties are no deterrent, to the engine", () => {
  const [given] = fc.sample(model, { numRuns: 1, seed: 1 });
  const ranked = partySamplers(given!, new Random(1, "swaps")).map((party) => party.draw(0));
  const { graph, conventions } = given!;
  expect(neighbourSwaps({ ...given!, graph: { ...graph, transitive: false } }, ranked)).toBeUndefined();
  expect(
    neighbourSwaps({ ...given!, conventions: { ...conventions, ties: "do-not-deter" } }, ranked),
  ).toBeUndefined();
});
