import type { Edit, YamlValue } from "./edit.ts";
import { childOf, isMap } from "./values.ts";

/**
 * An edit that sets what stands in a map which is not there, such as the first rating of a piece of evidence, as one that sets that
 * map; any other edit as it is. A list has no place that can be filled without those before it.
 */
export function withMapsAbove(data: YamlValue, edit: Edit): Edit {
  const { path } = edit;
  if (edit.do !== "set") return edit;
  let here = data;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const inside = childOf(here, key);
    if (inside === undefined) {
      const below = path.slice(depth + 1);
      if (!isMap(here) || typeof key !== "string" || below.some((each) => typeof each !== "string"))
        return edit;
      const value = below.reduceRight<YamlValue>((inner, each) => ({ [each]: inner }), edit.value);
      return { do: "set", path: path.slice(0, depth + 1), value };
    }
    here = inside;
  }
  return edit;
}
