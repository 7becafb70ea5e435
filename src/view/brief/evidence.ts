import type { CitedSentence, SourceFacts } from "#outcome/report.ts";
import type { NumberedCitation } from "../reading.ts";

/** What can be shown of a cited sentence: its wording or its gist, and a remark where something is wrong with it. */
export interface Evidence {
  readonly quote?: string;
  readonly gist?: string;
  readonly remark?: string;
}

/** What holds for every citation that shows a gist and no wording; said once for a list of them. */
export const GIST_ONLY =
  "Where only a gist is given, the sentence itself is not at hand and the words are the analyst's.";

/** What the reader of a citation gets to see. */
export function evidenceOf({ status, text, gist }: CitedSentence): Evidence {
  const paraphrase = gist === undefined ? {} : { gist };
  const quote = text === undefined ? {} : { quote: text };
  switch (status) {
    case "text":
      return { ...quote, ...paraphrase };
    case "gist":
      return paraphrase;
    case "changed":
      return {
        ...quote,
        ...paraphrase,
        remark: "The text at hand differs from the sentence that was cited.",
      };
    case "none":
      return { ...paraphrase, remark: "The sentence cannot be shown: the source's text is not at hand." };
  }
}

/** Citations in their order, gathered by source; sources in the order of the case, unknown ones last. */
export function bySource(
  citations: readonly NumberedCitation[],
  sources: readonly SourceFacts[],
): readonly {
  readonly source: SourceFacts | undefined;
  readonly id: string;
  readonly cited: readonly NumberedCitation[];
}[] {
  const known = new Map(sources.map((source) => [source.id, source]));
  const ids = new Set([...known.keys(), ...citations.map(({ sentence }) => sentence.source)]);
  return [...ids].flatMap((id) => {
    const cited = citations.filter(({ sentence }) => sentence.source === id);
    return cited.length === 0 ? [] : [{ source: known.get(id), id, cited }];
  });
}
