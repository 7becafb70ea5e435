import type { Mention } from "../actors/mention.ts";
import { isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";
import type { Act } from "./act.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import { subjectOf } from "./sides.ts";

/** Verbs by which somebody is told to act, where they open a quotation: `“Give us a contract …”`. */
const BIDDING =
  /^(?:give|let|stop|free|release|pay|end|open|lift|withdraw|drop|sign|come|return|put|bring|take|leave|hand|show|keep|cut|raise|respect|honou?r|accept|remove|send|end|halt|talk|negotiate|listen|meet)$/;

const PATTERN: ActPattern = {
  id: "ask.bid",
  verbs: "",
  to: [],
  route: "demand:ask",
  plover: "REQUEST",
  cameo: "100",
  say: "ask something of …",
};

/** What a speaker bids others do, in quotation marks; who that is, his statement tells. */
export function bidden(words: readonly Word[]): Act[] {
  return words.flatMap(({ lower, capital }, verb): Act[] => {
    if (!capital || words[verb - 1]?.text !== '"' || !BIDDING.test(lower)) return [];
    const next = words[verb + 1];
    // `“Talk is cheap”`, `“Paying …”`
    if (next?.kind !== "word" || /^(?:is|was|are|were|of|and|or)$/.test(next.lower)) return [];
    const subject = { from: verb, to: verb, actors: [] };
    return [
      {
        pattern: PATTERN,
        verb,
        by: [],
        to: [],
        subject,
        complements: [],
        mode: "actual",
        passive: false,
        date: undefined,
      },
    ];
  });
}

const THREATENING: ActPattern = {
  id: "threaten.if",
  verbs: "",
  to: [],
  route: "demand:threat",
  plover: "THREATEN",
  cameo: "130",
  say: "threaten …",
};
/** What would befall the one who is told to do it, and is no threat of his. */
const BEFALLING =
  /^(?:be|have|need|mean|become|face|lose|remain|default|run|fall|rise|die|suffer|collapse|depend|get|go|take|not|never|still|probably|likely|soon|have|know|see|fail|expire|lapse)$/;

/**
 * `If they table nothing, we will walk out`, `Should the Command fail to comply, the Authority will suspend …`: who says what he will
 * do where something is not done threatens it.
 */
export function conditionalThreats(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const from = words.findIndex(
    ({ lower }, at) =>
      /^(?:if|unless|should)$/.test(lower) &&
      (at === 0 || /^[",:;]$|^(?:that|and|but)$/.test(words[at - 1]!.lower)),
  );
  if (from < 0) return [];
  const comma = words.findIndex(({ text }, at) => at > from + 2 && at < from + 26 && text === ",");
  if (comma < 0) return [];
  const isLacking =
    words[from]!.lower === "unless" ||
    words
      .slice(from, comma)
      .some(({ lower }) =>
        /^(?:no|not|nothing|never|.+n't|fails?|refuses?|rejects?|without|fail)$/.test(lower),
      );
  const will = words.findIndex(
    ({ lower, capital }, at) =>
      at > comma && at < comma + 9 && !capital && /^(?:will|shall|.+'ll)$/.test(lower),
  );
  if (!isLacking || will < 0 || words.slice(comma, will).some((_, at) => isFiniteVerb(words, comma + at)))
    return [];
  const contracted = words[will]!.lower !== "will" && words[will]!.lower !== "shall";
  const who = contracted ? words[will]!.lower.split("'")[0]! : words[will - 1]!.lower;
  const isThere = who === "there";
  if (!isThere && BEFALLING.test(words[will + 1]?.lower ?? "be")) return [];
  const subject =
    isThere || contracted ? { from: will, to: will + 1, actors: [] } : subjectOf(words, will, mentions);
  const isSpeaker = isThere || /^(?:we|i)$/.test(who);
  return [
    {
      pattern: isSpeaker ? { ...THREATENING, id: "threaten.else" } : THREATENING,
      verb: from,
      by: subject.actors,
      to: [],
      subject,
      complements: [],
      mode: "actual",
      passive: false,
      date: undefined,
    },
  ];
}
