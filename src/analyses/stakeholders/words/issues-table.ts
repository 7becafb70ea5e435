import type { Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { absence } from "../../absence.ts";
import { table } from "../../table.ts";
import type { IssueScale, StakeholdersInput } from "../stakeholder.ts";

const NATURES: Readonly<Record<IssueScale["nature"], string>> = {
  substantive: "substance",
  procedural: "venue and form",
  payoff: "a gain that nobody bargains over",
};

/** What is bargained over: each issue with its scale in words; the point that holds today is stressed. */
export function issuesTable({ issues, names, left }: StakeholdersInput): Table[] {
  if (issues.length === 0) return [];
  return [
    table(
      "What is bargained over",
      ["Issue", "From one end of its scale to the other", "Who has something of its own at stake", "Source"],
      issues.map(({ id, name, nature, points, today, assets, cites }) => [
        nature === "substantive" ? name : `${name} (${NATURES[nature]})`,
        [
          ...points.flatMap((point, index): Inline[] => [
            index === 0 ? "" : " → ",
            index === today ? { strong: point } : point,
          ]),
          ...(today === null
            ? [`; today: ${absence(left, ({ what, issue }) => what === "point" && issue === id)}`]
            : []),
        ],
        assets.length === 0 ? null : assets.map((id) => names[id]!).join(", "),
        cites.length === 0 ? null : [{ cite: cites }],
      ]),
      issues.some(({ today }) => today !== null) ? "In bold: what holds today." : "",
    ),
  ];
}
