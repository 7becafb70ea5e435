/** The numbers that are written out, each at its own place. */
export const NUMBERS: readonly string[] = "no one two three four five six seven eight nine ten".split(" ");

/**
 * A count inside a sentence: up to ten in words, beyond that in figures, those of five digits or more in groups of three. What
 * has a unit (per cent, days, points), stands in a table or is a place in a list is written in figures throughout.
 */
export function inWords(n: number): string {
  return NUMBERS[n] ?? inFigures(n);
}

/** A whole number in figures. Four digits stay together, so that a year does not look like a sum. */
export function inFigures(n: number): string {
  return n >= 10_000 ? String(n).replace(/\B(?=(\d{3})+$)/g, "\u202f") : String(n);
}

/** `one act`, `three acts`, `13 acts`, in a sentence; the plural is given where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inWords(count)} ${count === 1 ? noun : plural}`;
}

/** `1 act`, `3 acts`, where figures stand: of units, in tables and pictures. */
export function countedInFigures(count: number, noun: string, plural = `${noun}s`): string {
  return `${inFigures(count)} ${count === 1 ? noun : plural}`;
}
