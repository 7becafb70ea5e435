import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { RESERVED } from "../logic.ts";
import type { Path } from "../walk.ts";

/** Ids that are words of the statements or of a likelihood, and would be read as such. */
export function reservedIds(c: LenientCase): Contradiction[] {
  const found: Contradiction[] = [];
  const refuse = (id: string | undefined, words: readonly string[], path: Path, of: string, why: string) => {
    if (id !== undefined && words.includes(id))
      found.push({
        path: [...path, "id"],
        what: `\`${id}\` cannot be the id of ${of}`,
        cure: `${why}; choose another`,
      });
  };
  const ofStatements = "it is a word of the statements";
  for (const { at, of } of listed(c.moves?.options))
    refuse(of.id, RESERVED, ["moves", "options", at], "an option", ofStatements);
  for (const { at, of } of listed(c.moves?.states))
    refuse(of.id, RESERVED, ["moves", "states", at], "a state", ofStatements);
  for (const { at, of: set } of listed(c.explanations)) {
    for (const { at: place, of } of listed(set.hypotheses))
      refuse(
        of.id,
        ["every"],
        ["explanations", at, "hypotheses", place],
        "a hypothesis",
        "in a likelihood it stands for each hypothesis that is not named",
      );
  }
  return found;
}
