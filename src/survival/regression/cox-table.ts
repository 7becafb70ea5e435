import type { Column } from "../spells/columns.ts";
import { SpellFault } from "../spells/spell-fault.ts";
import type { Spells } from "../spells/spells.ts";

/** Spells with what is known of each, for a regression. All columns have a row for each spell. */
export interface CoxTable {
  readonly spells: Spells;
  /** What may hasten or delay the end, a column each; any finite numbers. */
  readonly covariates: readonly Column[];
  /** Spells are compared only with others of their stratum: whole numbers, in any order. Left out: all with all. */
  readonly stratum?: Column;
  /**
   * Who a spell belongs to, where several are of one and so not independent (recurrent spells): standard errors then
   * come from the differences between subjects (the robust "sandwich"). Whole numbers from 0 on.
   */
  readonly subject?: Column;
}

/** How spells that end on one day are taken to have ended one after the other. */
export type Ties = "efron" | "breslow";

/** Checks the columns beside the spells. */
export function checkCovariates({ spells, covariates, stratum, subject }: CoxTable): void {
  for (const [place, column] of covariates.entries()) {
    const name = `covariate ${place}`;
    checkLength(column, name, spells);
    for (let row = 0; row < column.length; row++) {
      if (!Number.isFinite(column[row]))
        throw new SpellFault("covariate", name, row, `${column[row]} is no finite number`);
    }
  }
  for (const [name, column] of [
    ["stratum", stratum],
    ["subject", subject],
  ] as const) {
    if (!column) continue;
    checkLength(column, name, spells);
    for (let row = 0; row < column.length; row++) {
      if (!(Number.isSafeInteger(column[row]) && column[row]! >= 0))
        throw new SpellFault("group", name, row, `${column[row]} is no whole number from 0 on`);
    }
  }
}

function checkLength({ length }: Column, name: string, { rows }: Spells): void {
  if (length !== rows)
    throw new SpellFault("length", name, null, `${length} rows where the spells have ${rows}`);
}
