/** Linear interpolation between order statistics (Hyndman & Fan 1996, definition 7); `sorted` is in ascending order. */
export function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}
