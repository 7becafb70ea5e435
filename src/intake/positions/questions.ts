import type { Draft } from "../draft.ts";
import { isQuestion, type Reading } from "../reading.ts";
import { isQuoted } from "../text/quotes.ts";

/** The kind of question that a sentence asks, and a wording of ours for each; the first that fits. */
const KINDS: readonly (readonly [kind: string, text: string, words: RegExp])[] = [
  ["duration", "How long does it last?", /\bhow long\b|\bhow soon\b/i],
  [
    "backing-down",
    "Is a side backing down?",
    /\b(?:back(?:ing|ed)?[ -]down|concession|climb-?down|giv(?:e|ing) (?:in|way)|retreat)\b/i,
  ],
  [
    "cause",
    "What changed, and why?",
    /\b(?:why|what (?:has |had )?(?:happened|changed|explains|drove|made|lies behind)|how come)\b/i,
  ],
  // What somebody did is asked in the past tense, from the first word on.
  ["chronology", "What happened, and when?", /^"?(?:when (?:did|was|were)|did|was|were)\b/i],
  [
    "outcome",
    "Where does it go?",
    /\b(?:where|what (?:next|then|now|happens|will|would|comes)|how will|who (?:will|would))\b|^"?what about\b/i,
  ],
  ["occurrence", "Will it happen?", /\b(?:will|can|could|would|is it likely)\b/i],
  ["soundness", "Does it hold?", /./],
];

/** The questions that a text itself asks, headings among them; those in quotations are asked by others. */
export function questionDrafts({ sentences }: Reading): Draft[] {
  return sentences.flatMap(({ passage }): Draft[] => {
    if (!isQuestion(passage) || isQuoted(passage.quotes, passage.text.length - 2)) return [];
    const [kind, text] = KINDS.find(([, , words]) => words.test(passage.text))!;
    return [
      {
        kind: "question",
        passage,
        from: 0,
        to: passage.text.length,
        entry: { text, kind },
        grounds: { rule: `question.${kind}` },
        needs: ["text"],
        confidence: kind === "soundness" ? "medium" : "high",
      },
    ];
  });
}
