import type * as z from "zod";
import type { YamlValue } from "#case/edit/edit.ts";
import { isList, isMap } from "#case/edit/values.ts";
import { hasFormOf, schemaAt } from "#case/schema-at.ts";

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

/** The value that a cell stands for: the first of its readings that a key takes; `undefined` where none fits. */
export function cellValue(text: string, schema: z.ZodType): YamlValue | undefined {
  const fits = (value: YamlValue | undefined): value is YamlValue =>
    value !== undefined && schema.safeParse(value).success;
  if (schema.safeParse(text).success) return text;
  const whole = jsonOf(text);
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  const flag = /^(?:true|false)$/i.test(text) ? text.toLowerCase() === "true" : undefined;
  const parts = partsOf(text);
  const map = mapOf(parts, schema);
  return [flag, number, whole, map, parts].find(fits);
}

function partsOf(text: string): string[] {
  return text.split(/\s*;\s+|;\s*$/).filter((part) => part !== "");
}

/**
 * What to do about a cell that a key takes in no reading, where it is the form of the cell that is wrong: a case would be
 * told of lines and brackets, which a table has not. `undefined` where the case says better what is wrong.
 */
export function cureForCell(text: string, schema: z.ZodType): string | undefined {
  const [isListed, isMapped] = [hasFormOf(schema, []), hasFormOf(schema, {})];
  if (!isListed && !isMapped) return undefined;
  const pieces = text.split(";");
  if (pieces.slice(0, -1).some((piece) => piece.trim() === ""))
    return "nothing stands between two semicolons: take one out";
  if (isListed && hasFormOf(schema, "") === false) {
    const parted = [pieces, text.split(/[,|\n]/)]
      .map((list) => list.map((piece) => piece.trim()))
      .find((list) => list.length > 1 && schema.safeParse(list).success);
    if (parted) return `several stand with a semicolon and a space between: ${parted.slice(0, 3).join("; ")}`;
  }
  if (isMapped && !isListed && jsonOf(text) === undefined && mapOf(partsOf(text), schema) === undefined)
    return "write `key: value`, and several with a semicolon and a space between: `a: likely; b: even`";
  return undefined;
}

/** A cell as it is put into the case though no reading fits, so that the case tells what is wrong: a list as one. */
export function unfitValue(text: string, schema: z.ZodType): YamlValue {
  if (hasFormOf(schema, "")) return text;
  const map = hasFormOf(schema, {}) ? mapOf(partsOf(text), schema) : undefined;
  return jsonOf(text) ?? map ?? (hasFormOf(schema, []) ? partsOf(text) : text);
}

function jsonOf(text: string): YamlValue | undefined {
  // As the case has it, without quotation marks: `[E1, E2]`.
  const words = /^\[([^[\]{}"']*)\]$/.exec(text)?.[1];
  if (words !== undefined && !/^[\d\s.,-]*$/.test(words)) return words.split(",").map((word) => word.trim());
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as YamlValue;
  } catch {
    return undefined;
  }
}

function mapOf(parts: readonly string[], schema: z.ZodType): YamlValue | undefined {
  const pairs = parts.map((part) => /^([\w-]+):\s+(.+)$/s.exec(part));
  if (pairs.length === 0 || pairs.includes(null)) return undefined;
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, key, said] = pair!;
      const inner = schemaAt(schema, [key!], {});
      return [key!, (inner && cellValue(said!, inner)) ?? said!];
    }),
  );
}
