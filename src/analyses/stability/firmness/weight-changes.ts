import type { Range } from "#case/quantity.ts";
import type { PartyPreferences } from "../preferences/party-preferences.ts";
import type { PreferenceChange } from "./preference-changes.ts";

/**
 * The one-step changes of a party's weights: each that is known to be above or below 0 turned to its opposite, and the
 * sizes of each two such weights that are neighbours in size exchanged, each keeping its sign.
 */
export function weightChanges(
  party: number,
  preferences: PartyPreferences & { by: "weights" },
): PreferenceChange[] {
  const { entries } = preferences;
  const weighed = entries.flatMap(({ weight, text, cites }, at) => {
    if (!weight || (weight.low <= 0 && weight.high >= 0)) return [];
    return [{ at, text, cites, weight, size: weight.low > 0 ? weight : opposite(weight) }];
  });
  const withWeights = (changed: ReadonlyMap<number, Range>): PartyPreferences => ({
    ...preferences,
    entries: entries.map((entry, at) => ({ ...entry, weight: changed.get(at) ?? entry.weight })),
  });
  const reversed = weighed.map(({ at, text, cites, weight }): PreferenceChange => {
    const changed = withWeights(new Map([[at, opposite(weight)]]));
    const wanted = weight.low < 0;
    return { party, kind: "reverse", statement: text, wanted, places: null, preferences: changed, cites };
  });
  const bySize = [...weighed].sort((a, b) => b.size.low + b.size.high - (a.size.low + a.size.high));
  const swapped = bySize.slice(1).flatMap((smaller, index): PreferenceChange[] => {
    const larger = bySize[index]!;
    if (larger.size.low === smaller.size.low && larger.size.high === smaller.size.high) return [];
    const signed = (size: Range, { weight }: { weight: Range }) => (weight.low > 0 ? size : opposite(size));
    const changed = withWeights(
      new Map([
        [larger.at, signed(smaller.size, larger)],
        [smaller.at, signed(larger.size, smaller)],
      ]),
    );
    return [
      {
        party,
        kind: "swap",
        statement: "",
        wanted: null,
        places: [larger.at, smaller.at],
        preferences: changed,
        cites: [...new Set([...larger.cites, ...smaller.cites])],
      },
    ];
  });
  return [...reversed, ...swapped];
}

function opposite({ low, high }: Range): Range {
  return { low: -high, high: -low };
}
