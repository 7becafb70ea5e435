import type { Mention } from "../actors/mention.ts";
import type { Subject } from "../events/sides.ts";
import { NO_NAMES } from "../tables/common-words.ts";
import { SPOKESMEN, UNNAMED, VOICELESS, WRITINGS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { behindLeadIn } from "../text/lead-in.ts";
import { isPastForm } from "../text/verb-forms.ts";
import { isMixed, type Word } from "../text/words.ts";
import type { Speaker } from "./statement.ts";
import { isBody, isCapitalBody, isOne } from "./unnamed.ts";

const BODIES =
  /^(?:union|party|group|movement|government|company|bank|rebels?|militia|militants|administration|airline|coalition|alliance|faction|newspaper|agency|regime|junta|organisation|organization)$/;
/** Nouns for people behind which a participle tells more of them. */
const ISSUERS =
  /^(?:person|people|[a-z]{2,14}(?:ers|ors|als|ats|sts|ees|ts|ys|ians)|official|diplomat|source|sources|aide|aides|families|refugees|relatives|men|women)$/;
const NOBODY = /^(?:nobody|none|neither|nor|nothing|no-one|noone|anybody|anyone)$/;
/** What a body says something in. */
const ISSUED =
  /^(?:statement|letter|note|communiqu[ée]|memo|notice|message|tweet|release|post|declaration|filing|leaflet|email|document|paper)$/;
const PARTS = /^(?:one|two|three|four|five|some|many|several|most|both|another|few)$/;

/**
 * The speaker that a noun phrase names: a person or body, or people without a name with those for whom they speak.
 *
 * @param loose whether any noun will do, since the verb leaves no doubt that somebody speaks
 */
export function speakerOf(
  words: readonly Word[],
  { from: begin, to, actors }: Subject,
  mentions: readonly Mention[],
  previous?: Speaker,
  loose = false,
): Speaker | undefined {
  if (to <= begin) return undefined;
  const first = actors.length > 0 ? begin : behindLeadIn(words, begin, to);
  // `Two of their representatives`, `one of them`
  const isPart = words[first + 1]?.lower === "of" && PARTS.test(words[first]!.lower);
  if (isPart && words[first + 2]?.lower === "them" && to === first + 3) return previous;
  const from = isPart ? first + 2 : first;
  const within = mentions.filter((each) => each.from >= from && each.to <= to);
  const persons = actors.filter(
    (each) =>
      each.form === "person" ||
      each.form === "surname" ||
      (each.form === "reference" && actors.filter((other) => other.from === each.from).length === 1),
  );
  const head = words.slice(from, to).findIndex(({ lower }) => /^(?:for|of|to)$/.test(lower));
  const isMouth =
    head > 0 &&
    /^(?:spokes(?:man|woman|person)|aide|adviser|lawyer|official)$/.test(words[from + head - 1]!.lower);
  // `A spokesman for the minister`: not the minister.
  if (isMouth && persons.length > 0 && persons.every((each) => each.from > from + head))
    return { ids: [], unnamed: words[from + head - 1]!.lower, affiliation: persons[0]!.id };
  if (persons.length > 0) return { ids: [...new Set(persons.map(({ id }) => id))] };
  let split = to;
  for (let at = from; at < to; at++) {
    const { lower } = words[at]!;
    // `A person briefed on the matter`, `officials who attended`, `refugees arriving`
    if (
      /^(?:of|at|from|in|with|for|on|to|by|close|familiar|aware|who|that|which|whose|involved|present|here|there)$/.test(
        lower,
      ) ||
      (at > from + 1 &&
        lower.length > 4 &&
        !words[at]!.capital &&
        (isPastForm(lower) || lower.endsWith("ing") || lower === "seen") &&
        (ISSUERS.test(words[at - 1]!.lower) ||
          ISSUED.test(words[at - 1]!.lower) ||
          // `A survey published in May found`
          WRITINGS.test(words[at - 1]!.lower)))
    ) {
      split = at;
      break;
    }
  }
  const noun = words.slice(from, split).findLast(({ kind }) => kind === "word");
  const isNamed = noun !== undefined && within.some((each) => words[each.to - 1] === noun);
  if (noun && NOBODY.test(noun.lower)) return undefined;
  // `The ministry's statement says`, `the statement, issued by the ministry, says`: whose it is.
  if (noun && ISSUED.test(noun.lower)) {
    const issued =
      words[to]?.text === "," &&
      /^(?:issued|published|signed|released|sent)$/.test(words[to + 1]?.lower ?? "");
    const by = issued ? words.slice(to + 2, to + 6).findIndex(({ lower }) => lower === "by") : -1;
    // `A statement from the finance ministry`
    const by_ = words.slice(from, to).findIndex(({ lower }) => /^(?:from|by|of)$/.test(lower));
    if (by_ > 0 && actors.length === 0 && by < 0) {
      const issuer = speakerOf(words, { from: from + by_ + 1, to, actors }, mentions, previous);
      if (issuer) return issuer;
    }
    const author =
      by < 0 ? actors[0] : mentions.find((each) => each.from > to + by + 2 && each.from < to + by + 5);
    if (author) return { ids: [author.id] };
    const owner = words.slice(from, to).findLastIndex(({ kind }) => kind === "s");
    const whose = owner > 0 ? words[from + owner - 1]! : undefined;
    if (whose && (UNNAMED.test(whose.lower) || SPOKESMEN.test(whose.lower) || BODIES.test(whose.lower)))
      return { ids: [], unnamed: whose.lower };
    // `The statement added`: by whoever spoke before.
    return loose && words[from]!.lower === "the" ? previous : undefined;
  }
  // `The RMT union said`: the body with the noun for it.
  const named =
    noun && BODIES.test(noun.lower)
      ? within.find(
          ({ to: end, form, as }) =>
            words[end] === noun && as === "actor" && form !== "adjective" && form !== "capital",
        )
      : undefined;
  if (named && words[named.to - 1]?.kind === "word") return { ids: [named.id] };
  if (noun && !isNamed && (UNNAMED.test(noun.lower) || GROUPS.has(noun.lower))) {
    // `Its president said`: of the body that is named before.
    const owner = /^(?:its|their)$/.test(words[from]?.lower ?? "")
      ? mentions.findLast(
          (each) =>
            each.to <= from && each.as === "actor" && each.form !== "person" && each.form !== "surname",
        )
      : undefined;
    const affiliation = (within.find((each) => each.as === "actor") ?? owner)?.id;
    return { ids: [], unnamed: noun.lower, ...(affiliation && { affiliation }) };
  }
  if (actors.length > 0) return { ids: [...new Set(actors.map(({ id }) => id))] };
  if (!noun) return undefined;
  // `The Authority met. It regretted that …`
  if (to === from + 1 && loose && previous?.unnamed === undefined && /^(?:it|they|he|she)$/.test(noun.lower))
    return previous;
  if (
    to === from + 1 &&
    previous?.unnamed !== undefined &&
    (isBody(previous) ? /^it$/ : isOne(previous) ? /^(?:he|she)$/ : /^they$/).test(noun.lower)
  )
    return previous;
  if (isCapitalBody(words, noun)) return { ids: [], unnamed: noun.lower };
  // `Siemens Energy said`: a name that no table has.
  const name = words[from]!.lower === "the" ? from + 1 : from;
  const isName =
    loose &&
    to - from > 1 &&
    to - from < 5 &&
    words
      .slice(/^the$/.test(words[from]!.lower) ? from + 1 : from, to)
      .every(({ kind, capital, text }) => kind === "word" && capital && !isMixed(text));
  if (
    isName &&
    !NO_NAMES.has(words[name]!.lower) &&
    !SPOKESMEN.test(words[name]!.lower) &&
    !VOICELESS.test(noun.lower) &&
    !WRITINGS.test(noun.lower)
  )
    return { ids: [], unnamed: words[name]!.lower };
  // `The nurse said`: whoever says something is somebody.
  const isSomebody =
    loose &&
    /^[a-z]{3,20}$/.test(noun.lower) &&
    !WRITINGS.test(noun.lower) &&
    !VOICELESS.test(noun.lower) &&
    !isParticiple(noun);
  return SPOKESMEN.test(noun.lower) || (isSomebody && (!noun.capital || noun === words[from]))
    ? { ids: [], unnamed: noun.lower }
    : undefined;
}

/** `A survey published in May`: no noun, other than `the accused`. */
function isParticiple({ lower }: Word): boolean {
  return (
    isPastForm(lower) &&
    /[a-z]{3}ed$/.test(lower) &&
    !/^(?:accused|deceased|displaced|wounded|injured|bereaved|unemployed)$/.test(lower)
  );
}
