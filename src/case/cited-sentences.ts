import { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import type { SourceTexts } from "./cited-text.ts";
import type { Contradiction } from "./contradiction.ts";
import { meansSentence, missingSentence, SentencePlaces } from "./locator.ts";
import { numberingOf, sentencesAt, sentencesOtherwise } from "./numbered-text.ts";
import type { Sentence } from "./sentences.ts";
import type { Source } from "./source.ts";
import { visitNotations } from "./walk.ts";

/**
 * Citations of sentences that the texts at hand do not have, each with its place; and, as warnings, texts of which
 * sentences are cited that the two numberings count differently, where the source does not say by which it was cited.
 * Sentences of which the case records a hash are left to the comparison with it.
 */
export function missingSentences(c: Case, texts: SourceTexts): Contradiction[] {
  if (texts.size === 0) return [];
  const found: Contradiction[] = [];
  const known = new Map<string, KnownText>();
  c.sources.forEach((source, index) => {
    const text = texts.get(source.id);
    if (text !== undefined) known.set(source.id, knownText(source, index, text));
  });
  visitNotations(Case, c, (notation, citation, path) => {
    if (notation !== "citation") return;
    const { source: id, locator } = splitCitation(citation);
    const text = known.get(id);
    if (!text || locator === undefined || !meansSentence(locator)) return;
    if (Object.hasOwn(text.source.text?.sentences ?? {}, locator)) return;
    if (text.places.has(locator)) text.cited.add(locator);
    else
      found.push({
        path: [...path],
        ...missingSentence(citation, locator, text.places, hint(text, locator)),
      });
  });
  return [...found, ...[...known.values()].flatMap(countedDifferently)];
}

/** Why a sentence may be looked for where it is not. */
function hint({ source, text, places }: KnownText, locator: string): string {
  const other = numberingOf(source) === 1 ? 2 : 1;
  if (source.text?.numbering === undefined && sentencesOtherwise(source, text).has(locator))
    return `; by numbering ${other} it is there: if it was cited by that, write \`numbering: ${other}\` below \`text:\``;
  const oneBlock = places.has("P1") && !places.has("P2") && text.trim().includes("\n");
  return oneBlock && !locator.startsWith("P1.") ? "; blank lines part paragraphs, and the text has none" : "";
}

interface KnownText {
  readonly source: Source;
  /** Position in the list of sources. */
  readonly index: number;
  readonly text: string;
  readonly sentences: ReadonlyMap<string, Sentence>;
  readonly places: SentencePlaces;
  /** What is cited of it and not recorded. */
  readonly cited: Set<string>;
}

function knownText(source: Source, index: number, text: string): KnownText {
  const sentences = sentencesAt(source, text);
  return { source, index, text, sentences, places: new SentencePlaces(sentences.keys()), cited: new Set() };
}

function countedDifferently({ source, index, text, sentences, cited }: KnownText): Contradiction[] {
  if (source.text?.numbering !== undefined || cited.size === 0) return [];
  const otherwise = sentencesOtherwise(source, text);
  const words = (sentence: Sentence | undefined) => sentence?.text.replace(/\s+/g, " ");
  const differs = [...cited].find(
    (at) => at.includes(".") && words(sentences.get(at)) !== words(otherwise.get(at)),
  );
  if (differs === undefined) return [];
  const numbering = numberingOf(source);
  return [
    {
      path: ["sources", index, "text"],
      what: `the source \`${source.id}\` does not say by which numbering of sentences it is cited, and ${differs} depends on it`,
      cure: `it is read by numbering ${numbering}; if that is right, write \`numbering: ${numbering}\` below \`text:\``,
      severity: "warning",
    },
  ];
}
