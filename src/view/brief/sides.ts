import type { Table } from "#outcome/block.ts";
import type { Side } from "#outcome/explanation.ts";
import type { Report } from "#outcome/report.ts";
import { capitalised } from "../capitalised.ts";

/**
 * What each side wants and how it has moved, a line each: what the analyses say of one party stands in one row. What
 * no analysis tells of any party has no column. Undefined where no analysis knows of sides.
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
  const wanting = told.filter(({ wants }) => wants !== undefined);
  const parties = [...new Set((wanting.length > 0 ? wanting : told).map(({ party }) => party))];
  if (parties.length === 0) return undefined;
  const find = (party: string, key: "wants" | "moved") =>
    told.find((side) => side.party === party && side[key] !== undefined)?.[key];
  const columns = COLUMNS.filter(({ key }) => parties.some((party) => find(party, key) !== undefined));
  return {
    kind: "table",
    title: columns.some(({ key }) => key === "moved")
      ? "What each side wants, and how it has moved"
      : "What each side wants",
    columns: [{ label: "Side" }, ...columns.map(({ label }) => ({ label }))],
    rows: parties.map((party) => ({
      cells: [capitalised(nameOf(told, party)), ...columns.map(({ key }) => find(party, key) ?? nothing)],
    })),
  };
}

const COLUMNS = [
  { key: "wants", label: "Asks, refuses, offers" },
  { key: "moved", label: "Has moved" },
] as const;

function nameOf(told: readonly Side[], party: string): string {
  return told.find((side) => side.party === party)!.name;
}
