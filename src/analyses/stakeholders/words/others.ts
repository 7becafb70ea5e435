import type { List } from "#outcome/block.ts";
import { citeMark } from "../../cites.ts";
import type { StakeholdersInput } from "../stakeholder.ts";
import { campsInWords, nameWithNotes } from "./stakeholder-table.ts";

/** Who has no row: voices and bystanders, and those who act once and neither demand anything nor have a tie. */
export function othersList({ others }: StakeholdersInput): List[] {
  if (others.length === 0) return [];
  return [
    {
      kind: "list",
      title: "Others who act, are quoted or are named",
      items: others.map((one) => [
        nameWithNotes(one.name, [...one.roles, ...campsInWords(one)]),
        ...citeMark(one.cites),
      ]),
    },
  ];
}
