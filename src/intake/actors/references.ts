import { COMPANY_NOUNS } from "../tables/companies.ts";
import { UNNAMED, UNNAMED_DOERS } from "../tables/cues.ts";
import type { Word } from "../text/words.ts";
import { knownActor } from "./lexicon.ts";
import type { Mention } from "./mention.ts";
import type { Role } from "./roles.ts";

/** What the sentences before have spoken of, so that `he`, `the union` and `the two sides` can be told. */
export interface Spoken {
  /** The person whom `he` means: the first whom the last sentence with one named; none at the beginning. */
  readonly persons: readonly string[];
  /** The two states and organisations named most so far. */
  readonly parties: readonly string[];
  /** The two joined last as one doer, `the government and the rebels`, whom `they` in the next sentence means; or none. */
  readonly pair: readonly string[];
  /** The group spoken of last, whom `they` means. */
  readonly group: string | undefined;
  /** The body that the sentence before is about, whom `It` at the beginning of a sentence means. */
  readonly subject: string | undefined;
  /** The body spoken of last, before a word, that a noun may take up: `the union`. */
  readonly byNoun: (noun: string, at: number) => string | undefined;
  /** The state spoken of most, whose government `the government` is. */
  readonly state: string | undefined;
  /** The same where no other state is spoken of half as often: whose `the finance ministry` is. */
  readonly mainState: string | undefined;
  /** The person who holds an office of a state or organisation, where the text names him. */
  readonly holderOf: (role: string, of: string) => string | undefined;
  /** For whom a person acts, where that is told. */
  readonly sideOf: (id: string) => string;
}

const OWN_SIDE = /^(?:side|government|country|ministry|delegation|team|party|union|administration)$/;
const OWN_PEOPLE =
  /^(?:members|side|team|delegation|negotiators?|envoys?|leadership|leaders|board|management)$/;
const PAIRS = new Set(
  "sides parties countries nations governments leaders states capitals neighbours neighbors rivals delegations men ministers presidents principals firms companies groups banks airlines carriers unions armies".split(
    " ",
  ),
);

/** Those of them that mean the two without being counted: `the parties agreed`. */
const PLAIN_PAIRS = new Set("parties sides delegations".split(" "));

/** The references in a sentence that can be told: mentions of whom they mean. */
export function referencesIn(
  words: readonly Word[],
  mentions: readonly Mention[],
  roles: readonly Role[],
  spoken: Spoken,
): Mention[] {
  const found = [
    ...officesIn(words, mentions, roles, spoken),
    ...bodiesBefore(words, mentions, roles, spoken),
  ];
  for (const [at, { lower }] of words.entries()) {
    const refer = (to: number, id: string | undefined) => {
      // `The government of Cameroon`: named with its noun.
      const isOf = lower === "the" && words[to]?.lower === "of";
      if (isOf && mentions.some(({ from }) => from === to + 1 || from === to + 2)) return;
      if (id !== undefined && id !== "") found.push({ from: at, to, id, form: "reference", as: "actor" });
    };
    if ((lower === "he" || lower === "she") && !mentions.some(({ from, to }) => from <= at && at < to)) {
      const here = mentions.find(({ from, form }) => from < at && (form === "person" || form === "surname"));
      refer(at + 1, here?.id ?? spoken.persons.at(-1));
    } else if (lower === "they") {
      const here = [
        ...new Set(
          mentions.filter(({ from, as }) => from < at && as === "actor").map(({ id }) => spoken.sideOf(id)),
        ),
      ];
      if (spoken.group !== undefined) refer(at + 1, spoken.group);
      else if (here.length === 2) for (const id of here) refer(at + 1, id);
      else if (here.length === 0) for (const id of spoken.pair) refer(at + 1, id);
    } else if (lower === "it" && at > 0 && words[0]!.lower === "it") {
      // One sentence has one `it`.
      refer(at + 1, spoken.subject);
    } else if (lower === "it") {
      // `The ministry said that it`: who is named alone before, if no person.
      const told = [...mentions, ...found].filter(({ from, as }) => from < at && as === "actor");
      const here = [...new Set(told.map(({ id }) => id))];
      const isPerson = told.some(
        ({ from, form, id }) =>
          from < at && (form === "person" || form === "surname" || spoken.persons.includes(id)),
      );
      // Of several it is the one that the sentence begins with.
      const isFirst = (told[0]?.from ?? 2) < 2;
      // `The committee told the ministry that it`: whoever has no name and stands first is meant as well.
      const isOther =
        !isFirst &&
        /^(?:the|a|an|its|one)$/.test(words[0]!.lower) &&
        startsWithBody(words, told[0]?.from ?? 0);
      // `Unless Lima scraps the duty that it imposed`: whom the clause is about.
      const within = told.findLast(
        ({ from, form }) =>
          form !== "adjective" &&
          /^(?:unless|if|until|because|when|while|after|before|whether)$/.test(
            words[words[from - 1]?.lower === "the" ? from - 2 : from - 1]?.lower ?? "",
          ),
      );
      if (within && !isPerson && !words.slice(within.to, at).some(({ text }) => text === ","))
        refer(at + 1, within.id);
      else if ((here.length === 1 || isFirst) && !isPerson && !isOther) refer(at + 1, here[0]);
      else if (
        at === 0 ||
        (told.length === 0 && at < 4 && !/^(?:is|was|would|will|has|may)$/.test(words[at + 1]?.lower ?? "is"))
      )
        refer(at + 1, spoken.subject);
    } else if ((lower === "his" || lower === "her") && OWN_SIDE.test(words[at + 1]?.lower ?? "")) {
      const person =
        mentions.findLast(({ from, form }) => from < at && (form === "person" || form === "surname"))?.id ??
        spoken.persons.at(-1);
      if (person !== undefined && spoken.sideOf(person) !== person) refer(at + 2, spoken.sideOf(person));
    } else if ((lower === "its" || lower === "their") && OWN_PEOPLE.test(words[at + 1]?.lower ?? "")) {
      // `The union took the offer, and its members went back`: the body that the sentence is about.
      const bodies = [...mentions, ...found].filter(
        ({ from, as, form }) =>
          from < at && as === "actor" && form !== "person" && form !== "surname" && form !== "adjective",
      );
      refer(
        at + 2,
        new Set(bodies.map(({ id }) => id)).size < 2 || bodies[0]!.from < 3 ? bodies[0]?.id : undefined,
      );
    } else if ((lower === "the" || lower === "both") && isPair(words, at)) {
      const to = words[at + 1]!.lower === "two" && PAIRS.has(words[at + 2]?.lower ?? "") ? at + 3 : at + 2;
      const here = [
        ...new Set(mentions.filter(({ from, as }) => from < at && as === "actor").map(({ id }) => id)),
      ];
      const two = here.length >= 2 ? here.slice(-2) : spoken.parties;
      if (two.length === 2) for (const id of two) refer(to, id);
    } else if (
      lower === "the" &&
      /^(?:administration|government|regime|army|military|navy|junta|authorities)$/.test(
        words[at + 1]?.lower ?? "",
      )
    ) {
      // `The government that the rebels overthrew`: another one.
      if (words[at + 2]?.lower === "that") continue;
      // Whose it is: the state named last before it in the sentence, else the one that the text is about.
      const before = mentions.findLast(
        ({ from, as, form }) =>
          from < at && as === "actor" && form !== "organisation" && form !== "reference",
      );
      const side = spoken.sideOf(before?.id ?? "");
      // `The army`, where the text has told it from its state.
      refer(at + 2, spoken.byNoun(words[at + 1]!.lower, at) ?? (knownActor(side) ? side : spoken.state));
    } else if (lower === "the" && words[at + 1] && !words[at + 1]!.capital) {
      const noun = words[at + 1]!.lower;
      const ministry =
        noun === "ministry" ? at + 2 : words[at + 2]?.lower === "ministry" ? at + 3 : undefined;
      if (ministry === undefined) refer(at + 2, spoken.byNoun(noun, at));
      else refer(ministry, spoken.byNoun("ministry", at) ?? spoken.mainState);
    } else if (
      lower === "the" &&
      COMPANY_NOUNS.has(words[at + 2]?.lower ?? "") &&
      mentions.some(({ from, to, form }) => from === at + 1 && to === at + 2 && form === "adjective")
    ) {
      // `The French bank`: a firm, whatever its country.
      refer(at + 3, spoken.byNoun(words[at + 2]!.lower, at));
    } else if (lower === "the" && isHeadAlone(words, at + 1, mentions)) {
      // `The Fund`, `the League`: the noun of a name before, with its capital.
      refer(at + 2, spoken.byNoun(words[at + 1]!.lower, at));
    }
  }
  return found;
}

/** `His country would close its ports`, once the sentence itself has told whose minister he is. */
export function withOwnSides(
  words: readonly Word[],
  mentions: readonly Mention[],
  sideOf: ReadonlyMap<string, string>,
): readonly Mention[] {
  if (sideOf.size === 0) return mentions;
  const found = words.flatMap(({ lower }, at): Mention[] => {
    if ((lower !== "his" && lower !== "her") || !OWN_SIDE.test(words[at + 1]?.lower ?? "")) return [];
    if (mentions.some(({ from }) => from === at)) return [];
    const person = mentions.findLast(
      ({ from, form }) => from < at && (form === "person" || form === "surname"),
    );
    const id = person && sideOf.get(person.id);
    return id === undefined ? [] : [{ from: at, to: at + 2, id, form: "reference", as: "actor" }];
  });
  return found.length === 0 ? mentions : [...mentions, ...found].sort((a, b) => a.from - b.from);
}

const ONE_PERSON =
  /^(?:minister|spokes(?:man|woman|person)|official|diplomat|adviser|aide|negotiator|colleague|predecessor|lawyer|analyst|delegate|envoy|lawmaker)$/;

/** The noun for somebody without a name with whom a sentence begins, `My minister did`: whom `he` in the next one means. */
export function someoneIn([article, noun]: readonly Word[]): string | undefined {
  return /^(?:my|our|an?|one|another)$/.test(article?.lower ?? "") && ONE_PERSON.test(noun?.lower ?? "")
    ? noun!.lower
    : undefined;
}

/** Whether a sentence begins with a body or people without a name, before anybody who has one. */
function startsWithBody(words: readonly Word[], first: number): boolean {
  return words
    .slice(1, Math.min(4, first))
    .some(({ lower, capital }) => !capital && (UNNAMED.test(lower) || UNNAMED_DOERS.test(lower)));
}

/** `The Russian foreign minister`, without his name: who is told to be it. */
function officesIn(
  words: readonly Word[],
  mentions: readonly Mention[],
  roles: readonly Role[],
  { holderOf }: Spoken,
): Mention[] {
  return roles.flatMap(({ from, to, role, honorific }): Mention[] => {
    // Beside his name, `the negotiator, Jane Doe`, the office says nothing more.
    const behind = words[to]?.text === "," ? to + 1 : to;
    if (honorific || mentions.some((each) => each.from === to || each.from === behind)) return [];
    const at = words[from - 1]?.kind === "s" ? from - 1 : from;
    const state = mentions.find((each) => each.to === at);
    const id = state && holderOf(role, state.id);
    return id === undefined ? [] : [{ from, to, id, form: "reference", as: "actor" }];
  });
}

/** `Commission chair Jane Doe`: the noun before an office takes up the body whose it is. */
function bodiesBefore(
  words: readonly Word[],
  mentions: readonly Mention[],
  roles: readonly Role[],
  { byNoun }: Spoken,
): Mention[] {
  return roles.flatMap(({ from, to, honorific }): Mention[] => {
    const noun = words[from - 1];
    // `Rail and Transport union leader Jane Doe`: a union with a name of its own.
    if (words[from - 2]?.capital && from > 2) return [];
    if (honorific || noun?.kind !== "word" || !mentions.some((each) => each.from === to)) return [];
    if (words[from - 2]?.lower === "the" || mentions.some((each) => each.to === from)) return [];
    const id = byNoun(noun.lower, from - 1);
    return id === undefined ? [] : [{ from: from - 1, to: from, id, form: "reference", as: "actor" }];
  });
}

function isHeadAlone(words: readonly Word[], at: number, mentions: readonly Mention[]): boolean {
  const word = words[at];
  if (word?.kind !== "word" || words[at + 1]?.capital) return false;
  return !mentions.some(({ from, to }) => from <= at && at < to);
}

function isPair(words: readonly Word[], at: number): boolean {
  const [next, then] = [words[at + 1]?.lower ?? "", words[at + 2]?.lower ?? ""];
  return next === "two"
    ? PAIRS.has(then) ||
        (words[at]!.lower === "the" && /^(?:met|have|had|agreed|signed|sat|talked|spoke)$/.test(then))
    : PLAIN_PAIRS.has(next) || (words[at]!.lower === "both" && PAIRS.has(next));
}
