import { bounded } from "../dates/bound.ts";
import type { Draft } from "../draft.ts";
import { propositionIn } from "../proposition.ts";
import { allegedBy, type Reading, speakerIds } from "../reading.ts";
import { named, topicsIn } from "./wording.ts";

/** Words of likelihood about what is to come. */
const HEDGE =
  /\b(?:(?:very |highly |most |more |less |quite |increasingly )?(?:likely|unlikely)|not unlikely|(?:almost )?certainly|probably|(?:is|are|was|were) (?:widely )?expected to|may well|could well|hardly (?:imaginable|conceivable|possible)|hard to (?:believe|imagine|see)|cannot be (?:thought|expected|imagined)|bound to|little (?:chance|prospect|hope)|(?:good|fair|even|slim|small) chance|no chance|doubtful|inevitabl[ey]|poised to|set to|on course to|improbable|in all likelihood|there is a risk|far from likely|(?:is|are|was|were) (?:possible|conceivable|thinkable)|little chance|(?:a|the|some) chance (?:of|that)|expects? (?:a|an|the|that|to|it)|(?:I|we|they) doubt|could (?:still |yet |well )?(?:end|rise|fall|fail|collapse|last|resume|return|lead|lose|win)|may (?:yet |still |even )?(?:find|end|fail|last|fall|rise|see|prove)|(?:may|might|could) (?:yet|still) [a-z]+|(?:thinks?|believes?|reckons?|predicts?) (?:that )?(?:[\p{L}'-]+ ){1,8}?(?:will|won't)|(?:would|will) be (?:surprising|surprised|a surprise|remarkable)|the (?:odds|chances?|likelihood) (?:of|that|are)|doubts? (?:it|that|whether))\b/giu;
/** Words of likelihood that are of what is to come only beside such words. */
const WEAK = /^(?:set to|bound to|poised to|certainly|probably)$/i;
const TO_COME = /\b(?:will|would|going to|future|next|again|until|by)\b/i;
const CONDITION = /\b(?:if|unless|provided|should (?:they|it|the)|as long as|in case)\b/i;
/** Before such a verb the words of likelihood belong to what has been. */
const OF_THE_PAST = /\b(?:likely|probably|certainly) (?:[a-z]+ed|was|were|had|has|have)\b/i;

/** Forecasts: sentences with a word of likelihood about what is to come, by whoever says so. */
export function forecastDrafts(reading: Reading): Draft[] {
  const { sentences, published } = reading;
  return sentences.flatMap((sentence): Draft[] => {
    const { passage, dates } = sentence;
    if (passage.heading || passage.text.endsWith("?") || OF_THE_PAST.test(passage.text)) return [];
    const hedges = [...passage.text.matchAll(HEDGE)];
    const hedge = hedges.sort((a, b) => b[0].length - a[0].length)[0];
    if (!hedge || (WEAK.test(hedge[0]) && !TO_COME.test(passage.text))) return [];
    const word = passage.words.findIndex(({ end }) => end > hedge.index);
    // Who expects it, or in whose words it stands.
    const expects = sentence.statements.find(({ cue }) => Math.abs(cue - word) < 2);
    const by = (expects ? speakerIds(expects.speaker) : allegedBy(sentence, word))?.[0];
    const horizon = dates.find(
      ({ edtf, days }) =>
        edtf !== null && days !== null && days.last > (passage.stamp?.day ?? published ?? days.last),
    );
    const within = expects ?? sentence.statements.find(({ from, to }) => from <= word && word < to);
    const told = propositionIn(reading, sentence, within?.from ?? 0, within?.to ?? passage.words.length);
    const text =
      told.act ?? (told.matters === undefined ? "What is foreseen" : `What becomes of ${told.matters}`);
    return [
      {
        kind: "forecast",
        passage,
        from: hedge.index,
        to: hedge.index + hedge[0].length,
        entry: {
          text: text[0]!.toUpperCase() + text.slice(1),
          by: by ?? "not stated",
          words: hedge[0].toLowerCase(),
          horizon: horizon ? bounded(horizon.edtf!, horizon.bound) : "not stated",
          criterion: "not stated",
          ...(CONDITION.test(passage.text) && { condition: conditionOf(passage.text) }),
        },
        grounds: { rule: "forecast.hedge" },
        needs: ["text", "criterion", ...(CONDITION.test(passage.text) ? ["condition"] : [])],
        // What could or may be is a forecast where a day or somebody's opinion goes with it.
        confidence:
          /^(?:could|may|might)\b/i.test(hedge[0]) && !horizon && by === undefined ? "low" : "medium",
      },
    ];
  });
}

/** What a forecast depends on, by the matters of its condition. */
function conditionOf(text: string): string {
  const [topic] = topicsIn(text.slice(CONDITION.exec(text)!.index));
  return topic ? `what comes of ${named(topic)}` : "what only the text names";
}
