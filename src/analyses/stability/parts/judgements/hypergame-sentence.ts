import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Text } from "#outcome/text.ts";
import type { Background } from "../../setup.ts";
import { inAbout } from "../../words/counts.ts";

const AS_SEEN = "As each party sees the conflict today's state would";

/** What becomes of today's state where parties are mistaken; undefined if that is not told. */
export function hypergameSentence(views: Hypergame, { facts, words }: Background): Text | undefined {
  const held = views.leading.find(({ state }) => state === facts.today);
  if (!held) return undefined;
  const { count, heldByTruth } = held;
  if (views.completions > 1) {
    const share = (of: number, what: string) => inAbout(of, views.completions, what);
    return [
      `${AS_SEEN} last `,
      ...share(count, " of the ways to fill in what is not known of what they believe"),
      "; ",
      // The real preferences may all be known although a belief is not.
      ...(facts.exact ? [`it would ${heldByTruth > 0 ? "" : "not "}`] : [...share(heldByTruth, ""), " "]),
      "if nobody were mistaken.",
    ];
  }
  if (count > 0 && heldByTruth > 0) return `${AS_SEEN} last too: the mistakes change nothing about it.`;
  if (count === 0 && heldByTruth === 0) return `${AS_SEEN} not last either.`;
  const mistaken = mistakenOf(views);
  return count > 0
    ? `${AS_SEEN} last, as long as ${words.parties(mistaken)} ${words.are(mistaken) ? "are" : "is"} mistaken.`
    : `${AS_SEEN} not last, although it would if ${words.parties(mistaken)} were not mistaken.`;
}

/** The same in one short sentence; undefined if that is not told. */
export function hypergameInShort(views: Hypergame, { facts, words }: Background): Text | undefined {
  const held = views.leading.find(({ state }) => state === facts.today);
  if (!held) return undefined;
  const { count, heldByTruth } = held;
  if (views.completions > 1) {
    return [
      "Today's state would last, as the parties see things, ",
      ...inAbout(count, views.completions, " of the ways to fill in what they may believe"),
      ".",
    ];
  }
  if (count > 0 === heldByTruth > 0)
    return `Today's state would ${count > 0 ? "" : "not "}last, whether anybody is mistaken or not.`;
  const mistaken = mistakenOf(views);
  const are = `${words.parties(mistaken)} ${words.are(mistaken) ? "are" : "is"} mistaken`;
  return count > 0
    ? `Today's state would last only while ${are}.`
    : `Today's state would not last while ${are}.`;
}

/** The parties that do not see, know or judge the conflict as it is. */
function mistakenOf({ parties }: Hypergame): string[] {
  return parties
    .filter(({ unseen, unaware, misjudges }) => unseen.length + unaware.length + misjudges.length > 0)
    .map(({ party }) => party);
}
