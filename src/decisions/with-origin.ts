import type { Proposal, Proposals } from "#intake/proposal.ts";
import { type CommonOrigin, commonOrigin, SAME_TEXT } from "./common-origin.ts";

/** Above this share of its passages a text is hardly a telling of its own. */
const COPY = 0.6;

/** Proposals in which the text's own entry names the sources of the case with which it seems to have one origin. */
export function withOrigin(read: Proposals, text: string, others: ReadonlyMap<string, string>): Proposals {
  const found = [...others].flatMap(([id, other]): (readonly [string, CommonOrigin])[] => {
    const common = id === read.source.id ? undefined : commonOrigin(text, other);
    return common ? [[id, common]] : [];
  });
  if (found.length === 0) return read;
  const told = (proposal: Proposal): Proposal => ({
    ...proposal,
    entry: { ...proposal.entry, origin: found.map(([id]) => id) },
    grounds: {
      rule: found.some(([, { share }]) => share >= SAME_TEXT)
        ? "source.shared-passages"
        : "source.shared-quotation",
    },
    confidence: found.some(([, { share }]) => share >= COPY) ? "high" : "medium",
  });
  return { ...read, proposals: read.proposals.map((each) => (each.kind === "source" ? told(each) : each)) };
}
