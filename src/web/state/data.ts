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

/**
 * The new data, in which whatever is as it was before is the very same object as before: data that come from the worker are copies,
 * and a component that is given the same is not drawn again. Members of a list that moved are found by their ids.
 */
export function keptWhereSame<Value>(before: unknown, after: Value): Value {
  return kept(before, after) as Value;
}

function kept(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (before === null || after === null || typeof before !== "object" || typeof after !== "object")
    return after;
  if (Array.isArray(after)) return Array.isArray(before) ? keptList(before, after) : after;
  if (Array.isArray(before)) return after;
  const was = before as Data;
  const now = Object.fromEntries(
    Object.entries(after).map(([key, value]) => [
      key,
      kept(Object.hasOwn(was, key) ? was[key] : undefined, value),
    ]),
  );
  // The order of keys is part of what is shown.
  const [keys, wereKeys] = [Object.keys(now), Object.keys(was)];
  const isSame =
    keys.length === wereKeys.length &&
    keys.every((key, at) => key === wereKeys[at] && Object.is(now[key], was[key]));
  return isSame ? before : now;
}

function keptList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const named = new Map(before.flatMap((each) => (idOf(each) === undefined ? [] : [[idOf(each), each]])));
  const now = after.map((each, at) => {
    const id = idOf(each);
    return kept(id === undefined ? before[at] : named.get(id), each);
  });
  const isSame = before.length === now.length && now.every((each, at) => Object.is(each, before[at]));
  return isSame ? before : now;
}

/** What tells a member of a list from the others: its id in a case, the place of a sentence in a source. */
function idOf(member: unknown): unknown {
  if (member === null || typeof member !== "object") return undefined;
  const { id, at } = member as { readonly id?: unknown; readonly at?: unknown };
  return id ?? at;
}
