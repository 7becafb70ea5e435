import type { List } from "#outcome/block.ts";
import { citeMark } from "../../cites.ts";
import type { StakeholdersInput } from "../stakeholder.ts";
import { speakerInWords } from "./stakeholder-table.ts";

/** Who has no row: voices and bystanders, and those who act once and neither demand anything nor have a tie. */
export function othersList({ others }: StakeholdersInput): List[] {
  if (others.length === 0) return [];
  return [
    {
      kind: "list",
      title: "Others who act, are quoted or are named",
      items: others.map((one) => [speakerInWords(one), ...citeMark(one.cites)]),
    },
  ];
}
