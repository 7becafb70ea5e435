import { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { citedTexts } from "#case/cited-text.ts";
import { entriesOf, entryByName, entryInWords, nameOf } from "#case/entries.ts";
import { sentencesAt } from "#case/numbered-text.ts";
import { printable } from "#case/printable.ts";
import { restsOnSentence } from "#case/rests-on.ts";
import type { Source } from "#case/source.ts";
import { type Path, pathInWords, visitEntries, visitNotations } from "#case/walk.ts";
import type { Coverage } from "#outcome/report.ts";
import type { CitedSource, CitingPart, SourceParagraph, SourceSentence } from "./messages.ts";
import type { ProposalsByPlace } from "./proposals-of.ts";
import type { SoundFolder } from "./read-folder.ts";

/**
 * The sources of a case: their sentences, as far as they are at hand or recorded, what of the case rests on each, and what is
 * proposed of them.
 */
export function sourcesOf(
  { case: c, texts, intake }: SoundFolder,
  proposed: ProposalsByPlace,
): CitedSource[] {
  const citing = citingParts(c);
  const restsOn = restsOnSentence(c);
  const textOf = citedTexts(c, texts);
  return c.sources.map((source): CitedSource => {
    const text = texts.get(source.id);
    const rest = new Map(citing.get(source.id));
    const take = (locator: string): readonly CitingPart[] => {
      const parts = rest.get(locator) ?? [];
      rest.delete(locator);
      return parts;
    };
    const locators = text === undefined ? knownLocators(source, rest) : [...sentencesAt(source, text).keys()];
    const asked = new Map(proposed.get(source.id));
    const stateOf = stateIn(intake?.coverage.find((one) => one.source === source.id));
    const paragraphs = new Map<string, SourceSentence[]>();
    const whole = new Map<string, readonly CitingPart[]>();
    for (const at of locators) {
      const [paragraph = at] = at.split(".");
      if (!whole.has(paragraph)) whole.set(paragraph, take(paragraph));
      const { status, text: words, gist } = textOf(`${source.id}:${at}`);
      const made = take(at);
      const isUsed = restsOn(`${source.id}:${at}`);
      const proposals = asked.get(at) ?? [];
      asked.delete(at);
      const waits = proposals.some(({ state }) => state !== "turned down");
      const sentence: SourceSentence = {
        at,
        ...(words === undefined ? {} : { text: printable(words) }),
        ...(gist === undefined ? {} : { gist: printable(gist) }),
        isChanged: status === "changed",
        state: isUsed ? "used" : waits ? "waiting" : stateOf(`${source.id}:${at}`),
        made,
        proposals,
      };
      const list = paragraphs.get(paragraph);
      if (list) list.push(sentence);
      else paragraphs.set(paragraph, [sentence]);
    }
    return {
      id: source.id,
      title: printable(source.title),
      ...(source.text?.file === undefined ? {} : { file: printable(source.text.file) }),
      isAtHand: text !== undefined,
      paragraphs: [...paragraphs].map(
        ([at, sentences]): SourceParagraph => ({ at, made: whole.get(at)!, sentences }),
      ),
      proposals: [...asked.values()].flat(),
      elsewhere: [...rest].map(([locator, made]) => ({ locator: printable(locator), made })),
    };
  });
}

/** By source and locator, the parts of a case that cite it; the source as a whole is the empty locator. */
function citingParts(c: Case): ReadonlyMap<string, ReadonlyMap<string, readonly CitingPart[]>> {
  const nameAt = namesOfParts(c);
  const found = new Map<string, Map<string, CitingPart[]>>();
  visitNotations(Case, c, (notation, citation, path) => {
    if (notation !== "citation") return;
    const { source, locator = "" } = splitCitation(citation);
    const part = nameAt(path);
    const places = found.get(source) ?? new Map<string, CitingPart[]>();
    found.set(source, places);
    const parts = places.get(locator) ?? [];
    places.set(locator, parts);
    // A part may cite a sentence twice: as a whole, and for one of its values.
    if (!parts.some(({ name }) => name === part.name)) parts.push(part);
  });
  return found;
}

/** Makes the function that gives the innermost entry around a place of a case. */
function namesOfParts(c: Case): (path: Path) => CitingPart {
  const parts = new Map<string, CitingPart>();
  visitEntries<undefined>(
    Case,
    c,
    ({ kind }, value, path) => {
      const { id, actor } = value as { readonly id?: string; readonly actor?: string };
      const name = id !== undefined ? `${kind} ${id}` : actor !== undefined ? `${kind} of ${actor}` : kind;
      parts.set(JSON.stringify(path), partOf(name, nameOf(value) ?? "", path));
      return undefined;
    },
    undefined,
  );
  // What is no group has a name by its position.
  for (const entry of entriesOf(c)) {
    const words = nameOf(entry.value) ?? entryByName(entry, c);
    parts.set(JSON.stringify(entry.path), partOf(entryInWords(entry), words, entry.path));
  }
  return (path) => {
    for (let length = path.length; length > 0; length--) {
      const part = parts.get(JSON.stringify(path.slice(0, length)));
      if (part) return part;
    }
    const [list, at] = path;
    const question = list === "questions" ? c.questions[Number(at)] : undefined;
    if (question) return partOf(`question ${question.id}`, question.text, path.slice(0, 2));
    return partOf(pathInWords(path.slice(0, 1)), "", path.slice(0, 1));
  };
}

function partOf(name: string, words: string, path: Path): CitingPart {
  return { name: printable(name), words: printable(words), path: [...path] };
}

/** Of a text that is not at hand: the sentences that are recorded or cited, in their order. */
function knownLocators(source: Source, cited: ReadonlyMap<string, unknown>): string[] {
  const isSentence = (locator: string) => /^P\d+\.S\d+$/.test(locator);
  const known = new Set([
    ...Object.keys(source.text?.sentences ?? {}),
    ...[...cited.keys()].filter(isSentence),
  ]);
  const place = (locator: string) => locator.slice(1).split(".S").map(Number) as [number, number];
  return [...known].sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
}

/** What became of the sentences on which nothing of the case rests, as the ledger beside the case has it. */
function stateIn(coverage: Coverage | undefined): (citation: string) => SourceSentence["state"] {
  const waiting = new Set(coverage?.waiting);
  const turnedDown = new Set(coverage?.turnedDown);
  const apart = new Set(coverage?.apart);
  return (citation) =>
    waiting.has(citation)
      ? "waiting"
      : turnedDown.has(citation)
        ? "turned down"
        : apart.has(citation)
          ? "apart"
          : "unused";
}
