/**
 * The rising sequence nearest to given values by weighted squares: pools neighbours that fall (Ayer et al. 1955, Ann. Math.
 * Stat. 26:641–647; Barlow et al. 1972). Weights are above 0. Cut off at 0 and 1, which keeps it the nearest within them.
 */
export function isotonic(values: Float64Array, weights: Float64Array): Float64Array {
  const size = values.length;
  const level = new Float64Array(size);
  const weight = new Float64Array(size);
  const start = new Int32Array(size + 1);
  let blocks = 0;
  for (let place = 0; place < size; place++) {
    level[blocks] = values[place]!;
    weight[blocks] = weights[place]!;
    start[blocks] = place;
    while (blocks > 0 && level[blocks - 1]! >= level[blocks]!) {
      const both = weight[blocks - 1]! + weight[blocks]!;
      level[blocks - 1] =
        (level[blocks - 1]! * weight[blocks - 1]! + level[blocks]! * weight[blocks]!) / both;
      weight[blocks - 1] = both;
      blocks--;
    }
    blocks++;
  }
  start[blocks] = size;
  const rising = new Float64Array(size);
  for (let block = 0; block < blocks; block++)
    rising.fill(Math.min(1, Math.max(0, level[block]!)), start[block]!, start[block + 1]!);
  return rising;
}
