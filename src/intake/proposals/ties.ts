import type { Mention } from "../actors/mention.ts";
import type { Draft } from "../draft.ts";
import type { Reading } from "../reading.ts";
import type { Word } from "../text/words.ts";

/** Nouns that tell a lasting relation: `X, an ally of Y`. */
const NOUNS: Readonly<Record<string, string>> = {
  ally: "alliance",
  allies: "alliance",
  patron: "patronage",
  patrons: "patronage",
  backer: "patronage",
  backers: "patronage",
  rival: "rivalry",
  rivals: "rivalry",
  foe: "rivalry",
  mediator: "mediation",
};

/** Lasting relations that a text names in so many words: `China and Russia, both allies of North Korea`, `Y's ally X`. */
export function tieDrafts({ sentences, actors, names }: Reading): Draft[] {
  return sentences.flatMap(({ passage }, index) =>
    passage.words.flatMap((word, at): Draft[] => {
      const kind = NOUNS[word.lower];
      if (!kind) return [];
      const mentions = actors.mentions[index]!;
      const [from, to] = endsOf(passage.words, at, mentions);
      return from.flatMap(({ id }, which) =>
        to.flatMap(({ id: other }) =>
          id === other
            ? []
            : [
                {
                  kind: "tie" as const,
                  passage,
                  from: word.start + Math.min(which, word.text.length - 1),
                  to: word.end,
                  entry: { kind, from: id, to: other },
                  grounds: { rule: `tie.${kind}`, actors: [names.of(id), names.of(other)] },
                  confidence: "high" as const,
                },
              ],
        ),
      );
    }),
  );
}

function endsOf(words: readonly Word[], at: number, mentions: readonly Mention[]): [Mention[], Mention[]] {
  const behind =
    words[at + 1]?.lower === "of"
      ? mentions.filter(({ from }) => from === at + 2 || (words[at + 2]?.lower === "the" && from === at + 3))
      : [];
  if (behind.length > 0) {
    // In front: the names before the comma that the noun explains.
    let comma = at - 1;
    while (comma >= 0 && at - comma < 5 && words[comma]!.text !== ",") comma--;
    return [words[comma]?.text === "," ? joinedBefore(words, comma, mentions) : [], behind];
  }
  const owner = words[at - 1]?.kind === "s" ? mentions.filter(({ to }) => to === at - 1) : [];
  return [owner.length > 0 ? mentions.filter(({ from }) => from === at + 1) : [], owner];
}

/** The names that end at a word, with those joined to them before. */
function joinedBefore(words: readonly Word[], end: number, mentions: readonly Mention[]): Mention[] {
  const last = mentions.findLast(({ to }) => to === end);
  if (!last) return [];
  const joint = words[last.from - 1];
  return joint?.lower === "and" || joint?.text === ","
    ? [...joinedBefore(words, last.from - 1, mentions), last]
    : [last];
}
