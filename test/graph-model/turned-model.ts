import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import type { RandomModel } from "./random-model.ts";

/** The model after the comparisons of a change have turned round, by sorting each party's levels anew. */
export function turned(model: RandomModel, { turned: pairs }: SmallestChange): RandomModel {
  return {
    ...model,
    parties: model.parties.map((party, at) => {
      const levelOf = (code: number) => party.value[model.codes.indexOf(code)]!;
      const mine = pairs.filter(({ party: id }) => id === `p${at}`);
      const levels = [...new Set(party.value)];
      const isTurned = (a: number, b: number) =>
        mine.some(({ over, under }) => {
          const [up, down] = [levelOf(over), levelOf(under)];
          return (up === a && down === b) || (up === b && down === a);
        });
      const beats = (a: number, b: number) => a > b !== isTurned(a, b);
      return {
        ...party,
        value: party.value.map(
          (value) => levels.filter((other) => other !== value && beats(value, other)).length,
        ),
      };
    }),
  };
}
