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

/** The unknown likelihoods of a set, by name, and which of them each cell holds. */
function unknownsOf({ cells }: OracleSet): { ranges: Map<string, Range>; table: string[][] } {
  const ranges = new Map<string, Range>();
  const table = cells.map((row, item) =>
    row.map((cell, index) => {
      const name = typeof cell === "string" ? `${item} ${cell}` : `${item} of ${index}`;
      const range =
        typeof cell === "string"
          ? LIKELIHOOD_WORDS[cell as keyof typeof LIKELIHOOD_WORDS]
          : (cell ?? { low: 0.05, high: 0.95 });
      ranges.set(name, range);
      return name;
    }),
  );
  return { ranges, table };
}

/** The likelihoods, by item, then hypothesis, where each unknown takes a value of its range. */
export function likelihoodsAt(set: OracleSet, value: (range: Range) => number): number[][] {
  const { ranges, table } = unknownsOf(set);
  const values = new Map([...ranges].map(([name, range]) => [name, value(range)]));
  return table.map((row) => row.map((name) => values.get(name)!));
}

/** Every corner of the box of likelihoods: by corner, then item, then hypothesis. */
export function likelihoodCorners(set: OracleSet): number[][][] {
  const size = unknownsOf(set).ranges.size;
  return Array.from({ length: 2 ** size }, (_, ends) => {
    let unknown = 0;
    return likelihoodsAt(set, ({ low, high }) => ((ends >> unknown++) & 1 ? high : low));
  });
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

/** Speeds at which an end of 0 is approached: none is a power of another that evidence could make up for. */
const NEAR_NOUGHT = [1e-40, 1e-130];

/**
 * Least and greatest posterior of each hypothesis near every corner and vertex. An end of 0 is not taken but approached,
 * at different speeds, and so is each vertex of the priors, along the way to every other one: where the posterior is 0/0
 * at the corner itself, its limits are found.
 */
export function approachedBounds(set: OracleSet): Range[] {
  const bounds = set.priors.map(() => ({ low: Infinity, high: -Infinity }));
  const vertices = priorVertices(set).map(({ prior, other }) => [...prior, other].map(withoutNoise));
  const centre = vertices[0]!.map((_, at) => mean(vertices.map((vertex) => vertex[at]!)));
  const points = vertices.flatMap((from) =>
    vertices.flatMap((to) =>
      [1e-15, 1e-70].map((near) =>
        from.map((mass, at) => mass + near * (to[at]! - mass) + near * near * (centre[at]! - mass)),
      ),
    ),
  );
  for (const likelihoods of approachedCorners(set)) {
    for (const point of points) {
      posteriorInLogs(point, likelihoods, set.exponents).forEach((posterior, row) => {
        if (Number.isNaN(posterior)) return;
        const bound = bounds[row]!;
        bound.low = Math.min(bound.low, posterior);
        bound.high = Math.max(bound.high, posterior);
      });
    }
  }
  return bounds;
}

/** Every corner of the box of likelihoods, with each lower end of 0, unless the likelihood is surely 0, only approached. */
function approachedCorners(set: OracleSet): number[][][] {
  const ends = [...unknownsOf(set).ranges.values()].map(({ low, high }) =>
    low > 0 || high === 0 ? [low, high] : [...NEAR_NOUGHT, high],
  );
  const corners = ends.reduce<number[][]>(
    (all, some) => all.flatMap((corner) => [...new Set(some)].map((end) => [...corner, end])),
    [[]],
  );
  return corners.map((corner) => {
    let unknown = 0;
    return likelihoodsAt(set, () => corner[unknown++]!);
  });
}

/** Bayes' rule at one point, in logarithms, since near nought the products underflow; the last mass is the other's. */
function posteriorInLogs(
  point: readonly number[],
  likelihoods: readonly (readonly number[])[],
  exponents: readonly number[],
): number[] {
  const logs = point
    .slice(0, -1)
    .map((mass, row) =>
      likelihoods.reduce(
        (sum, item, index) => sum + exponents[index]! * Math.log(item[row]!),
        Math.log(mass),
      ),
    );
  const top = Math.max(...logs);
  const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
  return logs.map((log) => (1 - point.at(-1)!) * (Math.exp(log - top) / total));
}

/** What is left of a mass of 0 after it was computed as the rest of others. */
function withoutNoise(mass: number): number {
  return mass < 1e-12 ? 0 : mass;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
