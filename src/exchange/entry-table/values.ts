import type * as z from "zod";
import type { YamlValue } from "#case/edit/edit.ts";
import { isList, isMap } from "#case/edit/edited-data.ts";

/** A value of a case as the text of one cell: lists with semicolons between, maps as `key: value`, the rest as JSON. */
export function cellText(value: YamlValue | undefined): string | number {
  if (value === undefined || value === null) return "";
  if (typeof value === "number") return value;
  if (isList(value) && value.length > 0 && value.every(isPlain)) return value.join("; ");
  if (isMap(value) && Object.values(value).every(isPlain)) {
    const parts = Object.entries(value).map(([key, part]) => `${key}: ${String(part)}`);
    if (parts.length > 0) return parts.join("; ");
  }
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** What has neither the signs between the parts of a cell, nor a look of its own. */
function isPlain(value: YamlValue): value is string {
  return typeof value === "string" && value !== "" && !/[;:{}[\]]\s|^[{[]|;$|^\s|\s$/.test(value);
}

/** The value that a cell stands for: the first of its readings that a key takes; as it stands where none fits. */
export function cellValue(text: string, schema: z.ZodType): YamlValue {
  const fits = (value: YamlValue | undefined): value is YamlValue =>
    value !== undefined && schema.safeParse(value).success;
  const whole = jsonOf(text);
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const flag = text === "true" || text === "false" ? text === "true" : undefined;
  const parts = text.split(/\s*;\s+|;\s*$/).filter((part) => part !== "");
  const map = mapOf(parts);
  return [text, flag, number, whole, map, parts].find(fits) ?? text;
}

function jsonOf(text: string): YamlValue | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as YamlValue;
  } catch {
    return undefined;
  }
}

function mapOf(parts: readonly string[]): YamlValue | undefined {
  const pairs = parts.map((part) => /^([\w-]+):\s+(.+)$/s.exec(part));
  if (pairs.length === 0 || pairs.includes(null)) return undefined;
  return Object.fromEntries(pairs.map((pair) => [pair![1]!, pair![2]!]));
}
