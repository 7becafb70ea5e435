import { countedInFigures } from "#case/counts-in-words.ts";
import { printableLine } from "#case/printable.ts";
import type { Applied } from "#decisions/apply.ts";
import { type Decided, isOpen, type Ledger } from "#decisions/ledger.ts";
import { ProposalKind } from "#intake/proposal.ts";

/** Reasons that are listed; of more there is a count. */
const MOST_LISTED = 12;

/** What is proposed and waits, by kind, and of how many sentences nothing was made. */
export function proposedInWords({ proposals, sources }: Ledger): string {
  const open = proposals.filter(isOpen);
  const kinds = ProposalKind.options.flatMap((kind) => {
    const count = open.filter((each) => each.kind === kind).length;
    return count === 0 ? [] : [countedInFigures(count, kind)];
  });
  const decided = proposals.length - open.length;
  const told = kinds.length === 0 ? "Nothing waits for a decision" : `Proposed: ${kinds.join(", ")}`;
  const texts = sources.map(
    ({ id, untouched, sentences, apart }) =>
      `${untouched.length} of ${countedInFigures(sentences, "sentence")} of ${id}${apart.length > 0 ? ` (${apart.length} more are set apart)` : ""}`,
  );
  return `${told}${decided > 0 ? `; ${decided} decided` : ""}.\nNothing was made of ${texts.join(", ")}.\n`;
}

/** What entered the case and what did not, with why. */
export function appliedInWords({ entered, joined, kept }: Applied): string {
  const lines = kept
    .slice(0, MOST_LISTED)
    .map(({ decided, why }) => `  ${printableLine(`${titleOf(decided)}: ${why}`, 300)}\n`);
  const more = kept.length - lines.length;
  return [
    entered.length > 0 ? `${countedInFigures(entered.length, "entry", "entries")} added to the case.\n` : "",
    joined.length > 0
      ? `${countedInFigures(joined.length, "proposal")} joined to entries of the case.\n`
      : "",
    kept.length > 0 ? `Not in the case, though decided:\n${lines.join("")}` : "",
    more > 0 ? `  and ${more} more\n` : "",
  ].join("");
}

/** A proposal in a line: where, what, and its words. */
export function titleOf({ kind, cite, entry }: Decided): string {
  const words = ["what", "text", "name", "title"]
    .map((key) => entry[key])
    .find((text) => typeof text === "string");
  return `${cite[0] ?? ""} ${kind}${words === undefined ? "" : ` “${words}”`}`;
}
