import { decide } from "#decisions/decide.ts";
import { isOpen, type Ledger } from "#decisions/ledger.ts";
import { likelySame } from "#decisions/likely-same.ts";
import type { Holding } from "#decisions/same-entry.ts";
import { type Proposal, ProposalKind } from "#intake/proposal.ts";
import { UsageFault } from "../fault.ts";
import type { Flags, Given } from "../flags.ts";

const CONFIDENCES = ["high", "medium", "low"] as const satisfies readonly Proposal["confidence"][];
const ALL = "all";

/** Flags by which proposals are taken over without a look at each. */
export const UNSEEN_FLAGS: Flags = {
  accept: {
    takes: CONFIDENCES.join("|"),
    help: "take over, unseen, all that is proposed with this confidence or more",
  },
  yes: {
    takes: "KIND",
    many: true,
    help: "take over, unseen, all of a kind: actor, event …; or all",
  },
};

/** What is to be taken over unseen. */
export interface Unseen {
  readonly kinds: ReadonlySet<ProposalKind>;
  readonly confidences: ReadonlySet<Proposal["confidence"]>;
  /** Whether demands that name no issue may enter under one of their own. */
  readonly unsorted: boolean;
}

/** What the flags ask to take over unseen; `undefined` where they ask for nothing. */
export function unseenFlags(given: Given): Unseen | undefined {
  const accept = given.flags.get("accept")?.[0];
  const yes = given.flags.get("yes")?.flatMap((text) => text.split(","));
  if (accept === undefined && yes === undefined) return undefined;
  const level = CONFIDENCES.findIndex((each) => each === (accept ?? ""));
  if (accept !== undefined && level < 0)
    throw new UsageFault(`--accept must be one of ${CONFIDENCES.join(", ")}, not "${accept}"`);
  const kinds = new Set<ProposalKind>();
  for (const name of yes ?? []) {
    const kind = ProposalKind.options.find((option) => option === name);
    if (!kind && name !== ALL)
      throw new UsageFault(
        `--yes takes a kind of proposal, not "${name}"`,
        `one or several of ${[...ProposalKind.options, ALL].join(", ")}, with commas`,
      );
    for (const each of kind ? [kind] : ProposalKind.options) kinds.add(each);
  }
  return { kinds, confidences: new Set(CONFIDENCES.slice(0, level + 1)), unsorted: kinds.has("demand") };
}

/**
 * A ledger in which all that is open and asked for is taken, marked with the flag that did so. What the case may have already is
 * left to a person: it would stand there twice.
 */
export function takenUnseen(ledger: Ledger, { kinds, confidences }: Unseen, c: Holding): Ledger {
  const likely = likelySame(ledger, c);
  const open = ledger.proposals.filter((each) => isOpen(each) && !likely.has(each.id));
  const ids = (chosen: typeof open) => new Set(chosen.map(({ id }) => id));
  const byKind = ids(open.filter(({ kind }) => kinds.has(kind)));
  const sure = ids(open.filter(({ id, confidence }) => !byKind.has(id) && confidences.has(confidence)));
  const least = CONFIDENCES[confidences.size - 1];
  const one = decide(ledger, byKind, { decision: "yes", by: "--yes", unseen: true });
  return decide(one, sure, { decision: "yes", by: `--accept ${least}`, unseen: true });
}
