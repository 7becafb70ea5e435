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

/** Why it is not told who has something at stake, where something the case has of it does not count; else nothing. */
function stakesLeft(issue: string, left: StakeholdersInput["left"]): string | null {
  const isStake = (each: StakeholdersInput["left"][number]) => each.what === "stakes" && each.issue === issue;
  return left.some(isStake) ? absence(left, isStake) : null;
}

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
        assets.length > 0 ? assets.map((id) => names[id]!).join(", ") : stakesLeft(id, left),
        cites.length === 0 ? null : [{ cite: cites }],
      ]),
      issues.some(({ today }) => today !== null) ? "In bold: what holds today." : "",
    ),
  ];
}
