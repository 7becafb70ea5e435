import { isSame } from "../same-value.ts";
import type { YamlValue } from "./edit.ts";
import { childOf, isList } from "./values.ts";

/** A change of one part of a list or a map. */
export type PartChange = { readonly key: string | number } & (
  | { readonly do: "set"; readonly before: YamlValue; readonly value: YamlValue }
  | { readonly do: "insert"; readonly value: YamlValue }
  | { readonly do: "remove" }
);

/** What makes a map of another one; `undefined` if they have no key in common. */
export function changedKeys(
  before: { readonly [key: string]: YamlValue },
  after: { readonly [key: string]: YamlValue },
): PartChange[] | undefined {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  if (!keys.some((key) => childOf(before, key) !== undefined && childOf(after, key) !== undefined)) {
    return undefined;
  }
  return keys.map((key): PartChange => {
    const [old, value] = [childOf(before, key), childOf(after, key)];
    if (value === undefined) return { key, do: "remove" };
    return old === undefined ? { key, do: "insert", value } : { key, do: "set", before: old, value };
  });
}

/** What makes a list of another one, leaving what is the same at both ends; `undefined` if one has no members. */
export function changedMembers(before: YamlValue, after: YamlValue): PartChange[] | undefined {
  if (!isList(before) || !isList(after) || before.length === 0 || after.length === 0) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && isSame(before.at(-1 - end), after.at(-1 - end))) end++;
  const changes: PartChange[] = [];
  for (let key = start; key < shorter - end; key++) {
    changes.push({ key, do: "set", before: before[key]!, value: after[key]! });
  }
  for (let key = before.length - end - 1; key >= shorter - end; key--) changes.push({ key, do: "remove" });
  for (let key = shorter - end; key < after.length - end; key++) {
    changes.push({ key, do: "insert", value: after[key]! });
  }
  return changes;
}
