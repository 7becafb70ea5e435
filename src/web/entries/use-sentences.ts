import { useMemo } from "react";
import { useSources } from "../reading/use-sources.ts";
import type { Workbench } from "../state/workbench.ts";

/** What a cited sentence says: its words or, where they are not at hand, what the analyst noted of it. */
export type SentenceOf = (citation: string) => string | undefined;

/** The sentences of the sources of the open case. */
export function useSentences(bench: Workbench): SentenceOf {
  const { sources } = useSources(bench);
  return useMemo(() => {
    const known = new Map<string, string | undefined>(
      (sources ?? []).flatMap(({ id, paragraphs }) =>
        paragraphs.flatMap(({ sentences }) =>
          sentences.map(({ at, text, gist }) => [`${id}:${at}`, text ?? gist] as const),
        ),
      ),
    );
    return (citation) => known.get(citation);
  }, [sources]);
}
