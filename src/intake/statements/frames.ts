import type { Mention } from "../actors/mention.ts";
import { subjectOf } from "../events/sides.ts";
import { SAYING, THINKING, UNNAMED_DOERS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { isAuxiliary, isFiniteVerb } from "../text/clauses.ts";
import { formsOf } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import { speakerOf } from "./speaker.ts";
import type { Speaker, Statement } from "./statement.ts";

/** Frames of more than a verb: `was quoted as saying`, `in Norway's view`, `made clear that`, `, adding that`, `was blunt: “…”`. */

const BE = /^(?:is|are|was|were|be|been|being|am|remains?|remained|feels?|felt|seems?|seemed)$/;
/** Attitudes that are told by an adjective: `is confident that`. */
const MINDED =
  /^(?:confident|convinced|certain|sure|adamant|optimistic|hopeful|pessimistic|s[ck]eptical|worried|concerned|afraid|doubtful|disappointed|glad|surprised|adamant|unsure|uncertain|unconvinced|wary|alarmed|persuaded|clear|blunt|frank|explicit|emphatic|categorical|unequivocal|bullish|upbeat|gloomy)$/;
const VIEWS = /^(?:view|opinion|words|reading|account|telling|judge?ment|assessment|eyes|estimation)$/;
const STANCES =
  /^(?:view|version|complaint|grievance|contention|objection|charge|claim|plea|position|argument|case|message|answer|stance|line|verdict|explanation|reply|response|point|opinion|fears?|hopes?|worry|concern|belief|assumption|conviction|theory)$/;
const LASTING = new Map(
  `${SAYING} ${THINKING}`
    .split(" ")
    .map((base) => [formsOf(base).find((form) => form.endsWith("ing") && form !== base)!, base] as const),
);

interface Frame {
  readonly base: string;
  /** The verb whose subject speaks, or the words that name who does. */
  readonly verb?: number;
  readonly phrase?: readonly [from: number, to: number];
  /** First word of what is said. */
  readonly from: number;
  readonly to?: number;
}

/**
 * A statement told by more than a verb of saying.
 *
 * @param previous who speaks before in the same sentence
 */
export function framed(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const lasting = goingOn(words, cue, mentions, previous);
  if (lasting) return lasting;
  const frame =
    howPut(words, cue) ??
    quotedAs(words, cue) ??
    quotes(words, cue) ??
    inNoDoubt(words, cue) ??
    madeClear(words, cue) ??
    minded(words, cue) ??
    inView(words, cue, mentions) ??
    stance(words, cue) ??
    (previous === undefined ? colon(words, cue, mentions) : undefined);
  if (!frame) return undefined;
  const { base, verb, phrase, from, to = words.length } = frame;
  const subject =
    verb === undefined
      ? {
          from: phrase![0],
          to: phrase![1],
          actors: mentions.filter(
            (each) => each.from >= phrase![0] && each.to <= phrase![1] && each.as === "actor",
          ),
        }
      : subjectOf(words, verb, mentions);
  const speaker = speakerOf(
    words,
    subject,
    mentions,
    undefined,
    base !== "state" || words[from]?.text !== ".",
  );
  return speaker && { cue, base, speaker, from, to };
}

/** The words from one on, in lower case with blanks between: what follows a verb. */
function behind(words: readonly Word[], at: number, length: number): string {
  return words
    .slice(at, at + length)
    .map(({ lower }) => lower)
    .join(" ");
}

/** `“…” is how the director put it`: what stands before it. */
function howPut(words: readonly Word[], cue: number): Frame | undefined {
  if (!/^(?:puts?|described|describes|sums?|summed)$/.test(words[cue]!.lower)) return undefined;
  const how = words.slice(Math.max(0, cue - 7), cue).findIndex(({ lower }) => lower === "how");
  const from = Math.max(0, cue - 7) + how;
  return how >= 0 &&
    from > 3 &&
    /^(?:it|things|the|this|that)$/.test(words[cue + 1]?.lower ?? "") &&
    BE.test(words[from - 1]!.lower)
    ? { base: "say", phrase: [from + 1, cue], from: 0, to: from - 1 }
    : undefined;
}

function quotedAs(words: readonly Word[], cue: number): Frame | undefined {
  if (
    !/^(?:quoted|cited|reported|heard|overheard|recorded|said|understood|believed)$/.test(words[cue]!.lower)
  )
    return undefined;
  if (!words.slice(Math.max(0, cue - 4), cue).some(({ lower }) => BE.test(lower))) return undefined;
  const saying = words
    .slice(cue + 1, cue + 14)
    .findIndex(
      ({ lower }, index) =>
        (/^(?:saying|telling|warning|calling|describing)$/.test(lower) &&
          /^(?:as|by)$/.test(words[cue + index]!.lower)) ||
        (lower === "said" && words[cue + index]!.lower === "have"),
    );
  return saying < 0 ? undefined : { base: "say", verb: cue, from: cue + saying + 2 };
}

/** `The paper quoted a diplomat as saying that …`: who is quoted. */
function quotes(words: readonly Word[], cue: number): Frame | undefined {
  if (!/^(?:quoted|quotes|cited|cites)$/.test(words[cue]!.lower)) return undefined;
  const as = words.slice(cue + 1, cue + 14).findIndex(({ lower }) => lower === "as");
  const saying = words[cue + as + 2];
  return as > 0 && /^(?:saying|telling|warning)$/.test(saying?.lower ?? "")
    ? { base: "say", phrase: [cue + 1, cue + as + 1], from: cue + as + 3 }
    : undefined;
}

/** `Brussels is in no doubt that`, `is of the opinion that` */
function inNoDoubt(words: readonly Word[], cue: number): Frame | undefined {
  if (!BE.test(words[cue]!.lower)) return undefined;
  const told =
    /^(?:[a-z]+ly )?(?:in (?:no|little) doubt|of the (?:view|opinion)|under no illusion) (?=that\b)/.exec(
      behind(words, cue + 1, 7),
    );
  return told ? { base: "believe", verb: cue, from: cue + 1 + told[0].trim().split(" ").length } : undefined;
}

function madeClear(words: readonly Word[], cue: number): Frame | undefined {
  const { lower } = words[cue]!;
  const told = behind(words, cue + 1, 7);
  const found =
    (/^(?:makes?|made)$/.test(lower) &&
      /^(?:it )?(?:[a-z]+ )?(?:clear|plain|known|no secret|no bones)\b/.exec(told)) ||
    (/^(?:takes?|took|holds?|held|has|have|had)$/.test(lower) &&
      /^(?:the|a|no) (?:[a-z]+ )?(?:view|position|line|stance|doubt) that\b/.exec(told)) ||
    (/^(?:leaves?|left)$/.test(lower) && /^(?:no|little) doubt\b/.exec(told)) ||
    (/^(?:sees?|saw|puts?|tells?|told|has)$/.test(lower) &&
      words.slice(Math.max(0, cue - 6), cue).some((each) => each.lower === "as") &&
      /^it\b/.exec(told)) ||
    (/^(?:shot|hit|shoots|hits|fired|fires|struck)$/.test(lower) &&
      /^back (?=that\b|saying\b|,)/.exec(told)) ||
    (/^let$/.test(lower) && /^it be known\b/.exec(told)) ||
    (/^(?:points?|pointed)$/.test(lower) &&
      /^(?:out|to (?!the (?:north|south|east|west))(?:the|its|their|a|an|his|her|what|how|figures|data|studies))\b/.exec(
        told,
      )) ||
    (/^(?:speaks?|spoke|spoken|talks?)$/.test(lower) && /^of (?!the same)/.exec(told)) ||
    (/^(?:puts?)$/.test(lower) && /^(?:it|things|the matter) /.exec(told)) ||
    (/^(?:gives?|gave|issues?|issued|offers?|offered)$/.test(lower) &&
      /^(?:an? |its |his |her )?(?:[a-z]+ )?(?:assurances?|warnings?|assessment|account) (?:that|of)\b/.exec(
        told,
      ));
  if (!found) return undefined;
  // `Put it to a vote`
  if (
    /^puts?$/.test(lower) &&
    !words.slice(Math.max(0, cue - 6), cue).some((each) => each.lower === "as") &&
    !/[":]/.test(
      words
        .slice(cue, cue + 8)
        .map(({ text }) => text)
        .join(""),
    )
  )
    return undefined;
  return {
    base: "state",
    verb: cue,
    from: Math.min(words.length, cue + 1 + found[0].trim().split(" ").length),
  };
}

function minded(words: readonly Word[], cue: number): Frame | undefined {
  if (!MINDED.test(words[cue]!.lower) || !/^(?:that|of|about|whether|,|:)$/.test(words[cue + 1]?.lower ?? ""))
    return undefined;
  let helper = cue - 1;
  while (
    helper > 0 &&
    cue - helper < 4 &&
    /ly$|^(?:not|very|still|also|more|less|most|so|far|from)$/.test(words[helper]!.lower)
  )
    helper--;
  return BE.test(words[helper]?.lower ?? "") ? { base: "believe", verb: helper, from: cue + 1 } : undefined;
}

/** `In Norway's view, …`, `in the words of the minister, …`. */
function inView(words: readonly Word[], cue: number, mentions: readonly Mention[]): Frame | undefined {
  // `For Norway, the case is closed`
  if (cue === 0 && words[0]!.lower === "for") return forWhom(words, mentions);
  if (!VIEWS.test(words[cue]!.lower)) return undefined;
  if (
    words[cue + 1]?.lower === "of" &&
    /^(?:the|my)$/.test(words[cue - 1]?.lower ?? "") &&
    words[cue - 2]?.lower === "in"
  ) {
    let to = cue + 2;
    while (to < words.length && !/^[,.:;"]$/.test(words[to]!.text) && to - cue < 16) to++;
    return { base: "say", phrase: [cue + 2, to], ...(cue < 6 ? { from: to } : { from: 0, to: cue - 2 }) };
  }
  if (words[cue - 1]?.kind !== "s") return undefined;
  let from = cue - 1;
  while (from > 0 && cue - from < 10 && !/^(?:in|by)$/.test(words[from]!.lower)) from--;
  if (!/^(?:in|by)$/.test(words[from]!.lower) || !/^[,.]$/.test(words[cue + 1]?.text ?? "."))
    return undefined;
  return {
    base: "say",
    phrase: [from + 1, cue - 1],
    ...(from < 3 ? { from: cue + 1 } : { from: 0, to: from }),
  };
}

function forWhom(words: readonly Word[], mentions: readonly Mention[]): Frame | undefined {
  const whom = mentions.find(
    ({ from, to, as }) =>
      (from === 1 || (from === 2 && words[1]!.lower === "the")) && words[to]?.text === "," && as === "actor",
  );
  if (!whom) return forThose(words);
  // `For Jane Doe, the minister, the figures …`
  const second = words.findIndex(({ text }, at) => at > whom.to && text === ",");
  const from = whom.form === "person" && second > 0 && second - whom.to < 9 ? second + 1 : whom.to + 1;
  return words.slice(from).some((_, at) => isFiniteVerb(words, from + at)) &&
    !/^(?:part|now|example|instance)$/.test(words[from]?.lower ?? "its")
    ? { base: "regard", phrase: [whom.from, whom.to], from }
    : undefined;
}

/** `For the bondholders, any deal has to …`: those without a name. */
function forThose(words: readonly Word[]): Frame | undefined {
  const at = words[1]?.lower === "the" || words[1]?.lower === "its" ? 2 : 1;
  const noun = words[at];
  return noun &&
    words[at + 1]?.text === "," &&
    (GROUPS.has(noun.lower) ||
      (UNNAMED_DOERS.test(noun.lower) && !/^(?:years?|months?|countr|state|nation)/.test(noun.lower))) &&
    words.slice(at + 2).some((_, each) => isFiniteVerb(words, at + 2 + each))
    ? { base: "regard", phrase: [1, at + 1], from: at + 2 }
    : undefined;
}

/** `Norway's position is that …`, `its answer was: “…”`. */
function stance(words: readonly Word[], cue: number): Frame | undefined {
  if (!STANCES.test(words[cue]!.lower) || !/^(?:is|was|remains?|has)$/.test(words[cue + 1]?.lower ?? ""))
    return undefined;
  if (
    !/^(?:that|:|"|,)$/.test(
      words.slice(cue + 2, cue + 5).find(({ lower }) => /^(?:that|:|")$/.test(lower))?.lower ?? "",
    )
  )
    return undefined;
  const owner = words[cue - 1]?.kind === "s" ? cue - 1 : words[cue - 2]?.kind === "s" ? cue - 2 : -1;
  if (owner < 0) return undefined;
  let from = owner;
  while (
    from > 0 &&
    owner - from < 6 &&
    words[from - 1]!.kind === "word" &&
    (words[from - 1]!.capital || owner - from < 2)
  )
    from--;
  return { base: "state", phrase: [from, owner], from: cue + 2 };
}

/** `The minister was blunt: “…”`, `Norway's envoy, Kari Lund: “…”`. */
function colon(words: readonly Word[], cue: number, mentions: readonly Mention[]): Frame | undefined {
  if (words[cue]!.text !== ":" || words[cue + 1]?.text !== '"' || cue === 0) return undefined;
  const verb = verbBefore(words, cue);
  if (verb !== undefined) return { base: "say", verb, from: cue + 1 };
  const named = mentions.findLast(({ to, as }) => to === cue && as === "actor");
  return named && { base: "say", phrase: [named.from, named.to], from: cue + 1 };
}

/** `…, adding that`, `a statement saying that`: by whoever does what the clause before tells. */
function goingOn(
  words: readonly Word[],
  cue: number,
  mentions: readonly Mention[],
  previous: Speaker | undefined,
): Statement | undefined {
  const base = LASTING.get(words[cue]!.lower);
  if (base === undefined || words[cue]!.capital) return undefined;
  if (!/^(?:,|statement|letter|note|message|while|and|but|email|post)$/.test(words[cue - 1]?.lower ?? ""))
    return undefined;
  if (
    !/^(?:that|"|:|the|it|he|she|they|there|no|its|this|a|an|such|any|of)$/.test(words[cue + 1]?.lower ?? "")
  )
    return undefined;
  // Without `that` a thing may follow: `, adding two ships`.
  if (
    !/^(?:that|"|:)$/.test(words[cue + 1]!.lower) &&
    !/^(?:say|warn|argue|insist|claim|cite|call|note|deny|predict|stress)$/.test(base)
  )
    return undefined;
  const verb = verbBefore(words, cue);
  const speaker =
    previous ??
    (verb === undefined
      ? speakerOf(
          words,
          { from: 0, to: cue - 1, actors: mentions.filter(({ to, as }) => to < cue && as === "actor") },
          mentions,
        )
      : speakerOf(words, subjectOf(words, verb, mentions), mentions));
  return speaker && { cue, base, speaker, from: cue + 1, to: words.length };
}

/** The last finite verb before a word. */
function verbBefore(words: readonly Word[], from: number): number | undefined {
  for (let at = from - 1; at >= 0 && from - at < 40; at--)
    if (isFiniteVerb(words, at) && (!isAuxiliary(words[at]!) || BE.test(words[at]!.lower))) return at;
  return undefined;
}
