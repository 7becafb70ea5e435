import type { YamlValue } from "./edit.ts";

/** The value under a key or at a position, `undefined` where there is none. */
export function childOf(data: YamlValue, key: string | number): YamlValue | undefined {
  if (isList(data)) return typeof key === "number" ? data[key] : undefined;
  return isMap(data) && typeof key === "string" && Object.hasOwn(data, key) ? data[key] : undefined;
}

/** Whether a value is a list. */
export function isList(data: YamlValue | undefined): data is readonly YamlValue[] {
  return Array.isArray(data);
}

/** Whether a value is a map. */
export function isMap(data: YamlValue | undefined): data is { readonly [key: string]: YamlValue } {
  return data !== null && typeof data === "object" && !Array.isArray(data);
}
