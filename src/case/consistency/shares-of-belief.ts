import type { Contradiction } from "../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { type Quantity, type Range, rangeOf } from "../quantity.ts";

/** The id of a hypothesis that stands for an explanation nobody has named. */
const OTHER = "other";
const ROUNDING = 1e-9;

/** Starting beliefs that no distribution can have: at least more than all belief, or at most less. */
export function sharesOfBelief(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }): Contradiction[] => {
    const hypotheses = listed(set.hypotheses);
    const given = hypotheses.flatMap(({ at: place, of: { id, prior } }) => {
      const range = rangeIn(prior);
      return range && id !== OTHER ? [{ place, range }] : [];
    });
    const unnamed = hypotheses.find(({ of }) => of.id === OTHER);
    const other = rangeIn(unnamed?.of.prior) ?? rangeIn(set.other);
    const isOpen =
      hypotheses.length < (set.hypotheses?.length ?? 0) ||
      given.length + (unnamed ? 1 : 0) < hypotheses.length;
    const least = sum(given.map(({ range }) => range.low)) + (other?.low ?? 0);
    const most = sum(given.map(({ range }) => range.high)) + (other?.high ?? 1);
    const last = given.at(-1);
    const path = last
      ? ["explanations", at, "hypotheses", last.place, "prior"]
      : ["explanations", at, "other"];
    const kept = other ? " with what `other` keeps" : "";
    const name = `the starting beliefs of \`${set.id ?? at + 1}\``;
    if (least > 1 + ROUNDING)
      return [
        {
          path,
          what: `${name} add up to at least ${percent(least)}${kept}`,
          cure: "all shares together are 100 %",
        },
      ];
    if (!isOpen && most < 1 - ROUNDING)
      return [
        {
          path,
          what: `${name} add up to at most ${percent(most)}${kept}`,
          cure: "all shares together are 100 %",
        },
      ];
    return [];
  });
}

function rangeIn(quantity: Lenient<Quantity> | undefined): Range | undefined {
  // A quantity is sound as a whole, or away.
  return quantity === undefined ? undefined : rangeOf(quantity as Quantity);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}
