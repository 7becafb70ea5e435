import fc from "fast-check";
import { expect, it } from "vitest";
import { equilibriaOf } from "#graph-model/concepts/equilibria.ts";
import { rerunning } from "#graph-model/robustness/reruns.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import type { Ties } from "./textbook.ts";
import { ordersOf, tinyModel } from "./tiny-model.ts";

it.each<Ties>(["deter", "do-not-deter"])(
  "a rerun with one party's order changed finds what a run of the whole model finds where ties %s",
  (ties) => {
    let changed = 0;
    fc.assert(
      fc.property(tinyModel, fc.constantFrom(8, 15), (model, wanted) => {
        const { graph, ranked } = engineOf(model);
        const solvable = modelOfEngine(graph, ties);
        const rerun = rerunning(solvable, ranked, wanted);
        const before = equilibriaOf(solvable, ranked, wanted);
        model.parties.forEach((mine, party) => {
          for (const { value } of ordersOf(mine.value)) {
            const parties = model.parties.with(party, { ...mine, value });
            const other = engineOf({ ...model, parties }).ranked[party]!;
            const expected = equilibriaOf(solvable, ranked.with(party, other), wanted);
            expect(rerun(party, other)).toEqual(expected);
            if (expected.join() !== before.join()) changed++;
          }
        });
      }),
      { numRuns: 200, seed: 5 },
    );
    expect(changed).toBeGreaterThan(200);
  },
);
