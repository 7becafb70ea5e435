import type { Cell, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { DEFINITIONS } from "./answers.ts";
import type { Count } from "./exchange.ts";
import type { ConcessionsResult, Placed } from "./result.ts";
import type { ConcessionsInput } from "./statement.ts";
import { countInWords, DEFINITION_NAMES, FAMILY_NAMES, nameOf, statementBy } from "./words.ts";

/** Three definitions by parties. */
export function answersTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  return {
    kind: "table",
    title: "Is it backing down? Three definitions",
    columns: [
      { label: "Party" },
      ...DEFINITIONS.map((definition) => ({ label: `It ${DEFINITION_NAMES[definition]}` })),
      { label: "Demands stated", format: "number" },
    ],
    rows: result.answers.map((answer) => ({
      cells: [
        nameOf(input, answer.party),
        ...DEFINITIONS.map((definition) => answerCell(answer[definition], answer.ownWords[definition])),
        answer.demands,
      ],
      ...(answer.party === result.turn.of ? { emphasis: "strong" as const } : {}),
    })),
    note:
      "Yes or no only where every reading of the dates and levels that are not known comes out the same. Only " +
      "issues of substance count for the first two.",
  };
}

function answerCell(answer: string, ownWords: string): string {
  return answer === ownWords ? answer : `${answer} (in its own words alone: ${ownWords})`;
}

/** The ledger: what was stated before and after the turn, and what became of it. */
export function ledgerTable(result: ConcessionsResult, input: ConcessionsInput): Table {
  const issues = new Map(input.issues.map((issue) => [issue.id, issue]));
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
        issues.get(line.issue)!.name,
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
  const { text, voice, when: date } = statementBy(input, placed.id);
  const reading = voice === "reading" ? ", as somebody reads it" : "";
  return `${placed[when] === "cannot be told" ? "? " : ""}${verb}: ${text} (${date}${reading})`;
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
        countInWords(given.irreversible),
        countInWords(given.hardened),
        ...both(given.received),
      ],
    })),
    note:
      "Counted in lines of the ledger. 0–1 = what is not dated decides. “Hardened” = asks or refuses something new " +
      "or more, or offers less.",
  };
}

/** What is only expected of a party, apart from what it did. */
export function expectedList(result: ConcessionsResult, input: ConcessionsInput): Text[] {
  return result.expected.map((id) => {
    const { party, kind, text, cites } = statementBy(input, id);
    const words = `${nameOf(input, party)}, ${kind}: ${text}`;
    return cites.length > 0 ? [`${words} `, { cite: cites }] : words;
  });
}
