import type { Mention } from "../actors/mention.ts";
import type { Act } from "../events/act.ts";
import type { Speaker } from "../statements/statement.ts";
import { UNNAMED_DOERS } from "../tables/cues.ts";
import { GROUPS } from "../tables/groups.ts";
import { isFiniteVerb } from "../text/clauses.ts";
import type { Passage } from "../text/passage.ts";
import type { Word } from "../text/words.ts";

/** Nouns that tell a demand when they have an owner, by its kind: `its demand for …`, `Russia's refusal to …`. */
const NOUNS = new Map(
  Object.entries({
    ask: "demand demands claim call calls insistence request requests requirement requirements appeal price line wish list plea pleas terms agenda priority priorities",
    offer:
      "offer offers proposal proposals readiness willingness suggestion bid counterproposal counterproposals counteroffer counteroffers word promise pledge commitment",
    refusal:
      "refusal rejection opposition objection objections unwillingness reluctance resistance veto rebuff",
    threat: "threat threats ultimatum warning vow",
    precondition: "precondition preconditions condition conditions stipulation",
  }).flatMap(([kind, nouns]) => nouns.split(" ").map((noun) => [noun, kind] as const)),
);
/** What may stand behind such a noun. */
const BEHIND =
  /^(?:for|to|that|of|not|from|include|includes|included|is|are|was|were|remains?|still|has|have|begins?|starts?|boils?|amounts?|go|goes|range|ranges|extends?|cent(?:er|re)s?|focus|focuses)$/;
/** Behind some only that, since they name a text as often: `the proposal of Norway`. */
const TEXTS = /^(?:proposals?|conditions?|offers?|appeal|price|suggestion|warning|plea|counter\w+)$/;
const BEHIND_TEXTS =
  /^(?:for|to|that|is|are|include|includes|included|was|were|of|still|would|foresees?|envisages?|provides?|amounts?|values?|stands?|stood|consists?|contains?|gives?|gave|involves?|covers?|foresaw|provided|envisaged|calls|remains?)$/;
/** Plans, bids and terms are told of much else: they count with a verb that tells what is in them. */
const LOOSE = /^(?:bid|line|word|wish|terms|priority|priorities|agenda|promise|pledge|commitment|vow)$/;
const BEHIND_LOOSE: Readonly<Record<string, RegExp>> = {
  bid: /^(?:of)$/,
  line: /^(?:is|was|remains?|for)$/,
  word: /^(?:is|was|remains?)$/,
  wish: /^(?:is|was)$/,
  terms: /^(?:are|include|were|included|remain)$/,
  priority: /^(?:is|are|was|were|remains?)$/,
  promise: /^(?:to|that|of)$/,
};
/** Behind whose demand it is: what it is. */
const LEADS_ON = /^(?:for|to|that|of|not|on)$/;
const WHOLE = /^(?:by|expressed|made|voiced|tabled|submitted|put|issued|presented|repeated)$/;

/** A demand that a noun tells, with whose it is. */
export interface Nominal {
  readonly kind: string;
  /** The noun. */
  readonly at: number;
  readonly owner: Speaker;
}

/** The demands that a sentence only names, by whom they belong to. */
export function nominalsIn(
  { heading, text, words }: Passage,
  mentions: readonly Mention[],
  acts: readonly Act[],
): Nominal[] {
  if (heading) return [];
  return words.flatMap((word, at): Nominal[] => {
    const kind = NOUNS.get(word.lower);
    if (!kind || !leadsOn(words, at) || !isAsked(words, at, text) || isTakenBack(words, at)) return [];
    const owner = ownerOf(words, at, mentions) ?? listed(words, at, mentions);
    if (!owner) return [];
    const isToldByVerb = acts.some(
      ({ verb, pattern }) =>
        pattern.route.startsWith("demand:") &&
        (Math.abs(verb - at) < 2 ||
          (verb < at && at - verb < 4 && /^(?:ask\.(?:again|revised)|yield\.offer)$/.test(pattern.id))),
    );
    return isToldByVerb ? [] : [{ kind, at, owner }];
  });
}

/** `Has dropped its demand for half of the catch`: it asks for that no longer, unless somebody denies that it has. */
function isTakenBack(words: readonly Word[], at: number): boolean {
  // `It would drop its claim for a bonus`
  if (
    words
      .slice(Math.max(1, at - 4), at)
      .some(
        ({ lower }, each) =>
          /^(?:drop|withdraw|abandon|waive|shelve|scrap)$/.test(lower) &&
          /^(?:would|will|to|could)$/.test(words[Math.max(1, at - 4) + each - 1]!.lower),
      )
  )
    return true;
  const verb = words.findLastIndex(
    ({ lower }, each) =>
      each < at &&
      each > at - 5 &&
      /^(?:dropped|withdrew|withdrawn|abandoned|retracted|shelved|scrapped|waived|relinquished|renounced)$/.test(
        lower,
      ),
  );
  return (
    verb >= 0 &&
    !words
      .slice(Math.max(0, verb - 10), verb)
      .some(({ lower }) =>
        /^(?:den(?:y|ies|ied)|not|never|n't|no|if|whether|unless|until|would|could)$/.test(lower),
      )
  );
}

/** Whether what stands behind the noun tells what is asked. */
function leadsOn(words: readonly Word[], at: number): boolean {
  const { lower } = words[at]!;
  const behind = words[at + 1]?.lower ?? "";
  if (LOOSE.test(lower)) {
    const singular = lower.replace(/ies$/, "y");
    const allowed =
      BEHIND_LOOSE[
        /^(?:promise|pledge|commitment|vow)$/.test(singular)
          ? "promise"
          : singular === "agenda"
            ? "priority"
            : singular
      ];
    return allowed!.test(behind) || (/^(?:line|priority)$/.test(lower) && isTold(words, at));
  }
  // `At Norway's request the cap was left out`
  if (
    /^(?:request|insistence|urging|behest)$/.test(lower) &&
    words.slice(Math.max(0, at - 6), at).some((each) => /^(?:at|on)$/.test(each.lower)) &&
    words[at - 1]?.kind === "s"
  )
    return true;
  // `An appeal by Kenya for talks`: whose it is stands between, and is looked for.
  if (/^(?:by|from)$/.test(behind)) return true;
  // `Its main demand, one nurse for four patients, remains unmet`
  if (behind === ",") return isExplained(words, at);
  return TEXTS.test(lower)
    ? BEHIND_TEXTS.test(behind)
    : BEHIND.test(behind) ||
        (behind === "on" && /^(?:insistence|calls?)$/.test(lower)) ||
        WHOLE.test(behind) ||
        isTold(words, at);
}

function isExplained(words: readonly Word[], at: number): boolean {
  const next = words[at + 2];
  if (
    next === undefined ||
    !/^(?:demands?|offers?|proposals?|conditions?|requests?|counter\w+)$/.test(words[at]!.lower)
  )
    return false;
  if (
    next.kind !== "number" &&
    !/^(?:an?|the|one|two|three|four|five|to|that|more|less|no)$/.test(next.lower)
  )
    return false;
  const end = words.findIndex(({ text }, each) => each > at + 2 && text === ",");
  return (
    end > at + 3 &&
    end < at + 20 &&
    !words.slice(at + 2, end).some((_, each) => isFiniteVerb(words, at + 2 + each))
  );
}

/** Whether the noun tells something that is asked, and not something told, said or decided. */
function isAsked(words: readonly Word[], at: number, text: string): boolean {
  const { lower, start } = words[at]!;
  const behind = words[at + 1]?.lower ?? "";
  if (lower === "claim" && behind === "that") return false;
  if (lower === "line" && words[at - 1]?.lower !== "bottom") return false;
  if (lower === "word" && !/^(?:last|final|latest)$/.test(words[at - 1]?.lower ?? "")) return false;
  // `A warning of a strike`, `a suggestion that talks stalled`: told, and not threatened or offered.
  if (/^(?:warning|suggestion)$/.test(lower) && behind !== "that" && behind !== "to") return false;
  if (
    lower === "suggestion" &&
    behind === "that" &&
    !/^(?:the|both|all|a|an)$/.test(words[at + 2]?.lower ?? "")
  )
    return false;
  // `At the top of the union's list is a rise`
  if (
    /^(?:list|agenda)$/.test(lower) &&
    !/\b(?:top|head) of (?:[\p{L}'-]+ ){0,5}$|\b(?:first|high|on) (?:on )?(?:[\p{L}'-]+ ){0,5}$/iu.test(
      text.slice(0, start),
    )
  )
    return false;
  if (lower === "list" && behind === "of") return false;
  // `The demands are many`: what they are has to follow.
  return !(
    /^(?:has|have|was|were|remains?|still)$/.test(behind) &&
    !/^(?:that|to|for|been|stands?|an?|the|\d.*)$/.test(words[at + 2]?.lower ?? "")
  );
}

/** `Among the demands of the union are …` */
function listed(words: readonly Word[], at: number, mentions: readonly Mention[]): Speaker | undefined {
  if (words[at + 1]?.lower !== "of" || !/s$/.test(words[at]!.lower)) return undefined;
  const of = mentions.find(
    ({ from, to, as }) =>
      as === "actor" &&
      (from === at + 2 || from === at + 3) &&
      /^(?:are|include|included|is)$/.test(words[to]?.lower ?? ""),
  );
  return of && { ids: [of.id] };
}

/** `Higher pay remains the nurses' key demand`: what is asked stands before it. */
export function isTold(words: readonly Word[], at: number): boolean {
  return (
    /^(?:[.,;]|)$/.test(words[at + 1]?.text ?? "") &&
    words.slice(Math.max(0, at - 7), at).some(({ lower }) => /^(?:is|are|was|were|remains?)$/.test(lower))
  );
}

/** Where what such a noun governs ends: before the verb of which it is the subject, but `its demand is that` goes on. */
export function endOf(words: readonly Word[], at: number): number {
  const last = Math.min(words.length, at + 24);
  if (!/^(?:for|of|to|that)$/.test(words[at + 1]?.lower ?? "")) return last;
  for (let end = at + 2; end < last; end++) {
    if (words[end]!.text === "," || (words[at + 1]!.lower !== "that" && isFiniteVerb(words, end))) return end;
  }
  return last;
}

/** Whose it is: the name or noun with `'s` before it, or whom `its` or `his` means. */
function ownerOf(words: readonly Word[], at: number, mentions: readonly Mention[]): Speaker | undefined {
  const one = ({ id }: Mention): Speaker => ({ ids: [id] });
  // `An offer from Norway of two patrols`, `a demand by Kenya for …`
  if (/^(?:by|from|of)$/.test(words[at + 1]?.lower ?? "")) {
    const begins = words[at + 2]?.lower === "the" ? at + 3 : at + 2;
    const giver = mentions.find(
      ({ from, as, form }) => (from === begins || from === at + 2) && as === "actor" && form !== "adjective",
    );
    if (giver && LEADS_ON.test(words[giver.to]?.lower ?? "")) return one(giver);
    // `Calls from the farmers for cheaper diesel`
    const leads = words.findIndex(
      ({ lower, kind }, to) => to > begins && (kind !== "word" || LEADS_ON.test(lower)),
    );
    const people = words[leads - 1];
    if (
      people &&
      leads - begins < 4 &&
      // `A call from the hospital to the family`
      !(words[leads]!.lower === "to" && /^(?:the|an?|its|their)$/.test(words[leads + 1]?.lower ?? "the")) &&
      LEADS_ON.test(words[leads]!.lower) &&
      !people.capital &&
      (UNNAMED_DOERS.test(people.lower) || GROUPS.has(people.lower))
    )
      return { ids: [], unnamed: people.lower };
  }
  // `The bottom line for Norway is half of the catch`
  if (words[at + 1]?.lower === "for") {
    const whose = mentions.find(
      ({ from, as, form }) =>
        (from === at + 2 || (from === at + 3 && words[at + 2]!.lower === "the")) &&
        as === "actor" &&
        form !== "adjective",
    );
    if (whose && /^(?:is|was|remains?)$/.test(words[whose.to]?.lower ?? "")) return one(whose);
  }
  // `The readiness expressed by Norway to talk`
  if (WHOLE.test(words[at + 1]?.lower ?? "") && words[at + 1]!.lower !== "by") {
    const by = words.slice(at + 2, at + 5).findIndex(({ lower }) => lower === "by");
    const teller =
      by < 0
        ? undefined
        : mentions.find(({ from, as }) => from > at + 2 + by && from < at + 6 + by && as === "actor");
    if (teller) return one(teller);
  }
  for (let left = at - 1; left >= 0 && at - left < 5; left--) {
    const { lower, kind, text } = words[left]!;
    if (kind === "s" || (text === "'" && /s$/.test(words[left - 1]?.lower ?? ""))) {
      const named = mentions.find(({ to, as }) => to === left && as === "actor");
      const noun = words[left - 1];
      if (named) return one(named);
      // `The Greens' price for joining`
      const isName = noun?.capital && words[left - 2]?.lower === "the" && noun.lower.length > 3;
      return noun && (isName || (!noun.capital && (UNNAMED_DOERS.test(noun.lower) || GROUPS.has(noun.lower))))
        ? { ids: [], unnamed: noun.lower }
        : undefined;
    }
    const before = mentions.filter(({ from, as }) => from < left && as === "actor");
    const isPerson = ({ form }: Mention) => form === "person" || form === "surname";
    const whose =
      lower === "his" || lower === "her"
        ? before.findLast(isPerson)
        : lower === "its" || lower === "their"
          ? before.findLast((each) => !isPerson(each) && each.form !== "reference")
          : // `The Norwegian offer of two patrols`
            left === at - 1
            ? mentions.find(({ to, form, as }) => to === at && form === "adjective" && as === "actor")
            : undefined;
    if (whose) return one(whose);
    if (kind !== "word" || /^(?:the|a|an|and|of|its|his|her|their)$/.test(lower)) return undefined;
  }
  return undefined;
}
