/** As many items as `most`, evenly spread over a list, the first and the last among them; all where there are no more. */
export function spreadOut<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.round((at * (items.length - 1)) / (most - 1))]!);
}
