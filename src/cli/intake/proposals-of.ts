import type { Block, Document } from "#documents/document.ts";
import { intake } from "#intake/intake.ts";
import type { Proposals } from "#intake/proposal.ts";

/** Stretches that a page puts around and between what the article says: nothing is made of them. */
const APART: ReadonlySet<Block["kind"]> = new Set(["glued-title", "stamp", "furniture", "boilerplate"]);

/** What is known of a document under which its proposals are made. */
export interface KnownOfDocument {
  /** Id of the source. */
  readonly id: string;
  readonly title: string;
  /** The day on which it appeared, where somebody says so. */
  readonly issued: string | undefined;
}

/** What intake makes of a document: what rests on words that are set apart from the article is left out. */
export function proposalsOf({ text, body, blocks }: Document, known: KnownOfDocument): Proposals {
  const read = intake(text, { ...known, body });
  const apart = blocks.filter(({ kind }) => APART.has(kind));
  const isApart = (at: number) => apart.some(({ start, end }) => at >= start && at < end);
  return { ...read, proposals: read.proposals.filter(({ quote }) => !quote || !isApart(quote.start)) };
}
