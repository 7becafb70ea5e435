import type { Mention } from "../actors/mention.ts";
import { unnamedId } from "../statements/unnamed.ts";
import { UNNAMED_DOERS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import type { Word } from "../text/words.ts";
import type { Act } from "./find-acts.ts";

/** Those who do something without a name: `a federal judge ordered`, `religious leaders brought both sides together`. */
export function withUnnamedDoers(words: readonly Word[], mentions: readonly Mention[], act: Act): Act {
  const { by, passive, subject } = act;
  if (by.length > 0 || passive || /^ask\.(?:must|should)$/.test(act.pattern.id) || subject.to <= subject.from)
    return act;
  let split = subject.to;
  for (let at = subject.from + 1; at < subject.to; at++) {
    if (/^(?:of|at|from|in|with|for|on|to|near|close)$/.test(words[at]!.lower)) {
      split = at;
      break;
    }
  }
  const noun = words.slice(subject.from, split).findLast(({ kind }) => kind === "word");
  if (
    !noun ||
    (noun.capital && noun !== words[subject.from]) ||
    !(UNNAMED_DOERS.test(noun.lower) || GROUPS.has(noun.lower))
  )
    return act;
  const affiliation = mentions.find(
    (each) => each.from >= subject.from && each.to <= subject.to && each.as === "actor",
  )?.id;
  const doer = { ids: [], unnamed: noun.lower, ...(affiliation && { affiliation }) };
  const { from, to } = subject;
  return { ...act, doer, by: [{ from, to, id: unnamedId(doer), form: "reference", as: "actor" }] };
}
