import { inSentence } from "#case/article.ts";
import { isMissing } from "#case/basis.ts";
import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { isAnalystsQuestion } from "#case/forecast.ts";
import { likelihoodRange } from "#case/likelihood.ts";
import { actorOf } from "#case/membership.ts";
import { nameWithin } from "#case/name-within.ts";
import type { Inline, Likelihood } from "#outcome/text.ts";
import { judgeOf } from "./judges.ts";
import { capitalised, quoted } from "./sentence-parts.ts";

/** A forecast as somebody made it. */
export type StatedForecast = {
  readonly text: string;
  /** Who made it, in full; that nobody is named, where that is so. */
  readonly by: string;
  /** That nobody foresees it: it is there for a question of the analyst's. */
  readonly unforeseen?: true;
  /** What the analyst adds to it; null where nothing. */
  readonly note: string | null;
  /** Who adds it, where that is not the analyst. */
  readonly judge?: string;
  /** The words of likelihood of the source, as they stand there; null where it uses none. */
  readonly words: string | null;
  /** The probability that the wording gives; null where it gives none. */
  readonly probability: Likelihood | null;
  readonly cites: readonly string[];
  /** The grade of the best source that has it, where that is not usually reliable (D), or unreliable (E). */
  readonly doubtful?: "D" | "E";
};

/** A forecast of a case as it was made. */
export function statedForecast(c: Case, forecast: Case["forecasts"][number]): StatedForecast {
  const { text, by, words, probability, judgement, cite = [] } = forecast;
  const judge = judgeOf(c, judgement);
  return {
    text,
    ...(judge !== undefined && { judge }),
    by: isMissing(by) ? by : makerOf(c, by),
    ...(isAnalystsQuestion(forecast) && { unforeseen: true as const }),
    note: judgement === undefined ? null : typeof judgement === "string" ? judgement : judgement.why,
    words: words ?? null,
    probability: likelihoodRange(probability) ?? null,
    cites: cite,
    ...doubtIn(c, cite),
  };
}

/** A forecast that only sources of the two lowest grades have; a source without a grade may be a good one. */
function doubtIn(c: Case, cites: readonly string[]): Pick<StatedForecast, "doubtful"> {
  const cited = new Set(cites.map((citation) => splitCitation(citation).source));
  const grades = c.sources.filter(({ id }) => cited.has(id)).map(({ reliability }) => reliability?.grade);
  if (grades.length === 0 || !grades.every((grade) => grade === "D" || grade === "E")) return {};
  return { doubtful: grades.includes("D") ? "D" : "E" };
}

/** Behind a figure that only such a source has, what its grade says of it; else empty. */
export function doubtInWords(doubtful: StatedForecast["doubtful"]): string {
  if (doubtful === undefined) return "";
  return ` (by a source graded ${doubtful}: ${doubtful === "D" ? "not usually reliable" : "unreliable"})`;
}

/** Who makes a forecast, in full; who is only described in small letters, as a sentence has it. */
function makerOf(c: Case, by: string): string {
  const { name, named } = actorOf(c, by);
  return named ? name : nameWithin(c, name);
}

/** What is on record of a forecast; `test` says how it could be settled, in a sentence. */
export function onRecordText(
  { text, by, unforeseen, note, judge, words, probability, doubtful }: StatedForecast,
  test: string,
): Inline[] {
  const adds = note === null ? "" : ` ${capitalised(addedBy({ judge }))}: ${quoted(note)}.`;
  if (unforeseen)
    return [`On record: nobody foresees ${quoted(text)}; the question is the analyst's.${test}${adds}`];
  const chance: Inline[] =
    probability === null
      ? ["; no probability is given"]
      : words === null
        ? ["; it is called ", { likelihood: probability }]
        : // No word of the reader's scheme beside the author's own: they may be the same and stand for other ranges.
          ["; the case takes that for ", { share: probability }, doubtInWords(doubtful)];
  return [`On record: ${asMade({ text, by, words })}`, ...chance, `.${test}${adds}`];
}

/** Who adds something to a forecast, before a colon. */
export function addedBy({ judge }: { readonly judge?: string | undefined }): string {
  return judge === undefined ? "the analyst adds" : `added by ${judge}`;
}

/** A forecast in quotation marks, and behind it in brackets who made it and in which words of likelihood. */
export function asMade({ text, by, words }: Pick<StatedForecast, "text" | "by" | "words">): string {
  const said = words === null ? "" : `, in the words “${words}”`;
  return `${quoted(text)} (${isMissing(by) ? "by whom is not stated" : inSentence(by)}${said})`;
}

/** What a question that would settle a forecast means to a reader who watches for it. */
export function testOf({
  by,
  text,
  words,
  probability,
  doubtful,
}: Pick<StatedForecast, "by" | "text" | "words" | "probability" | "doubtful">): Inline[] {
  const test = isMissing(by)
    ? `the analyst's test of whether ${quoted(text)} comes true`
    : `the analyst's test of a forecast by ${inSentence(by)}: ${quoted(text)}`;
  return probability === null
    ? [test]
    : [
        `${test}, ${hasFigure(words) ? "put at" : "taken for"} `,
        { share: probability },
        doubtInWords(doubtful),
      ];
}

/** Whether somebody put a figure on what he foresees; of one who used a word, the case says what it takes that for. */
export function hasFigure(words: string | null): boolean {
  return words === null || /\d/.test(words);
}
