import type { Demand } from "#case/demand.ts";

/** What a party does with an entry of the ledger, as it stands before the words of the entry. */
export const POSITION_VERBS: Readonly<Record<Demand["kind"], string>> = {
  ask: "asks",
  precondition: "requires",
  offer: "offers",
  refusal: "refuses",
  threat: "threatens",
  withdrawal: "withdraws",
  acceptance: "accepts",
  abstention: "abstains",
  undecided: "has not decided",
};

/**
 * The text of an entry as it reads behind its verb, without a full stop. Some begin with the verb, which the kind of the
 * entry says already: `accepts that they convene` is `accepts: that they convene`.
 */
export function behindVerb(kind: Demand["kind"], text: string): string {
  const verb = POSITION_VERBS[kind];
  const repeats = text.toLowerCase().startsWith(`${verb} `);
  return (repeats ? text.slice(verb.length + 1) : text).replace(/\.$/, "");
}
