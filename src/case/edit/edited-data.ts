import { type Path, pathInWords } from "../walk.ts";
import { type Edit, EditRefused, type YamlValue } from "./edit.ts";
import { childOf, isList, isMap } from "./values.ts";
import { withMapsAbove } from "./with-maps-above.ts";

/** Lists and maps that edits have made, and may go on to change: a list of thousands is copied for the first edit in it only. */
export type Fresh = WeakSet<object>;

/**
 * Data after an edit; what is not changed is shared with the data before, but for what is fresh, which is changed itself.
 * What is set in a map that is not there makes that map. Throws EditRefused where there is no such place.
 */
export function editedData(data: YamlValue, given: Edit, fresh: Fresh = new WeakSet()): YamlValue {
  const edit = withMapsAbove(data, given);
  const { path } = edit;
  if (path.length === 0) {
    if (edit.do === "set") return edit.value;
    throw new EditRefused("the whole text cannot be removed, inserted or moved", "name a part of it");
  }
  return changedAt(data, path, 0, edit, fresh);
}

function changedAt(data: YamlValue, path: Path, depth: number, edit: Edit, fresh: Fresh): YamlValue {
  const key = path[depth]!;
  if (depth === path.length - 1) return changedHere(data, key, edit, fresh);
  const inside = childOf(data, key);
  if (inside === undefined) throw missing(path.slice(0, depth + 1));
  return withChild(data, key, changedAt(inside, path, depth + 1, edit, fresh), fresh);
}

function changedHere(data: YamlValue, key: string | number, edit: Edit, fresh: Fresh): YamlValue {
  const { path } = edit;
  const there = childOf(data, key) !== undefined;
  if (isList(data)) {
    if (typeof key !== "number") throw new EditRefused(`${at(path, -1)} is a list`, "give a position in it");
    if (edit.do === "insert") {
      if (!Number.isInteger(key) || key < 0 || key > data.length) throw missing(path);
      return key === data.length
        ? withChild(data, key, edit.value, fresh)
        : data.toSpliced(key, 0, edit.value);
    }
    if (!there) throw missing(path);
    if (edit.do === "set") return withChild(data, key, edit.value, fresh);
    const rest = data.toSpliced(key, 1);
    if (edit.do === "remove") return rest;
    if (!Number.isInteger(edit.to) || edit.to < 0 || edit.to > rest.length) {
      throw new EditRefused(
        `${at(path, -1)} has no position ${edit.to + 1}`,
        `it has ${data.length} members`,
      );
    }
    return rest.toSpliced(edit.to, 0, data[key]!);
  }
  if (!isMap(data) || typeof key !== "string") throw missing(path);
  if (edit.do === "move")
    throw new EditRefused(`${at(path)} is no member of a list`, "only those can be moved");
  if (edit.do === "insert" && there) throw new EditRefused(`${at(path)} is there already`, "set it");
  if (edit.do !== "remove") return withChild(data, key, edit.value, fresh);
  if (!there) throw missing(path);
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== key));
}

/** A list or map with another child, which may be the next of a list; itself where it is fresh. */
function withChild(data: YamlValue, key: string | number, child: YamlValue, fresh: Fresh): YamlValue {
  const whole = data as object as Record<string | number, YamlValue>;
  const own = fresh.has(whole) ? whole : isList(data) ? [...data] : { ...whole };
  // `own[key] = child` would not make a key `__proto__`.
  Object.defineProperty(own, key, { value: child, writable: true, enumerable: true, configurable: true });
  fresh.add(own);
  return own;
}

function missing(path: Path): EditRefused {
  return new EditRefused(`there is no ${at(path)}`, "name a part of the text that is there");
}

function at(path: Path, end?: number): string {
  return `\`${pathInWords(path.slice(0, end)) || "the text"}\``;
}
