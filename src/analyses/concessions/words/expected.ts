import type { List } from "#outcome/block.ts";
import { citeMark } from "../../cites.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf, statementBy } from "./named.ts";

/** What is only expected of a party, apart from what it did; no list where nothing is. */
export function expectedLists({ expected }: ConcessionsResult, input: ConcessionsInput): List[] {
  if (expected.length === 0) return [];
  const items = expected.map((id) => {
    const { party, kind, text, cites } = statementBy(input, id);
    return [`${nameOf(input, party)}, ${kind}: ${text}`, ...citeMark(cites)];
  });
  return [{ kind: "list", title: "Only expected, so not counted as moves", items }];
}
