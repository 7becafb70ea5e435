/** Adds `factor` × `column` to `target` in place. */
export function addScaled(target: Float64Array, column: Float64Array, factor: number): void {
  for (let reading = 0; reading < target.length; reading++) target[reading]! += factor * column[reading]!;
}

/** Adds `factor` × (`column` − `other`) to `target` in place. */
export function addDifference(
  target: Float64Array,
  column: Float64Array,
  other: Float64Array,
  factor: number,
): void {
  for (let reading = 0; reading < target.length; reading++) {
    target[reading]! += factor * (column[reading]! - other[reading]!);
  }
}
