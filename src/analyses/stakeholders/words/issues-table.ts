import { WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import type { Inline } from "#outcome/text.ts";
import { table } from "../../table.ts";
import type { IssueScale, StakeholdersInput } from "../stakeholder.ts";

const NATURES: Readonly<Record<IssueScale["nature"], string>> = {
  substantive: "substance",
  procedural: "venue and form",
  payoff: "a gain that nobody bargains over",
};

/** What is bargained over: each issue with its scale in words; the point that holds today is stressed. */
export function issuesTable({ issues, names }: StakeholdersInput): Table[] {
  if (issues.length === 0) return [];
  return [
    table(
      "What is bargained over",
      [
        "Issue",
        "From one end of its scale to the other",
        "Whose forces, territory or goods are at stake",
        "Source",
      ],
      issues.map(({ name, nature, points, today, todayLost, assets, cites }) => [
        nature === "substantive" ? name : `${name} (${NATURES[nature]})`,
        [
          ...points.flatMap((point, index): Inline[] => [
            index === 0 ? "" : " → ",
            index === today ? { strong: point } : point,
          ]),
          ...(today === null
            ? [
                todayLost === null
                  ? "; today: not stated"
                  : `; today: what the case says ${WHY_LEFT_OUT[todayLost]}`,
              ]
            : []),
        ],
        assets.length === 0 ? null : assets.map((id) => names[id]!).join(", "),
        cites.length === 0 ? null : [{ cite: cites }],
      ]),
      "In bold: what holds today.",
    ),
  ];
}
