import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import { actorOf, nameInSentences, shortName } from "#case/membership.ts";
import { nameWithin } from "#case/name-within.ts";
import { listed } from "./sentence-parts.ts";

/** Who claims something, by name, as a sentence has it; `not stated` where nobody is named. */
export function claimantsInWords(c: Case, by: readonly string[]): string {
  return by.length === 0 ? "not stated" : listed(by.map((id) => inSentence(namedWithin(c, id))));
}

/** A name, and of who is only described, as `The article's author`, the description in small letters. */
function namedWithin(c: Case, id: string): string {
  const { name, named } = actorOf(c, id);
  return named ? nameInSentences(c, id) : nameWithin(c, name.length <= LONG ? name : shortName(c, id));
}

/** A description of more letters gives way to the short one. */
const LONG = 24;
