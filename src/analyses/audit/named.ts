import { inSentence } from "#case/article.ts";
import type { Case } from "#case/case.ts";
import type { ExplanationSet } from "#case/explanation.ts";
import { actorOf, nameInSentences } from "#case/membership.ts";
import { isPlural } from "../agreement.ts";
import { capitalised, quoted } from "../sentence-parts.ts";
import { withId } from "./by-id.ts";

// Entries by their ids, for the words of the rules; the ids come from what the rules found, so that each is there.

/** The entry of that id. */
export function entry<Entries extends readonly { readonly id: string }[]>(
  entries: Entries,
  id: string,
): Entries[number] {
  const found = withId<Entries[number]>(entries, id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}

/** An actor at the head of a sentence, and whether its verb is a plural one. */
export function subject(c: Case, id: string): { readonly name: string; readonly plural: boolean } {
  const name = nameInSentences(c, id);
  return { name: capitalised(inSentence(name)), plural: isPlural(actorOf(c, id), name) };
}

/** What a claim says, in quotation marks. */
export function claimed(c: Case, id: string): string {
  return quoted(entry(c.claims, id).text);
}

/** What a set of hypotheses asks, in quotation marks. */
export function asked(c: Case, id: string): string {
  return quoted(entry(c.explanations, id).question);
}

/** The name of a hypothesis in quotation marks. */
export function hypothesised(c: Case, id: string): string {
  return quoted(inSets(c, ({ hypotheses }) => hypotheses, id).name);
}

/** The text of a piece of evidence in quotation marks. */
export function observed(c: Case, id: string): string {
  return quoted(inSets(c, ({ evidence }) => evidence, id).text);
}

function inSets<Entry extends { readonly id: string }>(
  c: Case,
  list: (set: ExplanationSet) => readonly Entry[],
  id: string,
): Entry {
  for (const set of c.explanations) {
    const found = withId(list(set), id);
    if (found) return found;
  }
  throw new Error(`no entry ${id}`);
}
