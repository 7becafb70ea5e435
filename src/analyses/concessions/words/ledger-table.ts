import type { Cell, Table } from "#outcome/block.ts";
import type { ConcessionsResult, Placed } from "../result.ts";
import type { ConcessionsInput, Family } from "../statement.ts";
import { whenInWords } from "./dates.ts";
import { issueName, nameOf, statementBy } from "./named.ts";

/** The heads of the families of statements. */
const FAMILY_NAMES: Readonly<Record<Family, string>> = {
  demand: "asks",
  refusal: "refuses",
  offer: "offers",
};

/** The ledger: what was stated before and after the turn, and what became of it. */
export function ledgerTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  return {
    kind: "table",
    title: "Demands and offers before and after the turn",
    columns: [
      { label: "Party" },
      { label: "Issue" },
      { label: "Before" },
      { label: "Since" },
      { label: "What changed" },
      { label: "Nature" },
      { label: "Reversible" },
      { label: "Source" },
    ],
    rows: result.ledger.map((line) => ({
      cells: [
        nameOf(input, line.party),
        issueName(input, line.issue),
        side(line, "before", input),
        side(line, "after", input),
        statusCell(line),
        line.nature,
        reversibleCell(line, input),
        line.cites.length > 0 ? [{ cite: line.cites }] : "none",
      ],
      ...(line.status === "cannot be told" || line.status === "timing not stated"
        ? { emphasis: "muted" as const }
        : {}),
    })),
    note:
      "A question mark: the dates do not say on which side of the turn it was voiced. “Not repeated” means silence " +
      "since the turn; silence does not drop a demand.",
  };
}

type Line = ConcessionsResult["ledger"][number];

function side(line: Line, when: "before" | "after", input: ConcessionsInput): Cell {
  const parts = [
    ...line.statements.map((placed) => part(placed, FAMILY_NAMES[line.family], when, input)),
    ...line.withdrawals.map((placed) => part(placed, "withdraws", when, input)),
  ].filter((text) => text !== undefined);
  return parts.length > 0 ? parts.join("; ") : "nothing stated";
}

function part(
  placed: Placed,
  verb: string,
  when: "before" | "after",
  input: ConcessionsInput,
): string | undefined {
  if (placed[when] === "no") return undefined;
  const statement = statementBy(input, placed.id);
  const reading = statement.voice === "reading" ? ", as somebody reads it" : "";
  const mark = placed[when] === "cannot be told" ? "? " : "";
  return `${mark}${verb}: ${statement.text} (${whenInWords(statement)}${reading})`;
}

function statusCell({ status, possible }: Line): string {
  return status === "cannot be told" ? `cannot be told: ${possible.join(" or ")}` : status;
}

function reversibleCell(line: Line, input: ConcessionsInput): string {
  const stated = [...line.statements, ...line.withdrawals]
    .map(({ id }) => statementBy(input, id).reversible)
    .filter((reversible) => reversible !== "not stated");
  return [...new Set(stated)].join(", ") || "not stated";
}
