import {
  type PartyPreferences,
  type StatedPreference,
  statementsIn,
} from "#graph-model/model/party-preferences.ts";
import { greatestOf } from "#math/extremes.ts";
import type { Table } from "#outcome/block.ts";
import { distinct } from "../../../cites.ts";
import { capitalised, counted, listed } from "../../../sentence-parts.ts";
import { table } from "../../../table.ts";
import { partiesOf, type StabilityInput } from "../../input.ts";
import { STATE_ROWS } from "../../thresholds.ts";
import { statedOrder } from "../../words/stated-order.ts";
import type { Words } from "../../words/words.ts";

/**
 * What the case says that the parties would rather see, so that a reader can check every “nothing better”: the orders of
 * outcomes side by side, and one below the other what others want by statements or weights. Each only where there is any.
 */
export function preferenceTables(input: StabilityInput, words: Words): Table[] {
  return [orderTable(input, words), wishTable(input, words)].filter((one) => one !== null);
}

function orderTable(input: StabilityInput, words: Words): Table | null {
  const ordered = partiesOf(input).flatMap(({ name, preferences }) => {
    const order = statedOrder(preferences);
    return order && order.length > 0 ? [{ name, order }] : [];
  });
  if (ordered.length === 0) return null;
  const places = greatestOf(ordered.map(({ order }) => order.length));
  const shown = Math.min(places, STATE_ROWS);
  const isLoose = ordered.some(({ order }) => order.some(({ known }) => !known));
  const isTied = ordered.some(({ order }) => order.some(({ known, states }) => known && states.length > 1));
  return table(
    "The order in which each party likes the outcomes",
    [["Place", "number"], ...ordered.map(({ name }) => capitalised(name))],
    Array.from({ length: shown }, (_, at) => [
      at + 1,
      ...ordered.map(({ order }) => {
        const place = order[at];
        if (!place) return null;
        const [only, ...others] = place.states;
        return others.length === 0
          ? words.marked(only!)
          : listed(words.labels(place.states), place.known ? "and" : "or");
      }),
    ]),
    [
      "The best first, as the case states it.",
      ...(isTied ? ["“And” stands between outcomes liked alike."] : []),
      ...(isLoose ? ["“Or” stands between outcomes whose order is not known."] : []),
      ...(places > shown
        ? [`${capitalised(counted(places - shown, "more place is", "more places are"))} in the case.`]
        : []),
    ].join(" "),
  );
}

function wishTable(input: StabilityInput, words: Words): Table | null {
  const rows = partiesOf(input).flatMap(({ name, preferences, entries }) => {
    const bases = entries.map(({ judged, cites }) =>
      judged
        ? cites.length > 0
          ? "judgement beside a source"
          : "judgement"
        : cites.length > 0
          ? "a source"
          : "–",
    );
    let nth = 0;
    return wantedBy(preferences).map(({ priority, wants }) => [
      capitalised(name),
      priority,
      wants
        .map(({ holds, known }) => `${words.statement(holds)}${known ? "" : " (or not: which is not known)"}`)
        .join("; "),
      distinct(wants.map(() => bases[nth++]!)).join("; "),
    ]);
  });
  if (rows.length === 0) return null;
  const shown = rows.slice(0, STATE_ROWS);
  const has = (by: PartyPreferences["by"]) =>
    input.model.parties.some(({ preferences }) => preferences.by === by && preferences.entries.length > 0);
  const all = table(
    "What each party wants",
    ["Party", "Priority", "Would rather see", "Rests on"],
    shown,
    [
      ...(has("statements")
        ? [
            "What stands first counts for more than all that follows it of the same party, and so on; what shares a row is in no stated order.",
          ]
        : []),
      ...(has("weights") ? ["Weights of what is the case add up."] : []),
      ...(rows.length > shown.length
        ? [`${capitalised(counted(rows.length - shown.length, "more row is", "more rows are"))} in the case.`]
        : []),
    ].join(" "),
  );
  return { ...all, aside: true };
}

/** What a party is said to want, by priority or weight. */
function wantedBy(preferences: PartyPreferences): {
  readonly priority: string;
  readonly wants: readonly Pick<StatedPreference, "holds" | "known">[];
}[] {
  if (preferences.by === "statements")
    return preferences.entries.map((entry, at) => ({ priority: String(at + 1), wants: statementsIn(entry) }));
  if (preferences.by !== "weights") return [];
  return preferences.entries.map(({ holds, weight }) => ({
    priority: `weight ${weight === null ? "not stated" : weight.low === weight.high ? weight.low : `${weight.low} to ${weight.high}`}`,
    wants: [{ holds, known: weight !== null }],
  }));
}
