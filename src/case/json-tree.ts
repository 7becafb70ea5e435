import { placeInJson } from "./json-place.ts";
import type { YamlTree } from "./yaml-tree.ts";

/** The places of a sound JSON text that is no YAML, as one nested too deeply is not; each is looked for from the beginning. */
export function treeOfJson(value: unknown, text: string): YamlTree {
  return {
    value,
    place: (path) => placeInJson(text, path),
    placeOfKey: (path, key) => placeInJson(text, [...path, key]),
  };
}
