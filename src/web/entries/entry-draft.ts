import type { YamlValue } from "#case/edit/edit.ts";
import type { ChangeFault, EntryField, EntryForm } from "../workers/entry-shapes.ts";
import type { Draft } from "./entry-context.ts";
import { asMap, type MapValue } from "./inputs/map-value.ts";
import { identified } from "./known-ids.ts";
import { neededFrom } from "./needs.ts";
import { keyInWords, questionOf } from "./questions.ts";

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

/** An entry in which whatever needs an id has one: what is written without gets it of its words. */
export function withIdsWithin(
  entry: Readonly<Record<string, YamlValue>>,
  { fields, names }: Pick<EntryForm, "fields" | "names">,
): Readonly<Record<string, YamlValue>> {
  const taken = Object.values(names).flatMap((all) => all.map(([id]) => id));
  return inside(entry, fields, taken) as Readonly<Record<string, YamlValue>>;
}

function inside(map: MapValue, fields: readonly EntryField[], taken: readonly string[]): MapValue {
  const made = fields.flatMap(({ key, takes }) => {
    const value = map[key];
    if (takes.as === "map" && asMap(value)) return [[key, inside(asMap(value)!, takes.fields, taken)]];
    if (takes.as !== "maps" || !Array.isArray(value)) return [];
    const parts = value.map((part) => (asMap(part) ? inside(part, takes.fields, taken) : part));
    const needsId = takes.fields.some((field) => field.key === "id" && field.isRequired);
    return [[key, needsId ? identified(parts, key.replace(/s$/, ""), taken).map(idFirst) : parts]];
  });
  return { ...map, ...Object.fromEntries(made) };
}

function idFirst(map: MapValue): MapValue {
  return asMap(map)?.id === undefined ? map : { id: map.id, ...map };
}

/** A new entry with its keys in the order of the format. */
export function inOrder(entry: Readonly<Record<string, YamlValue>>, { fields }: EntryForm): typeof entry {
  const known = fields.flatMap(({ key }) => (Object.hasOwn(entry, key) ? [[key, entry[key]!] as const] : []));
  return { ...Object.fromEntries(known), ...entry };
}

/** What is needed and not given: in the entry itself, and in the parts of it that are begun. */
export function lackingFrom(
  entry: Readonly<Record<string, unknown>>,
  { fields }: Pick<EntryForm, "fields">,
  kind: string,
): ChangeFault[] {
  const own = fields
    .filter(({ key, isRequired }) => isRequired && key !== "id" && entry[key] === undefined)
    .map(({ key, left }) => ({
      key,
      what: left.length > 0 ? `say it, or that it is ${left.join(" or ")}` : "this is needed",
    }));
  const within = fields.flatMap((field) =>
    lackingWithin(field, entry[field.key], [kind, field.key]).map((what) => ({ key: field.key, what })),
  );
  return [...own, ...neededFrom(kind, entry), ...within];
}

function lackingWithin(
  { takes }: EntryField,
  value: unknown,
  [kind, ...path]: [string, ...string[]],
): string[] {
  if (takes.as !== "map" && takes.as !== "maps") return [];
  const parts = takes.as === "map" ? [value] : Array.isArray(value) ? value : [];
  return parts.flatMap((part, at) => {
    const map = asMap(part);
    if (!map) return [];
    const number = parts.length > 1 ? ` (number ${at + 1})` : "";
    return takes.fields.flatMap((field) =>
      field.isRequired && field.key !== "id" && map[field.key] === undefined
        ? [`“${questionOf(kind, field.key, path) ?? keyInWords(field.key)}” is needed${number}`]
        : lackingWithin(field, map[field.key], [kind, ...path, field.key]),
    );
  });
}
