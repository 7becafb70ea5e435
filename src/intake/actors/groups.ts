import { GROUPS } from "../tables/groups.ts";
import type { Word } from "../text/words.ts";
import type { Marked } from "./marked.ts";
import type { Mention } from "./mention.ts";

/** A group that a text has act without giving it a name. */
export interface Group {
  readonly id: string;
  readonly name: string;
  /** The noun by which the text calls it, in lower case. */
  readonly noun: string;
}

/** Groups that a text speaks of by a noun of the table, at least twice; not what is the noun of a body that it names. */
export function groupsOf(text: readonly Marked[], taken: ReadonlySet<string>): Group[] {
  const times = new Map<string, number>();
  for (const { passage } of text) {
    if (passage.heading) continue;
    for (const at of groupsIn(passage.words)) {
      const noun = passage.words[at]!.lower;
      times.set(noun, (times.get(noun) ?? 0) + 1);
    }
  }
  return [...times].flatMap(([noun, count]) =>
    count > 1 && !taken.has(noun) ? [{ id: `THE-${noun.toUpperCase()}`, name: `the ${noun}`, noun }] : [],
  );
}

/** Where a sentence speaks of the groups of a text. */
export function groupMentions(words: readonly Word[], groups: readonly Group[]): Mention[] {
  if (groups.length === 0) return [];
  return groupsIn(words).flatMap((at): Mention[] => {
    const group = groups.find(({ noun }) => noun === words[at]!.lower);
    return group ? [{ from: at, to: at + 1, id: group.id, form: "organisation", as: "actor" }] : [];
  });
}

/** The nouns of groups in a sentence, each with an article, an owner or nothing but its verb before it. */
function groupsIn(words: readonly Word[]): number[] {
  return words.flatMap(({ lower, capital }, at) => {
    if (!GROUPS.has(lower) || (capital && at > 0)) return [];
    const before = words.slice(Math.max(0, at - 3), at).map((word) => word.lower);
    return at === 0 ||
      /^(?:after|before|when|that|if|and|while|because|as|,)$/.test(words[at - 1]!.lower) ||
      before.some((word) => /^(?:the|its|their|both|'s|all|these|most|striking|no|two)$/.test(word))
      ? [at]
      : [];
  });
}
