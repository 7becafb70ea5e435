import type { Draft } from "../draft.ts";
import { isTooLong, type Reading, speakerIds } from "../reading.ts";

/** A sentence that draws from how it went before how it will go. */
export const HISTORY =
  /\bhistory (?:suggests|counsels|teaches|shows|warns|gives|offers)\b|\bif history is (?:any|a) guide\b|\b(?:every|each|all) (?:previous|earlier|past) (?:rounds?|attempts?|talks|agreements?|deals?|ceasefires?|truces?) (?:has |have |had )?(?:failed|collapsed|broke|broken|fell|fallen|came|come)\b|\bnot the first\b.{0,80}\bagain\b|\b(?:as|just as) (?:it|they|the talks|talks) did (?:in|before)\b/i;
/** How a round went that can be drawn on. */
const ENDED: ReadonlySet<unknown> = new Set(["collapse", "impasse", "suspension", "agreement"]);
/** So many sentences behind it the forecast may stand that is drawn. */
const AHEAD = 8;

/**
 * Arguments from history: the rounds of a text that are told to have ended or stopped, and the forecast that it draws of them.
 *
 * @param idOf the id that the entry of a draft gets
 */
export function analogyDrafts(
  { sentences }: Reading,
  drafts: readonly Draft[],
  idOf: (draft: Draft) => string,
): Draft[] {
  const rounds = drafts.filter(
    ({ kind, entry }) =>
      kind === "round" &&
      (ENDED.has(entry.ending) || entry.pauses !== undefined) &&
      entry.start !== "not stated",
  );
  if (rounds.length === 0) return [];
  return sentences.flatMap(({ passage, statements }): Draft[] => {
    const told = passage.apart || passage.heading || isTooLong(passage) ? null : HISTORY.exec(passage.text);
    if (!told) return [];
    const forecast = drafts.find(
      (draft) =>
        draft.kind === "forecast" &&
        draft.passage.index >= passage.index &&
        draft.passage.index <= passage.index + AHEAD,
    );
    if (!forecast) return [];
    const speaker = statements.at(0)?.speaker;
    return [
      {
        kind: "claim",
        passage,
        from: told.index,
        to: told.index + told[0].length,
        entry: {
          text: "It went so before, therefore it will again",
          by: speaker ? speakerIds(speaker) : ["unknown"],
          kind: "inference",
          stance: speaker ? "reports" : "endorses",
          argument: { form: "analogy", by: rounds.map(idOf), to: [idOf(forecast)] },
        },
        grounds: { rule: "argument.analogy" },
        needs: ["text"],
        confidence: "medium",
      },
    ];
  });
}
