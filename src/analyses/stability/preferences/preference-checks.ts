import type { StabilityInput } from "../input.ts";
import type { Compiler } from "./completions.ts";
import { type PairwiseOrder, pairwiseOrder } from "./pairwise-order.ts";
import type { PreferenceCheck } from "./preference-check-result.ts";

/** Pairs of more states than this are not compared one by one. */
const MOST_STATES = 4096;

/**
 * Compares what each party's preferences are taken from with what else the case says of them, pair of states by pair of
 * states. Pairs that one of the two leaves open contradict nothing.
 */
export function preferenceChecks(input: StabilityInput, compiler: Compiler): PreferenceCheck[] {
  return input.parties.flatMap(({ id, preferences, checks }) => {
    if (checks.length === 0) return [];
    const used = pairwiseOrder(input, preferences, compiler);
    return checks.map(
      (check): PreferenceCheck => ({
        party: id,
        used: preferences.by,
        against: check.by,
        ...compared(used, pairwiseOrder(input, check, compiler), compiler.codes),
      }),
    );
  });
}

function compared(
  used: PairwiseOrder,
  against: PairwiseOrder,
  codes: Int32Array,
): Pick<PreferenceCheck, "pairs" | "counts" | "opposed"> {
  const pairs = pairCount(codes.length);
  const states = placedByBoth(used, against, codes.length);
  if (states === null) return { pairs, counts: null, opposed: [] };
  let [alike, opposed, tiedByOne] = [0, 0, 0];
  const reasons = new Map<number, { pairs: number; better: number; worse: number; gap: number }>();
  for (const [at, first] of states.entries()) {
    for (let later = at + 1; later < states.length; later++) {
      const second = states[later]!;
      const one = used.compare(first, second);
      const other = one === undefined ? undefined : against.compare(first, second);
      if (one === undefined || other === undefined) continue;
      if (one === other) alike++;
      else if (one === 0 || other === 0) tiedByOne++;
      else {
        opposed++;
        const reason = against.deciding(first, second);
        const gap = used.gap(first, second);
        const known = reasons.get(reason);
        const [better, worse] = one > 0 ? [first, second] : [second, first];
        if (!known) reasons.set(reason, { pairs: 1, better, worse, gap });
        else {
          known.pairs++;
          if (gap > known.gap) Object.assign(known, { better, worse, gap });
        }
      }
    }
  }
  return {
    pairs,
    counts: { alike, opposed, tiedByOne, open: pairs - alike - opposed - tiedByOne },
    opposed: [...reasons]
      .sort(([a], [b]) => a - b)
      .map(([reason, found]) => ({
        statement: against.statements[reason] ?? null,
        pairs: found.pairs,
        better: codes[found.better]!,
        worse: codes[found.worse]!,
      })),
  };
}

/** The states that both orders compare with others; null if they are too many to go through their pairs. */
function placedByBoth(used: PairwiseOrder, against: PairwiseOrder, count: number): readonly number[] | null {
  const shorter = used.placed ?? against.placed;
  if (shorter === null)
    return count > MOST_STATES ? null : Array.from({ length: count }, (_, state) => state);
  const other = used.placed === null ? null : against.placed && new Set(against.placed);
  const both = other ? shorter.filter((state) => other.has(state)) : shorter;
  return both.length > MOST_STATES ? null : both;
}

function pairCount(states: number): number {
  return (states * (states - 1)) / 2;
}
