import type { Ledger, Stretch } from "#decisions/ledger.ts";
import { isApart } from "#documents/blocks/apart.ts";
import type { Document, Moment } from "#documents/document.ts";

/**
 * What of the text of a document is set apart from the article. Where the stored text of a source is read once more, that is what the
 * document told from which it was taken: the text alone does not say all of it.
 */
export function apartIn({ blocks, form, sha256 }: Document, ledger?: Ledger): Stretch[] {
  const told = ledger?.sources.find((source) => source.sha256 === sha256)?.stretches;
  if (form === "text" && told) return told;
  return blocks
    .filter(isApart)
    .map(({ start, end, kind, at }) => ({ start, end, kind, ...(at && { at: inOrder(at) }) }));
}

function inOrder({ day, time, zone }: Moment): NonNullable<Stretch["at"]> {
  return {
    ...(day !== undefined && { day }),
    ...(time !== undefined && { time }),
    ...(zone !== undefined && { zone }),
  };
}
