import { fullBudget, type GraphBudget } from "../limits.ts";
import type { GraphModel } from "../model/graph-model.ts";
import type { PartyPreferences } from "../model/party-preferences.ts";
import type { Compiler } from "./compiler.ts";
import { type PairwiseOrder, pairwiseOrder } from "./pairwise-order.ts";

/** How a party's order of the states agrees with what is said of it in another form. */
export type PreferenceCheck = {
  readonly party: string;
  /** The form that is used, and the one it is compared with. */
  readonly used: PartyPreferences["by"];
  readonly against: PartyPreferences["by"];
  /** All pairs of states that can occur. */
  readonly pairs: number;
  /** How the two order the pairs; null where both order too many states. */
  readonly counts: {
    /** Both put the same state first, or both tie them. */
    readonly alike: number;
    /** Each puts another state first. */
    readonly opposed: number;
    /** One ties what the other puts in order. */
    readonly tiedByOne: number;
    /** At least one of them leaves open which is better. */
    readonly open: number;
  } | null;
  /**
   * The opposed pairs by the statement or weight that decides them in the form compared with, the most important first
   * (null where it has none): how many, and one of those that the form used puts farthest apart, in its order.
   */
  readonly opposed: readonly {
    readonly entry: number | null;
    readonly pairs: number;
    readonly better: number;
    readonly worse: number;
  }[];
};

/**
 * Compares what each party's preferences are taken from with what else is said of them, the `checks` of each party, pair
 * of states by pair of states. Pairs that one of the two leaves open contradict nothing.
 */
export function preferenceChecks(
  model: GraphModel,
  checks: readonly (readonly PartyPreferences[])[],
  compiler: Compiler,
  budget: GraphBudget = fullBudget(),
): PreferenceCheck[] {
  return model.parties.flatMap(({ id, preferences }, party) => {
    if (checks[party]!.length === 0) return [];
    const used = pairwiseOrder(model, preferences, compiler);
    return checks[party]!.map(
      (check): PreferenceCheck => ({
        party: id,
        used: preferences.by,
        against: check.by,
        ...compared(used, pairwiseOrder(model, check, compiler), compiler.codes, budget),
      }),
    );
  });
}

function compared(
  used: PairwiseOrder,
  against: PairwiseOrder,
  codes: Int32Array,
  budget: GraphBudget,
): Pick<PreferenceCheck, "pairs" | "counts" | "opposed"> {
  const pairs = pairCount(codes.length);
  const states = placedByBoth(used, against, codes.length);
  if (!budget.allows("comparedStates", states.length)) return { pairs, counts: null, opposed: [] };
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
        entry: against.entries[reason] ?? null,
        pairs: found.pairs,
        better: codes[found.better]!,
        worse: codes[found.worse]!,
      })),
  };
}

/** The states that both orders compare with others. */
function placedByBoth(used: PairwiseOrder, against: PairwiseOrder, count: number): readonly number[] {
  const states = used.placed ?? against.placed ?? Array.from({ length: count }, (_, state) => state);
  const other = used.placed && against.placed && new Set(against.placed);
  return other ? states.filter((state) => other.has(state)) : states;
}

function pairCount(states: number): number {
  return (states * (states - 1)) / 2;
}
