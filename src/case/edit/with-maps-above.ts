import { type Edit, EditRefused, type YamlValue } from "./edit.ts";
import { childOf, editedData, isMap } from "./edited-data.ts";

/**
 * Edits that set what stands in a map which is not there, such as the first rating of a piece of evidence, as edits that set
 * that map. A form need not know what the text has already. `data` is what the edits change, one after another.
 */
export function withMapsAbove(data: YamlValue, edits: readonly Edit[]): Edit[] {
  let now = data;
  return edits.map((edit) => {
    const whole = withMaps(now, edit);
    try {
      now = editedData(now, whole);
    } catch (error) {
      // That it is refused is told by whoever makes it.
      if (!(error instanceof EditRefused)) throw error;
    }
    return whole;
  });
}

function withMaps(data: YamlValue, edit: Edit): Edit {
  const { path } = edit;
  if (edit.do !== "set") return edit;
  let here = data;
  for (const [depth, key] of path.slice(0, -1).entries()) {
    const inside = childOf(here, key);
    if (inside === undefined) {
      const below = path.slice(depth + 1);
      // A list has no place that can be filled without those before it.
      if (!isMap(here) || typeof key !== "string" || below.some((each) => typeof each !== "string"))
        return edit;
      const value = below.reduceRight<YamlValue>((inner, each) => ({ [each]: inner }), edit.value);
      return { do: "set", path: path.slice(0, depth + 1), value };
    }
    here = inside;
  }
  return edit;
}
