/** Two texts share a run of words where they share so many in a row. */
const RUN = 4;
/**
 * Share of runs from which two texts go back to one: measured, the same agency story in two papers has .61 to .81, another story of
 * the same day at most .09.
 */
export const SAME_TEXT = 0.3;
/** Runs below which a share says nothing: some two sentences. */
const FEWEST = 30;
/** Characters of a quotation that two who were not told by one would hardly share. */
const QUOTATION = 25;
const QUOTED = /[“"]([^“”"\n]{25,600})[”"]/g;

/** What two texts share that speaks for one origin. */
export interface CommonOrigin {
  /** Share of the runs of four words of the shorter text that the other has too, from 0 to 1. */
  readonly share: number;
  /** Whether they share a quotation of some length. */
  readonly quotation: boolean;
}

/** Whether two texts seem to go back to one, as two prints of an agency's story do; `undefined` where nothing speaks for it. */
export function commonOrigin(a: string, b: string): CommonOrigin | undefined {
  const [one, other] = [runsOf(a), runsOf(b)];
  const least = Math.min(one.size, other.size);
  let shared = 0;
  for (const run of one) if (other.has(run)) shared++;
  const share = least < FEWEST ? 0 : shared / least;
  const quotations = quotationsOf(b);
  const quotation = [...quotationsOf(a)].some((each) => quotations.has(each));
  return share >= SAME_TEXT || quotation ? { share, quotation } : undefined;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function runsOf(text: string): Set<string> {
  const words = wordsOf(text);
  const runs = new Set<string>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(" "));
  return runs;
}

function quotationsOf(text: string): Set<string> {
  return new Set(
    [...text.matchAll(QUOTED)].flatMap(([, quoted]) => {
      const words = wordsOf(quoted!).join(" ");
      return words.length >= QUOTATION ? [words] : [];
    }),
  );
}
