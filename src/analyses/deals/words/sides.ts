import { greatestOf, leastOf } from "#math/extremes.ts";
import type { Range } from "#math/range.ts";
import type { Side } from "#outcome/explanation.ts";
import { capitalised, inWords, listed, quoted } from "../../sentence-parts.ts";
import type { ClauseInput, DealsInput, PartyInput, ValueInput } from "../input.ts";

/** So many clauses stand in the one line that a party has. */
const NAMED = 4;

/**
 * What would be best for each party, clause by clause, those that count most first, by the values that the case gives it;
 * what it asks for has been told as such. Only what is certain, whatever stands in the ranges; nobody of whom nothing is.
 */
export function sidesOf({ clauses, parties, bystanders }: DealsInput): Side[] {
  return [...parties, ...bystanders].flatMap((party): Side[] => {
    const favours = favouredBy(party, clauses);
    return favours === null ? [] : [{ party: party.actor, name: party.short, favours: capitalised(favours) }];
  });
}

/** What would be best for a party, in one line; null where nothing certainly is. */
export function favouredBy(party: PartyInput, clauses: readonly ClauseInput[]): string | null {
  const known = byWeight(party).flatMap((at) => {
    const best = certainlyBest(party.values[at]!, clauses[at]!.options.length);
    if (best === null) return [];
    const texts = best.map((option) => quoted(clauses[at]!.options[option]!.text));
    return [`${clauses[at]!.name}: ${listed(texts, "or")}`];
  });
  if (known.length === 0) return null;
  const more = known.length - NAMED;
  const named = known.slice(0, more > 1 ? NAMED : known.length);
  return [...named, ...(more > 1 ? [`and ${inWords(more)} more`] : []), ...linkedFor(party, clauses)].join(
    "; ",
  );
}

/** What is certainly worth more to it, or less, taken together than one by one. */
function linkedFor({ links }: PartyInput, clauses: readonly ClauseInput[]): string[] {
  return links.flatMap(({ when, adds }): string[] => {
    if (adds.low <= 0 && adds.high >= 0) return [];
    const together = when.map(({ issue, in: options }) => {
      const { name, options: all } = clauses[issue]!;
      return `${name} ${listed(
        options.map((option) => quoted(all[option]!.text)),
        "or",
      )}`;
    });
    return [`${adds.low > 0 ? "more" : "less"} for ${listed(together)} together`];
  });
}

/** The places of the clauses: with points by how much is at stake on them, else by what the party says counts most. */
function byWeight({ values, importance, measure }: PartyInput): number[] {
  const all = values.map((_, at) => at);
  if (measure === "points") {
    const middle = ({ low, high }: Range) => (low + high) / 2;
    const stakes = values.map(({ points, weight }) => {
      const each = (points ?? []).map(middle);
      return each.length === 0 ? 0 : (greatestOf(each) - leastOf(each)) * (weight ? middle(weight) : 1);
    });
    return all.toSorted((a, b) => stakes[b]! - stakes[a]!);
  }
  const level = (at: number) => {
    const found = importance?.given.findIndex((one) => one.includes(at)) ?? -1;
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  return all.toSorted((a, b) => (level(a) === level(b) ? 0 : level(a) - level(b)));
}

/** The options that no other can be worth more than; null where that is not known, or makes no difference. */
function certainlyBest({ rests, order, shares, points }: ValueInput, options: number): number[] | null {
  if (rests === null || rests.basis === "demands") return null;
  // An order that leaves options out lets them have any place.
  if (points === null && order.flat().length === options) return order.length > 1 ? [...order[0]!] : null;
  const ranges = points ?? shares.map((range) => range ?? { low: 0, high: 1 });
  const best = ranges.flatMap(({ low }, at) =>
    ranges.every(({ high }, other) => other === at || low >= high) ? [at] : [],
  );
  return best.length === 0 || best.length === options ? null : best;
}
