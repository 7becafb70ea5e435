import { grouped } from "#math/grouped.ts";
import type { Table } from "#outcome/block.ts";
import type { Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";

/**
 * What each side wants and how it has moved, a line each: what the analyses say of one party stands in one row. Of who asks
 * for nothing it is told what would be best for it, where the case gives that. What no analysis tells of any party has no
 * column. Undefined where no analysis knows of sides.
 */
export function sidesTable({ sections, case: { replayOf, only } }: Report): Table | undefined {
  const nothing =
    only !== undefined
      ? "nothing in the selected sources"
      : replayOf !== undefined
        ? "nothing that was known then"
        : "not stated";
  const told = sections.flatMap(({ outcome }) =>
    outcome.status === "done" ? (outcome.explanation.sides ?? []) : [],
  );
  // Whoever says what a party wants knows who the parties are.
  const asking = told.filter(({ wants }) => wants !== undefined);
  const wanting = asking.length > 0 ? asking : told.filter(({ favours }) => favours !== undefined);
  const parties = [...new Set((wanting.length > 0 ? wanting : told).map(({ party }) => party))];
  if (parties.length === 0) return undefined;
  const ofParty = grouped(told, ({ party }) => party);
  const first = (party: string, key: "wants" | "favours" | "moved") =>
    ofParty.get(party)?.find((side) => side[key] !== undefined);
  const asks = (party: string) =>
    first(party, "wants") !== undefined && first(party, "wants")?.unstated !== true;
  const find = (party: string, key: "wants" | "moved") =>
    (key === "wants" && !asks(party) ? first(party, "favours")?.favours : undefined) ??
    first(party, key)?.[key];
  const areAsking = parties.every((party) => asks(party) || first(party, "favours") === undefined);
  const columns = COLUMNS.filter(({ key }) => parties.some((party) => find(party, key) !== undefined));
  return {
    kind: "table",
    title: columns.some(({ key }) => key === "moved")
      ? "What each side wants, and how it has moved"
      : "What each side wants",
    columns: [
      { label: "Side" },
      ...columns.map(({ label }) => ({ label: label === ASKS && !areAsking ? "Wants" : label })),
    ],
    rows: parties.map((party) => ({
      cells: [
        capitalised(ofParty.get(party)![0]!.name),
        ...columns.map(({ key }) => find(party, key) ?? nothing),
      ],
    })),
  };
}

const ASKS = "Asks, refuses, offers";

const COLUMNS = [
  { key: "wants", label: ASKS },
  { key: "moved", label: "Has moved" },
] as const;
