import { childOf } from "./place-words.ts";
import type { Finding } from "./schema-faults.ts";
import type { Path } from "./walk.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** What was meant, and the findings that it mends. */
export interface Meant {
  readonly tree: YamlTree;
  readonly mended: readonly Finding[];
}

/** Each misspelt key costs a copy of the lists that it stands in; of more of them each is told as it stands. */
const MOST_MEANT = 200;

/**
 * A tree in which the values of misspelt keys stand under the keys that were most likely meant, so that one slip gives one
 * fault, not a lacking key as well. Places are those of the text as it is. `undefined` where no key is misspelt, or
 * too many are.
 */
export function asMeant(tree: YamlTree, findings: readonly Finding[]): Meant | undefined {
  const renamed = new Map<string, string>();
  const mended: Finding[] = [];
  if (findings.filter(({ meant }) => meant !== undefined).length > MOST_MEANT) return undefined;
  let { value } = tree;
  for (const finding of findings) {
    const { path, key, meant } = finding;
    if (key === undefined || meant === undefined) continue;
    const place = JSON.stringify([...path, meant]);
    // Two keys may be near the same one; the second then stays unknown.
    if (renamed.has(place)) continue;
    renamed.set(place, key);
    mended.push(finding);
    value = withKey(value, path, key, meant);
  }
  if (renamed.size === 0) return undefined;
  const written = (path: Path): Path =>
    path.map((key, at) => renamed.get(JSON.stringify(path.slice(0, at + 1))) ?? key);
  const { cutShort } = tree;
  return {
    mended,
    tree: {
      value,
      place: (path) => tree.place(written(path)),
      placeOfKey: (path, key) =>
        tree.placeOfKey(written(path), renamed.get(JSON.stringify([...path, key])) ?? key),
      ...(cutShort ? { cutShort: (path, key) => cutShort(written(path), key) } : {}),
    },
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
