import * as z from "zod";
import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { an } from "./reference.ts";
import { type Path, pathInWords, unwrapped } from "./walk.ts";
import type { YamlTree } from "./yaml-tree.ts";

type Issue = z.core.$ZodIssue;

/** Turns what the schema found into faults with a place, the offending value and what would be right. */
export function schemaFaults(
  schema: z.ZodType,
  issues: readonly Issue[],
  tree: YamlTree,
  file: string,
): Fault[] {
  return issues.flatMap((issue) => faultsOf(schema, issue, [], tree, file));
}

function faultsOf(schema: z.ZodType, issue: Issue, above: Path, tree: YamlTree, file: string): Fault[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const value = valueAt(tree.value, path);
  const at = (place: { line: number; column: number }, what: string, cure: string): Fault => ({
    file,
    ...place,
    what,
    cure,
    severity: "error",
  });
  const name = pathInWords(path);
  if (value === undefined && issue.code !== "unrecognized_keys" && path.length > 0) {
    const above = path.slice(0, -1);
    const meaning =
      issue.code === "invalid_value"
        ? `one of ${issue.values.join(", ")}`
        : (describedAt(schema, path, tree.value) ??
          (issue.code === "invalid_type" ? an(issue.expected) : ""));
    const what = `${pathInWords(above) || "the case"} lacks \`${String(path.at(-1))}\``;
    return [at(tree.place(above), what, meaning === "" ? "add it" : `add it: ${meaning}`)];
  }
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, path, tree.value);
      return issue.keys.map((key) => {
        const near = nearest(key, known);
        const cure = near ? `did you mean \`${near}\`?` : `known keys here: ${known.join(", ")}`;
        return at(tree.placeOfKey(path, key), `unknown key \`${key}\`${name ? ` in ${name}` : ""}`, cure);
      });
    }
    case "invalid_union": {
      const branch = bestBranch(issue.errors);
      if (branch) return branch.flatMap((inner) => faultsOf(schema, inner as Issue, path, tree, file));
      const words = discriminatorWords(schema, path, tree.value);
      if (words) {
        const near = nearest(String(value), words);
        const cure = near ? `did you mean \`${near}\`?` : `use one of: ${words.join(", ")}`;
        return [at(tree.place(path), `${name} cannot be ${shown(value)}`, cure)];
      }
      return [
        at(
          tree.place(path),
          `${name} cannot be ${shown(value)}`,
          describedAt(schema, path, tree.value) ?? "see docs/case-format.md",
        ),
      ];
    }
    case "invalid_type":
      return [at(tree.place(path), `${name} is ${shown(value)}`, cureForType(issue.expected, value))];
    case "invalid_value": {
      const near = typeof value === "string" ? nearest(value, issue.values.map(String)) : undefined;
      return [
        at(
          tree.place(path),
          `${name} cannot be ${shown(value)}`,
          near ? `did you mean \`${near}\`?` : `use one of: ${issue.values.join(", ")}`,
        ),
      ];
    }
    case "too_small":
      return [
        at(
          tree.place(path),
          `${name} is too ${issue.origin === "number" || issue.origin === "int" ? "small" : "short"}: ${shown(value)}`,
          `at least ${issue.minimum}`,
        ),
      ];
    case "too_big":
      return [
        at(
          tree.place(path),
          `${name} is too ${issue.origin === "number" || issue.origin === "int" ? "large" : "long"}: ${shown(value)}`,
          `at most ${issue.maximum}`,
        ),
      ];
    default:
      return [at(tree.place(path), `${name} cannot be ${shown(value)}`, issue.message)];
  }
}

/** Of a union's branches the one the author most likely meant: the one whose faults lie deepest, then the fewest. */
function bestBranch(
  branches: readonly (readonly z.core.$ZodIssue[])[] | undefined,
): readonly z.core.$ZodIssue[] | undefined {
  const score = (issues: readonly z.core.$ZodIssue[]) => Math.max(...issues.map((issue) => depthOf(issue)));
  const fitting = (branches ?? []).filter((issues) => score(issues) > 0);
  return fitting.sort((a, b) => score(b) - score(a) || a.length - b.length)[0];
}

// A branch that fails at its very root by type was not meant; one that fails inside, or by the form of a text, was.
function depthOf(issue: z.core.$ZodIssue): number {
  if (issue.path.length > 0) return issue.path.length + 1;
  return issue.code === "invalid_type" || issue.code === "invalid_value" || issue.code === "invalid_union"
    ? 0
    : 1;
}

function valueAt(value: unknown, path: Path): unknown {
  let current = value;
  for (const key of path) current = (current as Record<string | number, unknown> | null | undefined)?.[key];
  return current;
}

function shown(value: unknown): string {
  if (value === undefined) return "missing";
  const text = typeof value === "string" ? `"${value}"` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function cureForType(expected: string, value: unknown): string {
  if (expected === "string" && typeof value === "number") return "a text is needed: put it in quotes";
  const words: Record<string, string> = {
    string: "a text is needed",
    array: "a list is needed: lines that begin with `- `, or [ ]",
    object: "a map of keys is needed",
    record: "a map of keys is needed",
    number: "a number is needed",
    boolean: "true or false is needed",
    int: "a whole number is needed",
    tuple: "a list of as many parts as the form asks for is needed",
    null: "null is needed",
  };
  return words[expected] ?? `${an(expected)} is needed`;
}

function schemaAt(schema: z.ZodType, path: Path, value: unknown): z.ZodType | undefined {
  let current: z.ZodType = schema;
  let here = value;
  for (const key of path) {
    let { inner } = unwrapped(current);
    if (inner instanceof z.ZodUnion) inner = unwrapped(likelyMember(inner, here, key)).inner;
    if (inner instanceof z.ZodObject) {
      const next = inner.def.shape[key as string] as z.ZodType | undefined;
      if (!next) return undefined;
      current = next;
    } else if (inner instanceof z.ZodArray) current = inner.def.element as z.ZodType;
    else if (inner instanceof z.ZodRecord) current = inner.def.valueType as z.ZodType;
    else return undefined;
    here = (here as Record<string | number, unknown> | null | undefined)?.[key];
  }
  return current;
}

function likelyMember(union: z.ZodUnion, value: unknown, key: string | number): z.ZodType {
  const options = (union.def.options as readonly z.ZodType[]).map((option) => ({
    option,
    inner: unwrapped(option).inner,
  }));
  const given = value !== null && typeof value === "object" ? Object.keys(value) : [];
  const objects = options.filter(({ inner }) => inner instanceof z.ZodObject);
  const overlap = ({ inner }: { inner: z.ZodType }) =>
    given.filter((name) => name in (inner as z.ZodObject).def.shape).length;
  if (typeof key === "number") {
    const list = options.find(({ inner }) => inner instanceof z.ZodArray);
    if (list) return list.option;
  }
  return (objects.sort((a, b) => overlap(b) - overlap(a))[0] ?? options[0]!).option;
}

function keysAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  const found = schemaAt(schema, path, value);
  if (!found) return [];
  let { inner } = unwrapped(found);
  if (inner instanceof z.ZodUnion) inner = unwrapped(likelyMember(inner, valueAt(value, path), "")).inner;
  return inner instanceof z.ZodObject ? Object.keys(inner.def.shape) : [];
}

/** The words between which a key at that path chooses the member of a union, if it does. */
function discriminatorWords(schema: z.ZodType, path: Path, value: unknown): string[] | undefined {
  const above = schemaAt(schema, path.slice(0, -1), value);
  const inner = above && unwrapped(above).inner;
  if (!(inner instanceof z.ZodDiscriminatedUnion) || inner.def.discriminator !== path.at(-1))
    return undefined;
  return (inner.def.options as readonly z.ZodType[]).flatMap((option) => {
    const literal = (option as z.ZodObject).def.shape[inner.def.discriminator] as z.ZodLiteral;
    return literal.def.values.map(String);
  });
}

function describedAt(schema: z.ZodType, path: Path, value: unknown): string | undefined {
  const found = schemaAt(schema, path, value);
  if (!found) return undefined;
  return found.description ?? unwrapped(found).inner.description;
}
