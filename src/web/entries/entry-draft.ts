import type { YamlValue } from "#case/edit/edit.ts";
import type { ChangeFault, EntryForm } from "../workers/entry-shapes.ts";
import type { Draft } from "./entry-context.ts";

/** What a draft comes to: without what was left empty, but for what stood there empty before. */
export function written(draft: Draft, before: Draft = {}): Readonly<Record<string, YamlValue>> {
  return Object.fromEntries(
    Object.entries(draft).flatMap(([key, value]) => {
      const part = writtenPart(value);
      if (!isEmpty(part)) return [[key, part as YamlValue]];
      return Object.hasOwn(before, key) && isEmpty(before[key]) && before[key] !== undefined
        ? [[key, before[key] as YamlValue]]
        : [];
    }),
  );
}

function writtenPart(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(writtenPart).filter((each) => each !== undefined && each !== "" && !isEmptyMap(each));
  if (value !== null && typeof value === "object")
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, part]) => {
        const own = writtenPart(part);
        return isEmpty(own) ? [] : [[key, own]];
      }),
    );
  return typeof value === "string" ? value.trim() : value;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === "" || (Array.isArray(value) && value.length === 0) || isEmptyMap(value)
  );
}

function isEmptyMap(value: unknown): boolean {
  return (
    value !== null && typeof value === "object" && !Array.isArray(value) && Object.keys(value).length === 0
  );
}

/** A new entry with its keys in the order of the format. */
export function inOrder(entry: Readonly<Record<string, YamlValue>>, { fields }: EntryForm): typeof entry {
  const known = fields.flatMap(({ key }) => (Object.hasOwn(entry, key) ? [[key, entry[key]!] as const] : []));
  return { ...Object.fromEntries(known), ...entry };
}

/** What is needed and not given. */
export function lackingFrom(entry: Readonly<Record<string, unknown>>, { fields }: EntryForm): ChangeFault[] {
  return fields
    .filter(({ key, isRequired }) => isRequired && key !== "id" && entry[key] === undefined)
    .map(({ key, left }) => ({
      key,
      what: left.length > 0 ? `say it, or that it is ${left.join(" or ")}` : "this is needed",
    }));
}
