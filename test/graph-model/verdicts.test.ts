import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALL_CONCEPTS, CONCEPT_BIT, CONCEPTS } from "#graph-model/concepts/concept.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { engineOf } from "./engine-of.ts";
import { anyModel, type RandomModel, randomModel } from "./random-model.ts";
import { stable, type Ties } from "./textbook.ts";

/** Verdicts of the engine: per party and state a set of bits. */
function verdictsOf(model: RandomModel, concepts = ALL_CONCEPTS, ties: Ties = "deter"): number[][] {
  const { graph, ranked } = engineOf(model);
  const found: number[][] = [];
  stabilitySolver(graph, ties)(ranked, concepts, (party, verdicts) => {
    found[party] = [...verdicts];
  });
  return found;
}

describe("verdicts of the engine", () => {
  it.each<Ties>(["deter", "do-not-deter"])("are those of the definitions where ties %s", (ties) => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const verdicts = verdictsOf(model, ALL_CONCEPTS, ties);
        model.parties.forEach((_, party) => {
          model.codes.forEach((_, state) => {
            for (const concept of CONCEPTS) {
              const found = (verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
              expect(found, `${concept}, party ${party}, state ${state}`).toBe(
                stable(model, party, state, concept, ties),
              );
            }
          });
        });
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it("obey Nash ⊆ SMR ⊆ GMR and Nash ⊆ SEQ ⊆ GMR", () => {
    const { nash, gmr, smr, seq } = CONCEPT_BIT;
    fc.assert(
      fc.property(anyModel, (model) => {
        for (const verdict of verdictsOf(model).flat()) {
          if (verdict & nash) expect(verdict & (smr | seq)).toBe(smr | seq);
          if (verdict & (smr | seq)) expect(verdict & gmr).toBe(gmr);
        }
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it("do not depend on the order in which parties are listed", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const turned = { ...model, parties: [...model.parties].reverse() };
        expect(verdictsOf(turned)).toEqual(verdictsOf(model).reverse());
      }),
      { numRuns: 100, seed: 3 },
    );
  });

  it("do not depend on the order in which options are listed", () => {
    fc.assert(
      fc.property(randomModel, (model) => {
        const mirror = (mask: number) => {
          let turned = 0;
          for (let bit = 0; bit < model.optionCount; bit++) {
            if ((mask >>> bit) & 1) turned |= 1 << (model.optionCount - 1 - bit);
          }
          return turned;
        };
        const order = model.codes
          .map((code, state) => ({ code: mirror(code), state }))
          .sort((a, b) => a.code - b.code);
        const turned: RandomModel = {
          optionCount: model.optionCount,
          codes: order.map(({ code }) => code),
          parties: model.parties.map((party) => ({
            own: mirror(party.own),
            cannotBeUndone: mirror(party.cannotBeUndone),
            cannotBeTakenUp: mirror(party.cannotBeTakenUp),
            value: order.map(({ state }) => party.value[state]!),
          })),
        };
        const plain = verdictsOf(model);
        verdictsOf(turned).forEach((verdicts, party) => {
          expect(verdicts).toEqual(order.map(({ state }) => plain[party]![state]!));
        });
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it("can be asked for one concept at a time", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const all = verdictsOf(model);
        for (const concept of CONCEPTS) {
          const bit = CONCEPT_BIT[concept];
          expect(verdictsOf(model, bit)).toEqual(
            all.map((verdicts) => verdicts.map((verdict) => verdict & bit)),
          );
        }
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});
