import type { CitedSentence } from "#outcome/report.ts";

/** What can be shown of a cited sentence: its wording or its gist, and a remark where that is not the whole truth. */
export interface Evidence {
  readonly quote?: string;
  readonly gist?: string;
  readonly remark?: string;
}

/** What the reader of a citation gets to see. */
export function evidenceOf({ status, text, gist }: CitedSentence): Evidence {
  const paraphrase = gist === undefined ? {} : { gist };
  const quote = text === undefined ? {} : { quote: text };
  switch (status) {
    case "text":
      return { ...quote, ...paraphrase };
    case "gist":
      return {
        ...paraphrase,
        remark: "The sentence itself is not at hand; this is the analyst's paraphrase.",
      };
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
