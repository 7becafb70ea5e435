import { GROUPS } from "../tables/groups.ts";
import type { Word } from "../text/words.ts";
import type { Marked } from "./marked.ts";
import type { Mention } from "./mention.ts";

/** A group that a text has act without giving it a name. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The noun by which the text calls it, in lower case unless it is written with a capital. */
  readonly noun: string;
  /** Of `the Authority`: the organisation whose organ it is. */
  readonly memberOf?: string;
}

/** What a text may call by its noun alone, with a capital: `the Authority decided`. */
const CAPITAL_BODIES =
  /^(?:Authority|Council|Commission|Committee|Board|Assembly|Conference|Command|Federation|League|Tribunal|Panel|Presidency|Secretariat|Synod|Congress|Convention|Mission|Union|Association|Company|Coalition|Movement)$/;

function capitalBodiesIn(words: readonly Word[]): FoundGroup[] {
  return words.flatMap(({ text, capital }, at): FoundGroup[] => {
    if (!capital || words[at - 1]?.lower !== "the" || !CAPITAL_BODIES.test(text)) return [];
    const next = words[at + 1];
    return next?.capital || /^(?:of|for|on)$/.test(next?.lower ?? "")
      ? []
      : [{ noun: text, from: at, to: at + 1 }];
  });
}

/** Bodies that a text calls by a noun with a capital at least twice, and that are none of those which it names with that noun. */
export function capitalBodies(
  text: readonly Marked[],
  taken: ReadonlySet<string>,
  memberOf: string | undefined,
): Group[] {
  const times = new Map<string, number>();
  for (const { passage } of text)
    if (!passage.heading)
      for (const { noun } of capitalBodiesIn(passage.words)) times.set(noun, (times.get(noun) ?? 0) + 1);
  return [...times].flatMap(([noun, count]) =>
    count > 1 && !taken.has(noun.toLowerCase())
      ? [{ id: `THE-${noun.toUpperCase()}`, name: `the ${noun}`, noun, ...(memberOf && { memberOf }) }]
      : [],
  );
}

/** What acts for a group goes by its name: `the bondholders' committee`, `a committee of creditors`. */
const BODIES =
  /^(?:committee|group|association|council|body|federation|league|alliance|union|representatives?|negotiators?|leaders?|lawyers|delegation|caucus|syndicate)$/;
/** What `holders` hold. */
const BONDS = /^(?:bonds?|notes?|debts?|eurobonds?|paper|securities)$/;

/**
 * Groups that a text speaks of by a noun of the table, at least twice, or once with the body that acts for it; not what is the noun of
 * a body that it names.
 */
export function groupsOf(text: readonly Marked[], taken: ReadonlySet<string>): Group[] {
  const times = new Map<string, number>();
  let last: string[] = [];
  for (const { passage } of text) {
    if (passage.heading) continue;
    const found = groupsIn(passage.words);
    for (const { noun, body } of found) times.set(noun, (times.get(noun) ?? 0) + (body ? 2 : 1));
    // `Zambia met its bondholders. They refused.`
    if (/^They\b/.test(passage.text)) for (const noun of last) times.set(noun, (times.get(noun) ?? 0) + 1);
    last = found.map(({ noun }) => noun);
  }
  return [...times].flatMap(([noun, count]) =>
    count > 1 && !taken.has(noun) ? [{ id: `THE-${noun.toUpperCase()}`, name: `the ${noun}`, noun }] : [],
  );
}

/** Where a sentence speaks of the groups of a text. */
export function groupMentions(words: readonly Word[], groups: readonly Group[]): Mention[] {
  if (groups.length === 0) return [];
  return [...groupsIn(words), ...capitalBodiesIn(words)].flatMap(({ from, to, noun }): Mention[] => {
    const group = groups.find((each) => each.noun === noun);
    return group ? [{ from, to, id: group.id, form: "organisation", as: "actor" }] : [];
  });
}

interface FoundGroup {
  readonly noun: string;
  readonly from: number;
  readonly to: number;
  /** The noun of the body that acts for it, where that is named with it. */
  readonly body?: string;
}

/** The nouns by which a sentence speaks of bodies of groups, with whose they are: `the committee` is then taken up by them. */
export function bodiesOfGroups(
  words: readonly Word[],
  groups: readonly Group[],
): { readonly noun: string; readonly id: string }[] {
  return groupsIn(words).flatMap(({ noun, body }) => {
    const group = body && groups.find((each) => each.noun === noun);
    return group ? [{ noun: body, id: group.id }] : [];
  });
}

/** The nouns of groups in a sentence, each with an article, an owner or nothing but its verb before it. */
function groupsIn(words: readonly Word[]): FoundGroup[] {
  return words.flatMap(({ lower, capital }, at): FoundGroup[] => {
    const hold = lower === "holders" && holdBonds(words, at);
    const noun = hold ? "bondholders" : lower;
    if (!GROUPS.has(noun) || (capital && at > 0)) return [];
    // `Harrow's board`: Harrow.
    if (/^(?:board|management)$/.test(noun) && words[at - 1]?.kind === "s" && words[at - 2]?.capital)
      return [];
    const [next, then] = [words[at + 1], words[at + 2]];
    if (next?.text === "'" && next.glued && then && !then.capital && BODIES.test(then.lower))
      return [{ noun, from: at, to: at + 3, body: then.lower }];
    const before = words.slice(Math.max(0, at - 3), at).map((word) => word.lower);
    const of = before.lastIndexOf("of");
    const body = of > 0 ? before[of - 1]! : "";
    if (BODIES.test(body) && !words[at - before.length + of - 1]!.capital)
      return [{ noun, from: at - before.length + of - 1, to: at + 1, body }];
    if (hold) return [{ noun, from: at, to: at + 1, body: "holders" }];
    // `The farmers demand`: whoever asks is somebody.
    if (before.at(-1) === "the" && ASK.test(next?.lower ?? ""))
      return [{ noun, from: at, to: at + 1, body: "askers" }];
    // `Talks with the bondholders`: whoever is talked to is somebody.
    if (inTalks(words, at)) return [{ noun, from: at, to: at + 1, body: "talks" }];
    return at === 0 ||
      /^(?:after|before|when|that|if|and|while|because|as|,)$/.test(words[at - 1]!.lower) ||
      before.some((word) => /^(?:the|its|their|both|'s|all|these|most|striking|no|two)$/.test(word))
      ? [{ noun, from: at, to: at + 1 }]
      : [];
  });
}

const ASK =
  /^(?:demand|demanded|want|wanted|insist|insisted|refuse|refused|reject|rejected|threaten|threatened|offered)$/;

function inTalks(words: readonly Word[], at: number): boolean {
  return /\b(?:talks|negotiations|dialogue|discussions|mediation|settlement|agreement|deal|pact|round) (?:with|between) (?:(?:the|its|their|a|some|most|largest|biggest|main|other|foreign|private|official|fuel|bank|group|committee|of) ){0,5}$/.test(
    `${words
      .slice(Math.max(0, at - 7), at)
      .map(({ lower }) => lower)
      .join(" ")} `,
  );
}

/** `Holders of the country's only bond` */
function holdBonds(words: readonly Word[], at: number): boolean {
  return words[at + 1]?.lower === "of" && words.slice(at + 2, at + 10).some(({ lower }) => BONDS.test(lower));
}
