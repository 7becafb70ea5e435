import { rowOf, sharedWithRow } from "#math/bit-rows.ts";
import { once } from "#math/kept.ts";
import { STANDARD_ERRORS_APART } from "#math/standard-errors.ts";
import { heldIn, type Tally } from "./tally.ts";

/**
 * Whether one thing is seen clearly more often than another, both looked for in the same draws: by the draws that have
 * only the one, and those that have only the other (the paired comparison of McNemar 1947).
 */
export function clearlyMore(onlyOne: number, onlyOther: number): boolean {
  return onlyOne - onlyOther > STANDARD_ERRORS_APART * Math.sqrt(onlyOne + onlyOther);
}

/** Some draws, and in how many of them there is only the one of two things, and in how many only the other. */
export interface Paired {
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly draws: number;
}

/** Whether the lead of one thing over another, as a share of the draws, is clearly larger in some draws than in others. */
export function clearlyWider(wide: Paired, narrow: Paired): boolean {
  const lead = ({ onlyOne, onlyOther, draws }: Paired) => (onlyOne - onlyOther) / draws;
  const square = ({ onlyOne, onlyOther, draws }: Paired) => (onlyOne + onlyOther) / draws ** 2;
  return lead(wide) - lead(narrow) > STANDARD_ERRORS_APART * Math.sqrt(square(wide) + square(narrow));
}

/** Where a count stands against a share of another, as far as the same draws can tell. */
export type Side = "below" | "unclear" | "above";

/**
 * On which side of a share of one count another lies, both looked for in the same draws; `both`: the draws that have the two.
 * By the sum of what each draw adds to the difference, and the sum of the squares of that.
 */
export function sideOf(count: number, whole: number, both: number, share: number): Side {
  const [alone, wholeAlone] = [count - both, whole - both];
  const difference = alone + (1 - share) * both - share * wholeAlone;
  const squares = alone + (1 - share) ** 2 * both + share ** 2 * wholeAlone;
  const error = STANDARD_ERRORS_APART * Math.sqrt(squares);
  return difference < -error ? "below" : difference > error ? "above" : "unclear";
}

/** Makes the test whether a state holds (SEQ) clearly more often than another, over all completions that were drawn. */
export function heldMoreOften(tally: Tally): (state: number, other: number) => boolean {
  const { seq } = tally.equilibria;
  const rows = once(() => heldIn(tally));
  return (state, other) => {
    const lead = seq[state]! - seq[other]!;
    // Too small a lead even if the other never held alone; large enough even if the two never held together.
    if (!clearlyMore(lead, 0)) return false;
    if (clearlyMore(seq[state]!, seq[other]!)) return true;
    const both = sharedWithRow(rows(), other, rowOf(rows(), state));
    return clearlyMore(seq[state]! - both, seq[other]! - both);
  };
}
