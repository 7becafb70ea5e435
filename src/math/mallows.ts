import type { Places } from "./places.ts";
import type { Random } from "./random.ts";

/**
 * A random order near the given one (C. L. Mallows, Non-null ranking models, Biometrika 44, 1957): its chance is
 * proportional to φ to the power of the number of pairs of levels that stand the other way round, φ = error ∕
 * (1 − error). Exchanging the places of two neighbours of the given order changes that number by exactly one, so any
 * two neighbours stand the wrong way round with the chance `error`, between 0 and ½; with ½ all orders are equally
 * likely. Drawn exactly by repeated insertion (J.-P. Doignon, A. Pekeč and M. Regenwetter, Psychometrika 69, 2004):
 * each level is put below e of those before it with a chance proportional to φᵉ, independently.
 */
export function perturbedPlaces(levels: number, error: number, random: Random): Places {
  const ratio = error / (1 - error);
  const sequence: number[] = [];
  for (let level = 0; level < levels; level++) {
    let total = 0;
    let weight = 1;
    for (let below = 0; below <= level; below++, weight *= ratio) total += weight;
    let left = random.uniform() * total;
    let below = 0;
    for (weight = 1; below < level && left >= weight; below++, weight *= ratio) left -= weight;
    sequence.splice(level - below, 0, level);
  }
  const places = new Int32Array(levels);
  sequence.forEach((level, position) => {
    places[level] = position;
  });
  return places;
}
