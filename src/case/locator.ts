/**
 * A locator in the form in which sentences are numbered, `P2.S6`, if it is one written otherwise: `p2.s6`, `P02.S6`, `P2S6`.
 * Any other locator, as `p. 7`, is left as it is.
 */
export function canonicalLocator(locator: string): string {
  const [, paragraph, sentence] = /^[Pp]0*(\d+)(?:\.?[Ss]0*(\d+))?$/.exec(locator) ?? [];
  if (paragraph === undefined) return locator;
  if (sentence !== undefined) return `P${paragraph}.S${sentence}`;
  return locator.startsWith("P") ? `P${paragraph}` : locator;
}

/** Whether a locator means a numbered paragraph or sentence, rightly written or not. */
export function meansSentence(locator: string): boolean {
  return /^[PpSs]\d/.test(locator);
}

/** The sentences that a source has, to look up locators in. */
export class SentencePlaces {
  /** Numbers of the sentences by that of their paragraph, both ascending. */
  readonly #paragraphs = new Map<number, number[]>();
  readonly #order: readonly number[];
  readonly #locators = new Set<string>();

  /** Takes locators as `P8.S1`, in any order. */
  constructor(locators: Iterable<string>) {
    for (const locator of locators) {
      const [, paragraph, sentence] = /^P(\d+)\.S(\d+)$/.exec(locator) ?? [];
      if (paragraph === undefined) continue;
      this.#locators.add(locator).add(`P${paragraph}`);
      const known = this.#paragraphs.get(Number(paragraph));
      if (known) known.push(Number(sentence));
      else this.#paragraphs.set(Number(paragraph), [Number(sentence)]);
    }
    for (const numbers of this.#paragraphs.values()) numbers.sort((a, b) => a - b);
    this.#order = [...this.#paragraphs.keys()].sort((a, b) => a - b);
  }

  /** Whether there is that sentence, `P8.S1`, or that paragraph, `P8`. */
  has(locator: string): boolean {
    return this.#locators.has(locator);
  }

  /** What there is instead of a locator that names nothing: the last sentence, and the nearest where that is another. */
  instead(locator: string): string {
    const lastParagraph = this.#order.at(-1);
    if (lastParagraph === undefined) return "the text has no sentences";
    const last = `P${lastParagraph}.S${this.#paragraphs.get(lastParagraph)!.at(-1)}`;
    const [, paragraph, sentence] = /^[PpSs](\d+)\D*(\d*)/.exec(locator) ?? [];
    const near = closest(this.#order, Number(paragraph ?? 1));
    const wanted = near < Number(paragraph) ? Number.MAX_SAFE_INTEGER : Number(sentence || 1);
    const nearest = `P${near}.S${closest(this.#paragraphs.get(near)!, wanted)}`;
    return nearest === last
      ? `the last and nearest sentence is ${last}`
      : `the nearest sentence is ${nearest}, and the last ${last}`;
  }
}

/** What is said of a citation that names no sentence of its source; `hint` is why that may be. */
export function missingSentence(citation: string, locator: string, places: SentencePlaces, hint = "") {
  const what = `the citation \`${citation}\` names a sentence that does not exist`;
  return { what, cure: places.instead(locator) + hint };
}

/** The number of an ascending list that is closest; the lower of two. */
function closest(ascending: readonly number[], wanted: number): number {
  let from = 0;
  let to = ascending.length - 1;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  const [below, above] = [ascending[from - 1], ascending[from]!];
  return below !== undefined && wanted - below <= Math.abs(above - wanted) ? below : above;
}
