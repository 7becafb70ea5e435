import type { Path } from "./walk.ts";

const ID = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

/** A path as a reader counts, from 1, with the id of each entry that has one: `events[3] (E03).when`. */
export function placeInWords(path: Path, value: unknown): string {
  let here = value;
  return path
    .map((key, index) => {
      here = childOf(here, key);
      if (typeof key !== "number") return index === 0 ? key : `.${key}`;
      const id = childOf(here, "id");
      return `[${key + 1}]${typeof id === "string" && ID.test(id) ? ` (${id})` : ""}`;
    })
    .join("");
}

/** The innermost entry with an id around a place of a case, as `placeInWords` has it; `undefined` if there is none. */
export function entryAround(
  path: Path,
  value: unknown,
): { readonly id: string; readonly at: Path } | undefined {
  let here = value;
  let found: { id: string; at: Path } | undefined;
  path.forEach((key, index) => {
    here = childOf(here, key);
    const id = childOf(here, "id");
    if (typeof key === "number" && typeof id === "string" && ID.test(id))
      found = { id, at: path.slice(0, index + 1) };
  });
  return found;
}

/** The part of plain data under a key of its own. */
export function childOf(value: unknown, key: string | number): unknown {
  return value !== null && typeof value === "object" && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}
