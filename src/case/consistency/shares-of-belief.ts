import type { Contradiction } from "../contradiction.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { type Quantity, type Range, rangeOf } from "../quantity.ts";
import { UNNAMED_SHARE } from "../unnamed-share.ts";
import type { Path } from "../walk.ts";

/** The id of a hypothesis that stands for an explanation nobody has named. */
const OTHER = "other";
const ROUNDING = 1e-9;

/**
 * Starting beliefs that no distribution can have, at least more than all belief or at most less, and such as leave nothing to
 * compare. What a set keeps for an explanation that nobody has named, if it does not say, is what the comparison takes for it:
 * more than that is not kept in silence. Less is, since beliefs are often given so that they add up to 100 %.
 */
export function sharesOfBelief(c: LenientCase): Contradiction[] {
  return listed(c.explanations).flatMap(({ at, of: set }): Contradiction[] => {
    const name = `\`${set.id ?? at + 1}\``;
    const hypotheses = listed(set.hypotheses);
    const given = hypotheses.flatMap(({ at: place, of: { id, prior } }) => {
      const range = rangeIn(prior);
      return range && id !== OTHER ? [{ place, id, range }] : [];
    });
    const unnamed = hypotheses.find(({ of }) => of.id === OTHER);
    const other = rangeIn(unnamed?.of.prior) ?? rangeIn(set.other);
    const isOpen =
      hypotheses.length < (set.hypotheses?.length ?? 0) ||
      given.length + (unnamed ? 1 : 0) < hypotheses.length;
    const last = given.at(-1);
    const pathOf = (place: number): Path => ["explanations", at, "hypotheses", place, "prior"];
    const ofOther: Path =
      unnamed && rangeIn(unnamed.of.prior) ? pathOf(unnamed.at) : ["explanations", at, "other"];
    const twice = [rangeIn(unnamed?.of.prior), rangeIn(set.other)];
    if (unnamed && twice[0] && twice[1] && (twice[0].low !== twice[1].low || twice[0].high !== twice[1].high))
      return [
        {
          path: ["explanations", at, "other"],
          what: `the share that ${name} keeps for an explanation that nobody has named is given twice, here and as the prior of \`${OTHER}\``,
          cure: "keep one of the two",
        },
      ];
    const path = last ? pathOf(last.place) : ofOther;
    if (other && other.low >= 1 - ROUNDING && given.every(({ range }) => range.low <= 0))
      return [
        {
          path: ofOther,
          what: `${name} keeps all belief for an explanation that nobody has named, and none for those that it names`,
          cure: "`other` is a share below 1; 0.1 is one in ten",
        },
      ];
    if (!isOpen && given.length > 0 && given.every(({ range }) => range.high <= 0))
      return [
        {
          path,
          what: `every explanation of ${name} has a starting belief of 0, so that nothing is left to compare`,
          cure: "give shares above 0, or leave them out: then belief is shared equally",
        },
      ];
    const least = sum(given.map(({ range }) => range.low)) + (other?.low ?? 0);
    // An unnamed explanation that stands among the others takes what they leave, if it has no share of its own.
    const keeps = other ?? (unnamed ? { low: 0, high: 1 } : UNNAMED_SHARE);
    const shares = sum(given.map(({ range }) => range.high));
    const most = shares + keeps.high;
    const kept = other ? " with what `other` keeps" : "";
    const add = `the starting beliefs of ${name} add up to`;
    if (least > 1 + ROUNDING)
      return [{ path, what: `${add} at least ${percent(least)}${kept}`, cure: ALL_SHARES }];
    if (!isOpen && most < 1 - ROUNDING)
      return [
        other
          ? { path, what: `${add} at most ${percent(most)}${kept}`, cure: ALL_SHARES }
          : {
              path,
              what: `${add} at most ${percent(shares)}, and nothing says who has the rest`,
              cure: `${ALL_SHARES}: mend them, or keep the rest for an explanation that nobody has named, \`other: ${Number((1 - shares).toPrecision(4))}\``,
            },
      ];
    const certain = given.find(({ range }) => range.low >= 1 - ROUNDING);
    if (!certain || hypotheses.length < 2) return [];
    return [
      {
        path: pathOf(certain.place),
        what: `\`${certain.id ?? certain.place + 1}\` has a starting belief of 100 %, which no evidence can change`,
        cure: "give the others a share, or leave the starting beliefs out",
        severity: "warning",
      },
    ];
  });
}

const ALL_SHARES = "all shares together are 100 %";

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
