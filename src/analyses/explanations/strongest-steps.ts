import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";
import { ln } from "#math/elementary.ts";
import type { Readings } from "./readings.ts";
import type { WordChange } from "./word-changes.ts";

/**
 * For each rival of the leader, the change of so many steps that helps it most against the leader in the mean: its
 * ratings up, those of the leader down, step by step. None where the ratings in words do not go so far.
 */
export function strongestSteps(readings: Readings, leader: number, steps: number): WordChange[][] {
  return readings.set.rows.flatMap((_, rival) => {
    if (rival === leader || readings.weights[rival]![0] === -Infinity) return [];
    const cells = [...cellsOf(readings, leader, -1), ...cellsOf(readings, rival, 1)];
    for (let step = 0; step < steps; step++) {
      const best = cells.reduce<Cell | undefined>(
        (most, cell) => (gainOf(cell) > (most ? gainOf(most) : 0) ? cell : most),
        undefined,
      );
      if (!best) return [];
      best.taken++;
    }
    return [cells.filter(({ taken }) => taken > 0).map(changeOf)];
  });
}

/** A rating that can be moved one way. */
interface Cell {
  readonly item: number;
  readonly row: number;
  readonly exponent: number;
  /** The words ahead of it, its own first. */
  readonly words: readonly LikelihoodWord[];
  /** How many steps it is moved. */
  taken: number;
}

function cellsOf({ set, exponents }: Readings, row: number, way: 1 | -1): Cell[] {
  return set.items.flatMap(({ ratings }, item): Cell[] => {
    const { word } = ratings[row]!;
    if (word === null) return [];
    const words = way > 0 ? LIKELIHOOD_ORDER : LIKELIHOOD_ORDER.toReversed();
    return [{ item, row, exponent: exponents[item]!, words: words.slice(words.indexOf(word)), taken: 0 }];
  });
}

/** What the next step of a cell gains in the mean; 0 where there is none. */
function gainOf({ words, taken, exponent }: Cell): number {
  const to = words[taken + 1];
  return to === undefined ? 0 : exponent * Math.abs(meanLog(to) - meanLog(words[taken]!));
}

/** The mean of ln x where x is uniform in the range of a word: (h ln h − l ln l) / (h − l) − 1. */
function meanLog(word: LikelihoodWord): number {
  const { low, high } = LIKELIHOOD_WORDS[word];
  return (high * ln(high) - low * ln(low)) / (high - low) - 1;
}

function changeOf({ item, row, words, taken }: Cell): WordChange {
  return { item, row, from: words[0]!, to: words[taken]! };
}
