import type { List } from "#outcome/block.ts";
import { citeMark } from "../../cites.ts";
import type { StakeholdersInput } from "../stakeholder.ts";
import { speakerInWords } from "./stakeholder-table.ts";

/** Voices and bystanders: who is named and has no part of his own. */
export function othersList({ others }: StakeholdersInput): List[] {
  if (others.length === 0) return [];
  return [
    {
      kind: "list",
      title: "Also quoted or named",
      items: others.map((one) => [speakerInWords(one), ...citeMark(one.cites)]),
    },
  ];
}
