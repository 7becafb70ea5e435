export type MapValue = Readonly<Record<string, unknown>>;

/** A value as a map, where it is one. */
export function asMap(value: unknown): MapValue | undefined {
  const isMap = value !== null && typeof value === "object" && !Array.isArray(value);
  return isMap ? (value as MapValue) : undefined;
}
