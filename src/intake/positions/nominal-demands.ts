import type { Mention } from "../actors/mention.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import { isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";
import { asked } from "./wording.ts";

/** Nouns that tell a demand when they have an owner: `its demand for …`, `Russia's refusal to …`. */
const NOUNS: Readonly<Record<string, string>> = {
  demand: "ask",
  demands: "ask",
  claim: "ask",
  call: "ask",
  calls: "ask",
  insistence: "ask",
  request: "ask",
  offer: "offer",
  threat: "threat",
  threats: "threat",
  refusal: "refusal",
  precondition: "precondition",
  preconditions: "precondition",
  condition: "precondition",
  conditions: "precondition",
  requests: "ask",
  requirement: "ask",
  requirements: "ask",
  appeal: "ask",
  offers: "offer",
  proposal: "offer",
  ultimatum: "threat",
  price: "ask",
  rejection: "refusal",
  opposition: "refusal",
  objection: "refusal",
  objections: "refusal",
  unwillingness: "refusal",
  readiness: "offer",
  willingness: "offer",
  list: "ask",
  plea: "ask",
  pleas: "ask",
  reluctance: "refusal",
  resistance: "refusal",
  veto: "refusal",
  suggestion: "offer",
  stipulation: "precondition",
  warning: "threat",
};
/** What may stand behind such a noun; behind some only that, since they name a text as often: `the proposal of Norway`. */
const BEHIND =
  /^(?:for|to|that|of|not|from|include|includes|included|is|are|was|were|remains?|still|has|have|begins?|starts?)$/;
const BEHIND_TEXTS = /^(?:for|to|that)$/;

/** Demands that a text only names, by whom they belong to. */
export function nominalDemandDrafts({ sentences, actors, partyOf }: Reading): Draft[] {
  return sentences.flatMap(({ passage, acts }, index) => {
    if (passage.heading) return [];
    const { words } = passage;
    return words.flatMap((word, at): Draft[] => {
      const kind = Object.hasOwn(NOUNS, word.lower) ? NOUNS[word.lower] : undefined;
      const behind = words[at + 1]?.lower ?? "";
      if (
        !kind ||
        (word.lower === "claim" && behind === "that") ||
        // `A warning of a strike`, `a suggestion that talks stalled`: told, and not threatened or offered.
        (/^(?:warning|suggestion)$/.test(word.lower) && behind !== "that" && behind !== "to") ||
        (word.lower === "suggestion" &&
          behind === "that" &&
          !/^(?:the|both|all|a|an)$/.test(words[at + 2]?.lower ?? "")) ||
        !(/^(?:proposal|conditions?|offers?|appeal|price|suggestion|warning|plea)$/.test(word.lower)
          ? BEHIND_TEXTS.test(behind) ||
            /^(?:is|are|include|includes|included|was|were|of|still)$/.test(behind)
          : BEHIND.test(behind) ||
            /^(?:by|expressed|made|voiced|tabled|submitted|put|issued|presented|repeated)$/.test(behind) ||
            isTold(words, at))
      )
        return [];
      // `At the top of the union's list is a rise`
      if (
        word.lower === "list" &&
        !/\b(?:top|head) of (?:[\p{L}'-]+ ){0,5}$|\b(?:first|high) on (?:[\p{L}'-]+ ){0,5}$/iu.test(
          passage.text.slice(0, word.start),
        )
      )
        return [];
      // `The demands are many`: what they are has to follow.
      if (
        /^(?:has|have|was|were|remains?|still)$/.test(behind) &&
        !/^(?:that|to|for|been|stands?)$/.test(words[at + 2]?.lower ?? "")
      )
        return [];
      // `Among the demands of the union are …`
      const behindOf =
        behind === "of" && /s$/.test(word.lower)
          ? actors.mentions[index]!.find(
              ({ from, to, as }) =>
                as === "actor" &&
                (from === at + 2 || from === at + 3) &&
                /^(?:are|include|included|is)$/.test(words[to]?.lower ?? ""),
            )?.id
          : undefined;
      const owner = ownerOf(words, at, actors.mentions[index]!) ?? behindOf;
      if (
        !owner ||
        acts.some(({ verb, pattern }) => Math.abs(verb - at) < 2 && pattern.route.startsWith("demand:"))
      )
        return [];
      const content = isTold(words, at)
        ? passage.text.slice(0, word.start)
        : passage.text.slice(word.end, words[endOf(words, at) - 1]!.end);
      return asked(kind, content, "").map(
        ({ issue, text, at: begins }, place): Draft => ({
          kind: "demand",
          passage,
          from: place === 0 ? word.start : word.end + begins,
          to: place === 0 ? word.end : word.end + begins + 1,
          entry: {
            actor: partyOf(owner),
            issue: issue ?? "unsorted",
            kind,
            text,
            when: "not stated",
            voice: "stated",
          },
          grounds: { rule: `demand.noun.${word.lower}` },
          needs: issue ? ["text"] : ["text", "issue"],
          confidence: "medium",
        }),
      );
    });
  });
}

/** `Higher pay remains the nurses' key demand`: what is asked stands before it. */
function isTold(words: readonly Word[], at: number): boolean {
  return (
    /^(?:[.,;]|)$/.test(words[at + 1]?.text ?? "") &&
    words.slice(Math.max(0, at - 7), at).some(({ lower }) => /^(?:is|are|was|were|remains?)$/.test(lower))
  );
}

/** Where what such a noun governs ends: before the verb of which it is the subject, but `its demand is that` goes on. */
function endOf(words: readonly Word[], at: number): number {
  const last = Math.min(words.length, at + 24);
  if (!/^(?:for|of|to|that)$/.test(words[at + 1]?.lower ?? "")) return last;
  for (let end = at + 2; end < last; end++) {
    if (words[end]!.text === "," || (words[at + 1]!.lower !== "that" && isFiniteVerb(words, end))) return end;
  }
  return last;
}

/** Whose it is: the name with `'s` before the noun, or whom `its` or `his` means. */
function ownerOf(words: readonly Word[], at: number, mentions: readonly Mention[]): string | undefined {
  // `An offer from Norway of two patrols`, `a demand by Kenya for …`
  if (/^(?:by|from|of)$/.test(words[at + 1]?.lower ?? "")) {
    const begins = words[at + 2]?.lower === "the" ? at + 3 : at + 2;
    const giver = mentions.find(
      ({ from, as, form }) => (from === begins || from === at + 2) && as === "actor" && form !== "adjective",
    );
    if (giver && /^(?:for|to|that|of|not)$/.test(words[giver.to]?.lower ?? "")) return giver.id;
  }
  // `The readiness expressed by Norway to talk`
  if (
    /^(?:expressed|made|voiced|tabled|submitted|put|issued|presented|repeated)$/.test(
      words[at + 1]?.lower ?? "",
    )
  ) {
    const by = words.slice(at + 2, at + 5).findIndex(({ lower }) => lower === "by");
    const teller =
      by < 0
        ? undefined
        : mentions.find(({ from, as }) => from > at + 2 + by && from < at + 6 + by && as === "actor");
    if (teller) return teller.id;
  }
  for (let left = at - 1; left >= 0 && at - left < 4; left--) {
    const { lower, kind } = words[left]!;
    if (kind === "s") return mentions.find(({ to }) => to === left)?.id;
    const before = mentions.filter(({ from, as }) => from < left && as === "actor");
    if (lower === "his" || lower === "her")
      return before.findLast(({ form }) => form === "person" || form === "surname")?.id;
    if (lower === "its")
      return before.findLast(({ form }) => form !== "person" && form !== "surname" && form !== "reference")
        ?.id;
    // `The Norwegian offer of two patrols`
    const own =
      left === at - 1 &&
      mentions.find(({ to, form, as }) => to === at && form === "adjective" && as === "actor");
    if (own) return own.id;
    if (kind !== "word" || /^(?:the|a|an|and|of)$/.test(lower)) return undefined;
  }
  return undefined;
}
