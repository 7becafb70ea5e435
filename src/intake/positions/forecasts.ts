import { dateOf } from "#case/date.ts";
import { type Day, isoDay } from "#case/day.ts";
import { bounded } from "../dates/bound.ts";
import { type FoundDate, isToCome } from "../dates/find-dates.ts";
import type { Draft } from "../draft.ts";
import { propositionIn } from "../proposition.ts";
import { allegedBy, type Reading, speakerIds } from "../reading.ts";
import type { Word } from "../text/words.ts";
import { named, topicsIn } from "./wording.ts";

const CONDITION = /\b(?:if|unless|provided|should (?:they|it|the)|as long as|in case)\b/i;
/** Forecasts: sentences with a word of likelihood about what is to come, by whoever says so. */
export function forecastDrafts(reading: Reading): Draft[] {
  const { sentences, published } = reading;
  return sentences.flatMap((sentence): Draft[] => {
    const { passage, dates, foresights } = sentence;
    const [foresight] = foresights;
    if (!foresight) return [];
    const { from, to, speaker, chance, modal } = foresight;
    const word = passage.words.findIndex(({ end }) => end > from);
    // Who expects it, or in whose words it stands.
    const expects = sentence.statements.find(({ cue }) => Math.abs(cue - word) < 2);
    const by = (
      speaker ? speakerIds(speaker) : expects ? speakerIds(expects.speaker) : allegedBy(sentence, word)
    )?.[0];
    const today = passage.stamp?.day ?? published;
    const horizon =
      dates.find((date) => isToCome(date, today)) ?? dates.flatMap((date) => nextOf(date, today))[0];
    const within = expects ?? sentence.statements.find((each) => each.from <= word && word < each.to);
    const clause = clauseOf(passage.words, word);
    const told = propositionIn(
      reading,
      sentence,
      Math.max(clause.from, within?.from ?? 0),
      within?.to ?? clause.to,
      ({ verb }) => isInCondition(passage.words, verb) || isOfOther(passage.words, verb, word),
    );
    const text =
      told.act ?? (told.matters === undefined ? "What is foreseen" : `What becomes of ${told.matters}`);
    return [
      {
        kind: "forecast",
        passage,
        from,
        to,
        entry: {
          text: text[0]!.toUpperCase() + text.slice(1),
          by: by ?? "not stated",
          words: passage.text.slice(from, to).toLowerCase(),
          ...(chance !== undefined && { probability: typeof chance === "number" ? chance : [...chance] }),
          horizon: horizon ? byWhen(horizon) : "not stated",
          criterion: "not stated",
          ...(CONDITION.test(passage.text) && { condition: conditionOf(passage.text) }),
        },
        grounds: { rule: "forecast.hedge" },
        needs: ["text", "criterion", ...(CONDITION.test(passage.text) ? ["condition"] : [])],
        // What could or may be is a forecast where a day or somebody's opinion goes with it.
        confidence: modal && !horizon && by === undefined && !CONDITION.test(passage.text) ? "low" : "medium",
      },
    ];
  });
}

/** `If the talks fail, Norway is likely to sue`: what it depends on is not what is foreseen. */
function isInCondition(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && verb - at < 16; at--) {
    const { lower, text } = words[at]!;
    if (/^[,;:"]$/.test(text)) return false;
    if (/^(?:if|unless|provided|once|until)$/.test(lower)) return true;
  }
  return false;
}

/** Where the clause with the words of likelihood begins and ends: behind a condition that opens the sentence, and between joints. */
function clauseOf(words: readonly Word[], word: number): { readonly from: number; readonly to: number } {
  const isJoint = (at: number) =>
    words[at]!.text === "," && /^(?:and|but|while)$/.test(words[at + 1]?.lower ?? "");
  let from = word;
  while (from > 0 && !isJoint(from - 1)) from--;
  let to = word;
  while (to < words.length && !isJoint(to)) to++;
  const comma = words.findIndex(({ text }, at) => at < word && text === ",");
  return {
    from: from === 0 && /^(?:if|unless|should)$/.test(words[0]!.lower) && comma > 0 ? comma + 1 : from,
    to,
  };
}

/** Whether an act stands in another clause than the words of likelihood, `…, and Kenya will probably leave`. */
function isOfOther(words: readonly Word[], verb: number, word: number): boolean {
  const [from, to] = verb < word ? [verb, word] : [word, verb];
  return words
    .slice(from, to)
    .some(({ text }, at) => text === "," && /^(?:and|but|while)$/.test(words[from + at + 1]?.lower ?? ""));
}

/** `Elections in September now seem inevitable`: of the readings of a date the one that is still to come. */
function nextOf(date: FoundDate, today: Day | undefined): FoundDate[] {
  if (!/^(?:month|weekday)/.test(date.rule)) return [];
  return date.alternatives.flatMap((edtf) => {
    const named = dateOf(edtf)?.named;
    const days = named?.earliest != null &&
      named.latest != null && { first: named.earliest, last: named.latest };
    const next = days ? { ...date, edtf, days } : undefined;
    return next && isToCome(next, today) ? [next] : [];
  });
}

/** By when: the last day of an end, else the date itself; what comes no sooner than a day has no last. */
function byWhen({ edtf, days, bound, text }: FoundDate): string {
  if (/\bend of\b/.test(text)) return isoDay(days!.last);
  return bounded(edtf!, bound === "earliest" || bound === "start" ? bound : null);
}

/** What a forecast depends on, by the matters of its condition. */
function conditionOf(text: string): string {
  const [topic] = topicsIn(text.slice(CONDITION.exec(text)!.index));
  return topic ? `what comes of ${named(topic)}` : "what only the text names";
}
