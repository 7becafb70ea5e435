import { Case } from "#case/case.ts";
import { visitEntries } from "#case/walk.ts";

/** The entries of a case that have an id, with their kind and with what they say; from data as written. */
export function namesIn(
  data: unknown,
): readonly { readonly kind: string; readonly id: string; readonly words: string }[] {
  const found: { kind: string; id: string; words: string }[] = [];
  visitEntries(
    Case,
    data,
    ({ kind }, entry) => {
      if (typeof entry.id !== "string") return;
      const said = [entry.name, entry.title, entry.what, entry.text, entry.question];
      found.push({ kind, id: entry.id, words: said.find((each) => typeof each === "string") ?? "" });
    },
    undefined,
  );
  return found;
}
