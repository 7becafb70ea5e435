import type { Mention } from "../actors/mention.ts";
import { LOW_MONTHS, LOW_WEEKDAYS } from "../dates/vocabulary.ts";
import type { Draft } from "../draft.ts";
import type { Act } from "../events/act.ts";
import { subjectOf } from "../events/sides.ts";
import { dated } from "../proposals/dated.ts";
import { type Reading, type ReadPassage, speakerIds } from "../reading.ts";
import type { Word } from "../text/words.ts";
import { demandKind } from "./demands.ts";
import { asked } from "./wording.ts";

/** Words that lead to what has to come first, each with what follows it; the first that a sentence has is taken. */
const LEADS: readonly (readonly string[])[] = [
  ["only", "if"],
  ["only", "once"],
  ["only", "after"],
  ["only", "when"],
  ["on", "condition", "that"],
  ["on", "the", "condition", "that"],
  ["in", "return", "for"],
  ["in", "exchange", "for"],
  ["conditional", "on"],
  ["conditional", "upon"],
  ["provided"],
  ["providing"],
  ["as", "long", "as"],
  ["so", "long", "as"],
  ["contingent", "on"],
  ["on", "the", "understanding", "that"],
  ["only", "upon"],
  ["unless"],
  ["if"],
  ["once"],
];
/** Behind a refusal alone these lead to what has to come first: `no doctor would go back before …`. */
const AFTER_REFUSALS: readonly (readonly string[])[] = [["before"], ["until"]];

/** What a party makes its offer, threat or refusal depend on: `ready to talk if …`, `will walk out unless …`. */
export function conditionDrafts(reading: Reading): Draft[] {
  return reading.sentences.flatMap((sentence, index): Draft[] => {
    const { passage, acts } = sentence;
    if (passage.heading) return [];
    const { words } = passage;
    const act = acts.find((each) => {
      const kind = demandKind(each, passage);
      return (
        each.by.length > 0 &&
        !isOthersWord(each, sentence) &&
        (kind === "offer" ||
          kind === "threat" ||
          kind === "refusal" ||
          each.pattern.id === "ask.revised" ||
          isBound(each, words) ||
          isGiven(each, words))
      );
    });
    const binding = act ?? barredIn(sentence) ?? boundIn(words, reading.actors.mentions[index]!);
    const bound = binding ?? toldIn(sentence);
    if (!bound) return [];
    const kind = act && demandKind(act, passage);
    const leads = binding === undefined ? STRICT : act === undefined ? BINDING : LEADS;
    const at = leadIn(
      words,
      kind === "refusal" || act?.mode === "negated" || (act === undefined && words.some(isNot))
        ? [...leads, ...AFTER_REFUSALS]
        : leads,
    );
    const isOpening =
      at &&
      at.from < 2 &&
      (act !== undefined || /^(?:as|so|until|provided|unless)$/.test(words[at.from]!.lower));
    if (!at || (at.from < bound.verb && !(isOpening || (act !== undefined && at.from < 3)))) return [];
    // `Rejected it, leaving less than a month before the board meets`, `before the end of April`: when, and no condition.
    if (/^(?:before|until)$/.test(words[at.from]!.lower) && !isBar(words, bound.verb, at)) return [];
    // Who threatens something if a thing comes about does not ask for that thing, but where it is that it does not come about.
    if (kind === "threat" && /^(?:if|once)$/.test(words[at.from]!.lower) && !words.slice(at.to).some(isNot))
      return [];
    const end =
      at.from < bound.verb
        ? words.findIndex(({ text }, each) => each > at.from && text === ",")
        : words.length;
    // `…, he said`: whoever says so is no part of it.
    const told = sentence.statements.find(({ from, to }) => from <= at.to && at.to < to)?.to ?? words.length;
    const clause = { from: at.to, to: Math.min(end < 0 ? words.length : end, told) };
    // `If no deal is reached`, `if the talks fail`: that depends on both, and is asked of nobody.
    if (kind === "threat" && FAILING.test(passage.text.slice(words[clause.from]?.start ?? 0).toLowerCase()))
      return [];
    const by = bound.by.map(({ id }) => id);
    const others = reading.actors.mentions[index]!.filter(
      (each) =>
        each.from >= clause.from && each.to <= clause.to && each.as === "actor" && !by.includes(each.id),
    );
    const to = [...new Set(others.map(({ id }) => id))].slice(0, 3);
    const content = passage.text.slice(words[clause.from]?.start ?? 0, words[clause.to - 1]?.end ?? 0);
    const { keys, grounds } = dated(undefined);
    return asked("precondition", content, reading.names.list(to)).map(
      ({ issue, text }, place): Draft => ({
        kind: "demand",
        passage,
        from: words[at.from]!.start + place,
        to: words[at.to - 1]!.end,
        entry: {
          actor: reading.partyOf(by[0]!),
          ...(to.length > 0 && { to }),
          issue: issue ?? "unsorted",
          kind: "precondition",
          text,
          ...keys,
          voice: "stated",
        },
        grounds: { rule: "demand.condition", ...grounds },
        needs: issue ? ["text"] : ["text", "issue"],
        confidence: "medium",
      }),
    );
  });
}

const FAILING =
  /^(?:no (?:[a-z]+ )?(?:deal|agreement|accord|settlement|compromise|extension|solution|treaty|truce) (?:is|was|has been|can be|could be|were) |(?:the |these |their )?(?:[a-z]+ )?(?:talks|negotiations|mediation|diplomacy|efforts) (?:fail|fails|failed|collapse|collapses|collapsed|break|breaks|broke|should)\b)/;

/** `Denied that it had offered fuel in return for pilots`, `is expected to revive the sanctions`: not so, or not of its own. */
function isOthersWord({ verb }: Act, { passage: { words }, statements }: ReadPassage): boolean {
  const [be, expected, to] = words.slice(Math.max(0, verb - 3), verb).map(({ lower }) => lower);
  return (
    statements.some(
      ({ base, cue, from, to: end }) => base === "deny" && cue < verb && from <= verb && verb < end,
    ) ||
    (to === "to" &&
      /^(?:expected|likely|thought|believed)$/.test(expected!) &&
      /^(?:is|are|was|were|be)$/.test(be!))
  );
}

/** Whether what somebody refuses `before` or `until` something is refused for want of that. */
function isBar(words: readonly Word[], verb: number, { from, to }: { from: number; to: number }): boolean {
  const next = words[to];
  return (
    next !== undefined &&
    next.kind !== "number" &&
    // `Want no concession before it`: before the election, which no party brings about.
    !(next.lower === "it" && /^(?:[.,;"]|)$/.test(words[to + 1]?.text ?? "")) &&
    !/^(?:the|then|next|last|that|this|now|long|dawn|midnight|noon|later|further)$/.test(
      next.lower === "the" && !DATES.test(words[to + 1]?.lower ?? "") ? "" : next.lower,
    ) &&
    !DATES.test(next.lower) &&
    !words.slice(verb + 1, from).some(({ text, lower }) => text === "," || /^(?:said|says)$/.test(lower))
  );
}
const DATES = new RegExp(
  `^(?:end|start|beginning|middle|close|year|month|week|day|deadline|summer|winter|spring|autumn|${LOW_MONTHS}|${LOW_WEEKDAYS}|easter|christmas)$`,
);

function isNot({ lower }: Word): boolean {
  return /^(?:not|n't|no|never|without|fails?|refuses?|rejects?)$/.test(lower);
}

/** Leads that bind whatever anybody says. */
const STRICT = LEADS.filter(
  (lead) =>
    !/^(?:if|once|unless|as long as|so long as|contingent on|in (?:return|exchange) for)$/.test(
      lead.join(" "),
    ),
);

/** Leads that bind whatever is to come: `will sign only once …`. */
const BINDING = LEADS.filter((lead) => !/^(?:if|as,long,as|so,long,as)$/.test(lead.join()));

/** `Norway will only sign if …`: who binds himself, by a helping verb, where the act itself is in no table. */
function boundIn(
  words: readonly Word[],
  mentions: readonly Mention[],
): { readonly verb: number; readonly by: readonly Mention[] } | undefined {
  for (const [verb, { lower, capital }] of words.entries()) {
    if (!/^(?:will|would)$/.test(lower) || capital) continue;
    const by = subjectOf(words, verb, mentions).actors;
    if (by.length > 0) return { verb, by };
  }
  return undefined;
}

/** `Norway says the quota can be raised provided that …`: whoever says so requires it. */
function toldIn({
  statements,
}: ReadPassage): { readonly verb: number; readonly by: readonly Mention[] } | undefined {
  const told = statements.find(({ base }) => base !== "report");
  return (
    told && {
      verb: told.to > told.cue ? told.cue : told.from,
      by: speakerIds(told.speaker).map((id) => ({
        from: told.cue,
        to: told.cue,
        id,
        form: "reference",
        as: "actor",
      })),
    }
  );
}

/** `No talks can begin before the crew is home, Norway said`: what is barred until then is so by whoever says it. */
function barredIn({
  passage: { words },
  statements,
}: ReadPassage): { readonly verb: number; readonly by: readonly Mention[] } | undefined {
  const isBar = ({ lower }: Word) => /^(?:no|not|nothing|never|neither)$/.test(lower);
  const bar = words.findIndex(
    ({ lower }, at) =>
      /^(?:can|will|could|would)$/.test(lower) && words.slice(Math.max(0, at - 5), at + 2).some(isBar),
  );
  const statement = bar < 0 ? undefined : statements.find(({ from, to }) => from <= bar && bar < to);
  if (!statement) return undefined;
  return {
    verb: bar,
    by: speakerIds(statement.speaker).map((id) => ({
      from: bar,
      to: bar,
      id,
      form: "reference",
      as: "actor",
    })),
  };
}

/** Acts that a party may make depend on another: `will only sign if`, `will not sign before`. */
const OBLIGING = new Set(["AGREE", "CONCEDE", "AID", "COOPERATE", "SUPPORT", "RETREAT", "CONSULT", "REJECT"]);

function isBound({ pattern: { plover }, mode, verb }: Act, words: readonly Word[]): boolean {
  const before = words.slice(Math.max(0, verb - 4), verb);
  // `Only after Norway lifted the duty`: who has to act first sets no condition.
  const opener = before.findLastIndex(({ lower }) =>
    /^(?:after|until|before|when|once|if|unless)$/.test(lower),
  );
  return (
    OBLIGING.has(plover ?? "") &&
    mode !== "actual" &&
    before
      .slice(opener + 1)
      .some(({ lower }) => /^(?:will|would|won't|wouldn't|only|shall|not|n't)$/.test(lower))
  );
}

/** `Cleared the merger on condition that`: granted, and bound. */
function isGiven({ pattern: { route }, verb, mode }: Act, words: readonly Word[]): boolean {
  const condition = words.findIndex(
    ({ lower }, at) => at > verb && lower === "condition" && words[at + 1]?.lower === "that",
  );
  return condition > 0 && mode !== "negated" && (route === "event" || route === "demand:acceptance");
}

function leadIn(words: readonly Word[], leads: typeof LEADS): { from: number; to: number } | undefined {
  for (const lead of leads)
    for (let from = 0; from + lead.length < words.length; from++)
      // `Reopen it at once`: now.
      if (
        lead.every((word, index) => words[from + index]!.lower === word) &&
        !(lead[0] === "once" && words[from - 1]?.lower === "at")
      )
        return { from, to: from + lead.length };
  // `Will only sign if`
  const only = words.findIndex(({ lower }) => lower === "only");
  const far = words.findIndex(
    ({ lower }, at) => at > only && at < only + 12 && /^(?:if|once|after|when)$/.test(lower),
  );
  if (only > 0 && far > 0) return { from: far, to: far + 1 };
  return undefined;
}
