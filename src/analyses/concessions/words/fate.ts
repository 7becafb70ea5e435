import { distinct } from "../../cites.ts";
import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput, Statement } from "../statement.ts";
import type { Told } from "../verdict.ts";
import { statementBy } from "./named.ts";

type Rows = ConcessionsResult["ledger"];
type Line = Pick<Told, "issue" | "family">;

function statementsOf({ issue, family }: Line, rows: Rows, input: ConcessionsInput): Statement[] {
  const row = rows.find((each) => each.issue === issue && each.family === family)!;
  return row.statements.map(({ id }) => statementBy(input, id));
}

/** The texts that are certainly new on a line since the turn, each once: what stood before it, too, is not. */
export function newTexts({ issue, family }: Line, rows: Rows, input: ConcessionsInput): string[] {
  const row = rows.find((each) => each.issue === issue && each.family === family)!;
  return distinct(
    row.statements
      .filter(({ before, after, gaveWay }) => before === "no" && after === "yes" && !gaveWay)
      .map(({ id }) => statementBy(input, id).text),
  );
}

/** Whether what a line threatens has been done. `rows`: the ledger of the party. */
export function isCarriedOut(line: Line, rows: Rows, input: ConcessionsInput): boolean {
  return (
    line.family === "threat" && statementsOf(line, rows, input).some(({ act }) => act?.deed === "carried out")
  );
}

/** Whether all that a line holds is that the party accepted what others put forward: who has settled need say no more. */
export function hadAccepted(line: Line, rows: Rows, input: ConcessionsInput): boolean {
  const said = statementsOf(line, rows, input);
  return line.family === "offer" && said.every(({ kind }) => kind === "acceptance");
}

/** What a party does that takes no side, as what it has done and what it did. */
export function sideless(
  lines: readonly Line[],
  rows: Rows,
  input: ConcessionsInput,
): { readonly done: string; readonly did: string } {
  const kinds = new Set(lines.flatMap((line) => statementsOf(line, rows, input)).map(({ kind }) => kind));
  if (kinds.size > 1) return { done: "taken no side", did: "took no side" };
  return kinds.has("abstention")
    ? { done: "abstained", did: "abstained" }
    : { done: "come to no decision", did: "came to no decision" };
}

/** Behind the word that a line was met: ` before the turn`, where all that was met of it certainly was met by then; else nothing. */
export function whenMet(line: Line, rows: Rows, input: ConcessionsInput): string {
  const { earliest } = input.turn.bounds;
  const met = statementsOf(line, rows, input).flatMap(({ standing }) => standing.met ?? []);
  const isBefore = met.every(
    (day) => day !== "turn" && day.latest !== null && earliest !== null && day.latest < earliest,
  );
  return met.length > 0 && isBefore ? " before the turn" : "";
}
