import * as z from "zod";
import { meantMember } from "./schema-at.ts";
import type { Path } from "./walk.ts";

type Issue = z.core.$ZodIssue;

/** What a schema makes of a value: its data, or what it finds fault with, which may not be all. */
export type Parsed<Data> =
  | { readonly success: true; readonly data: Data }
  | { readonly success: false; readonly issues: readonly Issue[]; readonly all: boolean };

/** Values that a part may be made of and still be given to its schema as one. */
export const LIGHT = 10_000;

/**
 * Parses as `schema.safeParse` does, and stops once there are `most` faults. A schema that is given half a million faults at
 * once takes a gigabyte to tell them, or fails: a large list or map is therefore gone through part by part.
 */
export function parseInParts<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  most: number,
  light = LIGHT,
  params?: z.core.ParseContext<Issue>,
): Parsed<z.output<Schema>> {
  const issues: Issue[] = [];
  let all = true;
  const isHeavy = heavyParts(value, light);

  const parse = (part: z.ZodType, here: unknown, path: Path): unknown => {
    if (issues.length >= most) {
      all = false;
      return undefined;
    }
    const whole = isHeavy(here) ? bare(part) : undefined;
    if (whole instanceof z.ZodUnion || whole instanceof z.ZodPipe) {
      const before = issues.length;
      parse(whole instanceof z.ZodUnion ? meantMember(whole, here) : (whole.def.in as z.ZodType), here, path);
      return issues.length > before ? undefined : asWhole(part, here, path);
    }
    if (!whole || !isOfParts(whole, here)) return asWhole(part, here, path);
    if (Array.isArray(here)) {
      if (!(whole instanceof z.ZodArray)) return asWhole(part, here, path);
      const element = whole.def.element as z.ZodType;
      return here.map((item, at) => parse(element, item, [...path, at]));
    }
    if (whole instanceof z.ZodObject && takesNoOthers(whole))
      return mapOf(whole, here as Record<string, unknown>, path);
    if (whole instanceof z.ZodRecord) return recordOf(whole, here as Record<string, unknown>, path);
    return asWhole(part, here, path);
  };

  const asWhole = (part: z.ZodType, here: unknown, path: Path): unknown => {
    const parsed = part.safeParse(here, params);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) issues.push({ ...issue, path: [...path, ...issue.path] });
    return undefined;
  };

  const mapOf = (schema: z.ZodObject, given: Readonly<Record<string, unknown>>, path: Path) => {
    const shape = schema.def.shape as Readonly<Record<string, z.ZodType>>;
    const data: Record<string, unknown> = {};
    for (const [key, child] of Object.entries(shape)) {
      const there = Object.hasOwn(given, key);
      if (!there && child instanceof z.ZodExactOptional) continue;
      const part = parse(child, there ? given[key] : undefined, [...path, key]);
      if (there || part !== undefined) data[key] = part;
    }
    const keys = Object.keys(given).filter((key) => !Object.hasOwn(shape, key));
    if (keys.length > 0 && schema.def.catchall instanceof z.ZodNever)
      issues.push({ code: "unrecognized_keys", keys, path: [...path], message: "", input: given });
    return data;
  };

  /** A map of any keys, some hundred at a time. */
  const recordOf = (schema: z.ZodRecord, given: Readonly<Record<string, unknown>>, path: Path) => {
    const data: Record<string, unknown> = {};
    const entries = Object.entries(given);
    for (let at = 0; at < entries.length; at += STRETCH) {
      if (issues.length >= most) {
        all = false;
        break;
      }
      Object.assign(data, asWhole(schema, Object.fromEntries(entries.slice(at, at + STRETCH)), path));
    }
    return data;
  };

  const data = parse(schema, value, []);
  return issues.length === 0
    ? { success: true, data: data as z.output<Schema> }
    : { success: false, issues, all };
}

const STRETCH = 500;

/** A schema without what lets a value be left out: one that is there is parsed by what is inside. */
function bare(schema: z.ZodType): z.ZodType {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodExactOptional ||
    inner instanceof z.ZodDefault
  )
    inner = inner.def.innerType as z.ZodType;
  return inner;
}

/** Whether a map keeps only the keys that its schema names: others are refused, or left out. */
function takesNoOthers({ def: { catchall } }: z.ZodObject): boolean {
  return catchall === undefined || catchall instanceof z.ZodNever;
}

/** Whether all that a schema asks of a list or map lies in its parts and, of a list, in its length, which is right. */
function isOfParts(schema: z.ZodType, part: unknown): boolean {
  const { checks = [] } = schema._zod.def;
  return checks.every((check) => {
    const {
      check: kind,
      maximum = Number.POSITIVE_INFINITY,
      minimum = 0,
    } = check._zod.def as {
      check: string;
      maximum?: number;
      minimum?: number;
    };
    const isLength = kind === "max_length" || kind === "min_length";
    return isLength && Array.isArray(part) && part.length <= maximum && part.length >= minimum;
  });
}

/** No schema here goes so deep; JSON from elsewhere may go deeper than a stack can bear. */
const DEEPEST = 200;

/** Makes the function that says of the parts of a value which are made of more than `light` values. */
export function heavyParts(value: unknown, light: number): (part: unknown) => boolean {
  const heavy = new Set<unknown>();
  const weigh = (part: unknown, depth: number): number => {
    if (part === null || typeof part !== "object" || depth > DEEPEST) return 1;
    let weight = 1;
    for (const child of Object.values(part)) weight += weigh(child, depth + 1);
    if (weight > light) heavy.add(part);
    return weight;
  };
  weigh(value, 0);
  return (part) => heavy.has(part);
}
