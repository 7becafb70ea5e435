import type { Draft } from "../draft.ts";
import type { Act } from "../events/find-acts.ts";
import { worded } from "../events/wording.ts";
import { allegedBy, type Reading } from "../reading.ts";
import { dated } from "./dated.ts";

/** The steps of sanctions of a text. A threat is one where the sentence speaks of sanctions. */
export function sanctionDrafts(reading: Reading): Draft[] {
  return reading.sentences.flatMap((sentence) => {
    const { passage, acts } = sentence;
    const found = acts.flatMap((act): Draft[] => {
      const kind = sanctionKind(act, passage.text);
      if (!kind || (act.by.length === 0 && !act.passive) || isOnlyAsked(act, acts)) return [];
      const by = act.by.map(({ id }) => id);
      const to = act.to.map(({ id }) => id);
      const { keys, grounds } = dated(act.date);
      const word = passage.words[act.verb]!;
      const alleged = allegedBy(sentence, act.verb);
      const say = kind === "threat" ? "threaten … with sanctions" : act.pattern.say;
      return [
        {
          kind: "sanction",
          passage,
          from: word.start,
          to: word.end,
          entry: {
            sender: by,
            target: to,
            kind,
            what: worded(say, by, to, act.mode, reading.names),
            ...keys,
            effect: "not stated",
          },
          grounds: { rule: act.pattern.id, ...grounds, ...(alleged && { alleged }) },
          needs: [...(by.length === 0 ? ["sender"] : []), ...(to.length === 0 ? ["target"] : [])],
          confidence: by.length === 0 ? "low" : to.length > 0 && act.mode === "actual" ? "high" : "medium",
        },
      ];
    });
    return found.filter(
      (each, index) =>
        found.findIndex(
          ({ entry }) => entry.kind === each.entry.kind && String(entry.sender) === String(each.entry.sender),
        ) === index,
    );
  });
}

/** How far behind the verb that asks for it a step may stand, in words. */
const ASKED_WITHIN = 10;

/** `Kenya asked Tanzania to lift the ban`: no step of anybody's yet. */
function isOnlyAsked({ verb, mode }: Act, acts: readonly Act[]): boolean {
  return (
    mode === "future" &&
    acts.some(
      (other) =>
        other.pattern.route === "demand:ask" && other.verb < verb && verb - other.verb <= ASKED_WITHIN,
    )
  );
}

/** What step of sanctions an act is, if one. */
export function sanctionKind({ pattern: { route }, mode }: Act, sentence: string): string | undefined {
  if (mode === "hypothetical" || mode === "negated") return undefined;
  if (route === "demand:threat" && /\b(?:sanctions|tariffs|embargo)\b/i.test(sentence)) return "threat";
  if (!route.startsWith("sanction:")) return undefined;
  const kind = route.slice("sanction:".length);
  return mode === "future" && kind === "imposed" ? "threat" : kind;
}
