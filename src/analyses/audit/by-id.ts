/** Lists of entries, each with the place of every id in it: the lists of a case do not change. */
const places = new WeakMap<readonly object[], ReadonlyMap<string, number>>();

function placesIn(entries: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  const known = places.get(entries);
  if (known) return known;
  const found = new Map<string, number>();
  entries.forEach(({ id }, place) => {
    if (!found.has(id)) found.set(id, place);
  });
  places.set(entries, found);
  return found;
}

/** The entry of that id, if there is one. */
export function withId<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  id: string,
): Entry | undefined {
  const place = placesIn(entries).get(id);
  return place === undefined ? undefined : entries[place];
}

/** The entries of those ids in their own order, each once; ids of which there is none are passed over. */
export function withIds<Entry extends { readonly id: string }>(
  entries: readonly Entry[],
  ids: readonly string[],
): Entry[] {
  const all = placesIn(entries);
  const found = new Set(ids.flatMap((id) => all.get(id) ?? []));
  return [...found].sort((a, b) => a - b).map((place) => entries[place]!);
}
