/**
 * The value that would stand at a place if the values were sorted, from 0; they are put into another order. Hoare's
 * selection with the middle of three as pivot: linear in the mean.
 */
export function atRank(values: Float64Array, place: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middle(values[left]!, values[(left + right) >> 1]!, values[right]!);
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low]! < pivot) low++;
      while (values[high]! > pivot) high--;
      if (low > high) break;
      const value = values[low]!;
      values[low++] = values[high]!;
      values[high--] = value;
    }
    if (place <= high) right = high;
    else if (place >= low) left = low;
    else break;
  }
  return values[place]!;
}

function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** A quantile, by linear interpolation between order statistics (Hyndman & Fan 1996, definition 7). Reorders the values. */
export function quantile(values: Float64Array, share: number): number {
  const place = share * (values.length - 1);
  const below = Math.floor(place);
  const low = atRank(values, below);
  const part = place - below;
  return part === 0 ? low : low + part * (atRank(values, below + 1) - low);
}
