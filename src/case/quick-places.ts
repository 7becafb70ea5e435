import { type CutShort, cutShortIn } from "./cut-short.ts";
import type { Place } from "./line-places.ts";
import type { Path } from "./walk.ts";

/** Where the parts of a list or map begin, as offsets in its text. */
export interface PartPlaces {
  /** The keys of a map, as they follow on one another in the text. */
  readonly names: readonly string[];
  /** Of the members of a list, or of the keys of a map, in their order. */
  readonly members: readonly number[];
  /** Of the values of a map, in the order of its keys; NaN of a key between braces that has neither colon nor value. */
  readonly values: readonly number[];
  /** The values of a map between braces, as `cutShortIn` takes them. */
  readonly written: readonly (string | null | undefined)[] | undefined;
}

/** The places of the parts of data, by the lists and maps in them; the outermost map begins at `start`. */
export function quickPlaces(
  value: unknown,
  start: number,
  places: ReadonlyMap<object, PartPlaces>,
  placeAt: (offset: number) => Place,
) {
  const positions = new Map<object, ReadonlyMap<string, number>>();
  const cut = new Map<object, ReadonlyMap<string, CutShort>>();
  /** The position of a key or member among those of a list or map; -1 if it has none such. */
  const positionIn = (whole: object, key: string | number): number => {
    if (Array.isArray(whole)) return typeof key === "number" && key < whole.length ? key : -1;
    let known = positions.get(whole);
    if (!known) {
      known = new Map(places.get(whole)!.names.map((name, at) => [name, at]));
      positions.set(whole, known);
    }
    return known.get(String(key)) ?? -1;
  };
  /** Where the value at a path begins, or the nearest part above it, and that part itself. */
  const found = (path: Path): { readonly at: number; readonly part: unknown } => {
    let at = start;
    let part: unknown = value;
    for (const key of path) {
      if (part === null || typeof part !== "object") break;
      const position = positionIn(part, key);
      if (position < 0) break;
      const { members, values } = places.get(part)!;
      const next = (Array.isArray(part) ? members : values)[position]!;
      if (Number.isNaN(next)) break;
      at = next;
      part = (part as Record<string | number, unknown>)[key];
    }
    return { at, part };
  };
  return {
    place: (path: Path) => placeAt(found(path).at),
    placeOfKey(path: Path, key: string) {
      const { at, part } = found(path);
      if (part === null || typeof part !== "object" || Array.isArray(part)) return placeAt(at);
      const position = positionIn(part, key);
      return placeAt(position < 0 ? at : places.get(part)!.members[position]!);
    },
    cutShort(path: Path, key: string) {
      const { part } = found(path);
      const { names, written } = places.get(part as object) ?? {};
      if (!names || !written) return undefined;
      const known = cut.get(part as object) ?? cutShortIn(names, written);
      cut.set(part as object, known);
      return known.get(key);
    },
  };
}
