/** A stretch of a text that another text takes the place of. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text that is put at a place. */
export function insertAt(offset: number, text: string): Splice {
  return { from: offset, to: offset, text };
}

/** A text with stretches replaced, `undefined` where they overlap; of two at one place the first given comes first. */
export function spliced(text: string, splices: readonly Splice[]): string | undefined {
  let result = "";
  let done = 0;
  for (const { from, to, text: replacement } of splices.toSorted((a, b) => a.from - b.from)) {
    if (from < done) return undefined;
    result += text.slice(done, from) + replacement;
    done = to;
  }
  return result + text.slice(done);
}
