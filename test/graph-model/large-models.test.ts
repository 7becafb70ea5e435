import { describe, expect, it } from "vitest";
import { ALL_CONCEPTS, CONCEPT_BIT, CONCEPTS } from "#graph-model/concepts/concept.ts";
import { stabilitySolver } from "#graph-model/concepts/verdicts.ts";
import { Random } from "#math/random.ts";
import { engineOf } from "./engine-of.ts";
import type { RandomModel } from "./random-model.ts";
import { stable } from "./textbook.ts";

type Options = Omit<RandomModel["parties"][number], "value" | "targets">;

/** A model of all combinations of options, with preferences drawn at random from so many levels. */
function complete(optionCount: number, options: readonly Options[], levels: number): RandomModel {
  const random = new Random(1, "large models");
  const codes = Array.from({ length: 1 << optionCount }, (_, code) => code);
  return {
    optionCount,
    codes,
    parties: options.map((own) => ({ ...own, value: codes.map(() => random.below(levels)) })),
  };
}

function verdictsOf(model: RandomModel): number[][] {
  const { graph, ranked } = engineOf(model);
  const found: number[][] = [];
  stabilitySolver(graph)(ranked, ALL_CONCEPTS, (party, verdicts) => {
    found[party] = [...verdicts];
  });
  return found;
}

describe("verdicts on large models", () => {
  // Where nothing is excluded the engine works out what it otherwise stores.
  it.each([
    ["two-way options", 0, 0, 1 << 20],
    ["options that cannot be undone", 0b00000010000011, 0, 1 << 20],
    ["one-way options of both kinds and ties", 0b00000010000001, 0b00100000000010, 40],
  ])("are the same with one more option that can never be taken: %s", (_, undone, takenUp, levels) => {
    const owned = [0b00000000001111, 0b00000111110000, 0b11111000000000];
    const parties = owned.map((own) => ({
      own,
      cannotBeUndone: own & undone,
      cannotBeTakenUp: own & takenUp,
    }));
    const model = complete(14, parties, levels);
    expect(verdictsOf({ ...model, optionCount: 15 })).toEqual(verdictsOf(model));
  });

  // More states in a cell than a byte can count.
  it.each([
    ["two-way options", 0],
    ["an option that cannot be undone", 0b0000000100],
  ])("are those of the definitions where a party owns nine options: %s", (_, cannotBeUndone) => {
    const parties = [
      { own: 0b0111111111, cannotBeUndone, cannotBeTakenUp: 0 },
      { own: 0b1000000000, cannotBeUndone: 0, cannotBeTakenUp: 0 },
    ];
    const model = complete(10, parties, 1 << 20);
    const verdicts = verdictsOf(model);
    const best = (party: number) => {
      const { value } = model.parties[party]!;
      return [...value.keys()].sort((a, b) => value[b]! - value[a]!).slice(0, 12);
    };
    for (const state of [...best(0), ...best(1), 0, 1, 300, 511, 512, 777, 1023]) {
      for (const party of [0, 1]) {
        for (const concept of CONCEPTS) {
          const found = (verdicts[party]![state]! & CONCEPT_BIT[concept]) !== 0;
          expect(found, `${concept}, party ${party}, state ${state}`).toBe(
            stable(model, party, state, concept),
          );
        }
      }
    }
  });
});
