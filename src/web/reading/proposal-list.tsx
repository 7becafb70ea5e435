import type { ShownProposal } from "../workers/messages.ts";
import { type Decide, ProposalRow } from "./proposal-row.tsx";

/** What every proposal of a source is decided with. */
export interface Deciding {
  readonly decide: Decide;
  readonly isLocked: boolean;
  /** The last decision, if it could not be made. */
  readonly refusal: { readonly id: string; readonly why: string } | undefined;
}

export function ProposalList({
  proposals,
  deciding: { decide, isLocked, refusal },
}: {
  readonly proposals: readonly ShownProposal[];
  readonly deciding: Deciding;
}) {
  if (proposals.length === 0) return null;
  return (
    <ul className="proposals" aria-label="Proposed">
      {proposals.map((proposal) => (
        <ProposalRow
          key={proposal.id}
          proposal={proposal}
          refused={refusal?.id === proposal.id ? refusal.why : undefined}
          isLocked={isLocked}
          decide={decide}
        />
      ))}
    </ul>
  );
}
