import type { Robustness } from "#graph-model/robustness/robustness.ts";
import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import type { Plot } from "#outcome/block.ts";
import { listed } from "../../../sentence-parts.ts";
import type { Facts } from "../../facts.ts";
import { stateName } from "../../words/state-name.ts";
import type { Words } from "../../words/words.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { toldStates } from "./robustness-table.ts";

/** The bar for what any parties can do, alone or together. */
const FEWEST = "fewest of all";

/** The fewest swaps that change each outcome, by all together and by each party, and the single swaps it outlives. */
export function robustnessBars(result: Facts & Outcomes, robustness: Robustness, words: Words): Plot[] {
  const rows = toldStates(result, robustness);
  const named = (row: (typeof rows)[number]) =>
    `${stateName(row.state, result, words)}${row.holds ? "" : ", does not hold"}`;
  const bounded: string[] = [];
  const bar = (label: string, change: SmallestChange | null, series: string) => {
    if (!change) return [];
    if (change.most === change.least) return [{ label, value: change.least, series }];
    bounded.push(`“${label}” by ${series}`);
    return [{ label, value: change.least, series, emphasis: "muted" as const }];
  };
  const fewest = rows.flatMap((row) => [
    ...result.parties.flatMap(({ id }) =>
      bar(named(row), row.byParty[id] ?? null, `${words.party(id)} alone`),
    ),
    ...bar(named(row), row.overall, FEWEST),
  ]);
  const without = rows.filter(({ overall }) => !overall);
  const outlived = rows.map((row) => ({
    label: named(row),
    value: row.afterSwap / robustness.swaps,
    ...(row.holds ? {} : { emphasis: "muted" as const }),
  }));
  const plots: Plot[] = [];
  if (fewest.length > 0) {
    plots.push({
      kind: "plot",
      title: "The fewest swaps that change it",
      alt: `Fewest swaps that change whether an outcome holds: ${fewest
        .map(({ label, value, series }) => `${label} ${value} (${series})`)
        .join(", ")}.`,
      form: "bar",
      value: { label: "swaps of neighbours in orders of preference", format: "number", min: 0 },
      points: fewest,
      series: [...result.parties.map(({ id }) => `${words.party(id)} alone`), FEWEST],
      note: `The longer the bar, the firmer the verdict. No bar for a party: it cannot change it alone.${
        bounded.length > 0 ? ` At least so many, as the search ended there (grey): ${listed(bounded)}.` : ""
      }${
        without.length > 0
          ? ` No order of preference at all changes ${without.map(({ state }) => `“${stateName(state, result, words)}”`).join(", ")}.`
          : ""
      }`,
    });
  }
  if (robustness.swaps > 0) {
    plots.push({
      kind: "plot",
      title: "Single swaps after which it holds",
      alt: `Share of single swaps after which an outcome holds: ${outlived
        .map(({ label, value }) => `${label} ${Math.round(100 * value)} %`)
        .join(", ")}.`,
      form: "bar",
      value: { label: `share of the ${robustness.swaps} single swaps`, format: "share", min: 0, max: 1 },
      points: outlived,
    });
  }
  return plots;
}
