import { ln } from "#math/elementary.ts";
import type { Random } from "#math/random.ts";
import { type Known, type Tied, tied } from "./known.ts";

/** Draws quantities that are all equally likely among those that what is known allows. */
export interface Draws {
  /** The next of them: a list that nobody changes. */
  next(): readonly number[];
}

/** Rounds of changes between two draws, and before the first: neighbouring draws are then as good as independent. */
const ROUNDS_BETWEEN = 12;
const ROUNDS_BEFORE = 60;

/**
 * Weights: from 0 on, adding up to 1. With an order alone they are drawn exactly: exponential waiting times divided by their sum
 * are uniform on all weights, and sorting them makes them uniform on those in the order. With ranges or ties they are changed two at a
 * time, one taking from another as much as chance will have it within what is allowed (hit and run, Smith 1984, Oper. Res. 32:
 * 1296–1308, along the edges of the simplex). Null where what is known contradicts itself.
 */
export function weightDraws(count: number, known: Known, random: Random): Draws | null {
  const groups = tied(count, known);
  if (groups === null) return null;
  const isPlain =
    (known.ranges ?? []).every((range) => range === null) && groups.every(({ items }) => items.length === 1);
  if (isPlain) return ordered(groups, random);
  const total = (ends: "low" | "high") =>
    groups.reduce((sum, group) => sum + group.items.length * group[ends], 0);
  const [least, most] = [total("low"), total("high")];
  // Decimals that add up to 1 may miss it as binary numbers, in some orders: each addition rounds by half a unit in the last place.
  const slack = count * Number.EPSILON;
  if (least > 1 + slack || most < 1 - slack) return null;
  const share = most - least <= slack ? 0 : Math.min(1, Math.max(0, (1 - least) / (most - least)));
  const start = groups.map(({ low, high }) => low + share * (high - low));
  return changing(count, groups, start, random, (step) => {
    if (groups.length < 2) return;
    const at = random.below(groups.length);
    step(at, (at + 1 + random.below(groups.length - 1)) % groups.length);
  });
}

/**
 * Values: each from 0, the worst, to 1, the best. Where the order names all, the first is 1 and the last 0. Null where what is known
 * contradicts itself.
 */
export function valueDraws(count: number, known: Known, random: Random): Draws | null {
  const groups = tied(count, known);
  if (groups === null) return null;
  const { order = [] } = known;
  const ends = order.flat().length === count && groups.length > 1;
  const fixed = groups.map((group, at) => {
    if (!ends || (at > 0 && at < groups.length - 1)) return group;
    const end = at === 0 ? 1 : 0;
    return { ...group, low: end, high: end };
  });
  if (ends && (groups[0]!.high < 1 || groups.at(-1)!.low > 0)) return null;
  const start = fixed.map(({ low, high }) => (low + high) / 2);
  return changing(count, fixed, start, random, (step) => step(random.below(fixed.length), -1));
}

function ordered(groups: readonly Tied[], random: Random): Draws {
  const inOrder = groups.filter(({ above, below }) => above >= 0 || below >= 0).map(({ items }) => items[0]!);
  return {
    next() {
      const values = new Array<number>(groups.length);
      let sum = 0;
      for (let at = 0; at < values.length; at++) {
        values[at] = -ln(1 - random.uniform());
        sum += values[at]!;
      }
      for (let at = 0; at < values.length; at++) values[at]! /= sum;
      const sorted = Float64Array.from(inOrder, (item) => values[item]!).sort();
      inOrder.forEach((item, place) => {
        values[item] = sorted[inOrder.length - 1 - place]!;
      });
      return values;
    },
  };
}

/** Changes one quantity, or with another what the two have between them. */
type Step = (at: number, other: number) => void;

function changing(
  count: number,
  groups: readonly Tied[],
  start: readonly number[],
  random: Random,
  change: (step: Step) => void,
): Draws {
  const values = Float64Array.from(start);
  const low = Float64Array.from(groups, (group) => group.low);
  const high = Float64Array.from(groups, (group) => group.high);
  const above = Int32Array.from(groups, (group) => group.above);
  const below = Int32Array.from(groups, (group) => group.below);
  const sizes = Float64Array.from(groups, ({ items }) => items.length);
  /** The ends between which one may be changed, whatever a neighbour is that is changed with it. */
  const lowest = (at: number, without: number) => {
    const under = below[at]!;
    return under >= 0 && under !== without ? Math.max(low[at]!, values[under]!) : low[at]!;
  };
  const highest = (at: number, without: number) => {
    const over = above[at]!;
    return over >= 0 && over !== without ? Math.min(high[at]!, values[over]!) : high[at]!;
  };
  const step: Step = (at, other) => {
    const least = lowest(at, other);
    const most = highest(at, other);
    if (other < 0) {
      values[at] = least + random.uniform() * Math.max(0, most - least);
      return;
    }
    // The one gains what the other loses; of neighbours in the order the upper stays the upper.
    const size = sizes[at]!;
    const others = sizes[other]!;
    const both = size * values[at]! + others * values[other]!;
    let from = Math.max(least, (both - others * highest(other, at)) / size);
    let to = Math.min(most, (both - others * lowest(other, at)) / size);
    const even = both / (size + others);
    if (below[at] === other) from = Math.max(from, even);
    if (above[at] === other) to = Math.min(to, even);
    if (to <= from) return;
    values[at] = from + random.uniform() * (to - from);
    values[other] = (both - size * values[at]!) / others;
  };
  const rounds = (times: number) => {
    for (let round = 0; round < times * groups.length; round++) change(step);
  };
  rounds(ROUNDS_BEFORE);
  return {
    next() {
      rounds(ROUNDS_BETWEEN);
      const drawn = new Array<number>(count);
      for (let at = 0; at < groups.length; at++)
        for (const item of groups[at]!.items) drawn[item] = values[at]!;
      return drawn;
    },
  };
}
