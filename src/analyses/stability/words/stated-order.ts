import type { PartyPreferences } from "#graph-model/model/party-preferences.ts";

/** States that a party likes alike, or whose order among themselves is not known. */
interface Place {
  readonly states: readonly number[];
  readonly known: boolean;
}

/** The best place first. */
export type StatedOrder = readonly Place[];

/**
 * The order of outcomes that a case gives of a party, as a ranking or by what each is worth to it: of worths in ranges that
 * overlap the order is not known. Undefined where it gives something else.
 */
export function statedOrder(preferences: PartyPreferences): StatedOrder | undefined {
  if (preferences.by === "ranking")
    return preferences.entries.map((entry) =>
      "tied" in entry ? { states: entry.tied, known: true } : { states: entry.unordered, known: false },
    );
  if (preferences.by !== "utilities") return undefined;
  const valued = preferences.entries.flatMap(({ state, value }) => (value ? [{ state, ...value }] : []));
  const places: { states: number[]; known: boolean; low: number; high: number }[] = [];
  for (const { state, low, high } of valued.toSorted((a, b) => b.high - a.high || b.low - a.low)) {
    const last = places.at(-1);
    if (last === undefined || high < last.low) {
      places.push({ states: [state], known: true, low, high });
      continue;
    }
    last.states.push(state);
    last.known = last.known && low === high && last.low === last.high && low === last.low;
    last.low = Math.min(last.low, low);
  }
  return places.map(({ states, known }) => ({ states, known }));
}
