import type { Word } from "../text/words.ts";
import type { Act } from "./act.ts";
import type { ActPattern } from "./patterns/pattern.ts";

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
