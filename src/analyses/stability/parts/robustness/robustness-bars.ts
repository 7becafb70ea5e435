import type { Robustness, StateRobustness } from "#graph-model/robustness/robustness.ts";
import type { SmallestChange } from "#graph-model/robustness/smallest-change.ts";
import type { Plot } from "#outcome/block.ts";
import { wholeInWords } from "../../../outward.ts";
import { listed } from "../../../sentence-parts.ts";
import { mutedIf } from "../../../table.ts";
import type { Background } from "../../setup.ts";
import type { Outcomes } from "../outcomes/found.ts";
import { toldRows } from "./robustness-table.ts";

/** The bar for what any parties can do, alone or together. */
const FEWEST = "fewest of all";

/** The fewest swaps that change each outcome, by all together and by each party, and the single swaps it outlives. */
export function robustnessBars(told: Outcomes, found: Robustness, background: Background): Plot[] {
  const rows = toldRows(told, found);
  return [
    ...fewestPlot(rows, background),
    ...(found.swaps > 0 ? [outlivedPlot(rows, found.swaps, background)] : []),
  ];
}

function nameOf({ state, holds }: StateRobustness, { words }: Background): string {
  return `${words.marked(state)}${holds ? "" : ", does not hold"}`;
}

function fewestPlot(rows: readonly StateRobustness[], background: Background): Plot[] {
  const { facts, words } = background;
  const alone = (id: string) => `${words.party(id)} alone`;
  const bounded: string[] = [];
  const bar = (label: string, change: SmallestChange | null, series: string) => {
    if (!change) return [];
    const isBound = change.most !== change.least;
    if (isBound) bounded.push(`“${label}” by ${series}`);
    return [{ label, value: change.least, series, ...mutedIf(isBound) }];
  };
  const points = rows.flatMap((row) => {
    const label = nameOf(row, background);
    return [
      ...facts.parties.flatMap(({ id }) => bar(label, row.byParty[id] ?? null, alone(id))),
      ...bar(label, row.overall, FEWEST),
    ];
  });
  if (points.length === 0) return [];
  const firm = rows.filter(({ overall }) => !overall).map(({ state }) => `“${words.marked(state)}”`);
  return [
    {
      kind: "plot",
      title: "The fewest swaps that change it",
      alt: `Fewest swaps that change whether an outcome holds: ${points
        .map(({ label, value, series }) => `${label} ${value} (${series})`)
        .join(", ")}.`,
      form: "bar",
      value: { label: "swaps of neighbours in orders of preference", format: "number", min: 0 },
      points,
      series: [...facts.parties.map(({ id }) => alone(id)), FEWEST],
      note: `The longer the bar, the firmer the verdict. No bar for a party: it cannot change it alone.${
        bounded.length > 0 ? ` At least so many, as the search ended there (grey): ${listed(bounded)}.` : ""
      }${firm.length > 0 ? ` No order of preference at all changes ${firm.join(", ")}.` : ""}`,
    },
  ];
}

function outlivedPlot(rows: readonly StateRobustness[], swaps: number, background: Background): Plot {
  const points = rows.map((row) => ({
    label: nameOf(row, background),
    value: row.afterSwap / swaps,
    ...mutedIf(!row.holds),
  }));
  return {
    kind: "plot",
    title: "Single swaps after which it holds",
    alt: `Share of single swaps after which an outcome holds: ${points
      .map(({ label, value }) => `${label} ${wholeInWords(value)} %`)
      .join(", ")}.`,
    form: "bar",
    value: { label: `share of the ${swaps} single swaps`, format: "share", min: 0, max: 1 },
    points,
  };
}
