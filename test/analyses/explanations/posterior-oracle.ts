import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS } from "#case/likelihood.ts";
import type { Range } from "#case/quantity.ts";

/** A cell: a word, a range of its own, or not stated. */
export type OracleCell = string | Range | undefined;

/** A set of explanations, straight from the definition and with nothing precomputed. */
export interface OracleSet {
  /** By item, then hypothesis. */
  readonly cells: readonly (readonly OracleCell[])[];
  /** By item. */
  readonly exponents: readonly number[];
  /** By hypothesis: its prior, or an equal share of what is left. */
  readonly priors: readonly (Range | undefined)[];
  /** Kept for an unnamed explanation. */
  readonly other: Range;
}

/** Every vertex of the priors that sum to 1: all masses but one stand at an end of their range. */
export function priorVertices({ priors, other }: OracleSet): { prior: number[]; other: number }[] {
  const equal = priors.flatMap((range, index) => (range ? [] : [index]));
  const boxes: Range[] = [other, ...priors.flatMap((range) => range ?? [])];
  if (equal.length > 0) boxes.push({ low: 0, high: 1 });
  const vertices: { prior: number[]; other: number }[] = [];
  for (let free = 0; free < boxes.length; free++) {
    for (let ends = 0; ends < 2 ** boxes.length; ends++) {
      const masses = boxes.map((box, index) => ((ends >> index) & 1 ? box.high : box.low));
      const rest = 1 - masses.reduce((total, mass, index) => (index === free ? total : total + mass), 0);
      if (rest < boxes[free]!.low - 1e-12 || rest > boxes[free]!.high + 1e-12) continue;
      masses[free] = rest;
      vertices.push(spread(masses, priors, equal));
    }
  }
  return vertices;
}

function spread(masses: readonly number[], priors: OracleSet["priors"], equal: readonly number[]) {
  const queue = masses.slice(1);
  const prior = priors.map((range) => (range ? queue.shift()! : 0));
  for (const index of equal) prior[index] = masses.at(-1)! / equal.length;
  return { prior, other: masses[0]! };
}

/** Every corner of the box of likelihoods: by corner, then item, then hypothesis. */
export function likelihoodCorners({ cells }: OracleSet): number[][][] {
  const names = new Map<string, Range>();
  const nameOf = (item: number, row: number, cell: OracleCell): string => {
    const name = typeof cell === "string" ? `${item} ${cell}` : `${item} of ${row}`;
    const range =
      typeof cell === "string"
        ? LIKELIHOOD_WORDS[cell as keyof typeof LIKELIHOOD_WORDS]
        : (cell ?? { low: 0.05, high: 0.95 });
    names.set(name, range);
    return name;
  };
  const table = cells.map((row, item) => row.map((cell, index) => nameOf(item, index, cell)));
  const order = [...names.keys()];
  return Array.from({ length: 2 ** order.length }, (_, ends) =>
    table.map((row) =>
      row.map((name) => {
        const { low, high } = names.get(name)!;
        return (ends >> order.indexOf(name)) & 1 ? high : low;
      }),
    ),
  );
}

/** Bayes' rule at one point: the posterior of each hypothesis, with the mass of `other` left where it was. */
export function posteriorAt(
  prior: readonly number[],
  other: number,
  likelihoods: readonly (readonly number[])[],
  exponents: readonly number[],
): number[] {
  const weights = prior.map((mass, row) =>
    likelihoods.reduce((product, item, index) => product * item[row]! ** exponents[index]!, mass),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => ((1 - other) * weight) / total);
}

/** Least and greatest posterior of each hypothesis, by trying every corner with every vertex. */
export function bruteForceBounds(set: OracleSet): Range[] {
  const bounds = set.priors.map(() => ({ low: Infinity, high: -Infinity }));
  const vertices = priorVertices(set);
  for (const likelihoods of likelihoodCorners(set)) {
    for (const { prior, other } of vertices) {
      posteriorAt(prior, other, likelihoods, set.exponents).forEach((posterior, row) => {
        if (Number.isNaN(posterior)) return;
        const bound = bounds[row]!;
        bound.low = Math.min(bound.low, posterior);
        bound.high = Math.max(bound.high, posterior);
      });
    }
  }
  return bounds;
}

/** A random small set whose priors can be satisfied; `uniform` draws from [0, 1). */
export function randomSet(uniform: () => number): OracleSet {
  const pick = <T>(options: readonly T[]): T => options[Math.floor(uniform() * options.length)]!;
  const range = (low: number, high: number): Range => {
    const [a, b] = [low + (high - low) * uniform(), low + (high - low) * uniform()];
    return { low: Math.min(a, b), high: Math.max(a, b) };
  };
  const hypotheses = 2 + Math.floor(uniform() * 3);
  const items = 1 + Math.floor(uniform() * 2);
  const cellsOf = (): OracleCell[] =>
    Array.from({ length: hypotheses }, () => {
      const kind = uniform();
      return kind < 0.6 ? pick(LIKELIHOOD_ORDER) : kind < 0.85 ? range(0.01, 1) : undefined;
    });
  const cells = Array.from({ length: items }, () => {
    const row = cellsOf();
    if (!row.some((cell) => cell !== undefined)) row[0] = "likely";
    return row;
  });
  const truth = Array.from({ length: hypotheses + 1 }, () => uniform() + 0.05);
  const total = truth.reduce((sum, mass) => sum + mass, 0);
  // Ranges round a true distribution, so that at least one distribution fits.
  const around = (mass: number): Range => ({
    low: Math.max(0, mass / total - uniform() * 0.3),
    high: Math.min(1, mass / total + uniform() * 0.3),
  });
  const equal = uniform() < 0.5;
  return {
    cells,
    exponents: cells.map(() => pick([1, 1, 0.5, 2 / 3])),
    priors: Array.from({ length: hypotheses }, (_, row) =>
      equal && (row === 0 || uniform() < 0.6) ? undefined : around(truth[row]!),
    ),
    other: equal ? { low: 0, high: around(truth[hypotheses]!).high } : around(truth[hypotheses]!),
  };
}
