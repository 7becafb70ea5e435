import { childOf } from "./place-words.ts";
import type { Finding } from "./schema-faults.ts";
import type { Path } from "./walk.ts";
import type { YamlTree } from "./yaml-tree.ts";

/**
 * A tree in which the values of misspelt keys stand under the keys that were most likely meant, so that one slip gives one
 * fault, not a lacking key as well. Places are those of the text as it is. `undefined` where no key is misspelt.
 */
export function asMeant(tree: YamlTree, findings: readonly Finding[]): YamlTree | undefined {
  const renamed = new Map<string, string>();
  let { value } = tree;
  for (const { path, key, meant } of findings) {
    if (key === undefined || meant === undefined) continue;
    const place = JSON.stringify([...path, meant]);
    // Two keys may be near the same one; the second then stays unknown.
    if (renamed.has(place)) continue;
    renamed.set(place, key);
    value = withKey(value, path, key, meant);
  }
  if (renamed.size === 0) return undefined;
  const written = (path: Path): Path =>
    path.map((key, at) => renamed.get(JSON.stringify(path.slice(0, at + 1))) ?? key);
  return {
    value,
    place: (path) => tree.place(written(path)),
    placeOfKey: (path, key) =>
      tree.placeOfKey(written(path), renamed.get(JSON.stringify([...path, key])) ?? key),
    ...(tree.cutShort ? { cutShort: (path, key) => tree.cutShort?.(written(path), key) } : {}),
  };
}

/** A copy in which one key of the map at a path has another name; what is not on the way to it is shared. */
function withKey(value: unknown, path: Path, key: string, name: string): unknown {
  const [first, ...rest] = path;
  if (first === undefined) {
    return Object.fromEntries(
      Object.entries(value as object).map(([each, part]) => [each === key ? name : each, part] as const),
    );
  }
  const changed = withKey(childOf(value, first), rest, key, name);
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === first ? changed : each));
  return { ...(value as object), [first]: changed };
}
