/** Adds the items to the end of a list: one by one, since a call with a list spread out in it fails beyond some 100,000. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item);
}
