import type { Proposal, ProposalKind } from "./proposal.ts";
import type { Passage } from "./text/passage.ts";

/** A proposal before it has an id and its quotation. */
export interface Draft {
  readonly kind: ProposalKind;
  readonly passage: Passage;
  /** Further sentences that it rests on. */
  readonly also?: readonly Passage[];
  /** The words that it rests on, in the folded sentence. */
  readonly from: number;
  readonly to: number;
  /** How far from the first of its words the place lies by which its id is made: several of one rule may rest on the same words. */
  readonly nth?: number;
  readonly entry: Readonly<Record<string, unknown>>;
  readonly grounds: Proposal["grounds"];
  readonly needs?: readonly string[];
  readonly confidence: Proposal["confidence"];
}
