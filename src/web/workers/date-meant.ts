import { EdtfDate, isMissing } from "#case/basis.ts";
import { dateInWords } from "#case/date-words.ts";
import { printableLine } from "#case/printable.ts";

/** What a date means in words, or why it is none. */
export function dateMeant(text: string): { readonly words: string } | { readonly why: string } {
  if (isMissing(text)) return { words: dateInWords(text) };
  if (text === "open" || text === "..") return { words: "it goes on" };
  const read = EdtfDate.safeParse(text);
  return read.success
    ? { words: dateInWords(read.data) }
    : { why: printableLine(read.error.issues[0]?.message ?? "not a date", 300) };
}
