import type { Case } from "#case/case.ts";
import { quoted } from "../sentence-parts.ts";

// Entries by their ids, for the words of the rules; the ids come from what the rules found, so that each is there.

/** The entry of that id. */
export function entry<Entries extends readonly { readonly id: string }[]>(
  entries: Entries,
  id: string,
): Entries[number] {
  const found = entries.find((each) => each.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
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
  return quoted(
    entry(
      c.explanations.flatMap((set) => set.hypotheses),
      id,
    ).name,
  );
}

/** The text of a piece of evidence in quotation marks. */
export function observed(c: Case, id: string): string {
  return quoted(
    entry(
      c.explanations.flatMap((set) => set.evidence),
      id,
    ).text,
  );
}
