import type { Day } from "#case/day.ts";
import { turnDays } from "./phase.ts";
import {
  type ConcessionsInput,
  type Family,
  familyOf,
  hasNoDate,
  type IssueScale,
  type Statement,
} from "./statement.ts";
import { possibleStatuses, STATUSES, type Status } from "./status.ts";

/** A line of the ledger: the statements of one party on one issue, of one family. */
export interface Line {
  readonly party: string;
  readonly issue: IssueScale;
  readonly family: Family;
  readonly statements: readonly Statement[];
  readonly withdrawals: readonly Statement[];
  /** The statuses that can be, for each day of `turnDays`. */
  readonly byDay: readonly (readonly Status[])[];
  /** The statuses that can be on any of these days, in the order of `STATUSES`. */
  readonly possible: readonly Status[];
}

/**
 * The ledger, by party and issue in the order of the input. Expected statements are no moves and stay out. `only`
 * restricts it to one party or issue; `days` are those of `turnDays`.
 */
export function ledgerOf(
  input: ConcessionsInput,
  days: readonly Day[] = turnDays(input),
  only: { readonly party?: string; readonly issue?: string } = {},
): Line[] {
  const made = input.statements.filter(({ voice }) => voice !== "expected");
  const parties = input.parties.filter(({ id }) => only.party === undefined || id === only.party);
  const issues = input.issues.filter(({ id }) => only.issue === undefined || id === only.issue);
  return parties.flatMap(({ id: party }) =>
    issues.flatMap((issue) => {
      const own = made.filter((one) => one.party === party && one.issue === issue.id);
      return (["demand", "refusal", "offer"] as const).flatMap((family) => {
        const statements = own.filter((one) => familyOf(one) === family);
        return statements.length > 0 ? [line(party, issue, family, statements, own, days)] : [];
      });
    }),
  );
}

function line(
  party: string,
  issue: IssueScale,
  family: Family,
  statements: readonly Statement[],
  own: readonly Statement[],
  days: readonly Day[],
): Line {
  // A withdrawal that names nothing withdraws what the party insisted on, not what it offered.
  const withdrawals = own.filter(
    ({ kind, withdraws }) =>
      kind === "withdrawal" &&
      (withdraws === null ? family !== "offer" : statements.some(({ id }) => id === withdraws)),
  );
  const byDay = days.map((day) => possibleStatuses(statements, withdrawals, issue, day));
  const possible = STATUSES.filter((status) => byDay.some((statuses) => statuses.includes(status)));
  return { party, issue, family, statements, withdrawals, byDay, possible };
}

/** What the ledger prints for a line. */
export type Shown = Status | "timing not stated" | "cannot be told";

/** One status if only one can be; otherwise that no date is stated, or that it cannot be told. */
export function shownStatus({ statements, withdrawals, possible }: Line): Shown {
  if (possible.length === 1) return possible[0]!;
  return [...statements, ...withdrawals].every(hasNoDate) ? "timing not stated" : "cannot be told";
}
