import type { LeftOut } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import { absence } from "../../absence.ts";
import type { Count } from "../exchange.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import { nameOf } from "./named.ts";

/** Who gave what to whom. */
export function exchangeTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  type Both = { readonly substantive: Count; readonly procedural: Count };
  const both = (all: Both, own: Both) => [
    countInWords(all.substantive, own.substantive),
    countInWords(all.procedural, own.procedural),
  ];
  const gaveCells = (given: ConcessionsResult["given"][number]): string[] => {
    const isOfIt = ({ what, actor }: LeftOut) => what === "demand" && actor === given.party;
    // Of whom nothing is stated nothing can be counted, and a 0 would say that it gave nothing.
    if (given.lines === 0) return Array.from({ length: 6 }, () => absence(input.left, isOfIt));
    return [
      ...both(given.concessions, given.ownWords.concessions),
      ...both(given.offers, given.ownWords.offers),
      given.undoNotStated ? "not stated" : countInWords(given.irreversible, given.ownWords.irreversible),
      countInWords(given.hardened, given.ownWords.hardened),
    ];
  };
  const isAddressed =
    result.given.length === 2 ||
    result.given.some(({ received: { substantive, procedural } }) => substantive.high + procedural.high > 0);
  const toNobody =
    isAddressed && result.given.length > 2 ? " What is addressed to nobody counts as given to nobody." : "";
  const rows = result.given.map((given) => ({
    cells: [
      nameOf(input, given.party),
      ...gaveCells(given),
      ...(isAddressed ? both(given.received, given.ownWords.received) : []),
    ],
  }));
  const isRead = rows.some(({ cells: [, ...counts] }) => counts.some((count) => count.includes("(")));
  return {
    kind: "table",
    title: `What each party has given ${isAddressed ? "and been given " : ""}since the turn`,
    columns: [
      { label: "Party" },
      { label: "Demands, refusals and threats of substance dropped or cut", format: "number" },
      { label: "The same on venue and format", format: "number" },
      { label: "Offers of substance made or enlarged", format: "number" },
      { label: "The same on venue and format", format: "number" },
      { label: "Of these, cannot be undone", format: "number" },
      { label: "Hardened", format: "number" },
      ...(isAddressed
        ? [
            { label: "Given to it by others: substance", format: "number" as const },
            { label: "Given to it by others: venue and format", format: "number" as const },
          ]
        : []),
    ],
    rows,
    note:
      "All demands of a party on one issue count as one, and so do its refusals, threats and offers. 0–1 = something that is not " +
      `stated decides. ${isRead ? "In brackets: without what is only read into the parties. " : ""}` +
      "“Hardened” = asks, refuses or threatens something new or more, or offers less. An offer that takes " +
      `the place of a demand or refusal counts as that demand or refusal cut.${onlyParties(result, input)}${toNobody}${onlySelected(input)}`,
  };
}

/** That others, who are in the ledger too, are not counted: the case marks who is a party. */
function onlyParties({ given }: ConcessionsResult, { parties }: ConcessionsInput): string {
  return given.length === parties.length
    ? ""
    : " Only parties are counted; what others ask or offer is in the ledger above.";
}

/** That what other sources state is not counted. */
function onlySelected({ left }: ConcessionsInput): string {
  return left.some(({ what, why }) => what === "demand" && why === "elsewhere")
    ? " Only what the selected sources state is counted."
    : "";
}

/** `2`, or `0–1` where it is not certain; with the count in the parties' own words in brackets, where that is another. */
function countInWords(all: Count, own: Count): string {
  const words = ({ low, high }: Count) => (low === high ? String(low) : `${low}–${high}`);
  return words(all) === words(own) ? words(all) : `${words(all)} (${words(own)})`;
}
