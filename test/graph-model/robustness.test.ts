import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import { knownModel } from "#graph-model/robustness/known-model.ts";
import type { Robustness, StateRobustness } from "#graph-model/robustness/robustness.ts";
import { robustnessOf } from "#graph-model/robustness/robustness.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { built } from "./built.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import { goldenModels, publishedModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";
import type { RandomModel } from "./random-model.ts";
import { stable, type Ties } from "./textbook.ts";
import { ordersOf, tinyModel } from "./tiny-model.ts";
import { turned } from "./turned-model.ts";
import { within } from "./within.ts";

type Concept = (typeof CONCEPTS)[number];

const holdsIn = (model: RandomModel, state: number, concept: Concept, ties: Ties = "deter") =>
  model.parties.every((_, party) => stable(model, party, state, concept, ties));

/** The smallest numbers of swaps straight from the definitions: by looking at all orders of the movers' levels. */
function byLookingAtAll(model: RandomModel, movers: readonly number[], ties: Ties = "deter") {
  const least = Object.fromEntries(CONCEPTS.map((concept) => [concept, new Map<number, number>()]));
  const before = CONCEPTS.map((concept) =>
    model.codes.map((_, state) => holdsIn(model, state, concept, ties)),
  );
  const visit = (party: number, parties: RandomModel["parties"], swaps: number) => {
    if (party < model.parties.length) {
      const mine = model.parties[party]!;
      const orders = movers.includes(party) ? ordersOf(mine.value) : [{ value: [...mine.value], swaps: 0 }];
      for (const order of orders) {
        visit(party + 1, [...parties, { ...mine, value: order.value }], swaps + order.swaps);
      }
      return;
    }
    CONCEPTS.forEach((concept, at) => {
      model.codes.forEach((_, state) => {
        if (holdsIn({ ...model, parties }, state, concept, ties) === before[at]![state]) return;
        const found = least[concept]!;
        found.set(state, Math.min(swaps, found.get(state) ?? Number.POSITIVE_INFINITY));
      });
    });
  };
  visit(0, [], 0);
  return least;
}

function rowsOf({ concepts }: Robustness): [Concept, StateRobustness][] {
  return CONCEPTS.flatMap((concept) =>
    concepts[concept].map((row): [Concept, StateRobustness] => [concept, row]),
  );
}

describe("the smallest number of swaps that makes or breaks an equilibrium", () => {
  it.each<Ties>(["deter", "do-not-deter"])(
    "is the one found by looking at all orders of the levels where ties %s",
    (ties) => {
      fc.assert(
        fc.property(tinyModel, (model) => {
          const { graph, ranked } = engineOf(model);
          const robustness = robustnessOf(
            knownModel(modelOfEngine(graph, ties), ranked)!,
            [],
            within({ robustnessOrders: 2000 }),
          );
          const parties = [...model.parties.keys()];
          const overall = byLookingAtAll(model, parties, ties);
          const alone = parties.map((party) => byLookingAtAll(model, [party], ties));
          for (const [concept, row] of rowsOf(robustness)) {
            const state = model.codes.indexOf(row.state);
            expect(row.holds).toBe(holdsIn(model, state, concept, ties));
            const expected = [overall, ...alone].map((least) => least[concept]!.get(state) ?? null);
            const found = [row.overall, ...parties.map((party) => row.byParty[`p${party}`]!)];
            expect(
              found.map((change) => change?.least ?? null),
              `${concept} ${row.state}`,
            ).toEqual(expected);
            expect(
              found.map((change) => change?.most ?? null),
              `${concept} ${row.state}`,
            ).toEqual(expected);
            for (const change of found) {
              if (!change) continue;
              expect(change.turned).toHaveLength(change.least);
              expect(holdsIn(turned(model, change), state, concept, ties)).toBe(!row.holds);
            }
          }
        }),
        { numRuns: 60, seed: 11 },
      );
    },
  );

  it("lies within the bounds that are given where the search is cut short", () => {
    fc.assert(
      fc.property(tinyModel, fc.constantFrom(0, 4, 20), (model, orders) => {
        const { graph, ranked } = engineOf(model);
        const robustness = robustnessOf(
          knownModel(modelOfEngine(graph), ranked)!,
          [],
          within({ robustnessOrders: orders }),
        );
        const parties = [...model.parties.keys()];
        const overall = byLookingAtAll(model, parties);
        const alone = parties.map((party) => byLookingAtAll(model, [party]));
        for (const [concept, row] of rowsOf(robustness)) {
          const state = model.codes.indexOf(row.state);
          [row.overall, ...parties.map((party) => row.byParty[`p${party}`]!)].forEach((change, at) => {
            const exact = [overall, ...alone][at]![concept]!.get(state);
            if (!change) expect(exact).toBeUndefined();
            else {
              expect(change.least).toBeGreaterThan(0);
              expect(change.least).toBeLessThanOrEqual(exact ?? Number.POSITIVE_INFINITY);
              if (change.most !== null) expect(change.most).toBeGreaterThanOrEqual(exact!);
            }
          });
        }
      }),
      { numRuns: 60, seed: 12 },
    );
  });
});

describe("what needs no search", () => {
  it("are the numbers of single parties where nobody has anything better to move to", () => {
    let seen = 0;
    fc.assert(
      fc.property(tinyModel, (model) => {
        const { graph, ranked } = engineOf(model);
        const { seq, nash } = robustnessOf(
          knownModel(modelOfEngine(graph), ranked)!,
          [],
          within({ robustnessOrders: 0 }),
        ).concepts;
        seq.forEach(({ byParty }, at) => {
          if (!nash[at]!.holds) return;
          seen++;
          for (const change of Object.values(byParty)) if (change) expect(change.most).toBe(change.least);
        });
      }),
      { numRuns: 100, seed: 13 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

describe(`golden robustness${WITHOUT_THOSE_BESIDE}`, () => {
  const models = goldenModels().filter(({ textbook }) => textbook.adjacentSwapRobustness);

  it("is there", () => {
    expect(models.length).toBeGreaterThanOrEqual(58);
  });

  it.each(models.map((golden) => [golden.name, golden] as const))("of %s", (_, golden) => {
    const selection = selectMoves(caseOf(golden));
    if ("missing" in selection) throw new Error(selection.missing.join("; "));
    const { model, ranked } = built(selection.input);
    const robustness = robustnessOf(knownModel(model, ranked)!, [], within({ robustnessOrders: 100 }));
    const { swaps, timesEquilibrium } = golden.textbook.adjacentSwapRobustness!;
    expect(robustness.swaps).toBe(swaps);
    for (const concept of CONCEPTS) {
      const times = Object.fromEntries(
        robustness.concepts[concept].flatMap(({ afterSwap }, state) =>
          afterSwap > 0 ? [[String(state + 1), afterSwap]] : [],
        ),
      );
      expect(times, concept).toEqual(timesEquilibrium[concept.toUpperCase().replace("NASH", "Nash")]);
    }
  });

  const published = [...publishedModels(), ...models.filter(({ name }) => name === "Garrison")];

  it.each(published)("is exact for every equilibrium of $name", (golden) => {
    const selection = selectMoves(caseOf(golden));
    if ("missing" in selection) throw new Error(selection.missing.join("; "));
    const { model, ranked } = built(selection.input);
    const { concepts } = robustnessOf(knownModel(model, ranked)!, [], within({ robustnessOrders: 4000 }));
    for (const { holds, overall } of concepts.seq) {
      if (holds && overall) expect(overall.most).toBe(overall.least);
    }
  });
});
