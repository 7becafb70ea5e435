import type { Mention } from "../actors/mention.ts";
import { type Subject, subjectOf } from "../events/sides.ts";
import { SAYING, SAYING_CLAUSES, SPOKESMEN, THINKING, UNNAMED, WITH_THAT } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { isAuxiliary, isBoundary, isFiniteVerb } from "../text/clauses.ts";
import type { Passage } from "../text/passage.ts";
import { formsOf, isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import { framed } from "./frames.ts";
import { speakerOf } from "./speaker.ts";
import type { Speaker, Statement } from "./statement.ts";
import { isCapitalBody } from "./unnamed.ts";

const CUES = new Map<string, { readonly base: string; readonly thinks: boolean }>();
for (const [list, thinks] of [
  [THINKING, true],
  [SAYING, false],
] as const)
  for (const base of list.split(" "))
    for (const form of formsOf(base)) if (!form.endsWith("ing")) CUES.set(form, { base, thinks });

/** Forms that are nouns or adjectives at least as often. */
const OFTEN_NOUNS = new Set(
  "report reports state states note notes claim claims comment comments remark remarks signal signals hope hopes fear fears doubt view views estimate estimates repeat added recall recalls warning warn found held stated reported alleged expected boast boasts lament laments protest protests object objects counter counters snap snaps quip quips joke jokes post posts email emails brief briefs point points judge judges guess sense project projects forecast forecasts rule rules count counts quote quotes cite hint hints complaint dispute disputes".split(
    " ",
  ),
);

/** Verbs by which somebody gives a thing a name of his own, in quotation marks. */
const NAMING =
  /^(?:call|label|brand|dub|dismiss|describe|denounce|compare|liken|portray|characteri[sz]e)(?:s|d|ed|led|bed)?$|^dismisses$/;
/** What is told by others and may be turned down or cited. */
const REPORTS =
  /^(?:reports?|claims?|accusations?|allegations?|charges?|suggestions?|accounts?|stor(?:y|ies)|rumou?rs?|statements?|announcements?|explanations?|theor(?:y|ies)|criticisms?|arguments?|notion|comparisons?)$/;
/** Verbs of praise and blame with an object. */
const VALUING =
  /^(?:welcom|deplor|prais|denounc|endors)(?:es|ed)$|^(?:condemn|regret|hail|applaud|lament|commend|laud|criticis|criticiz)(?:s|ed|ted|es)$/;
const MOODS =
  /^(?:hopes?|concerns?|regrets?|fears?|doubts?|confidence|alarm|surprise|optimism|disappointment|satisfaction|worr(?:y|ies)|misgivings|frustration|s[ck]epticism|reservations?|relief|outrage|anger|dismay|objections?|criticism|unease|impatience|indignation|questions)$/;

/** Adjectives by which a thing is judged. */
const JUDGING =
  /^(?:[a-z]{2,12}(?:ous|ful|less|ive|able|ible|ical|ent|ant)|fair|unfair|unwise|weak|late|small|dead|void|illegal|legal|false|true|wrong|right|good|bad|cruel|absurd|premature|inadequate|final|fatal|vague|null|naive|empty|historic|tragic|cynical|crucial|vital|modest|too [a-z]+)$/;

/** `Called it a start`, `dismissed this as a promise`: named without quotation marks. */
function isNamedOutright(behind: readonly Word[]): boolean {
  const [object, article] = behind;
  if (/^(?:it|this|that|him|her|them)$/.test(object?.lower ?? ""))
    return /^(?:an?|as|the|both)$/.test(article?.lower ?? "");
  // `Called the offer generous`
  const end = behind.findIndex(({ text }) => /^[,.;]$/.test(text));
  if (
    end > 2 &&
    end < 7 &&
    /^(?:the|this|that|its|their|his|her)$/.test(object?.lower ?? "") &&
    JUDGING.test(behind[end - 1]!.lower) &&
    !behind.slice(0, end).some(({ lower }) => /^(?:for|on|off|to|by|with|in|at)$/.test(lower))
  )
    return true;
  // `Called the offer a step forward`
  if (
    /^(?:the|this|that|its|their|his|her) (?:[a-z]+ ){1,2}?an? [a-z]/.test(
      behind
        .slice(0, 6)
        .map(({ lower }) => lower)
        .join(" "),
    )
  )
    return true;
  const as = behind.findIndex(({ lower }) => lower === "as");
  return as > 0 && as < 7 && !behind.slice(0, as).some(({ text }) => /^[,;:]$/.test(text));
}

/** `Accused the company of …`, `blames the rebels for …`. */
function isCharged(verb: string, behind: readonly Word[]): boolean {
  const link = /^accus(?:es|ed|e|ing)$/.test(verb) ? "of" : /^blame[sd]?$/.test(verb) ? "for" : undefined;
  // `Blame the forecast`
  if (/^blame/.test(verb) && /^(?:the|this|that|its|their|his|her|an?)$/.test(behind[0]?.lower ?? ""))
    return true;
  return link !== undefined && behind.slice(1, 12).some(({ lower }) => lower === link);
}

/** `The Council takes note of the report and welcomes the progress`: a verb that is joined to others has the body at the head of its sentence. */
function jointSpeaker(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
): Speaker | undefined {
  if (!/^(?:and|but|,)$/.test(words[cue - 1]?.lower ?? "") || words[0]?.lower !== "the") return undefined;
  const head = words[1]!;
  return isCapitalBody(words, head)
    ? speakerOf(words, { from: 0, to: 2, actors: mentions.filter(({ to }) => to === 2) }, mentions)
    : undefined;
}

const CHANCES = /^(?:chances?|odds|likelihood|probability|risk)$/;

/**
 * The statements of a sentence. A verb of thinking or finding counts only where `that` or a clause follows it.
 *
 * @param previous who spoke last, whom `one of them` is of
 */
export function findStatements(
  { words }: Passage,
  mentions: readonly Mention[],
  previous?: Speaker,
): Statement[] {
  const found: Statement[] = [];
  for (const [cue, word] of words.entries()) {
    const last = found.at(-1)?.speaker ?? previous;
    const by =
      accordingTo(words, cue, mentions) ??
      spoken(words, cue, mentions, last) ??
      judged(words, cue, mentions, last) ??
      reported(words, cue, mentions) ??
      framed(words, cue, mentions, found.at(-1)?.speaker) ??
      voiced(words, cue, mentions, last);
    if (by) found.push(by);
    else if (word.lower === "public" && words[cue - 1]?.lower === "made" && words[cue + 1]?.lower === "by") {
      const ids = mentions.filter(({ from }) => from === cue + 2).map(({ id }) => id);
      if (ids.length > 0)
        found.push({ cue: cue - 1, base: "announce", speaker: { ids }, from: 0, to: cue - 1 });
    }
  }
  return found;
}

/** Verbs before `that` by which nobody says anything. */
const TELLING_NOTHING =
  /^(?:ensur|mean|show|prov|demonstrat|illustrat|requir|demand|ask|insur|arrang|forgot|forgett?|wait|help|happen|turn|appear|seem|emerg|transpir|follow|agree|order|vot|see|mak|made|ma|insist|urg|propos|pledg|promis|vow|threaten|recommend|request|pray|wish|know|knew|found|decid|guarante|provid|stipulat|decre|stat|wa|is|are|wer|ha|do|did|would|will|can|could|may|might|must|should|sa|tol|so|such)(?:e|es|s|ed|d|id|t|ted|ten|n|th|re|ve|y|ys)?$/;

/** `The officer swore that …`, `“…,” one diplomat sighed`: by any verb with `that`, or beside a quotation, where somebody is its subject. */
function voiced(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const { lower, kind, capital } = words[cue]!;
  const next = words[cue + 1];
  const isInverse =
    words[cue - 1]?.text === '"' && /^(?:the|an?|one|its|his|her|their)$/.test(next?.lower ?? "");
  if (!next || kind !== "word" || capital || !(next.kind === "mark" || next.lower === "that" || isInverse))
    return undefined;
  if (CUES.has(lower) || TELLING_NOTHING.test(lower)) return undefined;
  // `“…,” promised the company's geologist`
  const closes = words[cue - 1]?.text === '"' && cue > 4 && isClosing(words, cue - 1);
  if (closes && isPastForm(lower) && /^(?:the|an?|one|its|his|her|their)$/.test(next.lower)) {
    const behind = phraseBehind(words, cue + 1, mentions);
    const teller = speakerOf(words, behind, mentions, previous, true);
    return teller && { cue, base: "say", speaker: teller, from: 0, to: cue };
  }
  const isForm = isPastForm(lower) || /[^s]s$/.test(lower) || lower === "say";
  if (!isForm) return undefined;
  let mark = cue - 1;
  while (mark > Math.max(3, cue - 9) && words[mark]!.text !== '"') mark--;
  const isBehind =
    words[mark]?.text === '"' && words[mark - 1]?.text === "," && (next.text === "." || next.text === ",");
  const isBefore = /^[:,]$/.test(next.text) && words[cue + 2]?.text === '"' && !words[cue + 2]!.glued;
  if (!isBehind && !isBefore && next.lower !== "that") return undefined;
  if (
    next.lower === "that" &&
    ((!isFiniteVerb(words, cue) && !/[^s]s$/.test(lower)) ||
      isAuxiliary(words[cue]!) ||
      /^(?:the|a|an|its|his|her|their|of|to|in|on|for|by|with|and)$/.test(words[cue - 1]?.lower ?? "the"))
  )
    return undefined;
  if (
    (isBehind || isBefore) &&
    !isPastForm(lower) &&
    /^(?:the|a|an|its|his|her|their|of|to|in|on|for|by|with|and|from|at)$/.test(
      words[cue - 1]?.lower ?? "the",
    )
  )
    return undefined;
  // `The offer that …`: a noun, unless somebody stands before it.
  if (isDenied(words, cue) || isPassive(words, cue)) return undefined;
  const subject = withRelative(words, subjectOf(words, cue, mentions), cue, mentions);
  const speaker = speakerOf(words, subject, mentions, previous, isBehind || isBefore);
  if (!speaker || (next.lower === "that" && !isForm)) return undefined;
  if (
    next.lower === "that" &&
    !isPastForm(lower) &&
    !mentions.some(({ to }) => to === cue) &&
    !UNNAMED.test(words[cue - 1]?.lower ?? "")
  )
    return undefined;
  return isBehind
    ? { cue, base: "say", speaker, from: 0, to: subject.from }
    : { cue, base: "say", speaker, from: cue + 1, to: words.length };
}

const SOMEBODY =
  /^(?:person|people|someone|somebody|man|woman|insider|participant|sources?|[a-z]{4,14}(?:ers|ors|ists|ians))$/;

function accordingTo(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
): Statement | undefined {
  if (words[cue]!.lower !== "according" || words[cue + 1]?.lower !== "to") return undefined;
  let end = cue + 2;
  while (
    end < words.length &&
    !isBoundary(words, end) &&
    words[end]!.text !== "," &&
    words[end]!.text !== "."
  )
    end++;
  const told = speakerOf(
    words,
    {
      from: cue + 2,
      to: end,
      actors: mentions.filter(({ from, to, as }) => from >= cue + 2 && to <= end && as === "actor"),
    },
    mentions,
    undefined,
    // `According to a person close to the fund`, not `according to plan`
    words.slice(cue + 2, end).some(({ lower }) => SOMEBODY.test(lower)),
  );
  // `According to an estimate that the company published`
  const author = mentions.find(({ from, as }) => from >= end && from <= end + 3 && as === "actor");
  const speaker =
    told ?? (author && /^(?:that|which)$/.test(words[end]?.lower ?? "") ? { ids: [author.id] } : undefined);
  if (!speaker) return undefined;
  const [from, to] = cue < words.length - end ? [end, words.length] : [0, cue];
  return { cue, base: "according", speaker, from, to };
}

/** `Called it “blackmail”`, `rejected a report`, `put the chance at two in three`: judgements that are told with other verbs. */
function judged(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const { lower, kind, capital } = words[cue]!;
  if (kind !== "word" || (capital && cue > 0)) return undefined;
  if (
    !/^(?:put|compar|liken|portray|character|call|label|brand|dub|d[ie]|reject|accus|blam|welcom|prais|endors|condemn|regret|hail|applaud|lament|commend|laud|critici|express|voic|rais|stat)/.test(
      lower,
    )
  )
    return undefined;
  const behind = words.slice(cue + 1, cue + 24);
  const isNaming =
    NAMING.test(lower) &&
    !/^(?:on|for|off|upon|in)$/.test(words[cue + 1]?.lower ?? "on") &&
    (behind.some(({ text }) => text === '"') || isNamedOutright(behind));
  const isDenial =
    /^(?:reject|dismiss|dispute|den[iy])(?:s|es|ed)?$/.test(lower) &&
    (behind.slice(0, 4).some((word) => REPORTS.test(word.lower)) ||
      // `An allegation that the mayor rejects`
      words.slice(Math.max(0, cue - 5), cue).some((word) => REPORTS.test(word.lower)));
  const isOdds =
    /^puts?$/.test(lower) &&
    (behind.slice(0, 4).some((word) => CHANCES.test(word.lower)) ||
      // `Put the gap at 3 billion`
      behind
        .slice(1, 14)
        .some(
          (word, at) =>
            word.lower === "at" &&
            /^(?:[$€£¥\d]|about|some|around|nearly|between|least|most|more|up|over|under|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)/.test(
              behind[at + 2]?.lower ?? "",
            ),
        ));
  const isCharge = isCharged(lower, behind);
  const isValue =
    VALUING.test(lower) && /^(?:the|this|that|it|its|their|his|her|an?)$/.test(behind[0]?.lower ?? "");
  const isMood =
    /^(?:express|voic|rais|stat)(?:es|ed)$/.test(lower) &&
    behind.slice(0, 4).some((word) => MOODS.test(word.lower));
  if (
    !(isNaming || isDenial || isOdds || isCharge || isValue || isMood) ||
    isPassive(words, cue) ||
    isDenied(words, cue)
  )
    return undefined;
  const speaker =
    jointSpeaker(words, cue, mentions) ??
    speakerOf(
      words,
      withRelative(words, subjectOf(words, cue, mentions), cue, mentions),
      mentions,
      previous,
      true,
    );
  if (!speaker) return undefined;
  return {
    cue,
    base: isDenial
      ? "reject"
      : isNaming
        ? "call"
        : isCharge
          ? "accuse"
          : isValue || isMood
            ? "regard"
            : "estimate",
    speaker,
    from: cue + 1,
    to: words.length,
  };
}

/** Nouns that tell by themselves that somebody says what follows behind `that`. */
const SAYINGS =
  /^(?:reports?|claims?|accusations?|allegations?|charges?|suggestions?|accounts?|statements?|announcements?|assertions?|insistence|warnings?|arguments?|contention|assurances?|complaints?|views?|beliefs?|predictions?|remarks?|fears?|hopes?|concerns?|admission|acknowledge?ment|denials?|position|opinions?|conviction|assessments?|findings?|verdict)$/;

/** `A report on state television that …`, `a claim by the ministry that`, `Norway's insistence that`: what is cited by its noun. */
function reported(words: readonly Word[], cue: number, mentions: readonly Mention[]): Statement | undefined {
  if (!SAYINGS.test(words[cue]!.lower)) return undefined;
  const behind = words[cue + 1]?.lower ?? "";
  if (behind === "that") {
    let from = cue - 1;
    while (
      from > 0 &&
      cue - from < 4 &&
      words[from]!.kind !== "s" &&
      !/^(?:its|his|her|their|the|an?)$/.test(words[from]!.lower)
    )
      from--;
    const owner =
      words[from]?.kind === "s" ? mentions.find(({ to, as }) => to === from && as === "actor") : undefined;
    return owner && { cue, base: "report", speaker: { ids: [owner.id] }, from: cue + 2, to: words.length };
  }
  if (!/^(?:on|by|from|in|of)$/.test(behind)) return undefined;
  const article = words[cue + 2]?.lower === "the" ? cue + 3 : cue + 2;
  const source = mentions.find(
    ({ from, as, form }) => (from === article || from === cue + 2) && as === "actor" && form !== "adjective",
  );
  if (!source || words[source.to]?.lower !== "that") return undefined;
  return { cue, base: "report", speaker: { ids: [source.id] }, from: source.to + 1, to: words.length };
}

function spoken(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const { lower, kind, capital } = words[cue]!;
  const verb = kind === "word" ? CUES.get(lower) : undefined;
  if (!verb || (capital && cue > 0)) return undefined;
  const before = words[cue - 1];
  if (before && /^(?:the|a|an|its|his|her|their|this|these|of|-|for|in|by|any|no|new)$/.test(before.lower))
    return undefined;
  const isEager =
    before?.lower === "to" &&
    /^(?:quick|keen|careful|anxious|pains|eager|hastened|on|rushed|obliged)$/.test(
      words[cue - 2]?.lower ?? "",
    );
  if ((before?.lower === "to" && !isEager) || before?.kind === "s") return undefined;
  const next = words[cue + 1];
  // `Said nothing`
  if (/^(?:nothing|little)$/.test(next?.lower ?? "") && !words[cue + 3]) return undefined;
  const opens =
    next !== undefined &&
    (next.text === '"' || next.text === ":" || next.text === "," || isThatNear(words, cue + 1));
  const isAfter = isBehindQuote(words, cue);
  const isEnd =
    next === undefined ||
    /^[.;]$/.test(next.text) ||
    (next.text === "," && cue > 3) ||
    isTimeLeft(words, cue, mentions);
  if (
    next !== undefined &&
    (!verb.thinks || before?.text === '"') &&
    (lower !== verb.base || (lower === "say" && before?.lower === ",")) &&
    isInverted(words, cue, mentions)
  ) {
    const behind = phraseBehind(words, cue + 1, mentions);
    const speaker = speakerOf(words, behind, mentions, previous, before?.text === '"');
    // `said one of them, Jane Doe`: the name behind the comma.
    const named = mentions.find(
      ({ from, form }) => from === behind.to + 1 && form === "person" && words[behind.to]?.text === ",",
    );
    if (named && (!speaker || speaker.unnamed))
      return { cue, base: verb.base, speaker: { ids: [named.id] }, from: 0, to: cue };
    if (speaker && behind.to > behind.from) return { cue, base: verb.base, speaker, from: 0, to: cue };
  }
  const isForeseen =
    (/^(?:expect|predict|doubt|fear|foresee|consider|deem|regard|recogni[sz]e|anticipate)(?:s|d|ed)?$/.test(
      lower,
    ) &&
      /^(?:a|an|the|no|it|that|this|any|such|its|their|more|further|little|few)$/.test(next?.lower ?? "")) ||
    // `Farmers fear for their livelihoods`
    (/^(?:fears?|feared|worr(?:y|ies|ied))$/.test(lower) && /^(?:for|about)$/.test(next?.lower ?? ""));
  // `Sees little room for a deal`
  const isSeen =
    /^(?:sees?|saw)$/.test(lower) &&
    /^(?:little|no|few|scant|only)$/.test(next?.lower ?? "") &&
    words[cue + 2]?.kind === "word";
  if (isOrder(words, cue)) return undefined;
  if (WITH_THAT.has(verb.base) && !isThatNear(words, cue + 1)) return undefined;
  // `Their pay claim.`
  if (isEnd && OFTEN_NOUNS.has(lower) && !isVerbBehind(words, cue, mentions)) return undefined;
  const isBare = SAYING_CLAUSES.has(verb.base) && !isEnd;
  if ((verb.thinks || isBare) && !opens && !isAfter && !isForeseen && !isSeen && !hasClause(words, cue + 1))
    return undefined;
  // `May find that`: only imagined.
  if (/^(?:may|might|could)$/.test(before?.lower ?? "") && !before!.capital) return undefined;
  if (
    !isForeseen &&
    OFTEN_NOUNS.has(lower) &&
    !opens &&
    !isAfter &&
    !isEnd &&
    !isVerbOf(words, cue, mentions)
  )
    return undefined;
  if (isDenied(words, cue)) return undefined;
  if (isPassive(words, cue)) return toldBy(words, cue, verb.base, mentions);
  const subject = ofMainClause(words, cue, mentions, subjectOf(words, cue, mentions));
  if (/^(?:if|unless|whether|until|once|should)$/.test(words[subject.from - 1]?.lower ?? ""))
    return undefined;
  const speaker = speakerOf(
    words,
    withRelative(words, subject, cue, mentions),
    mentions,
    previous,
    PLAIN_SAYING.has(verb.base) ||
      (isEnd && lower !== verb.base && !OFTEN_NOUNS.has(lower)) ||
      next?.text === '"' ||
      words[cue + 2]?.text === '"' ||
      isThatNear(words, cue + 1),
  );
  if (!speaker) return undefined;
  // `“…,” the minister told lawmakers`
  if (words[subject.from - 1]?.text === '"' && subject.from > 3 && !opens)
    return { cue, base: verb.base, speaker, from: 0, to: subject.from };
  if (isAfter && !opens) return { cue, base: verb.base, speaker, from: 0, to: subject.from };
  // `“…,” the minister, Jane Doe, told reporters`
  const quoted = words.findLastIndex(({ text }, at) => at < subject.from && text === '"');
  if (
    quoted > 3 &&
    subject.from - quoted < 10 &&
    !opens &&
    !words.slice(cue).some(({ text }) => text === '"')
  )
    return { cue, base: verb.base, speaker, from: 0, to: quoted };
  // `A truce, the rebels say, presupposes …`: what they say goes on behind them.
  const goesOn =
    next?.text === "," &&
    words[subject.from - 1]?.text === "," &&
    (SUBORDINATE.test(words[0]!.lower) ||
      !words.slice(0, subject.from - 1).some((_, at) => isFiniteVerb(words, at)));
  return isEnd && subject.from > 1 && before?.text !== '"'
    ? { cue, base: verb.base, speaker, from: 0, to: goesOn ? words.length : subject.from }
    : { cue, base: verb.base, speaker, from: cue + 1, to: words.length };
}

/** `A priest who visited the men said`, `officials who attended the meeting confirmed`: what stands before the relative clause. */
function withRelative(
  words: readonly Word[],
  subject: Subject,
  cue: number,
  mentions: readonly Mention[],
): Subject {
  let who = -1;
  for (let at = cue - 1; at > 0 && cue - at < 14; at--) {
    if (/^[,;:"]$/.test(words[at]!.text)) break;
    if (words[at]!.lower === "who") who = at;
  }
  if (who < 1 || words[who - 1]!.text === ",") return subject;
  // One verb in the clause, and the verb of saying behind it.
  if (!words.slice(who + 1, cue).some((_, at) => isFiniteVerb(words, who + 1 + at))) return subject;
  let from = who;
  while (
    from > 0 &&
    who - from < 8 &&
    !isBoundary(words, from - 1) &&
    words[from - 1]!.text !== "," &&
    !isFiniteVerb(words, from - 1)
  )
    from--;
  return {
    from,
    to: who,
    actors: mentions.filter(
      (each) => each.from >= from && each.to <= who && each.as === "actor" && each.form !== "adjective",
    ),
  };
}

/** `…”, said the minister`, `…, said Jane Doe`, `so said their envoy`: the speaker stands behind the verb. */
function isInverted(words: readonly Word[], cue: number, mentions: readonly Mention[]): boolean {
  const before = words[cue - 1];
  if (!before) return false;
  if (before.text === '"') return isClosing(words, cue - 1);
  const isSaid = /^(?:said|says|say|added|warned|argued)$/.test(words[cue]!.lower);
  if (before.lower === "so") return isSaid;
  if (before.text !== ",") return false;
  if (words[cue - 2]?.text === '"' && isClosing(words, cue - 2)) return true;
  if (mentions.some(({ from, form }) => from === cue + 1 && form === "person")) return true;
  if (!isSaid) return false;
  return (
    mentions.some(({ from, as }) => as === "actor" && from > cue && from < cue + 4) ||
    (/^(?:the|an?|its|their|his|her|one)$/.test(words[cue + 1]?.lower ?? "") &&
      (UNNAMED.test(words[cue + 2]?.lower ?? "") || GROUPS.has(words[cue + 2]?.lower ?? "")))
  );
}

/** Whether a quotation mark closes one that was opened in its sentence, or before it. */
function isClosing(words: readonly Word[], mark: number): boolean {
  return (
    words.slice(0, mark).filter(({ text }) => text === '"').length % 2 === 1 ||
    mark > 12 ||
    words[mark - 1]?.text === ","
  );
}

/** Verbs whose subject says something whatever noun it is. */
const PLAIN_SAYING = new Set([
  "say",
  "tell",
  "warn",
  "argue",
  "insist",
  "complain",
  "announce",
  "claim",
  "allege",
  "deny",
]);

/** `Norway claims sovereignty`: right behind a name the form is a verb, if what it governs stands right behind it. */
function isVerbOf(words: readonly Word[], cue: number, mentions: readonly Mention[]): boolean {
  const { lower } = words[cue]!;
  const next = words[cue + 1];
  const isNamed =
    mentions.some(({ to, form, as }) => to === cue && form !== "adjective" && as === "actor") ||
    UNNAMED.test(words[cue - 1]?.lower ?? "") ||
    SPOKESMEN.test(words[cue - 1]?.lower ?? "");
  const isForm = /ed$|[^s]s$/.test(lower) && !/^(?:found|held)$/.test(lower);
  return (
    isNamed &&
    isForm &&
    next?.kind === "word" &&
    !/^(?:of|on|for|by|in|at|from|to|with|against|about|were|was|are|is|have|has|had|and|or|as|over)$/.test(
      next.lower,
    )
  );
}

/** `“Sign it,” the families wrote in a letter`: a quotation, and behind it nothing but who says so. */
function isBehindQuote(words: readonly Word[], cue: number): boolean {
  for (let at = cue - 2; at > 2 && cue - at < 7; at--) {
    if (words[at]!.text === '"') return /^[,?!.]$/.test(words[at - 1]!.text) && isClosing(words, at);
    if (isBoundary(words, at) || words[at]!.text === ",") return false;
  }
  return false;
}

const SUBORDINATE =
  /^(?:until|if|as|when|once|unless|while|because|although|after|before|without|should|in|for|with|by|under|given|like)$/;

/** `…, the minister said on Monday in a letter`: nothing behind the verb but when and where. */
function isTimeLeft(words: readonly Word[], cue: number, mentions: readonly Mention[]): boolean {
  if (
    !/^(?:in|on|at|during|after|via|this|last|yesterday|today|late|earlier)$/.test(
      words[cue + 1]?.lower ?? "",
    )
  )
    return false;
  if (
    words.length - cue > 14 ||
    words.slice(cue + 1).some((_, at) => isFiniteVerb(words, cue + 1 + at) || isBoundary(words, cue + 1 + at))
  )
    return false;
  const { from } = subjectOf(words, cue, mentions);
  return words[from - 1]?.text === "," && words.slice(0, from - 1).some((_, at) => isFiniteVerb(words, at));
}

/** `Reporters were told by the ministry that …`: the speaker stands behind `by`. */
function toldBy(
  words: readonly Word[],
  cue: number,
  base: string,
  mentions: readonly Mention[],
): Statement | undefined {
  const by = words.slice(cue + 1, cue + 6).findIndex(({ lower }) => lower === "by");
  // `Is said by three diplomats to have halted flights`
  const to = words.slice(cue + 1, cue + 14).findIndex(({ lower }) => lower === "to");
  if (by === 0 && to > by) {
    const teller = speakerOf(words, phraseBehind(words, cue + 2, mentions), mentions, undefined, true);
    return teller && { cue, base, speaker: teller, from: cue + to + 2, to: words.length };
  }
  const that = words.slice(cue + 1, cue + 18).findIndex(({ lower }) => lower === "that");
  if (by < 0 || that < by) return undefined;
  const speaker = speakerOf(words, phraseBehind(words, cue + by + 2, mentions), mentions);
  return speaker && { cue, base, speaker, from: cue + that + 2, to: words.length };
}

/** `The firm proposed that consent be presumed unless an author objects, and says …`: behind a comma the main clause goes on. */
function ofMainClause(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  near: Subject,
): Subject {
  const joint = words[cue - 1];
  if (near.actors.length > 0 || !joint || !/^(?:and|but)$/.test(joint.lower) || words[cue - 2]?.text !== ",")
    return near;
  const first = words.findIndex((_, at) => at < cue && isFiniteVerb(words, at));
  if (first < 1) return near;
  const main = subjectOf(words, first, mentions);
  return main.actors.length > 0 && main.from < 3 ? main : near;
}

function phraseBehind(words: readonly Word[], from: number, mentions: readonly Mention[]): Subject {
  let to = from;
  while (
    to < words.length &&
    !isBoundary(words, to) &&
    !/^[,.]$/.test(words[to]!.text) &&
    !isPastForm(words[to]!.lower) &&
    words[to]!.lower !== "to"
  )
    to++;
  return {
    from,
    to,
    actors: mentions.filter((each) => each.from >= from && each.to <= to && each.as === "actor"),
  };
}

/** What may stand between a verb of saying and its clause. */
const BEFORE_THAT =
  /^(?:[a-z]{3,12}ly|on|in|to|at|last|late|early|earlier|yesterday|today|again|this|after|through|via|then|also|with)$/;

/** `Admit privately that`, `said on Monday that`: the clause opens within a few words. */
function isThatNear(words: readonly Word[], from: number): boolean {
  const first = words[from]?.lower ?? "";
  const isTold = /^(?:t[eo]l[dl]s?|inform|assur|remind|warn|notif|brief)/.test(words[from - 1]!.lower);
  if (first !== "that" && !isTold && !BEFORE_THAT.test(first)) return false;
  for (let at = from; at < words.length && at < from + 6; at++) {
    const { lower, text } = words[at]!;
    if (lower === "that") return at === from || !/^(?:the|a|an|of|all|than|to)$/.test(words[at - 1]!.lower);
    if (/^[,.;:"]$/.test(text) || isFiniteVerb(words, at)) return false;
  }
  return false;
}

/** Whether a form that may be a noun has somebody right before it, or a quotation or comma that it closes. */
function isVerbBehind(words: readonly Word[], cue: number, mentions: readonly Mention[]): boolean {
  const before = words[cue - 1];
  return (
    before === undefined ||
    /^[",]$/.test(before.text) ||
    mentions.some(({ to, form, as }) => to === cue && form !== "adjective" && as === "actor") ||
    isPastForm(words[cue]!.lower)
  );
}

/** Whether a clause follows: a verb before the sentence or the next comma ends. */
function hasClause(words: readonly Word[], from: number): boolean {
  for (let at = from; at < words.length && at < from + 12; at++) {
    if (words[at]!.text === ",") return false;
    if (words[at]!.capital && words[at]!.lower === "may") continue;
    if (/^(?:is|are|was|were|will|would|can|could|may|might|has|have|had|should|as)$/.test(words[at]!.lower))
      return true;
  }
  return false;
}

/** `Told Kenya to wait`: asked, not said. */
function isOrder(words: readonly Word[], cue: number): boolean {
  if (!/^(?:tell|tells|told)$/.test(words[cue]!.lower)) return false;
  for (let at = cue + 1; at < words.length && at < cue + 10; at++) {
    const { lower, text } = words[at]!;
    if (/^(?:that|how|what|of|about)$/.test(lower) || /^[",:;]$/.test(text)) return false;
    if (lower === "to") return at > cue + 1;
  }
  return false;
}

/** `Has not confirmed`, `declined to say`: nothing is said. */
function isDenied(words: readonly Word[], cue: number): boolean {
  return words
    .slice(Math.max(0, cue - 3), cue)
    .some(({ lower }) => /^(?:not|never|n't|didn't|hasn't|haven't|don't|doesn't|won't|nobody)$/.test(lower));
}

function isPassive(words: readonly Word[], cue: number): boolean {
  let at = cue - 1;
  while (at > 0 && isAuxiliary(words[at]!) && !/^(?:is|are|was|were|be|been|being)$/.test(words[at]!.lower))
    at--;
  return /^(?:is|are|was|were|be|been|being)$/.test(words[at]?.lower ?? "");
}
