import type { ProposalKind } from "#intake/proposal.ts";
import type { Decided } from "./ledger.ts";

/** An entry of a case as it is written, before it is read. */
export type WrittenEntry = Readonly<Record<string, unknown>>;

/** The list of a case in which the entries of a kind stand. */
export const LISTS: Readonly<Record<ProposalKind, string>> = {
  source: "sources",
  actor: "actors",
  tie: "ties",
  event: "events",
  sanction: "sanctions",
  round: "rounds",
  claim: "claims",
  demand: "demands",
  forecast: "forecasts",
  question: "questions",
  explanation: "explanations",
};

/** The key of each kind whose words a template puts together; names of actors and sources are taken as they are. */
export const WORDS: Readonly<Partial<Record<ProposalKind, string>>> = {
  event: "what",
  sanction: "what",
  round: "name",
  claim: "text",
  demand: "text",
  forecast: "text",
  question: "text",
  explanation: "question",
};

/** The entry that a proposal makes with what was decided of it, before ids and marks are put to it. */
export function decidedEntry({ entry, change = {} }: Decided): WrittenEntry {
  const changed = Object.entries({ ...entry, ...change }).filter(([, value]) => value !== null);
  return Object.fromEntries(changed);
}
