import type { Mention } from "../actors/mention.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { TOPICS } from "../tables/topics.ts";
import type { Word } from "../text/words.ts";

/** Nouns that tell a demand when they have an owner: `its demand for …`, `Russia's refusal to …`. */
const NOUNS: Readonly<Record<string, string>> = {
  demand: "ask",
  demands: "ask",
  request: "ask",
  offer: "offer",
  threat: "threat",
  threats: "threat",
  refusal: "refusal",
  precondition: "precondition",
  preconditions: "precondition",
};

/** Demands that a text only names, by whom they belong to. */
export function nominalDemandDrafts({ sentences, actors }: Reading): Draft[] {
  return sentences.flatMap(({ passage, acts }, index) => {
    if (passage.heading) return [];
    const { words } = passage;
    return words.flatMap((word, at): Draft[] => {
      const kind = Object.hasOwn(NOUNS, word.lower) ? NOUNS[word.lower] : undefined;
      if (!kind || !/^(?:for|to|that|of|not)$/.test(words[at + 1]?.lower ?? "")) return [];
      const owner = ownerOf(words, at, actors.mentions[index]!);
      if (!owner || acts.some(({ verb }) => Math.abs(verb - at) < 2)) return [];
      const content = passage.text.slice(word.end, words[Math.min(words.length, at + 24) - 1]!.end);
      const topics = TOPICS.filter(({ words: pattern }) => pattern.test(content)).slice(0, 2);
      return [
        {
          kind: "demand",
          passage,
          from: word.start,
          to: word.end,
          entry: {
            actor: owner,
            issue: topics[0]?.id ?? "unsorted",
            kind,
            text: topics.map(({ phrase }) => phrase).join(" and ") || "what the sentence names",
            when: "not stated",
            voice: "stated",
          },
          grounds: { rule: `demand.noun.${word.lower}` },
          needs: topics.length > 0 ? ["text"] : ["text", "issue"],
          confidence: "medium",
        },
      ];
    });
  });
}

/** Whose it is: the name with `'s` before the noun, or whom `its` or `his` means. */
function ownerOf(words: readonly Word[], at: number, mentions: readonly Mention[]): string | undefined {
  for (let left = at - 1; left >= 0 && at - left < 4; left--) {
    const { lower, kind } = words[left]!;
    if (kind === "s") return mentions.find(({ to }) => to === left)?.id;
    const before = mentions.filter(({ from, as }) => from < left && as === "actor");
    if (lower === "his" || lower === "her")
      return before.findLast(({ form }) => form === "person" || form === "surname")?.id;
    if (lower === "its")
      return before.findLast(({ form }) => form !== "person" && form !== "surname" && form !== "reference")
        ?.id;
    if (kind !== "word" || /^(?:the|a|an|and|of)$/.test(lower)) return undefined;
  }
  return undefined;
}
