import { hashOf } from "#case/sentences.ts";
import type { Draft } from "./draft.ts";
import type { Proposal } from "./proposal.ts";

/** Characters kept to either side of a quotation. */
const AROUND = 32;
/** Keys of entries whose value is the id of the entry itself, by kind; the others have no id. */
const PREFIX: Readonly<Partial<Record<Proposal["kind"], string>>> = {
  event: "E",
  sanction: "S",
  round: "R",
  claim: "C",
  demand: "D",
  forecast: "F",
  question: "Q",
  explanation: "X",
};

/**
 * A draft as a proposal. Its id is a hash of the source, the sentence, the kind, the place within the sentence and the family
 * of the rule (of an actor, instead of sentence and place, the actor's id), so that it survives another numbering.
 */
export function identified(
  draft: Draft,
  text: string,
  source: { readonly id: string; readonly sha256: string },
): Proposal {
  const { kind, passage, also = [], from, to, entry, grounds, needs = [], confidence } = draft;
  const start = passage.inSource(from);
  const end = Math.max(start, to === 0 ? start : passage.inSource(to - 1) + 1);
  const hash = hashOfDraft(draft, source.sha256);
  return {
    id: `${kind}:${hash}`,
    kind,
    cite: [...new Set([passage, ...also].map(({ at }) => `${source.id}:${at}`))],
    quote: {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - AROUND), start),
      suffix: text.slice(end, end + AROUND),
    },
    entry: kind in PREFIX ? { id: `${PREFIX[kind]}${hash.slice(0, 8)}`, ...entry } : entry,
    grounds,
    needs: [...needs],
    confidence,
    status: "open",
  };
}

function hashOfDraft({ kind, passage, from, nth = 0, entry, grounds }: Draft, sha256: string): string {
  const family = grounds.rule.split(".")[0]!;
  const place = kind === "actor" ? String(entry.id) : `${passage.hash} ${from + nth} ${family}`;
  return hashOf([sha256, kind, place].join("\n")).slice(0, 12);
}

/** The id of the entry that a draft makes, of a kind whose entries have one. */
export function entryIdOf(draft: Draft, sha256: string): string {
  return `${PREFIX[draft.kind]}${hashOfDraft(draft, sha256).slice(0, 8)}`;
}
