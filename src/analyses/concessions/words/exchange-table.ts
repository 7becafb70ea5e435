import type { Table } from "#outcome/block.ts";
import type { Count } from "../exchange.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf } from "./named.ts";

/** Who gave what to whom. */
export function exchangeTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  const both = ({ substantive, procedural }: { substantive: Count; procedural: Count }) => [
    countInWords(substantive),
    countInWords(procedural),
  ];
  return {
    kind: "table",
    title: "What each party has given and been given since the turn",
    columns: [
      { label: "Party" },
      { label: "Demands of substance dropped or cut", format: "number" },
      { label: "The same on venue and format", format: "number" },
      { label: "Offers of substance made or enlarged", format: "number" },
      { label: "The same on venue and format", format: "number" },
      { label: "Of these, cannot be undone", format: "number" },
      { label: "Hardened", format: "number" },
      { label: "Given by the others: substance", format: "number" },
      { label: "Given by the others: venue and format", format: "number" },
    ],
    rows: result.given.map((given) => ({
      cells: [
        nameOf(input, given.party),
        ...both(given.concessions),
        ...both(given.offers),
        given.undoNotStated ? "not stated" : countInWords(given.irreversible),
        countInWords(given.hardened),
        ...both(given.received),
      ],
    })),
    note:
      "Counted in lines of the ledger. 0–1 = something that is not stated decides: a date, a level, or whether it can be undone. “Hardened” = asks, refuses or " +
      `threatens something new or more, or offers less.${onlyParties(result, input)}`,
  };
}

/** That others, who are in the ledger too, are not counted: the case marks who is a party. */
function onlyParties({ given }: ConcessionsResult, { parties }: ConcessionsInput): string {
  return given.length === parties.length
    ? ""
    : " Only those whom the case marks as parties are counted; what others ask or offer is in the ledger above.";
}

/** `2`, or `0–1` where it is not certain. */
function countInWords({ low, high }: Count): string {
  return low === high ? String(low) : `${low}–${high}`;
}
