import { EdtfDate, isMissing } from "#case/basis.ts";
import { dateInWords } from "#case/date-words.ts";
import { printableLine } from "#case/printable.ts";

/** What is said of words that are no date. */
const UNREAD =
  "This cannot be read as a date. A day is 2018-04-16, a month 2018-04; ~ behind it says about, and / stands between the first and the last day";

/** What a reader would say of a date, and how the case writes it. */
const WRITE = /^write ([0-9][0-9XT:Z~?%./-]*)$/;

/** What a date means in words, or why it is none, with what was most likely meant. */
export function dateMeant(
  text: string,
): { readonly words: string } | { readonly why: string; readonly meant?: string } {
  if (isMissing(text)) return { words: dateInWords(text) };
  if (text === "open" || text === "..") return { words: "it goes on" };
  const read = EdtfDate.safeParse(text);
  if (read.success) return { words: dateInWords(read.data) };
  const why = printableLine(read.error.issues[0]?.message ?? "not a date", 300);
  const meant = WRITE.exec(why)?.[1];
  const known = meant === undefined ? undefined : EdtfDate.safeParse(meant);
  if (known?.success) return { why: `Is ${dateInWords(known.data)} meant?`, meant: meant! };
  return { why: why.startsWith("not a date in EDTF") ? UNREAD : why };
}
