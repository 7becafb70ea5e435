import type { Case } from "./case.ts";
import type { SourceTexts } from "./cited-text.ts";
import type { Contradiction } from "./contradiction.ts";
import { hasHash, numberingOf, sentencesAt, sentencesOtherwise } from "./numbered-text.ts";
import { hashOf } from "./sentences.ts";
import type { Source } from "./source.ts";
import type { Path } from "./walk.ts";

/** Where the texts at hand are not what the case recorded of them, each with the place of the record. */
export function changedTexts(c: Case, texts: SourceTexts): Contradiction[] {
  return c.sources.flatMap((source, index) => {
    const text = texts.get(source.id);
    return text === undefined ? [] : changesOf(source, text, ["sources", index, "text"]);
  });
}

function changesOf(source: Source, text: string, path: Path): Contradiction[] {
  const changes: Contradiction[] = [];
  const { sha256, sentences = {} } = source.text ?? {};
  if (sha256 !== undefined && hashOf(text) !== sha256) {
    changes.push({
      path: [...path, "sha256"],
      what: `the text of \`${source.id}\` is not the one that was coded (its SHA-256 differs)`,
      cure: "restore the text, or check what is cited and record its new hash",
    });
  }
  const found = sentencesAt(source, text);
  const changed = Object.entries(sentences).filter(([at, { hash }]) => !hasHash(found.get(at), hash));
  if (changed.length === 0) return changes;
  const otherwise = sentencesOtherwise(source, text);
  const other = numberingOf(source) === 1 ? 2 : 1;
  for (const [at, { hash }] of changed) {
    const sentence = found.get(at);
    const what = sentence
      ? `${source.id}:${at} has changed since it was cited (line ${sentence.line} of the text)`
      : `${source.id}:${at} is cited, but the text has no such sentence`;
    const cure = hasHash(otherwise.get(at), hash)
      ? `it was cited by the other numbering of sentences: write \`numbering: ${other}\` below \`text:\``
      : "cite the sentence anew, or restore the text";
    changes.push({ path: [...path, "sentences", at], what, cure });
  }
  return changes;
}
