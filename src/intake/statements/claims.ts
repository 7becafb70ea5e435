import type { Draft } from "../draft.ts";
import { propositionIn } from "../proposition.ts";
import { type Reading, speakerIds } from "../reading.ts";
import type { Passage } from "../text/passage.ts";
import type { Statement } from "./statement.ts";

/** What a claim is of, by the words of what is said; the first that fits. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    "causal",
    /\b(?:because|due to|caused?|as a (?:result|consequence)|driven by|led to|thanks to|(?:is|was|are) the reason|owing to|result of)\b/i,
  ],
  [
    "intent",
    /\b(?:wants? to|intends?|willing|ready (?:to|for)|plans? to|seeks?|aims?|interested in|determined to|would like|intention)\b/i,
  ],
  [
    "evaluation",
    /\b(?:serious|positive|constructive|success\w*|failure|unacceptable|illegal|unjust|favou?rable|disappoint\w*|progress|important|dangerous|best|worst|good|bad|fair|unfair|rare)\b/i,
  ],
  [
    "interest",
    /\b(?:(?:stands? to|would) (?:gain|benefit)|gains? (?:by|from)|in (?:its|their|his|her) (?:own )?(?:interests?|favou?r))\b/i,
  ],
];
/** Of each kind what a claim says of matters of our tables, where its act is not known. */
const WORDING: Readonly<Record<string, string>> = {
  causal: "Says what is behind …",
  intent: "Says what is intended on …",
  evaluation: "Gives a judgement on …",
  interest: "Says whose interest is served by …",
  fact: "Says how things stand on …",
};
/** Verbs by which somebody says that something is not so. */
const DENIALS = /^(?:deny|dispute|doubt|reject|dismiss)$/;

/** What somebody is told to say, one claim a statement. */
export function claimDrafts(reading: Reading): Draft[] {
  const { sentences, actors } = reading;
  return sentences.flatMap((sentence, index) => {
    const { passage, statements } = sentence;
    return statements.map((statement): Draft => {
      const { cue, speaker, from, to } = statement;
      const word = passage.words[cue]!;
      const kind = kindOf(contentOf(passage, statement));
      const text = claimText(kind, statement.base, propositionIn(reading, sentence, from, to));
      const about = [
        ...new Set(
          actors.mentions[index]!.filter(
            (each) => each.from >= from && each.to <= to && each.as === "actor",
          ).map(({ id }) => id),
        ),
      ].slice(0, 4);
      return {
        kind: "claim",
        passage,
        from: word.start,
        to: word.end,
        entry: {
          ...(text !== undefined && { text }),
          by: speakerIds(speaker),
          kind,
          stance: "reports",
          ...(about.length > 0 && { about: { actors: about } }),
        },
        grounds: { rule: `claim.${statement.base}` },
        needs: ["text"],
        confidence: speaker.unnamed ? "medium" : "high",
      };
    });
  });
}

/** What is claimed: the act that it tells, else on which matters it is; nothing where a person has to say it. */
function claimText(
  kind: string,
  base: string,
  { act, matters }: ReturnType<typeof propositionIn>,
): string | undefined {
  if (act !== undefined)
    return DENIALS.test(base) ? `It is not so that ${act}` : act[0]!.toUpperCase() + act.slice(1);
  return matters === undefined ? undefined : WORDING[kind]!.replace("…", matters);
}

function contentOf({ text, words }: Passage, { from, to }: Statement): string {
  return to > from ? text.slice(words[from]!.start, words[to - 1]!.end) : "";
}

/** What a claim is of, by the words of its content. */
export function kindOf(content: string): string {
  return KINDS.find(([, pattern]) => pattern.test(content))?.[0] ?? "fact";
}
