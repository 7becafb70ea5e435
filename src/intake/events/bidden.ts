import type { Mention } from "../actors/mention.ts";
import { isBoundary, isFiniteVerb } from "../text/clauses.ts";
import type { Word } from "../text/words.ts";
import type { Act } from "./act.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import { type Subject, subjectOf } from "./sides.ts";

/** Verbs by which somebody is told to act, where they open a quotation: `“Give us a contract …”`. */
const BIDDING =
  /^(?:scrap|cancel|reopen|restore|resume|allow|grant|publish|treat|fix|lower|delay|postpone|extend|hire|sell|invest|protect|guarantee|recogni[sz]e|hurry|abandon|suspend|settle|share|honour|stick|trust|join|tax|ban|lift|give|let|stop|free|release|pay|end|open|lift|withdraw|drop|sign|come|return|put|bring|take|leave|hand|show|keep|cut|raise|respect|honou?r|accept|remove|send|end|halt|talk|negotiate|listen|meet)$/;

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
export function bidden(words: readonly Word[], withinQuote: boolean): Act[] {
  return words.flatMap(({ lower, capital }, verb): Act[] => {
    const opens = words[verb - 1]?.text === '"' || (verb === 0 && withinQuote);
    if (!capital || !opens || !BIDDING.test(lower)) return [];
    const next = words[verb + 1];
    // `“Talk is cheap”`, `“Paying …”`
    if (next?.kind !== "word" || /^(?:is|was|are|were|of|and|or)$/.test(next.lower)) return [];
    const subject = { from: verb, to: verb, actors: [] };
    return [actAt(PATTERN, verb, subject, false)];
  });
}

/** What nobody refuses who says that there is none: `No comment.`, `No doubt`. */
const NO_STAND =
  /^(?:comments?|problems?|doubt|wonder|matter|one|longer|dates?|names?|details?|decisions?|progress|casualties|injuries|word|signs?|reasons?|deaths?|idea|surprise|chance|way|question|evidence|news|thanks|thank|only|even|all|every|everyone|that|so|to|really|since|far|long|until|before)$/;

/** `“No foreign bases.”`, `No talks, Kenya insisted, unless the crew is freed`: refused without a verb, by whoever says so. */
export function verbless(words: readonly Word[], withinQuote: boolean): Act[] {
  return words.flatMap(({ lower, capital }, at): Act[] => {
    const opens = at === 0 || words[at - 1]!.text === '"';
    const next = words[at + 1];
    if (!opens || !capital || !/^(?:no|not)$/.test(lower) || !next || NO_STAND.test(next.lower)) return [];
    const ends = words.findIndex(
      ({ lower: word, text }, end) =>
        end > at && (/^[,.;:"!]$/.test(text) || /^(?:unless|until|without|before)$/.test(word)),
    );
    const last = ends < 0 ? words.length : ends;
    if (last - at > 9 || words.slice(at, last).some((_, of) => isFiniteVerb(words, at + of))) return [];
    const isBound = words
      .slice(last, last + 8)
      .some(({ lower: word }) => /^(?:unless|until|without|before)$/.test(word));
    if (!isBound && !withinQuote && words[at - 1]?.text !== '"') return [];
    const subject = { from: at, to: at, actors: [] };
    return [actAt(isBound ? BINDING : REFUSING, at, subject, true)];
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
const OFFERING: ActPattern = {
  id: "offer.if",
  verbs: "",
  to: [],
  route: "demand:offer",
  plover: "AGREE",
  cameo: "030",
  say: "make an offer to …",
};
const REFUSING: ActPattern = {
  id: "refuse.but-not",
  verbs: "",
  to: [],
  route: "demand:refusal",
  plover: "REJECT",
  cameo: "120",
  say: "refuse something to …",
};
const BINDING: ActPattern = {
  id: "condition.only",
  verbs: "",
  to: [],
  route: "demand:ask",
  plover: "REQUEST",
  cameo: "100",
  say: "set a condition to …",
};
/** What would befall the one who is told to do it, and is no threat of his. */
const BEFALLING =
  /^(?:be|have|need|mean|become|face|lose|remain|default|run|fall|rise|die|suffer|collapse|depend|get|go|take|not|never|still|probably|likely|soon|have|know|see|fail|expire|lapse|like|want|prefer|hope|help|cost|make|require|benefit|gain|win|say|only|also|seem|appear|come|happen|end|work|last|continue|no|matter|welcome|meet|hold|vote|decide|rule|flood|drown|burn|dry|sink|break|split|grow|starve|flee)$/;
/** What is lacking, or goes on, where it is threatened if it does. */
const LACKING =
  /^(?:no|not|nothing|never|.+n't|fails?|failed|refuses?|refused|rejects?|rejected|without|stands?|stood|stays?|remains?|remained|continues?|continued|persists?|persisted|proceeds?|proceeded|collapses?|collapsed|breaks?|broke|misses|missed|lapses?|lapsed|insists?|ignores?|ignored)$/;
/** Where a condition begins. */
const IF = /^(?:if|unless|should)$/;
/** What somebody gives, in the base form of its verb. */
const GIVES =
  /^(?:pay|sign|free|release|return|lift|drop|stop|accept|withdraw|reopen|open|join|support|back|send|share|let|allow|talk|raise|cut|lower|reduce|extend|buy|sell|agree|suspend|grant|hand|provide|supply|contribute|ratify|recogni[sz]e|disarm|resume|commit|freeze|guarantee|scrap|waive|halve|double|delay|postpone|publish|give|replace|repay|restore)$/;

/** What is bidden, threatened or offered, by whoever is told to do it; `isSpeaker`: of the speaker, since that is `we` or nobody. */
function actAt(pattern: ActPattern, verb: number, subject: Subject, isSpeaker: boolean): Act {
  return {
    pattern: isSpeaker ? { ...pattern, id: `${pattern.id.split(".")[0]}.else` } : pattern,
    verb,
    by: subject.actors,
    to: [],
    subject,
    complements: [],
    mode: "actual",
    passive: false,
    date: undefined,
  };
}

/**
 * `If they table nothing, we will walk out`, `Should the Command fail to comply, the Authority will suspend …`, `will tax wine if the
 * ban stands`: who says what he will do where something is not done threatens it. `Would pay if the suit was dropped` offers it.
 */
export function conditionals(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  return [
    ...opened(words, mentions),
    ...closed(words, mentions),
    ...otherwise(words, mentions),
    ...onlyIf(words, mentions),
    ...exchanged(words, mentions),
    ...butNot(words, mentions),
  ].slice(0, 2);
}

/** The condition stands first. */
function opened(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const from = words.findIndex(
    ({ lower }, at) =>
      IF.test(lower) && (at === 0 || /^[",:;]$|^(?:that|and|but)$/.test(words[at - 1]!.lower)),
  );
  if (from < 0) return [];
  const comma = words.findIndex(({ text }, at) => at > from + 2 && at < from + 26 && text === ",");
  if (comma < 0 || !isLacking(words, from, comma)) return [];
  const will = words.findIndex(
    ({ lower, capital }, at) =>
      at > comma && at < comma + 9 && !capital && /^(?:will|shall|.+'ll)$/.test(lower),
  );
  if (will < 0 || words.slice(comma, will).some((_, at) => isFiniteVerb(words, comma + at))) return [];
  const contracted = words[will]!.lower !== "will" && words[will]!.lower !== "shall";
  const who = contracted ? words[will]!.lower.split("'")[0]! : words[will - 1]!.lower;
  const isThere = who === "there";
  if (!isThere && BEFALLING.test(words[will + 1]?.lower ?? "be")) return [];
  const subject =
    isThere || contracted ? { from: will, to: will + 1, actors: [] } : subjectOf(words, will, mentions);
  return [actAt(THREATENING, from, subject, isThere || /^(?:we|i)$/.test(who))];
}

/** The condition stands last. */
function closed(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const from = words.findIndex(({ lower }, at) => at > 4 && IF.test(lower) && words[at + 2] !== undefined);
  if (from < 0) return [];
  const will = words.findLastIndex(
    ({ lower, capital }, at) =>
      at < from - 1 &&
      at > from - 24 &&
      at > 0 &&
      !capital &&
      /^(?:will|would|shall|.+'(?:ll|d))$/.test(lower),
  );
  const verb = words[will + 1];
  if (will < 0 || verb?.kind !== "word" || BEFALLING.test(verb.lower) || /ly$/.test(verb.lower)) return [];
  // `Will release it only if`, `if it must`
  if (
    words[from - 1]!.lower === "only" ||
    /^(?:must|can|wants?|likes?|needs?|wishes|necessary|possible|asked|needed)$/.test(
      (/^(?:it|they|he|she|we)$/.test(words[from + 1]!.lower) ? words[from + 2] : words[from + 1])!.lower,
    )
  )
    return [];
  // Another verb between the two has the condition to itself.
  if (
    words
      .slice(will + 1, from)
      .some((_, at) => isBoundary(words, will + 1 + at) || isFiniteVerb(words, will + 1 + at))
  )
    return [];
  if (words.slice(Math.max(0, will - 12), will).some(({ lower }) => IF.test(lower) || lower === "whether"))
    return [];
  const contracted = words[will]!.lower.includes("'");
  const who = contracted ? words[will]!.lower.split("'")[0]! : words[will - 1]!.lower;
  const subject = contracted ? { from: will, to: will + 1, actors: [] } : subjectOf(words, will, mentions);
  const isSpeaker = /^(?:we|i)$/.test(who);
  if (!isSpeaker && subject.to - subject.from < 1) return [];
  if (isLacking(words, from, words.length)) return [actAt(THREATENING, will, subject, isSpeaker)];
  return GIVES.test(verb.lower) ? [actAt(OFFERING, will, subject, isSpeaker)] : [];
}

/** `Gave it until June to lift the ban, or it would tax wine`, `otherwise we will sue`. */
function otherwise(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const from = words.findIndex(
    ({ lower }, at) =>
      at > 3 &&
      (lower === "otherwise" || (lower === "or" && /^[,;"]$/.test(words[at - 1]!.text))) &&
      words.slice(at + 1, at + 6).some((each) => /^(?:will|would|.+'(?:ll|d))$/.test(each.lower)),
  );
  if (from < 0) return [];
  const will = words.findIndex(({ lower }, at) => at > from && /^(?:will|would|.+'(?:ll|d))$/.test(lower));
  if (BEFALLING.test(words[will + 1]?.lower ?? "be")) return [];
  const who = words[will - 1]!.lower;
  const isSpeaker = /^(?:we|i)$/.test(who) || /^(?:we|i)'/.test(words[will]!.lower);
  const first = mentions.find(({ to, as, form }) => to < from && as === "actor" && form !== "adjective");
  const subject =
    /^(?:it|they|he|she)$/.test(who) && first
      ? { from: first.from, to: first.to, actors: [first] }
      : subjectOf(words, will, mentions);
  return [actAt(THREATENING, will, subject, isSpeaker)];
}

/** `The bondholders will sign only if …`: those without a name; whoever has one is told by his act. */
function onlyIf(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const only = words.findIndex(
    ({ lower }, at) =>
      lower === "only" &&
      words.slice(at + 1, at + 8).some((each) => /^(?:if|once|after|when|upon)$/.test(each.lower)),
  );
  const will = words.findLastIndex(
    ({ lower, capital }, at) =>
      at < only && at > only - 12 && !capital && /^(?:will|would|can|could)$/.test(lower),
  );
  if (only < 0 || will < 1) return [];
  const subject = subjectOf(words, will, mentions);
  return subject.actors.length > 0 || subject.to <= subject.from
    ? []
    : [{ ...actAt(BINDING, only, subject, false), subject }];
}

/** `In exchange for a longer maturity, Ecuador would raise the coupon`. */
function exchanged(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const from = words.findIndex(
    ({ lower }, at) => lower === "in" && /^(?:exchange|return)$/.test(words[at + 1]?.lower ?? ""),
  );
  const will = words.findIndex(
    ({ lower, capital }, at) =>
      at > 0 && !capital && /^(?:will|would|could)$/.test(lower) && GIVES.test(words[at + 1]?.lower ?? ""),
  );
  if (
    from < 0 ||
    will < 0 ||
    Math.abs(will - from) > 20 ||
    /^(?:it|they|he|she)$/.test(words[will - 1]!.lower)
  )
    return [];
  return [actAt(OFFERING, will, subjectOf(words, will, mentions), /^(?:we|i)$/.test(words[will - 1]!.lower))];
}

/** `Is willing to talk about staffing, but not about pay`, `would release eleven, but not the others`. */
function butNot(words: readonly Word[], mentions: readonly Mention[]): Act[] {
  const but = words.findIndex(({ lower }, at) => lower === "but" && words[at + 1]?.lower === "not");
  const ready = words.findLastIndex(
    ({ lower }, at) =>
      at > 0 &&
      at < but &&
      at > but - 20 &&
      /^(?:will|would|is|are|was|were|offered|accepts?|accepted)$/.test(lower),
  );
  if (but < 0 || ready < 0) return [];
  const next = words[ready + 1]!.lower;
  const isModal = /^(?:will|would)$/.test(words[ready]!.lower);
  if (
    isModal
      ? !GIVES.test(next)
      : !/^(?:offer|accept)/.test(words[ready]!.lower) && !/^(?:willing|ready|prepared|open)$/.test(next)
  )
    return [];
  const subject = subjectOf(words, ready, mentions);
  if (subject.to <= subject.from) return [];
  return [
    ...(isModal ? [actAt(OFFERING, ready, subject, false)] : []),
    actAt(REFUSING, but + 1, subject, false),
  ];
}

function isLacking(words: readonly Word[], from: number, to: number): boolean {
  return (
    words[from]!.lower === "unless" ||
    words
      .slice(from + 1, to)
      .some(
        ({ lower }, at) =>
          LACKING.test(lower) ||
          (/^(?:on|ahead)$/.test(lower) && /^(?:go|goes|went)$/.test(words[from + at]!.lower)),
      )
  );
}
