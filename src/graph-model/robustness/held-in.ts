import { bitSet, isIn } from "#math/bit-set.ts";
import type { Tally } from "../concepts/tally.ts";

/** Gives, for a state, in which of the first so many drawn completions it holds (SEQ), as a set; each made once. */
export function heldIn({ held }: Tally, completions = held.length): (state: number) => Uint32Array {
  const rows = new Map<number, Uint32Array>();
  return (state) => {
    const row = rows.get(state) ?? bitSet(completions, (run) => isIn(held[run]!, state));
    rows.set(state, row);
    return row;
  };
}

/** The drawn completions that answer an unknown direction so. */
export function answeredSo({ answers }: Tally, unknown: number, wanted: boolean): Uint32Array {
  return bitSet(answers.length, (run) => (answers[run]![unknown] === 1) === wanted);
}
