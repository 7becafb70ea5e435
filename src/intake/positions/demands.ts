import type { Draft } from "../draft.ts";
import type { Act } from "../events/find-acts.ts";
import { dated } from "../proposals/dated.ts";
import { sanctionKind } from "../proposals/sanctions.ts";
import { allegedBy, type Reading } from "../reading.ts";
import { TOPICS, type Topic } from "../tables/topics.ts";
import type { Passage } from "../text/passage.ts";

/** How much of a sentence behind the verb tells what is asked, in words. */
const CONTENT = 40;
const PRECONDITION =
  /\b(?:preconditions?|conditions? for|as a condition|only if|only after|provided that|before (?:it|they|any|talks|the talks))\b/i;

/** What parties ask, offer, refuse and threaten, one entry for each party that does. */
export function demandDrafts(reading: Reading): Draft[] {
  return reading.sentences.flatMap((sentence) =>
    sentence.acts.flatMap((act): Draft[] => {
      const { passage } = sentence;
      const kind = demandKind(act, passage);
      if (!kind || act.by.length === 0 || sanctionKind(act, passage.text)) return [];
      const to = act.to.map(({ id }) => id);
      const { keys, grounds } = dated(act.date);
      const alleged = allegedBy(sentence, act.verb);
      const found = topicsOf(passage, act.verb, sentence.acts);
      const word = passage.words[act.verb]!;
      const of = to.length > 0 ? ` (${reading.names.list(to)})` : "";
      return act.by.map(({ id }, index) => ({
        kind: "demand",
        passage,
        // Each party's entry has its own place, so that each has its own id.
        from: word.start + Math.min(index, word.text.length - 1),
        to: word.end,
        entry: {
          actor: id,
          ...(to.length > 0 && { to }),
          issue: found[0]?.id ?? "unsorted",
          kind,
          text: `${textOf(kind, found)}${of}`,
          ...keys,
          voice: act.mode === "future" || act.mode === "hypothetical" ? "expected" : "stated",
        },
        grounds: { rule: `demand.${act.pattern.id}`, ...grounds, ...(alleged && { alleged }) },
        needs: found.length > 0 ? ["text"] : ["text", "issue"],
        confidence:
          act.mode === "hypothetical" ? "low" : found.length > 0 && to.length > 0 ? "high" : "medium",
      }));
    }),
  );
}

/** What is asked, refused or threatened, by its topics: it reads behind the word for the kind. */
function textOf(kind: string, topics: readonly Topic[]): string {
  if (topics.length === 0) return "what the sentence names";
  if (kind === "threat") return `steps over ${topics.map(({ name }) => lowered(name)).join(" and ")}`;
  return topics.map(({ phrase }) => phrase).join(" and ");
}

function lowered(name: string): string {
  return name[0]!.toLowerCase() + name.slice(1);
}

function demandKind({ pattern: { id, route }, mode, subject }: Act, { text }: Passage): string | undefined {
  // Who will do something unless the others give way threatens; who would never accept refuses.
  if (mode === "future" && /\bunless\b/.test(text)) return "threat";
  if (id === "talks.walk-out" && mode === "future") return "threat";
  if (route === "demand:acceptance" && mode === "negated") return "refusal";
  if (id === "refuse.accept" || (id === "threaten.measures" && mode === "actual")) return undefined;
  // `Could live with it` and `is ready to talk` are offers, whatever helps the verb.
  if ((id === "agree.live-with" || id === "agree.ready") && mode !== "negated") return "offer";
  if (!route.startsWith("demand:") || mode === "negated") return undefined;
  const kind = route.slice("demand:".length);
  return kind === "ask" && PRECONDITION.test(text) && subject.actors.length > 0 ? "precondition" : kind;
}

/** The topics of what stands behind a verb in its sentence, at most two. */
function topicsOf({ text, words }: Passage, verb: number, acts: readonly Act[]): Topic[] {
  const next =
    acts.find((act) => act.verb > verb && act.pattern.route.startsWith("demand:"))?.verb ?? words.length;
  const last = words[Math.min(words.length, next, verb + CONTENT) - 1]!;
  const content = text.slice(words[verb]!.end, last.end);
  return TOPICS.filter(({ words: pattern }) => pattern.test(content)).slice(0, 2);
}
