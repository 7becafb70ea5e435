import { mayHaveBeenSaid, WHY_LEFT_OUT } from "#case/left-out.ts";
import type { Table } from "#outcome/block.ts";
import { distinct } from "../../cites.ts";
import { behindVerb, POSITION_VERBS } from "../../position-words.ts";
import type { ConcessionsResult, Placed } from "../result.ts";
import { type ConcessionsInput, type Deed, OTHERS } from "../statement.ts";
import { isToldElsewhere } from "../status.ts";
import { whenInWords } from "./dates.ts";
import { whenMet } from "./fate.ts";
import { issueName, nameOf, statementBy } from "./named.ts";
import { asReadBy } from "./readers.ts";
import { hasReadOthers } from "./silence.ts";

type Line = ConcessionsResult["ledger"][number];

const NOTHING_STATED = "nothing stated";
const GAVE_WAY = { yes: "since replaced", "cannot be told": "perhaps since replaced" } as const;

/** The ledger: what was stated before and after the turn, and what became of it; all that a party says on an issue in one row. */
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
    rows: rowsOf(result.ledger).map((lines) => {
      const [first] = lines;
      const cites = distinct(lines.flatMap((line) => line.cites));
      const [before, since] = [side(lines, "before", input), side(lines, "after", input)];
      return {
        cells: [
          nameOf(input, first!.party),
          issueName(input, first!.issue),
          before,
          since === before && since !== NOTHING_STATED ? "the same" : since,
          statusCell(lines, result, input),
          first!.nature,
          reversibleCell(lines, input),
          cites.length > 0 ? [{ cite: cites }] : "none",
        ],
        ...(lines.every(({ status }) => status === "cannot be told" || status === "timing not stated")
          ? { emphasis: "muted" as const }
          : {}),
      };
    }),
    note:
      "A question mark: the dates do not say on which side of the turn it was voiced. “Silent” is said only of a " +
      "party that has said nothing on the issue since the turn; silence does not drop a demand.",
  };
}

/** The lines of one party on one issue together; they stand side by side. */
function rowsOf(ledger: readonly Line[]): Line[][] {
  const rows: Line[][] = [];
  for (const line of ledger) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first?.party === line.party && first.issue === line.issue) row.push(line);
    else rows.push([line]);
  }
  return rows;
}

function side(lines: readonly Line[], when: "before" | "after", input: ConcessionsInput): string {
  const placed = distinctById(lines.flatMap((line) => [...line.statements, ...line.withdrawals]));
  const parts = placed.flatMap((each) => part(each, when, lines, input) ?? []);
  return parts.length > 0 ? parts.join("; ") : NOTHING_STATED;
}

function distinctById(placed: readonly Placed[]): Placed[] {
  return [...new Map(placed.map((each) => [each.id, each])).values()];
}

function part(
  placed: Placed,
  when: "before" | "after",
  lines: readonly Line[],
  input: ConcessionsInput,
): string | undefined {
  if (placed[when] === "no") return undefined;
  const statement = statementBy(input, placed.id);
  const reader = statement.reader ?? "";
  const reading =
    reader === "" ? "" : reader === OTHERS ? ", as somebody reads it" : `, ${asReadBy([reader], input)}`;
  const mark = placed[when] === "cannot be told" ? "? " : "";
  const { act } = statement;
  const isOver = placed.gaveWay && (when === "after" || placed.after === "no");
  const ended = !isOver
    ? ""
    : isTakenBack(placed, lines, input)
      ? ", since taken back"
      : `, ${GAVE_WAY[placed.gaveWay]}`;
  return act
    ? `${mark}${deedInWords(act.deed)}: ${statement.text} (${act.what}, ${whenInWords(statement)})`
    : `${mark}${POSITION_VERBS[statement.kind]}: ${behindVerb(statement.kind, statement.text)} (${whenInWords(statement)}${reading}${ended})`;
}

/** What a party did about what it or another had said. */
function deedInWords(deed: Deed): string {
  return deed === "gave up" ? "gave up its refusal" : deed;
}

/** Whether the party took it back by name, by a word or by what it did, and nothing stands in its place: who is involved has it so. */
function isTakenBack({ id, after }: Placed, lines: readonly Line[], input: ConcessionsInput): boolean {
  return (
    after === "no" &&
    lines.some(
      ({ statements, withdrawals, possible }) =>
        statements.some((one) => one.id === id) &&
        withdrawals.some((one) => statementBy(input, one.id).withdraws === id) &&
        possible.every((status) => status === "dropped" || status === "gone"),
    )
  );
}

function statusCell(lines: readonly Line[], { ledger }: ConcessionsResult, input: ConcessionsInput): string {
  const { left, asOf } = input;
  const unheard = left.find(
    (each) => mayHaveBeenSaid(each, asOf) && each.actor === lines[0]!.party && each.issue === lines[0]!.issue,
  );
  // What is told with another line, or is over, has nothing to say where something else has.
  const told = lines.filter(({ possible }) => !possible.every(isToldElsewhere));
  const words = (told.length > 0 ? told : lines).map((line) => {
    const { status, possible, family, done } = line;
    if (status === "silent" && hasReadOthers(line.party, line.issue, ledger, input)) return "not repeated";
    if (status === "met") return `met${whenMet(line, lines, input)}`;
    return status !== "cannot be told"
      ? done
        ? "done before"
        : status
      : unheard
        ? `cannot be told: what else the case has of it ${WHY_LEFT_OUT[unheard.why]}`
        : `cannot be told${told.length > 1 ? ` of the ${family}` : ""}: ${possible.map(inCell).join(" or ")}`;
  });
  return distinct(words).join("; ");
}

/** A status for readers who know no table of them. */
function inCell(status: Line["possible"][number]): string {
  return status === "read together" ? "in place of another line" : status;
}

/** Whether what is said since the turn, or was taken back, could be undone; what the case leaves open of some of it is told too. */
function reversibleCell(lines: readonly Line[], input: ConcessionsInput): string {
  const told = (placed: readonly Placed[]) =>
    distinctById(placed).map(({ id }) => statementBy(input, id).reversible);
  const all = told(lines.flatMap(({ statements, withdrawals }) => [...statements, ...withdrawals]));
  const stated = distinct(all.filter((reversible) => reversible !== "not stated"));
  if (stated.length === 0) return "not stated";
  const since = told(
    lines.flatMap(({ statements, withdrawals }) => [
      ...statements.filter(({ after }) => after !== "no"),
      ...withdrawals,
    ]),
  );
  return [...stated, ...(since.includes("not stated") ? ["in part not stated"] : [])].join(", ");
}
