import type { Path } from "#case/walk.ts";

/** Data of a case as written. */
export type Data = Readonly<Record<string, unknown>>;

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === "object" && Object.hasOwn(part, key)
        ? (part as Record<string | number, unknown>)[key]
        : undefined,
    data,
  );
}

/** The members of a list at a path that are maps; what is anything else is passed over, its place kept. */
export function entriesAt(
  data: unknown,
  path: Path,
): readonly { readonly at: number; readonly entry: Data }[] {
  const list = valueAt(data, path);
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, at) =>
    entry !== null && typeof entry === "object" && !Array.isArray(entry)
      ? [{ at, entry: entry as Data }]
      : [],
  );
}

export function textAt(data: unknown, path: Path): string {
  const value = valueAt(data, path);
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

export function textsAt(data: unknown, path: Path): readonly string[] {
  const list = valueAt(data, path);
  return Array.isArray(list) ? list.filter((each): each is string => typeof each === "string") : [];
}
