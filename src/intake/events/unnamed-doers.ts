import type { Mention } from "../actors/mention.ts";
import type { Speaker } from "../statements/statement.ts";
import { isBody, isCapitalBody, isOne, unnamedId } from "../statements/unnamed.ts";
import { NO_NAMES } from "../tables/common-words.ts";
import { COMPANY_NOUNS } from "../tables/companies.ts";
import { SPOKESMEN, UNNAMED_DOERS, VOICELESS, WRITINGS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { behindLeadIn } from "../text/lead-in.ts";
import { isMixed, type Word } from "../text/words.ts";
import type { Act } from "./act.ts";

/** Nouns that end as those for people do, in the plural: `operators`, `loyalists`, `tribesmen`. */
export function isPeople(noun: string): boolean {
  return (
    /(?:[a-z]{3}(?:ers|ors|ists|ians|ants|eers|smen|ees|crats)|[a-z]{3}(?:man|woman|ist|ian))$/.test(noun) &&
    !THINGS.test(noun)
  );
}
const THINGS =
  /^(?:.*(?:quarters|orders|papers|powers|numbers|letters|matters|waters|rivers|winters|summers|borders|corridors|sectors|factors|errors|tankers|trawlers|containers|trailers|orders|offers|others|centers|members|partners|terminators|motors|reactors|doors|floors|harbors|vectors|chapters|characters|computers|boosters|disasters|fibers|figures|meters|registers|remainders|shelters|towers|trees|guarantees|fees|degrees|committees|levees|employees|plants|grants|restaurants|variants|pants|constants|fragrances))$/;

/** Whoever insists, proposes or rejects is somebody, whatever the noun; storms threaten, machines refuse and laws require. */
function mayAsk({ pattern: { id }, passive, verb }: Act, words: readonly Word[]): boolean {
  return (
    !passive &&
    (/^(?:ask\.(?!call|need|expect|have-to)|agree\.(?:offer|submit|suggest|open|table|hint)$|refuse\.(?:rule-out|firm|withhold|object|idiom|insult|obligation|no-intention|no-longer|no-sign|reservation)$|offer\.(?:glad|ready-for|counter)|threaten\.(?:weigh|ballot|on-notice))/.test(
      id,
    ) ||
      id === "refuse") &&
    !/^(?:requir|refus|resist|block)/.test(words[verb]!.lower)
  );
}

/** `Vestas warned of legal action`, `the Greens want`: a name that no table has, alone before a verb that only people and bodies have. */
function isUnknownName(
  { pattern: { id, route }, passive, subject: { from, to } }: Act,
  words: readonly Word[],
  noun: Word,
): boolean {
  const name = words.slice(words[from]!.lower === "the" ? from + 1 : from, to);
  return (
    !passive &&
    route.startsWith("demand:") &&
    name.length > 0 &&
    name.length < 7 &&
    name.every(
      ({ kind, capital, text, lower }) =>
        kind === "word" && !isMixed(text) && (capital || /^(?:of|for|and|the|de|du)$/.test(lower)),
    ) &&
    !SPOKESMEN.test(name[0]!.lower) &&
    // `Storms threatened`: of one word only where no common noun is written so.
    (id !== "threaten" ||
      name.length > 1 ||
      words[from]!.lower === "the" ||
      /^[\p{Lu}]+$/u.test(noun.text)) &&
    !/^(?:threaten\.(?:follow|measures|retaliate)|ask\.(?:need|expect|have-to|must|should))$/.test(id) &&
    maySpeak(noun.lower) &&
    name.every(({ lower, capital }) => !capital || !NO_NAMES.has(lower))
  );
}

function maySpeak(noun: string): boolean {
  return (
    /^[a-z]{4,20}$/.test(noun) &&
    !/^(?:nobody|none|neither|everyone|everybody|anyone|anybody|something|those|these|what|both|only|theory|practice)$/.test(
      noun,
    ) &&
    !WRITINGS.test(noun) &&
    !VOICELESS.test(noun) &&
    !THINGS.test(noun)
  );
}

/** What stands behind the `by` of a passive verb: `urged by the mediator`. */
function agentPhrase(words: readonly Word[], verb: number): { readonly from: number; readonly to: number } {
  const by = words[verb + 1]?.lower === "by" ? verb + 1 : words[verb + 2]?.lower === "by" ? verb + 2 : -1;
  if (by < 0) return { from: verb, to: verb };
  let to = by + 1;
  while (to < words.length && to - by < 8 && words[to]!.kind === "word" && !ENDS_AGENT.test(words[to]!.lower))
    to++;
  return { from: by + 1, to };
}
const ENDS_AGENT = /^(?:to|that|for|on|in|at|and|who|which|after|before|with)$/;

/** Whom something is done to without a name, right behind the verb or its preposition: `met bondholders`, `wrote to its creditors`. */
export function withUnnamedTargets(words: readonly Word[], act: Act): Act {
  const { pattern, verb, to, by, passive } = act;
  if (to.length > 0 || by.length === 0 || passive || pattern.doer) return act;
  let at = verb + 1;
  const isLed = /^(?:with|to|from|on|against)$/.test(words[at]?.lower ?? "");
  if (
    !(isLed
      ? pattern.to.includes(words[at]!.lower) || (pattern.joint && words[at]!.lower === "with")
      : pattern.to.includes(""))
  )
    return act;
  if (isLed) at++;
  while (
    /^(?:the|its|their|his|her|private|official|foreign|some|striking|all)$/.test(words[at]?.lower ?? "")
  )
    at++;
  const noun = words[at];
  if (noun === undefined || noun.capital || !GROUPS.has(noun.lower) || !noun.lower.endsWith("s")) return act;
  if (words[at + 1]?.kind === "s" || words[at + 1]?.text === "'") return act;
  const done = { ids: [], unnamed: noun.lower };
  return {
    ...act,
    done,
    to: [{ from: at, to: at + 1, id: unnamedId(done), form: "reference", as: "actor" }],
  };
}

/**
 * Those who do something without a name: `a federal judge ordered`, `religious leaders brought both sides together`.
 *
 * @param before those without a name in the sentence before, with whom `They` or `He` goes on
 */
export function withUnnamedDoers(
  words: readonly Word[],
  mentions: readonly Mention[],
  act: Act,
  before?: Speaker,
): Act {
  const { by, passive } = act;
  const told = passive ? agentPhrase(words, act.verb) : act.subject;
  const subject = { ...told, from: behindLeadIn(words, told.from, told.to) };
  if (
    by.length > 0 ||
    (act.pattern.thing && !passive) ||
    // Processors that depend on landings set nobody a condition.
    /^(?:ask\.(?:must|should|have-to|time|bid)|condition\.hang)$/.test(act.pattern.id) ||
    subject.to <= subject.from
  )
    return act;
  // `Patients' groups called for talks. They demand …`, `My minister did. He threatened …`
  const at = subject.to - 1;
  const isMeant =
    before && (isBody(before) ? /^it$/ : isOne(before) ? /^(?:he|she)$/ : /^they$/).test(words[at]!.lower);
  if (isMeant && (at === 0 || (isOne(before) && !isBody(before))))
    return {
      ...act,
      doer: before,
      by: [{ from: at, to: subject.to, id: unnamedId(before), form: "reference", as: "actor" }],
    };
  let split = subject.to;
  for (let at = subject.from + 1; at < subject.to; at++) {
    if (
      /^(?:of|at|from|in|with|for|on|to|near|close|who|that|which|whose|across|behind|around)$/.test(
        words[at]!.lower,
      ) ||
      // `Bondholders representing a third`, `investors led by a fund`
      (/(?:s|men|people|police)$/.test(words[at - 1]!.lower) &&
        words[at - 1]!.kind === "word" &&
        !words[at]!.capital &&
        /(?:ing|[a-z]ed|led|held)$/.test(words[at]!.lower))
    ) {
      split = at;
      break;
    }
  }
  const noun = words.slice(subject.from, split).findLast(({ kind }) => kind === "word");
  const isName =
    noun !== undefined && isUnknownName({ ...act, subject: { ...act.subject, ...subject } }, words, noun);
  // `At talks in Oslo, Norway demanded`: no town of Norway, and no name that nobody knows.
  const country = isName
    ? mentions.find((each) => each.to === subject.to && each.as === "place" && each.form === "name")
    : undefined;
  if (country) return { ...act, by: [{ ...country, as: "actor" }] };
  if (
    !noun ||
    (noun.capital && noun !== words[subject.from] && !isCapitalBody(words, noun) && !isName) ||
    !(
      isCapitalBody(words, noun) ||
      UNNAMED_DOERS.test(noun.lower) ||
      GROUPS.has(noun.lower) ||
      (COMPANY_NOUNS.has(noun.lower) &&
        /^(?:refuse|agree\.(?:offer|promise|ready)|threaten|ask\.(?:demand|seek))$/.test(act.pattern.id)) ||
      isPeople(noun.lower) ||
      (mayAsk(act, words) && maySpeak(noun.lower)) ||
      isName
    )
  )
    return act;
  const affiliation = mentions.find(
    (each) => each.from >= subject.from && each.to <= subject.to && each.as === "actor",
  )?.id;
  // A name of several words goes by its first.
  const first = words[subject.from]!.lower === "the" ? subject.from + 1 : subject.from;
  const unnamed = isName ? words[first]!.lower : noun.lower;
  const doer = { ids: [], unnamed, ...(affiliation && { affiliation }) };
  const { from, to } = subject;
  return { ...act, doer, by: [{ from, to, id: unnamedId(doer), form: "reference", as: "actor" }] };
}
