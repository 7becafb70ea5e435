import fc from "fast-check";
import type { TextbookModel } from "./textbook.ts";

/** A random small graph model, and the number of its options. */
export interface RandomModel extends TextbookModel {
  readonly optionCount: number;
}

/** Two to four parties, up to six options, excluded states, one-way options, ties: everything the engine must bear. */
export const randomModel: fc.Arbitrary<RandomModel> = fc
  .record({
    owners: fc.array(fc.nat(3), { minLength: 2, maxLength: 6 }),
    directions: fc.array(fc.constantFrom("both", "both", "undone", "taken up"), {
      minLength: 6,
      maxLength: 6,
    }),
    partyCount: fc.integer({ min: 2, max: 4 }),
    keep: fc.array(fc.boolean(), { minLength: 64, maxLength: 64 }),
    complete: fc.boolean(),
    reversible: fc.boolean(),
    levels: fc.integer({ min: 1, max: 64 }),
    draws: fc.array(fc.nat(1 << 20), { minLength: 256, maxLength: 256 }),
  })
  .map(({ owners, directions, partyCount, keep, complete, reversible, levels, draws }) => {
    const optionCount = owners.length;
    const codes: number[] = [];
    for (let code = 0; code < 1 << optionCount; code++)
      if (complete || code === 0 || keep[code]) codes.push(code);
    const parties = Array.from({ length: partyCount }, (_, party) => {
      let own = 0;
      let cannotBeUndone = 0;
      let cannotBeTakenUp = 0;
      owners.forEach((owner, option) => {
        if (owner % partyCount !== party) return;
        own |= 1 << option;
        if (reversible) return;
        if (directions[option] === "undone") cannotBeUndone |= 1 << option;
        if (directions[option] === "taken up") cannotBeTakenUp |= 1 << option;
      });
      const value = codes.map((_, state) => draws[party * 64 + state]! % levels);
      return { own, cannotBeUndone, cannotBeTakenUp, value };
    });
    return { optionCount, codes, parties };
  });

/** Two to four parties, up to nine states, any moves between them: models whose moves need not join. */
export const listedModel: fc.Arbitrary<RandomModel> = fc
  .record({
    stateCount: fc.integer({ min: 2, max: 9 }),
    partyCount: fc.integer({ min: 2, max: 4 }),
    levels: fc.integer({ min: 1, max: 12 }),
    // One move in so many is possible.
    rarity: fc.integer({ min: 2, max: 6 }),
    arcs: fc.array(fc.nat(1 << 20), { minLength: 324, maxLength: 324 }),
    draws: fc.array(fc.nat(1 << 20), { minLength: 36, maxLength: 36 }),
  })
  .map(({ stateCount, partyCount, levels, rarity, arcs, draws }) => {
    const codes = Array.from({ length: stateCount }, (_, state) => state);
    const parties = Array.from({ length: partyCount }, (_, party) => ({
      own: 0,
      cannotBeUndone: 0,
      cannotBeTakenUp: 0,
      value: codes.map((state) => draws[party * 9 + state]! % levels),
      targets: codes.map((from) =>
        codes.filter((to) => to !== from && arcs[(party * 9 + from) * 9 + to]! % rarity === 0),
      ),
    }));
    return { optionCount: 0, codes, parties };
  });

/** A model of either form. */
export const anyModel = fc.oneof(randomModel, listedModel);
