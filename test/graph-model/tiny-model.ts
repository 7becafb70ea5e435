import fc from "fast-check";
import { anyModel, type RandomModel } from "./random-model.ts";

/** Small models with few levels, so that all orders of all parties can be looked at. */
export const tinyModel: fc.Arbitrary<RandomModel> = fc
  .record({ drawn: anyModel, levels: fc.integer({ min: 2, max: 4 }) })
  .map(({ drawn, levels }) => ({
    ...drawn,
    parties: drawn.parties.map((party) => ({ ...party, value: party.value.map((value) => value % levels) })),
  }))
  .filter((model) => model.codes.length <= 8 && orderCount(model) <= 600);

function orderCount({ parties }: RandomModel): number {
  return parties.reduce((product, { value }) => product * permutations([...new Set(value)]).length, 1);
}

function permutations(items: readonly number[]): number[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

/** All orders of one party's levels, each with the number of pairs that stand the other way round. */
export function ordersOf(value: readonly number[]): { value: number[]; swaps: number }[] {
  const levels = [...new Set(value)].sort((a, b) => a - b);
  return permutations(levels).map((order) => {
    let swaps = 0;
    order.forEach((level, at) => {
      for (const later of order.slice(at + 1)) if (later < level) swaps++;
    });
    return { value: value.map((level) => order.indexOf(level)), swaps };
  });
}
