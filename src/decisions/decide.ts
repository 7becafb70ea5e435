import type { Decided, DecisionKind, Ledger } from "./ledger.ts";

/** What is decided, and by whom. */
export interface Decision {
  readonly decision: DecisionKind;
  readonly by?: string | undefined;
  readonly unseen?: true | undefined;
  readonly change?: Readonly<Record<string, unknown>> | undefined;
  readonly with?: string | undefined;
}

/** A ledger in which some proposals, by their id, are decided so; what has entered the case stays as it was decided. */
export function decide(ledger: Ledger, ids: ReadonlySet<string>, made: Decision): Ledger {
  return {
    ...ledger,
    proposals: ledger.proposals.map((each) =>
      ids.has(each.id) && each.applied === undefined ? withDecision(each, made) : each,
    ),
  };
}

function withDecision(decided: Decided, { decision, by, unseen, change, with: same }: Decision): Decided {
  const { decision: _d, by: _b, unseen: _u, change: _c, with: _w, ...bare } = decided;
  return {
    ...bare,
    decision,
    ...(by !== undefined && { by }),
    ...(unseen && { unseen }),
    ...(change && { change: { ...change } }),
    ...(same !== undefined && { with: same }),
  };
}
