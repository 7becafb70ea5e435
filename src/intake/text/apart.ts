import type { Stretch } from "./quotes.ts";

/** A stretch of a source that is not of what the article says, its places in UTF-16 code units and its end exclusive. */
export interface Apart extends Stretch {
  /** What it is: `furniture`, `glued-title`, `stamp` … */
  readonly kind: string;
  /** Of the stamp of an entry of a live blog: its moment, as far as the page states it. */
  readonly at?: { readonly day?: string; readonly time?: string; readonly zone?: string };
}

/** A text with blanks in place of what is set apart, so that every place stays where it is. */
export function withoutApart(text: string, apart: readonly Stretch[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of [...apart].sort((a, b) => a.start - b.start)) {
    if (end <= done) continue;
    const from = Math.max(done, start);
    pieces.push(text.slice(done, from), text.slice(from, end).replace(/\S/g, " "));
    done = end;
  }
  return pieces.join("") + text.slice(done);
}
