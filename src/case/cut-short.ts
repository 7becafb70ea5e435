/** A text without quotes that ends at a comma although its author goes on. */
export interface CutShort {
  readonly key: string;
  /** The text as it was meant. */
  readonly text: string;
  readonly first: boolean;
}

/**
 * What is cut short in a map between braces, by the keys without values that follow it. `values` has the value of each key as
 * it is written without quotes: empty or `null` where it has none, `undefined` where it is anything else.
 */
export function cutShortIn(
  names: readonly string[],
  values: readonly (string | null | undefined)[],
): ReadonlyMap<string, CutShort> {
  const found = new Map<string, CutShort>();
  const isEmpty = (at: number) => values[at] === null || values[at] === "";
  for (let begin = 0; begin < names.length; begin++) {
    let end = begin + 1;
    while (end < names.length && isEmpty(end)) end++;
    const text = values[begin];
    if (end > begin + 1 && typeof text === "string") {
      const meant = [text, ...names.slice(begin + 1, end)].join(", ");
      for (let at = begin + 1; at < end; at++)
        found.set(names[at]!, { key: names[begin]!, text: meant, first: at === begin + 1 });
    }
    begin = end - 1;
  }
  return found;
}
