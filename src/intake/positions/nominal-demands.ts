import type { Draft } from "../draft.ts";
import { type Reading, speakerIds } from "../reading.ts";
import { endOf, isTold } from "./nominals.ts";
import { asked } from "./wording.ts";

/** Demands that a text only names. */
export function nominalDemandDrafts({ sentences, partyOf }: Reading): Draft[] {
  return sentences.flatMap(({ passage, nominals }) =>
    nominals.flatMap(({ kind, at, owner }) => {
      const { words, text: whole } = passage;
      const word = words[at]!;
      const content = isTold(words, at)
        ? whole.slice(0, word.start)
        : whole.slice(word.end, words[endOf(words, at) - 1]!.end);
      return asked(kind, content, "").map(
        ({ issue, text, at: begins }, place): Draft => ({
          kind: "demand",
          passage,
          from: place === 0 ? word.start : word.end + begins,
          to: place === 0 ? word.end : word.end + begins + 1,
          entry: {
            actor: partyOf(speakerIds(owner)[0]!),
            issue: issue ?? "unsorted",
            kind,
            text,
            when: "not stated",
            voice: "stated",
          },
          grounds: { rule: `demand.noun.${word.lower}` },
          needs: issue ? ["text"] : ["text", "issue"],
          confidence: "medium",
        }),
      );
    }),
  );
}
