import type { ConcessionsResult } from "../result.ts";
import type { ConcessionsInput } from "../statement.ts";
import type { Told } from "../verdict.ts";
import { statementBy } from "./named.ts";

/**
 * Whether a party has since the turn spoken on an issue of what another asks or offers there, as who reads it: it has not
 * said nothing, and only not said its own again.
 */
export function hasReadOthers(
  party: string,
  issue: string,
  ledger: ConcessionsResult["ledger"],
  input: ConcessionsInput,
): boolean {
  return ledger.some(
    (row) =>
      row.issue === issue &&
      row.party !== party &&
      row.statements.some(({ id, after }) => after === "yes" && statementBy(input, id).reader === party),
  );
}

/** Silence is the end of a habit: whoever was on the record so often on an issue, and is not any more, has fallen silent. */
const OFTEN = 2;

/** In fewer days after the turn no habit can have ended: who says nothing for a day or two has not fallen silent. */
const A_WEEK = 7;

/**
 * Whether a party that says nothing on an issue since the turn has fallen silent there: before the turn it was on the record
 * on it at least twice, in whatever family, or kept something up over a time, and a week has passed. Who spoke once has only
 * said no more. `rows`: the ledger of the party.
 */
export function isSilence(
  { issue }: Pick<Told, "issue">,
  rows: ConcessionsResult["ledger"],
  input: ConcessionsInput,
): boolean {
  if (input.asOf - (input.turn.bounds.latest ?? input.asOf) < A_WEEK) return false;
  const before = rows
    .filter((row) => row.issue === issue)
    .flatMap(({ statements }) => statements)
    .filter((placed) => placed.before !== "no")
    .map(({ id }) => statementBy(input, id));
  return before.length >= OFTEN || before.some(({ standing }) => standing.shape === "span");
}
