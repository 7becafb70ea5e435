import type { Range } from "#math/range.ts";
import type { Table } from "#outcome/block.ts";
import { type Row, table } from "../../table.ts";
import { isNoDeal } from "../parts/offers.ts";
import { movedBy } from "./moved-by.ts";
import { amount, candidateName } from "./names.ts";
import type { ToldDeals } from "./told.ts";

/** How far the packages on the table are from where nobody can gain without another losing. */
export function distancesTable({ setup, input, distances }: ToldDeals): Table[] {
  if (distances === null) return [];
  const rows = distances.packages.flatMap(({ kind, offer, isNone, clauses, worth, efficient }, at): Row[] => {
    const { package: given } = setup.looked[at]!;
    if (isNoDeal(input, given)) return [];
    if (isNone) return [[candidateName(input, { kind, offer }), "none is as good for all", ""]];
    if (clauses === null || worth === null) return [];
    return [
      [
        candidateName(input, { kind, offer }),
        ...(distances.readings === null ? [] : [efficient]),
        between(clauses, String),
        between(worth, (value) => amount(Number(value.toFixed(2)))),
      ],
    ];
  });
  const often = distances.readings === null ? "" : ", in nine readings of ten";
  return rows.length === 0
    ? []
    : [
        table(
          "How far each package is from the nearest efficient one that is worse for nobody",
          [
            "Package",
            ...(distances.readings === null ? [] : [["Efficient itself", "share"] as const]),
            `Clauses that differ${often}`,
            "By worth: a straight line through the shares of what is at stake",
          ],
          rows,
          distances.readings === null ? "" : drawnNote(distances.readings),
        ),
      ];
}

/** In how many readings something is looked at, and what drawing leaves open of a share of them. */
export function drawnNote(readings: number): string {
  return `Of the first ${readings} readings: others may move a share by ${movedBy(readings)} percentage points.`;
}

/** A range, or one number where both ends are told alike. */
export function between({ low, high }: Range, told: (value: number) => string): string {
  return told(low) === told(high) ? told(low) : `${told(low)} to ${told(high)}`;
}
