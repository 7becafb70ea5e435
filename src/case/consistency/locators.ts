import { Case } from "../case.ts";
import { canonicalCitation, splitCitation } from "../citation.ts";
import type { Contradiction } from "../contradiction.ts";
import type { LenientCase } from "../lenient.ts";
import { lookAlikeOf } from "../look-alikes.ts";
import { type Path, repetitions, visitNotations } from "../walk.ts";

/** Places that no text has, or that nobody can look up, and lists that cite one place twice. */
export function locators(c: LenientCase): Contradiction[] {
  const found: Contradiction[] = [];
  const isRepeated = repetitions();
  visitNotations(Case, c, (notation, written, path) => {
    if (notation !== "citation") return;
    const { source, locator } = splitCitation(written);
    const odd = locator === undefined ? undefined : oddLocator(source, locator);
    if (odd) found.push({ path: [...path], ...odd });
    if (typeof path.at(-1) !== "number") return;
    const citation = canonicalCitation(written);
    if (isRepeated(citation, path)) found.push(citedTwice(citation, path));
  });
  return found;
}

function citedTwice(citation: string, path: Path): Contradiction {
  return { path: [...path], what: `the list cites \`${citation}\` twice`, cure: "remove one of the two" };
}

type Odd = Omit<Contradiction, "path">;

const SENTENCE = /^[Pp]\.?\s*([-−–]?\d+)(?:[.,:;\s]*[Ss]\.?\s*([-−–]?\d+))?$/;
const NO_SENTENCE = /^[Ss](?:0+|[-−–]\d+)$/;
const RIGHT = /^P[1-9]\d*(?:\.S[1-9]\d*)?$/;
/** What begins with a paragraph and a sentence, or the other way round. */
const MEANS_SENTENCE = /^(?:[Pp]\.?\s*\d[\d.,e+-]*[.,:;\s]*[Ss]\.?\s*\d|[Ss]\.?\s*\d+[.,:;\s]*[Pp]\.?\s*\d)/;
/** `p. 7`, `page 7`, `pp. 30-42`, as people cite pages. */
const PAGES = /^(?:pp?|pages?)\.?\s*(?<first>-?\d+)(?:\s*[-–]\s*(?<last>\d+))?$/i;

function oddLocator(source: string, locator: string): Odd | undefined {
  // As nearly all are.
  if (RIGHT.test(locator)) return undefined;
  const [, paragraph, sentence] = SENTENCE.exec(locator) ?? [];
  const isPage = sentence === undefined && /^p|^P[.\s]/.test(locator);
  const numbers = paragraph === undefined || isPage ? [] : [paragraph, sentence ?? "1"];
  if (numbers.some((number) => !(Number(number) > 0)) || NO_SENTENCE.test(locator))
    return {
      what: `the citation \`${source}:${locator}\` names a place that no text has`,
      cure: "paragraphs and sentences are counted from 1: the first is P1.S1",
    };
  // Digits of full width, letters of another alphabet and a colon too many look like what was meant.
  const looks = [...locator.normalize("NFKC")].map((letter) => lookAlikeOf(letter)?.like ?? letter).join("");
  if (MEANS_SENTENCE.test(looks.replace(/^:+/, "")))
    return {
      what: `\`${source}:${locator}\` looks like a sentence, but is not written like one, so that none is looked up`,
      cure: "write a sentence as P1.S2, and of several sentences cite each",
      severity: "warning",
    };
  const { first, last } = PAGES.exec(locator)?.groups ?? {};
  if (first === undefined) return undefined;
  if (Number(first) < 1)
    return {
      what: `the citation \`${source}:${locator}\` names page ${first}`,
      cure: "pages are counted from 1",
      severity: "warning",
    };
  // `130-8` is short for `130-138`.
  if (last === undefined || last.length < first.length || Number(last) >= Number(first)) return undefined;
  return {
    what: `the citation \`${source}:${locator}\` ends before it begins`,
    cure: `write ${last}-${first}, or mend one of the two`,
    severity: "warning",
  };
}
