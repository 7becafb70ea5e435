import { isSame } from "#case/same-value.ts";
import { decidedEntry, WORDS, type WrittenEntry } from "./entry-of.ts";
import type { Decided } from "./ledger.ts";

/** Acts that a text only tells that somebody tells of. */
const TOLD_OF: ReadonlySet<unknown> = new Set([undefined, "actual", "historical"]);

/**
 * The entry that a proposal makes, with where it is from, and with marks of what no person has looked at: words by template,
 * and an entry that was taken over unseen. What a person changed is that person's judgement.
 */
export function markedEntry(decided: Decided): WrittenEntry {
  const { kind, cite, grounds, entry, change = {}, by, unseen } = decided;
  const { id, ...content } = decidedEntry(decided);
  const words = WORDS[kind];
  const isTemplate = words !== undefined && isSame(content[words], entry[words]);
  const changed = Object.keys(change).filter((key) => !isSame(change[key], entry[key]));
  const alleged =
    (kind === "event" || kind === "sanction") && TOLD_OF.has(content.mode) && content.alleged === undefined
      ? grounds.alleged
      : undefined;
  const judged = changed.filter((key) => key !== words);
  return {
    ...(id !== undefined && { id }),
    ...content,
    ...(unseen && partsUnseen(content)),
    ...(alleged && { alleged }),
    ...(kind !== "source" && { cite }),
    ...(judged.length > 0 &&
      kind !== "source" &&
      kind !== "question" &&
      content.judgement === undefined && {
        judgement: {
          ...(by !== undefined && { by }),
          why: `${judged.join(", ")} as the analyst reads the source.`,
        },
      }),
    ...(grounds.model && {
      note: `A language model, ${grounds.model.name}, pointed to these words of the source.`,
    }),
    ...(isTemplate && { wording: "template" }),
    ...(unseen && kind !== "source" && { accepted: "unseen" }),
  };
}

/** Entries within an entry, such as the hypotheses of a set, that nobody has looked at either. */
function partsUnseen(content: WrittenEntry): WrittenEntry {
  const lists = ["hypotheses", "evidence"].flatMap((key) => {
    const list = content[key];
    return Array.isArray(list) ? [[key, list.map((each) => ({ ...each, accepted: "unseen" }))] as const] : [];
  });
  return Object.fromEntries(lists);
}
