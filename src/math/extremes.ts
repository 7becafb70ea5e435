/** The greatest of the values and `floor`: a loop, since a call with a list spread out in it fails beyond some 100,000. */
export function greatestOf(values: Iterable<number>, floor = -Infinity): number {
  let most = floor;
  for (const value of values) most = Math.max(most, value);
  return most;
}

/** The least of the values and `ceiling`. */
export function leastOf(values: Iterable<number>, ceiling = Infinity): number {
  let fewest = ceiling;
  for (const value of values) fewest = Math.min(fewest, value);
  return fewest;
}
