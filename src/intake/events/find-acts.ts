import type { Mention } from "../actors/mention.ts";
import type { FoundDate } from "../dates/find-dates.ts";
import { LOW_MONTHS } from "../dates/vocabulary.ts";
import { SAYING, SPOKESMEN, THINKING, UNNAMED_DOERS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { isAuxiliary, isBoundary, isFiniteVerb } from "../text/clauses.ts";
import type { Passage } from "../text/passage.ts";
import { formsOf, isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import type { Act } from "./act.ts";
import { dateOfAct } from "./date-of-act.ts";
import { type Mode, modeOf } from "./mode.ts";
import { nominalActs } from "./nominal-acts.ts";
import { NO_DEEDS, UNKNOWN_DEED } from "./patterns/deeds.ts";
import { noun } from "./patterns/nouns.ts";
import type { ActPattern } from "./patterns/pattern.ts";
import { ACT_PATTERNS } from "./patterns.ts";
import { agentOf, type Complement, complementsOf, type Subject, sharedSubjects, subjectOf } from "./sides.ts";
import { isPeople } from "./unnamed-doers.ts";

const BY_FORM = new Map<string, { readonly pattern: ActPattern; readonly base: string }[]>();
for (const pattern of ACT_PATTERNS) {
  for (const base of pattern.verbs.split(" ")) {
    for (const form of formsOf(base)) BY_FORM.set(form, [...(BY_FORM.get(form) ?? []), { pattern, base }]);
  }
}

/** Forms of verbs of saying and thinking. */
const SAYS = new Set(`${SAYING} ${THINKING}`.split(" ").flatMap(formsOf));

/** Words behind which a form that could be a noun is one. */
const BEFORE_NOUNS = new Set(
  (
    "a an the his her its their our your my this that these those no any some each every of in on for with by at from against over into between under about after " +
    "new more further last next first second third recent latest another such same joint final general national hunger official rare state working day peace trade nuclear"
  ).split(" "),
);
const PRONOUNS = new Set("i you he she it we they who which that".split(" "));
/** Verbs whose forms are nouns as often. */
const NOUNS_TOO = new Set(
  "strike visit ban sanction talk attack offer demand call raid protest rally order back charge report bomb shell tour host march request appeal press deal fire place level slap need ring support hold block resist free hand end face trip must show label brand grant loan welcome accord contact exchange share question blame pledge vow threat riot probe fine fight battle clash drop challenge default vote ballot table stay tie link name close start stop cut compromise object boycott picket target award transfer miss hand lay press push lobby campaign sack blast hire search issue draft pass present forward raise move rush quit".split(
    " ",
  ),
);
/** Words before which such a form is a noun: `UN sanctions on …`. */
const BEHIND_NOUNS =
  /^(?:on|against|which|that|who|and|or|of|between|in|at|were|was|are|is|have|has|had|will|would|by|[.,;:)])$/;
/** Verbs whose past is their base. */
const INVARIANT = new Set(["put", "cut", "set", "quit", "shut", "hit"]);
/** Verbs whose participle is their base. */
const UNCHANGED = new Set([
  ...INVARIANT,
  "run",
  "come",
  "become",
  "overcome",
  "let",
  "hurt",
  "cast",
  "split",
  "spread",
  "read",
  "beat",
  "bid",
  "overrun",
]);
const ALWAYS_VERBS = /^(?:demand|threaten|urg|reject|refus|accus|warn|condemn)ing$/;
/** Words behind which a participle describes a noun: `the proposed talks`. */
const BEFORE_PARTICIPLES = /^(?:the|a|an|its|his|her|their|more|new|other|any|these|those|such|us|-)$/;
const BE = new Set(["is", "are", "was", "were", "be", "been", "being"]);
/** A day or manner that may stand between a verb and what it governs. */
const TIME_BEHIND =
  /^(?: (?:[a-z]{3,12}ly|(?:late |early )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?|(?:on )?\d{1,2} [a-z]{3,9}|in (?:early |late |mid-)?[a-z]{3,9}(?: \d{4})?|in \d{4}|yesterday|today|last (?:week|month|year|night)|this (?:week|month|year|morning)|earlier this (?:week|month|year)|again|once more|in (?:public|private|principle|writing)|at the (?:weekend|last minute)),?|, (?:with|without|from|as of|on|in|at|for|by|until|if|after) [^,.;]{3,40},)/;
/** How much of the sentence behind a verb a pattern looks at, in characters. */
const LOOKED_AT = 140;

/** The acts of a sentence, in order. Each verb tells one at most. */
export function findActs(
  { text, words }: Passage,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
): Act[] {
  const lower = text.toLowerCase();
  const acts: Act[] = [];
  for (const [verb, word] of words.entries()) {
    const fitting = BY_FORM.get(word.lower);
    if (!fitting || word.kind !== "word" || isInName(mentions, verb)) continue;
    const behind = lower.slice(word.end, word.end + LOOKED_AT);
    const written = text.slice(word.end, word.end + LOOKED_AT);
    // `Failed on Friday to agree`: what the verb governs stands behind the day.
    const time = TIME_BEHIND.exec(behind)?.[0].length;
    const later = time === undefined ? undefined : behind.slice(time);
    let subject: Subject | undefined;
    const found = fitting.find(({ pattern, base }) => {
      if (!isVerb(words, verb, base, mentions)) return false;
      if (pattern.byVerbAlone && (!isDone(words, verb, base) || isWished(words, verb))) return false;
      if (
        !fits(pattern, behind, written) &&
        (later === undefined || !pattern.needs || !fits(pattern, later, written.slice(time)))
      ) {
        // `The captains were released`: what the verb governs stands before it.
        if (!pattern.needs || pattern.unless?.test(behind)) return false;
        const passive = isPassive(words, verb);
        subject ??= subjectOf(words, verb, mentions);
        const thing = passive ? subject : relativeBefore(words, subject);
        if (!thing || !isNounNeeded(pattern, passive) || !pattern.needs.test(` ${phrase(words, thing)}`))
          return false;
      }
      if (pattern.object && !hasObject(words, verb, mentions)) return false;
      if (pattern.ahead && modeOf(words, verb) === "actual") return false;
      subject ??= subjectOf(words, verb, mentions);
      if (pattern.subjectIsThing && !pattern.intransitive && !isPassive(words, verb)) return false;
      if (!pattern.subject || isOf(pattern, phrase(words, subject))) return true;
      const shared = sharedSubjects(words, verb, mentions).find((each) =>
        pattern.subject!.test(phrase(words, each)),
      );
      subject = shared ?? subject;
      return shared !== undefined;
    });
    if (found) acts.push(actOf(found.pattern, words, verb, subject!, mentions, dates));
  }
  for (const [index, act] of acts.entries())
    acts[index] = withDoersBefore(words, act, acts.slice(0, index), mentions);
  // What a noun tells beside a verb that tells it too, or asks for it, is told once.
  const nominal = nominalActs(words, text, mentions, dates).filter(
    ({ verb }) =>
      !acts.some(
        (act) =>
          Math.abs(act.verb - verb) < 3 ||
          (act.verb < verb && act.verb > verb - 12 && act.pattern.route.startsWith("demand:")),
      ),
  );
  const known = [...acts, ...nominal];
  return [...known, ...unknownDeeds(words, mentions, dates, known)].sort((a, b) => a.verb - b.verb);
}

/** Whether a noun phrase is what a pattern wants for its subject; `on the talks` is not of talks. */
function isOf({ id, subject }: ActPattern, told: string): boolean {
  return (
    subject!.test(told) && !(id.startsWith("talks.") && /^(?:on|about|into|to) (?:the|their|its) /.test(told))
  );
}

/** `Norway insists on it, and has ruled out …`: a verb that is joined to another and has no subject of its own has that of the other. */
function withDoersBefore(
  words: readonly Word[],
  act: Act,
  before: readonly Act[],
  mentions: readonly Mention[],
): Act {
  const { by, passive, pattern, verb, subject } = act;
  if (by.length > 0 || passive || pattern.thing || pattern.subject || pattern.doer) return act;
  const doer = doerBehind(words, verb, mentions);
  if (doer) return { ...act, by: [doer] };
  let joint = verb - 1;
  while (joint > 0 && isAuxiliary(words[joint]!)) joint--;
  if (!/^(?:and|but|or)$/.test(words[joint]?.lower ?? "") || subject.to > joint + 1) return act;
  const other = before.findLast((each) => !each.passive && verb - each.verb < 25);
  return other && other.by.length > 0 ? { ...act, by: other.by, subject: other.subject } : act;
}

/** `Ruling out a delay, Norway asked …`: whoever the main clause behind the comma begins with. */
function doerBehind(words: readonly Word[], verb: number, mentions: readonly Mention[]): Mention | undefined {
  if (!words[verb]!.lower.endsWith("ing") || verb > 1) return undefined;
  if (verb === 1 && !/^(?:while|by|in)$/.test(words[0]!.lower)) return undefined;
  const comma = words.findIndex(({ text }, at) => at > verb && text === ",");
  const from = words[comma + 1]?.lower === "the" ? comma + 2 : comma + 1;
  return comma < 0
    ? undefined
    : mentions.find(
        (each) =>
          (each.from === from || each.from === comma + 1) && each.as === "actor" && each.form !== "adjective",
      );
}

/** How far from its verb the day of a deed may stand that is in no table, in words. */
const NEAR = 12;

/** `Washington removed two of them on 24 April`: deeds that no pattern knows, of somebody named, on a day that is told. */
function unknownDeeds(
  words: readonly Word[],
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
  known: readonly Act[],
): Act[] {
  if (dates.length === 0) return [];
  return words.flatMap(({ lower, capital }, verb): Act[] => {
    if (capital || !isPastForm(lower) || NO_DEEDS.has(lower) || BY_FORM.has(lower) || SAYS.has(lower))
      return [];
    if (!isFiniteVerb(words, verb) || isAuxiliary(words[verb]!) || isPassive(words, verb)) return [];
    if (
      known.some((act) => Math.abs(act.verb - verb) < 3) ||
      /^(?:who|which|that|to|,)$/.test(words[verb - 1]?.lower ?? "who")
    )
      return [];
    const date = dateOfAct(words, verb, dates);
    const day = date === undefined ? -1 : words.findIndex(({ start }) => start >= date.start);
    if (day < 0 || Math.abs(day - verb) > NEAR) return [];
    if (
      words
        .slice(Math.min(day, verb) + 1, Math.max(day, verb))
        .some((_, at) => isBoundary(words, Math.min(day, verb) + 1 + at))
    )
      return [];
    const act = actOf(UNKNOWN_DEED, words, verb, subjectOf(words, verb, mentions), mentions, dates);
    return act.by.length > 0 && act.mode === "actual" ? [act] : [];
  });
}

/** Whether a deed is told as done, or to be done, and in no present of habit: `exports tea`. */
function isDone(words: readonly Word[], verb: number, base: string): boolean {
  const { lower } = words[verb]!;
  return lower === base ? INVARIANT.has(base) : !/(?:s|ing)$/.test(lower);
}

/** `Wants the deal published`: not done. */
function isWished(words: readonly Word[], verb: number): boolean {
  for (let at = verb - 1; at >= 0 && verb - at < 7; at--) {
    const { lower, text } = words[at]!;
    if (/^(?:wants?|wanted|prefers?|preferred|needs?|likes?)$/.test(lower)) return at < verb - 1;
    if (
      /^[,;:"]$/.test(text) ||
      /^(?:to|and|that|who|which|after|before|since|when|was|were|has|had)$/.test(lower)
    )
      return false;
  }
  return false;
}

/** Whether what a pattern needs is the noun that the verb governs, and no particle or clause behind it. */
function isNounNeeded({ needs, route }: ActPattern, passive: boolean): boolean {
  return needs!.source.startsWith(ANY_NOUN) && !(passive && route.startsWith("spell:"));
}
const ANY_NOUN = noun("").source.split(" (?:)")[0]!;

/** Whether somebody is named right behind the verb, or stands before it where that is passive. */
function hasObject(words: readonly Word[], verb: number, mentions: readonly Mention[]): boolean {
  if (isPassive(words, verb)) return true;
  if (
    GROUP_OBJECT.test(
      words
        .slice(verb + 1, verb + 4)
        .map(({ lower }) => lower)
        .join(" "),
    )
  )
    return true;
  const close = mentions.find(({ from, as }) => from > verb && from <= verb + 4 && as !== "place");
  if (!close) return false;
  return !words
    .slice(verb + 1, close.from)
    .some(
      ({ text, lower }) => /^[,;:"(]$/.test(text) || /^(?:and|that|in|on|at|of|by|from|with)$/.test(lower),
    );
}
const GROUP_OBJECT =
  /^(?:the |its |their |his |her |both |all )?(?:two |three |other )?(?:government|rebels|company|union|ministry|court|council|other side|sides|parties|employers?|management|workers|army|commission|committee|board|authority|authorities|parliament|congress|senate|cabinet|state|states|governor|mayor|parties|lawmakers|members|bloc|trust|hospital|fund|judge|mediators?|drivers|nurses|teachers|pilots|miners|dockers|lenders|investors|shareholders|president|minister|banks?|creditors|bondholders|regulator|board|city|town|capital|village|convoy|base|port|airport|supplier|seller|buyer|owner|contractor|operator|landlord|tenants|insurer|regime|junta|militia|airline|refinery|shipyard|lender|utility|league)s?\b/;

function fits({ needs, unless, written }: ActPattern, behind: string, asWritten: string): boolean {
  return (!needs || needs.test(behind)) && !unless?.test(behind) && (!written || written.test(asWritten));
}

/** `The embargo that Norway imposed`: what the verb governs stands before the `that`. */
function relativeBefore(
  words: readonly Word[],
  { from }: Subject,
): { readonly from: number; readonly to: number } | undefined {
  const that = words[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return that > 0 && /^(?:that|which)$/.test(words[that]!.lower)
    ? { from: Math.max(0, that - 6), to: that }
    : undefined;
}

function phrase(
  words: readonly Word[],
  { from, to }: { readonly from: number; readonly to: number },
): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");
}

function isInName(mentions: readonly Mention[], at: number): boolean {
  return mentions.some(({ from, to, form }) => from <= at && at < to && form !== "reference");
}

/** Whether a form is a verb where it stands; many are nouns as well, and so is every participle before one. */
function isVerb(words: readonly Word[], at: number, base: string, mentions: readonly Mention[]): boolean {
  const { lower } = words[at]!;
  const before = words[at - 1];
  if (lower.endsWith("ing") && lower !== base) return isLasting(words, at);
  if ((isPastForm(lower) && lower !== base) || (INVARIANT.has(lower) && before?.lower !== "to"))
    return !(words[at]!.capital && at > 0) && !(before && BEFORE_PARTICIPLES.test(before.lower));
  // `Nine hundred more were flown home`.
  if (
    /(?:en|wn|ne)$/.test(lower) &&
    lower !== base &&
    before &&
    /^(?:is|are|was|were|be|been|has|have|had)$/.test(before.lower)
  )
    return true;
  if (before === undefined || before.text === "-" || before.text === "'" || before.kind === "number")
    return false;
  if (before.lower === "to") return lower === base;
  // `To name a premier or face sanctions`
  if (
    before.lower === "or" &&
    lower === base &&
    words.slice(Math.max(0, at - 12), at).some((each) => each.lower === "to")
  )
    return true;
  // `Has promise`: a noun.
  if (lower === base && /^(?:has|have|had)$/.test(before.lower)) return UNCHANGED.has(base);
  if (
    lower === base &&
    /^(?:will|would|shall|can|could|might|must|did|does|do|won't|wouldn't|cannot|can't|don't|doesn't|didn't|couldn't)$/.test(
      before.lower,
    )
  )
    return true;
  const isRelative =
    /^(?:who|which)$/.test(before.lower) ||
    // `The group demands that`: whoever is named right before it does it.
    (words[at + 1]?.lower === "that" &&
      mentions.some(({ to, form, from }) => to === at && form !== "adjective" && from < at));
  if (
    words[at]!.capital ||
    (NOUNS_TOO.has(base) && !isRelative && BEHIND_NOUNS.test(words[at + 1]?.lower ?? "."))
  )
    return false;
  if (before.lower === "must" || (MODAL.test(lower) && !words[at]!.capital)) return true;
  let left = at - 1;
  while (left > 0 && (isAuxiliary(words[left]!) || isMore(words, left))) left--;
  // `Kenya, meanwhile, wants`: over what stands between two commas.
  if (words[left]!.text === ",") {
    const opening = words.slice(Math.max(0, left - 5), left).findLastIndex(({ text }) => text === ",");
    if (opening >= 0) left = Math.max(0, left - 5) + opening - 1;
    else left = beforeRelative(words, left);
    if (left < 0) return false;
  }
  const subject = words[left]!;

  if (left < at - 1 && lower === base) return true;
  if (BEFORE_NOUNS.has(subject.lower) || subject.kind === "s") return false;
  if (PRONOUNS.has(subject.lower) || mentions.some(({ to, form }) => to === left + 1 && form !== "adjective"))
    return true;
  if (NOUNS_TOO.has(base))
    return isOfBody(words, at) || (lower === "stays" && STATE.test(words[at + 1]?.lower ?? ""));
  // `Farmers in the valley want`: the noun before the preposition is the subject.
  if (lower === base && pluralHead(words, left)) return true;
  return (
    subject.kind === "word" &&
    (lower === base || /^(?:are|were)$/.test(lower)
      ? /[^s]s$|people|men$|women$|and/.test(subject.lower)
      : subject.capital || !/[^s]s$/.test(subject.lower))
  );
}

/** `It further calls upon` */
function isMore(words: readonly Word[], at: number): boolean {
  return words[at]!.lower === "further" && PRONOUNS.has(words[at - 1]?.lower ?? "");
}

/** `The committee, which holds a third of the bonds, wants`: the noun before the relative clause that a comma ends. */
function beforeRelative(words: readonly Word[], comma: number): number {
  for (let at = comma - 1; at > 0 && comma - at < 20; at--)
    if (words[at]!.text === ",") return /^(?:which|who|whose)$/.test(words[at + 1]!.lower) ? at - 1 : comma;
  return comma;
}

/** `The Council calls for restraint`, `the union of miners demands a rise`: a body or people, and behind the form what it governs. */
function isOfBody(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  let from = at;
  while (from > 0 && at - from < 14 && !isBoundary(words, from - 1) && words[from - 1]!.text !== ",") from--;
  const head = headOf(words, from, at);
  if (!head || next === undefined) return false;
  const isBody =
    head.capital ||
    ((UNNAMED_DOERS.test(head.lower) || GROUPS.has(head.lower) || isPeople(head.lower)) &&
      (/s$/.test(head.lower) ||
        /^(?:the|its|their|his|her|an?|one|both|all)$/.test(words[from]!.lower) ||
        words[from]!.capital));
  // A noun for one has the form with -s, one for many that without.
  const isMany = /[^s]s$/.test(head.lower) && !head.capital;
  if (!isBody || (!head.capital && /s$/.test(words[at]!.lower) === isMany)) return false;
  if (
    !/^(?:an?|the|its|their|his|her|that|more|less|for|to|on|upon|any|all|both|every|better)$/.test(
      next.lower,
    ) &&
    next.kind !== "number" &&
    !/^(?:our|my)$/.test(words[from]!.lower)
  )
    return false;
  for (let behind = at + 1; behind < words.length && behind < at + 20; behind++) {
    if (words[behind]!.text === "," || words[behind]!.lower === "that") return true;
    if (isFiniteVerb(words, behind)) return false;
  }
  return true;
}

/** The noun that a phrase is about: before its first preposition or participle. */
function headOf(words: readonly Word[], from: number, to: number): Word | undefined {
  let end = to;
  for (let at = from + 1; at < to; at++)
    if (
      /^(?:of|at|from|in|with|for|on|to|near|by|behind|across|representing|holding|led)$/.test(
        words[at]!.lower,
      )
    ) {
      end = at;
      break;
    }
  return words.slice(from, end).findLast(({ kind }) => kind === "word" || kind === "number");
}

/** What a thing stays: `the border stays shut`. */
const STATE = /^(?:shut|closed|suspended|frozen|locked|blocked|barred|idle|where)$/;
const MODAL = /^(?:must|should|ought|will|would|won't|wouldn't|cannot|can't|couldn't)$/;

/** Whether the phrase that ends with a word has a plural before its preposition. */
function pluralHead(words: readonly Word[], end: number): boolean {
  for (let at = end; at > 0 && end - at < 7; at--) {
    if (isBoundary(words, at) || words[at]!.text === "," || isFiniteVerb(words, at)) return false;
    if (
      /^(?:in|of|from|at|on|near|along|across|around|for|representing|holding|owning|led)$/.test(
        words[at]!.lower,
      ) &&
      /[^s]s$|people|men$|women$/.test(words[at - 1]!.lower) &&
      words[at - 1]!.kind === "word"
    )
      return true;
  }
  return false;
}

/** A form in -ing tells an act behind a form of `be`, a comma, or one of a few verbs; `demanding` wherever it stands. */
function isLasting(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const helper = words
    .slice(Math.max(0, at - 3), at)
    .findLast((each) => !isAuxiliary(each) || BE.has(each.lower));
  if (helper !== undefined && BE.has(helper.lower)) return true;
  // `We're asking`
  if (/'(?:re|m)$/.test(before?.lower ?? "")) return true;
  if (before === undefined || before.text === ",") return true;
  return (
    /^(?:and|kept|keeps|keep|while|without|began|started)$/.test(before.lower) ||
    ALWAYS_VERBS.test(words[at]!.lower)
  );
}

function actOf(
  pattern: ActPattern,
  words: readonly Word[],
  verb: number,
  subject: Subject,
  mentions: readonly Mention[],
  dates: readonly FoundDate[],
): Act {
  const complements = complementsOf(words, verb + 1, mentions);
  const passive = isPassive(words, verb);
  const direct = complements.filter(
    ({ preposition, mention }) =>
      pattern.to.includes(preposition) && mayBeObject(words, verb, mention, preposition),
  );
  const talks = pattern.joint && pattern.subject ? inTalks(words, subject, mentions) : [];
  const withThem = pattern.joint
    ? [...complements, ...talks]
        .filter(({ preposition }) => preposition === "with" || preposition === "between")
        .map(({ mention }) => mention)
    : [];
  const asked =
    pattern.route === "demand:ask" && words[verb + 1]?.lower === "that"
      ? namedAt(words, verb + 2, mentions)
      : [];
  // `UN sanctions were imposed on Norway`: what is imposed is the subject, and whose it is imposes it.
  const isThing = pattern.subjectIsThing && (passive || pattern.intransitive);
  // `The Hanoi summit between Norway and Kenya`: what stands before the noun is where it was.
  const isBetween = talks.filter(({ preposition }) => preposition === "between").length > 1;
  const agents =
    passive || isThing
      ? agentOf(complements)
      : isBetween
        ? []
        : actorsBefore(pattern, words, verb, subject, mentions);
  // `Sweden's ambassador was recalled`: by Sweden.
  const isOwn = passive && agents.length === 0 && pattern.id === "sanction.recall";
  const doers = (isThing || isOwn) && agents.length === 0 ? subject.actors : agents;
  const done = isThing
    ? [...targetsIn(words, subject, mentions), ...direct.map(({ mention }) => mention)]
    : passive
      ? isOwn || (pattern.joint && doers.length === 0)
        ? []
        : subject.actors
      : [...asked, ...direct.map(({ mention }) => mention)];
  if (pattern.thing) {
    const whose = agents.length > 0 && passive ? agents : [];
    return {
      pattern,
      verb,
      by: distinct(whose),
      to: distinct(subject.actors),
      subject,
      complements,
      mode: modeAt(pattern, words, verb),
      passive,
      date: dateOfAct(words, verb, dates),
    };
  }
  if (pattern.doer) return turnedRound(pattern, words, verb, subject, complements, dates);
  const by = distinct(
    (passive || pattern.subject) && pattern.joint && doers.length === 0
      ? [...subject.actors, ...withThem]
      : doers,
  );
  const to = distinct([...done, ...withThem].filter(({ id }) => !by.some((each) => each.id === id)));
  return {
    pattern,
    verb,
    by,
    to,
    subject,
    complements,
    mode: modeAt(pattern, words, verb),
    passive,
    date: dateOfAct(words, verb, dates),
  };
}

/** How real an act is: `is scheduled for Friday` tells in the present what is to come, `would like it to` a wish that is there. */
function modeAt({ id }: ActPattern, words: readonly Word[], verb: number): Mode {
  const mode = modeOf(words, verb);
  if (id === "talks.scheduled" && mode === "actual") return "future";
  return /^ask\.(?:like-to|see|prefer|want-to|must|should|have-to)$/.test(id) && mode === "hypothetical"
    ? "actual"
    : mode;
}

/**
 * Who does it: the actors of the subject; where it has none and the verb is joined to others, those of the nearest before
 * that has some: `The ministry said that talks had stopped, and warned …`.
 */
function actorsBefore(
  pattern: ActPattern,
  words: readonly Word[],
  verb: number,
  { actors, from, to }: Subject,
  mentions: readonly Mention[],
): readonly Mention[] {
  if (actors.length > 0 || pattern.subject) return actors;
  const isPronoun = to - from === 1 && /^(?:i|we|you)$/.test(words[from]!.lower);
  let joint = verb - 1;
  while (joint > 0 && isAuxiliary(words[joint]!)) joint--;
  if (isPronoun || !/^(?:and|but|or|,)$/.test(words[joint]?.lower ?? "")) return [];
  const helper = joint < verb - 1 ? helperBefore(words, joint - 1) : -1;
  const earlier = helper < 0 ? [] : [subjectOf(words, helper, mentions, 1)];
  return (
    [...earlier, ...sharedSubjects(words, verb, mentions)].find((each) => each.actors.length > 0)?.actors ??
    []
  );
}

/** `would never accept limits and would take …`: the helping verb that the one in question is joined to. */
function helperBefore(words: readonly Word[], from: number): number {
  for (let at = from; at >= 0 && from - at < 20; at--) {
    if (
      /^(?:will|would|shall|can|could|may|might|must|has|have|had)$/.test(words[at]!.lower) &&
      !words[at]!.capital
    )
      return at;
    if (isFiniteVerb(words, at) || isBoundary(words, at)) return -1;
  }
  return -1;
}

/** A direct object stands close behind its verb; what is far behind belongs to something else. */
function mayBeObject(words: readonly Word[], verb: number, { from }: Mention, preposition: string): boolean {
  if (preposition !== "") return true;
  for (let at = verb + 1; at < from; at++) if (isBoundary(words, at)) return false;
  return from - verb < 9;
}

/** With whom the talks of a noun phrase are: `talks with the bondholders opened`. */
function inTalks(words: readonly Word[], { from, to }: Subject, mentions: readonly Mention[]): Complement[] {
  return complementsOf(words.slice(0, to), from, mentions).filter(({ preposition }) =>
    /^(?:with|between)$/.test(preposition),
  );
}

/** Against whom what a noun phrase names is: `UN sanctions on Norway`. */
function targetsIn(words: readonly Word[], { from, to }: Subject, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(
    (each) => each.from > from && each.to <= to && /^(?:on|against|over)$/.test(words[each.from - 1]!.lower),
  );
}

/** Who is named from a word on, over an article. */
function namedAt(words: readonly Word[], at: number, mentions: readonly Mention[]): Mention[] {
  const from = words[at]?.lower === "the" ? at + 1 : at;
  return mentions.filter((each) => (each.from === from || each.from === at) && each.as === "actor");
}

/** `The dam, inaugurated in March 2021,`, `pictures released last week show`: a participle that describes a thing, with its day. */
export function isDescribing(words: readonly Word[], verb: number): boolean {
  const [before, next] = [words[verb - 1], words[verb + 1]];
  if (
    !isPastForm(words[verb]!.lower) ||
    !/^(?:in|on|last|this|yesterday|earlier|by)$/.test(next?.lower ?? "")
  )
    return false;
  if (
    next!.lower === "in" &&
    !(words[verb + 2]?.kind === "number" || MONTHS.test(words[verb + 2]?.lower ?? ""))
  )
    return false;
  const noun = before?.text === "," ? words[verb - 2] : before;
  if (noun?.kind !== "word" || isAuxiliary(noun) || isFiniteVerb(words, words.indexOf(noun))) return false;
  if (
    before?.text !== "," &&
    (noun.capital ||
      !/^[a-z]{3,}s?$/.test(noun.lower) ||
      /^(?:who|which|that|it|they|he|she|and|but)$/.test(noun.lower))
  )
    return false;
  // Its clause has another verb behind the day; between the two nothing goes on that the participle could govern.
  const behind = words.slice(verb + 2, verb + 26);
  const other = behind.findIndex(
    ({ lower, kind, capital }, index) =>
      kind === "word" &&
      !capital &&
      (isFiniteVerb(words, verb + 2 + index) || /^(?:shows?|suggests?|remains?)$/.test(lower)),
  );
  if (other < 0) return false;
  const between = behind.slice(0, other);
  // Behind an insertion, `Kenya, which had left, signed in May`, the verb is that of the sentence.
  if (before?.text === ",")
    return (
      !words.slice(Math.max(0, verb - 30), verb - 1).some(({ text }) => text === ",") &&
      !between.some(({ lower }) => lower === "to") &&
      words.slice(verb + 2, verb + 26).some(({ text }) => text === ",")
    );
  return (
    !SPOKESMEN.test(noun.lower) &&
    !between.some(({ lower, text }) => /^[,;:]$/.test(text) || /^(?:that|but|and|if|when|to)$/.test(lower))
  );
}
const MONTHS = new RegExp(`^(?:early|late|mid|${LOW_MONTHS}|spring|summer|autumn|winter)$`);

function isPassive(words: readonly Word[], verb: number): boolean {
  if (!isPastForm(words[verb]!.lower) && !/(?:en|wn|ne)$/.test(words[verb]!.lower)) return false;
  for (let at = verb - 1; at >= 0 && verb - at < 6; at--) {
    if (BE.has(words[at]!.lower)) return true;
    if (
      isBoundary(words, at) ||
      words[at]!.text === "," ||
      /^(?:has|have|had|to|will)$/.test(words[at]!.lower)
    )
      break;
  }
  if (isDescribing(words, verb)) return true;
  // `Responded by banning` names no doer.
  // `A plan put forward by Kenya`
  const by = /^(?:put|laid)$/.test(words[verb]!.lower) && words[verb + 1]?.lower === "forward" ? 2 : 1;
  return (
    words[verb + by]?.lower === "by" &&
    words[verb]!.lower !== "stood" &&
    !/ing$/.test(words[verb + by + 1]?.lower ?? "")
  );
}

function distinct(mentions: readonly Mention[]): Mention[] {
  return mentions.filter(({ id }, index) => mentions.findIndex((each) => each.id === id) === index);
}

/** An act whose doer is not the subject of its verb: `trips took the minister to …`, `it received warnings from …`. */
function turnedRound(
  pattern: ActPattern,
  words: readonly Word[],
  verb: number,
  subject: Subject,
  complements: readonly Complement[],
  dates: readonly FoundDate[],
): Act {
  const behind = (prepositions: readonly string[]) =>
    complements.filter(({ preposition }) => prepositions.includes(preposition)).map(({ mention }) => mention);
  const [by, to] =
    pattern.doer === "from"
      ? [behind(["from"]), subject.actors]
      : [behind([""]).slice(-1), behind(["to", "in"])];
  return {
    pattern,
    verb,
    by: distinct(by),
    to: distinct(to).filter(({ id }) => !by.some((each) => each.id === id)),
    subject,
    complements,
    mode: modeOf(words, verb),
    passive: false,
    date: dateOfAct(words, verb, dates),
  };
}
