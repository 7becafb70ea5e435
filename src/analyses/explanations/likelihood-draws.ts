import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import { ln } from "#math/elementary.ts";
import type { Random } from "#math/random.ts";
import type { CanonicalItem } from "./canonical.ts";
import type { Interval } from "./interval.ts";
import { allowedBy } from "./rating.ts";

/** Into how many slices a range is cut: a drawn likelihood is the middle of one of them. */
const SLICES = 4096;

/**
 * Draws of the unknown likelihoods of a set, as logarithms by draw. Each is drawn when it is first asked for, from a
 * stream of its own that is named by the evidence and the word, or by the evidence and which of its ratings without a
 * word it is. So the draws of one do not depend on what else is drawn, and a word has the same draws in every cell.
 */
export class LikelihoodDraws {
  readonly count: number;
  readonly #items: readonly CanonicalItem[];
  readonly #random: Random;
  readonly #words = new Map<number, Float64Array>();
  readonly #cells = new Map<number, Float64Array>();

  constructor(items: readonly CanonicalItem[], count: number, random: Random) {
    this.count = count;
    this.#items = items;
    this.#random = random;
  }

  /** The likelihood of an item under a row. A rating of 0, which has no logarithm, is left to `rulesOut`: here it is 1. */
  of(item: number, row: number): Float64Array {
    const { ratings } = this.#items[item]!;
    const rating = ratings[row]!;
    if (rating.word !== null) return this.ofWord(item, rating.word);
    const place = item * ratings.length + row;
    const known = this.#cells.get(place);
    if (known) return known;
    const rank = ratings.slice(0, row).filter(({ word }) => word === null).length;
    const range = allowedBy(rating);
    const drawn =
      range.low === range.high
        ? new Float64Array(this.count).fill(range.low > 0 ? ln(range.low) : 0)
        : this.#slices(item, LIKELIHOOD_ORDER.length + rank).map((slice) => ln(middleOf(slice, range)));
    this.#cells.set(place, drawn);
    return drawn;
  }

  /** The likelihood that a word stands for in an item, whether or not a cell holds it. */
  ofWord(item: number, word: LikelihoodWord): Float64Array {
    const index = LIKELIHOOD_ORDER.indexOf(word);
    const place = item * LIKELIHOOD_ORDER.length + index;
    const known = this.#words.get(place);
    if (known) return known;
    const table = tableOf(word);
    const drawn = this.#slices(item, index);
    for (let draw = 0; draw < drawn.length; draw++) drawn[draw] = table[drawn[draw]!]!;
    this.#words.set(place, drawn);
    return drawn;
  }

  /** In which slice of its range an unknown lies, by draw. */
  #slices(item: number, unknown: number): Float64Array {
    const slices = new Float64Array(this.count);
    const stream = this.#random.stream(`likelihood ${this.#items[item]!.key}`).run(unknown);
    for (let draw = 0; draw < this.count; draw += 2) {
      // Each word of 32 random bits serves two draws, 12 bits each; writing beyond the end of an array does nothing.
      const bits = stream.uint32();
      slices[draw] = bits >>> 20;
      slices[draw + 1] = (bits >>> 4) & (SLICES - 1);
    }
    return slices;
  }
}

function middleOf(slice: number, { low, high }: Interval): number {
  return low + ((high - low) / SLICES) * (slice + 0.5);
}

const tables = new Map<LikelihoodWord, Float64Array>();

/** The logarithms of the slices of a word, which every set uses. */
function tableOf(word: LikelihoodWord): Float64Array {
  const known = tables.get(word);
  if (known) return known;
  const table = Float64Array.from({ length: SLICES }, (_, slice) =>
    ln(middleOf(slice, LIKELIHOOD_WORDS[word])),
  );
  tables.set(word, table);
  return table;
}
