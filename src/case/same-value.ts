/** Whether two values of plain data are the same, in whatever order the keys of their maps stand; a key without a value is none. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  if (!isMap(a)) return Object.is(a, b);
  if (!isMap(b)) return false;
  return (
    Object.keys(a).every((key) => isSame(a[key], own(b, key))) &&
    Object.keys(b).every((key) => b[key] === undefined || Object.hasOwn(a, key))
  );
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function own(map: { readonly [key: string]: unknown }, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}
