import * as z from "zod";
import { isMissing } from "./basis.ts";
import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { childOf, placeInWords } from "./place-words.ts";
import { an } from "./reference.ts";
import { describedAt, hasFormOf, keysAt, meantIndex, membersOf, schemaAt } from "./schema-at.ts";
import { cureForType, lookAlikeCure, numberMeant, quotesCure, rangeMeant, shown } from "./value-cures.ts";
import { type Path, unwrapped } from "./walk.ts";
import type { YamlTree } from "./yaml-tree.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found fault with: where, and what would be right. */
export interface Finding {
  /** The value at fault, or the map in which a key is at fault. */
  readonly path: Path;
  /** The key that is not known. */
  readonly key?: string;
  /** The key that was most likely meant by it. */
  readonly meant?: string;
  readonly what: string;
  readonly cure: string;
}

/**
 * Turns what the schema of a file that is no case found into faults with a place, the offending value and what would be right.
 */
export function schemaFaults(
  schema: z.ZodType,
  issues: readonly Issue[],
  tree: YamlTree,
  file: string,
): Fault[] {
  return findingsOf(schema, issues, tree, "the file").map(({ path, key, what, cure }) => {
    const { line, column } = key === undefined ? tree.place(path) : tree.placeOfKey(path, key);
    return { file, line, column, what, cure, severity: "error" };
  });
}

/**
 * What is wrong with a value, once for each place: what a schema says further of the same place follows from it. `whole` is
 * what all of it is called.
 */
export function findingsOf(
  schema: z.ZodType,
  issues: readonly Issue[],
  tree: YamlTree,
  whole = "the case",
): Finding[] {
  const seen = new Set<string>();
  return issues
    .filter((issue, at) => !isNarrowed(issue, issues[at + 1]))
    .flatMap((issue) => findingsIn(schema, issue, [], tree, whole))
    .filter(({ path, key }) => {
      const place = JSON.stringify([path, key]);
      return !seen.has(place) && seen.add(place);
    });
}

/** Whether a bound of all whole numbers is told before the one that the schema has of its own. */
function isNarrowed(issue: Issue, next: Issue | undefined): boolean {
  return (
    issue.code === "too_big" &&
    issue.maximum === Number.MAX_SAFE_INTEGER &&
    next?.code === "too_big" &&
    issue.path.join("\n") === next.path.join("\n")
  );
}

function findingsIn(schema: z.ZodType, issue: Issue, above: Path, tree: YamlTree, whole = ""): Finding[] {
  const path = [...above, ...(issue.path as (string | number)[])];
  const value = path.reduce(childOf, tree.value);
  const name = placeInWords(path, tree.value);
  const at = (what: string, cure: string): Finding[] => [{ path, what, cure }];
  if (issue.code === "unrecognized_keys") return unknownKeys(schema, issue.keys, path, tree);
  if (value === undefined && path.length > 0) return [missingKey(schema, issue, path, tree, whole)];
  if (value === null) return at(`${name} is left empty`, cureForEmpty(schema, path, tree));
  switch (issue.code) {
    case "invalid_union":
      return unionFindings(schema, issue, path, tree);
    case "invalid_type":
      return at(`${name} is ${shown(value)}`, cureForWrongType(schema, issue.expected, path, tree));
    case "invalid_value":
      return at(`${name} cannot be ${shown(value)}`, cureForWord(value, issue.values.map(String)));
    case "too_small":
      return at(
        `${name} is too ${sizeOf(issue.origin, "small")}: ${shown(value)}`,
        ownWords(issue.message) ??
          (issue.inclusive === false ? `more than ${issue.minimum}` : `at least ${issue.minimum}`),
      );
    case "too_big":
      return at(
        `${name} is too ${sizeOf(issue.origin, "large")}: ${shown(value)}`,
        ownWords(issue.message) ??
          (issue.inclusive === false ? `less than ${issue.maximum}` : `at most ${issue.maximum}`),
      );
    case "invalid_key":
      return [
        { path: path.slice(0, -1), key: String(path.at(-1)), ...keyAtFault(name, issue.issues[0]?.message) },
      ];
    default:
      return at(`${name} cannot be ${shown(value)}`, cureForForm(schema, path, tree, issue.message));
  }
}

/** What a schema itself says of a size, where it does not leave that to the library. */
function ownWords(message: string): string | undefined {
  return /^Too (?:big|small)\b/.test(message) ? undefined : message;
}

function sizeOf(origin: string, word: "small" | "large"): string {
  return origin === "number" || origin === "int" ? word : word === "small" ? "short" : "long";
}

function keyAtFault(name: string, message = "choose another"): { what: string; cure: string } {
  return { what: `the key of ${name} cannot be so`, cure: message };
}

/** Unknown keys of one map that are compared with those that it can have. */
const MOST_KEYS = 1000;

function unknownKeys(schema: z.ZodType, keys: readonly string[], path: Path, tree: YamlTree): Finding[] {
  const known = keysAt(schema, path, tree.value);
  const given = path.reduce(childOf, tree.value) as object;
  const name = placeInWords(path, tree.value);
  return keys.flatMap((key, at): Finding[] => {
    const cut = tree.cutShort?.(path, key);
    if (cut && !cut.first) return [];
    if (cut) {
      const cure = `a comma ends a text here: put it in quotes, \`${cut.key}: "${cut.text.replaceAll('"', "'")}"\``;
      return [{ path, key, what: `unknown key \`${key}\` in ${name}`, cure }];
    }
    const near = at < MOST_KEYS ? nearest(key, known) : undefined;
    const meant = near !== undefined && !Object.hasOwn(given, near) ? near : undefined;
    const cure = near
      ? `did you mean \`${near}\`?`
      : (quotesCure(key) ?? (known.length > 0 ? `known keys here: ${known.join(", ")}` : "remove it"));
    return [
      {
        path,
        key,
        ...(meant ? { meant } : {}),
        what: `unknown key \`${key}\`${name ? ` in ${name}` : ""}`,
        cure,
      },
    ];
  });
}

function missingKey(schema: z.ZodType, issue: Issue, path: Path, tree: YamlTree, whole: string): Finding {
  const above = path.slice(0, -1);
  const key = String(path.at(-1));
  const where = placeInWords(above, tree.value);
  const misspelt = misspellingOf(key, schema, above, tree);
  if (misspelt !== undefined) {
    const what = `unknown key \`${misspelt}\`${where ? ` in ${where}` : ""}`;
    return { path: above, key: misspelt, meant: key, what, cure: `did you mean \`${key}\`?` };
  }
  const meaning =
    issue.code === "invalid_value"
      ? `${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`
      : (describedAt(schema, path, tree.value) ?? (issue.code === "invalid_type" ? an(issue.expected) : ""));
  return {
    path: above,
    what: `${where || whole} lacks \`${key}\``,
    cure: meaning === "" ? "add it" : `add it: ${meaning}`,
  };
}

/** A key of the map that is none of its own and like the one that is lacking. */
function misspellingOf(key: string, schema: z.ZodType, above: Path, tree: YamlTree): string | undefined {
  const given = above.reduce(childOf, tree.value);
  if (given === null || typeof given !== "object" || Array.isArray(given)) return undefined;
  const misspelt = misspellings.get(given) ?? misspellingsIn(given, keysAt(schema, above, tree.value));
  misspellings.set(given, misspelt);
  return misspelt.get(key);
}

const misspellings = new WeakMap<object, ReadonlyMap<string, string>>();

/** The first unknown key of a map that is like a known one, by that. */
function misspellingsIn(given: object, known: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unknown = Object.keys(given).filter((key) => !known.includes(key));
  for (const key of unknown.slice(0, MOST_KEYS)) {
    const near = nearest(key, known);
    if (near !== undefined && !found.has(near)) found.set(near, key);
  }
  return found;
}

function cureForEmpty(schema: z.ZodType, path: Path, tree: YamlTree): string {
  const found = schemaAt(schema, path, tree.value);
  const meaning = describedAt(schema, path, tree.value);
  const give = meaning ? `give a value: ${meaning}` : "give a value";
  return found && unwrapped(found).optional ? `${give}${meaning ? ";" : ","} or leave the key out` : give;
}

function cureForWrongType(schema: z.ZodType, expected: string, path: Path, tree: YamlTree): string {
  const value = path.reduce(childOf, tree.value);
  const found = schemaAt(schema, path, tree.value);
  if (isMissing(value) && found && unwrapped(found).optional)
    return "leave the key out where it is not stated";
  const quotedSet = setMeant(found, value);
  if (quotedSet) return quotedSet;
  // In quotes a number is a text, but not yet an id.
  const asText =
    expected === "string" && typeof value === "number" ? found?.safeParse(String(value)) : undefined;
  if (asText && !asText.success) return asText.error.issues[0]!.message;
  const form =
    expected === "array" || expected === "object"
      ? (formMeant(found, value) ?? mapMeant(found, value) ?? listMeant(found, value))
      : undefined;
  return form === undefined ? cureForType(expected, value) : `write ${form}`;
}

/** Keys under which the words of an entry stand. */
const WORDS = ["name", "text", "title", "what", "question", "as"];

/** A map of which somebody wrote only the words: `{id: …, name: "Hunger"}`; the keys that have to be there, with its words under theirs. */
function mapMeant(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (schema === undefined || typeof value !== "string") return undefined;
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodObject)) return undefined;
  const needed = Object.entries(inner.shape as Record<string, z.ZodType>)
    .filter(([, part]) => !unwrapped(part).optional)
    .map(([key]) => key);
  const word = needed.find((key) => WORDS.includes(key));
  if (word === undefined) return undefined;
  return `{${needed.map((key) => `${key}: ${key === word ? shown(value) : "…"}`).join(", ")}}`;
}

/** A list whose members somebody wrote as a map by their ids. */
function listMeant(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (schema === undefined || value === null || typeof value !== "object" || Array.isArray(value))
    return undefined;
  const { inner } = unwrapped(schema);
  const member = inner instanceof z.ZodArray ? unwrapped(inner.def.element as z.ZodType).inner : undefined;
  const [first] = Object.entries(value);
  if (!(member instanceof z.ZodObject) || !Object.hasOwn(member.shape, "id")) return undefined;
  if (first === undefined || first[1] === null || typeof first[1] !== "object") return undefined;
  return `a list: \`- id: ${first[0]}\` and the other keys below it, and so for each`;
}

/**
 * How a text is written where the format has a map with that text under its one key that cannot be left out, or a list of
 * such: `ETH` for `memberOf` is `[{of: ETH}]`. Undefined where it is not as simple.
 */
function formMeant(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (schema === undefined || typeof value !== "string" || !/^[\w.:-]+$/.test(value)) return undefined;
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodArray) {
    const element = inner.def.element as z.ZodType;
    if (element.safeParse(value).success) return `[${value}]`;
    const form = formMeant(element, value);
    return form === undefined ? undefined : `[${form}]`;
  }
  if (!(inner instanceof z.ZodObject)) return undefined;
  const needed = Object.entries(inner.shape as Record<string, z.ZodType>).filter(
    ([, part]) => !unwrapped(part).optional,
  );
  const [[key, part] = []] = needed;
  return needed.length === 1 && part!.safeParse(value).success ? `{${key}: ${value}}` : undefined;
}

function cureForWord(value: unknown, words: readonly string[]): string {
  const near = typeof value === "string" ? nearest(value, words) : undefined;
  return near ? `did you mean \`${near}\`?` : `use one of: ${words.join(", ")}`;
}

/** What would be right where a text does not have its form. */
function cureForForm(schema: z.ZodType, path: Path, tree: YamlTree, message: string): string {
  const value = path.reduce(childOf, tree.value);
  if (typeof value !== "string") return message;
  const found = schemaAt(schema, path, tree.value);
  if (isMissing(value) && found && unwrapped(found).optional)
    return "leave the key out where it is not stated";
  const near = found && nearest(value, wordsIn(found).map(String));
  return near ? `did you mean \`${near}\`?` : (quotesCure(value) ?? lookAlikeCure(value) ?? message);
}

/** What to do about a set of days that YAML has taken for a list, since it stands in brackets without quotes. */
function setMeant(schema: z.ZodType | undefined, value: unknown): string | undefined {
  if (!Array.isArray(value) || !value.every((day) => typeof day === "string")) return undefined;
  const written = `[${value.join(",")}]`;
  return schema?.safeParse(written).success ? `put it in quotes: "${written}"` : undefined;
}

/** Of what the members of a union say only what the one says that the author most likely meant. */
function unionFindings(
  schema: z.ZodType,
  issue: Extract<Issue, { code: "invalid_union" }>,
  path: Path,
  tree: YamlTree,
): Finding[] {
  const value = path.reduce(childOf, tree.value);
  const found = schemaAt(schema, path, tree.value);
  const union = found && unwrapped(found).inner;
  const name = placeInWords(path, tree.value);
  // What the form of the value is, says more of how to write it than what it is for.
  const describe = () =>
    union?.description ?? describedAt(schema, path, tree.value) ?? "see docs/case-format.md";
  if (!(union instanceof z.ZodUnion)) {
    const words = discriminatorWords(schema, path, tree.value);
    return [
      {
        path,
        what: `${name} cannot be ${shown(value)}`,
        cure: words ? cureForWord(value, words) : describe(),
      },
    ];
  }
  if (membersOf(union).every((member) => unwrapped(member).inner instanceof z.ZodLiteral)) {
    const cure = cureForWord(value, wordsIn(union).map(String));
    return [{ path, what: `${name} cannot be ${shown(value)}`, cure }];
  }
  const quotedSet = setMeant(found, value);
  if (quotedSet) return [{ path, what: `${name} cannot be ${shown(value)}`, cure: quotedSet }];
  const range = hasFormOf(union, 0) ? rangeMeant(value) : undefined;
  if (range) return [{ path, what: `${name} cannot be ${shown(value)}`, cure: `write ${range}` }];
  if (!membersOf(union).some((member) => hasFormOf(member, value))) {
    const form = membersOf(union)
      .map((member) => formMeant(member, value))
      .find((each) => each !== undefined);
    const cure = form === undefined ? describe() : `write ${form}`;
    return [{ path, what: `${name} cannot be ${shown(value)}`, cure }];
  }
  if (typeof value === "string")
    return [
      { path, what: `${name} cannot be ${shown(value)}`, cure: cureForText(union, value, issue, describe) },
    ];
  const within =
    (union instanceof z.ZodDiscriminatedUnion ? undefined : issue.errors[meantIndex(union, value)]) ?? [];
  const inner = within.flatMap((each) => findingsOfMember(schema, union, each, path, value, tree));
  return inner.length > 0 ? inner : [{ path, what: `${name} cannot be ${shown(value)}`, cure: describe() }];
}

function findingsOfMember(
  schema: z.ZodType,
  union: z.ZodUnion,
  issue: Issue,
  path: Path,
  value: unknown,
  tree: YamlTree,
): Finding[] {
  // A union within a union stands at the same place: its members are looked at in turn.
  const member = membersOf(union)[meantIndex(union, value)]!;
  const { inner } = unwrapped(member);
  if (issue.code === "invalid_union" && issue.path.length === 0 && inner instanceof z.ZodUnion) {
    return (issue.errors[meantIndex(inner, value)] ?? []).flatMap((each) =>
      findingsOfMember(schema, inner, each, path, value, tree),
    );
  }
  return findingsIn(schema, issue, path, tree);
}

/** What a text that no member of a union takes should be: the nearest word, a number, or what its form asks for. */
function cureForText(
  union: z.ZodUnion,
  value: string,
  issue: Extract<Issue, { code: "invalid_union" }>,
  describe: () => string,
): string {
  const near = nearest(value, wordsIn(union).map(String));
  if (near) return `did you mean \`${near}\`?`;
  const meant = hasFormOf(union, 0) ? numberMeant(value) : undefined;
  if (meant) return `write ${meant}`;
  const ofForm = issue.errors
    .flat()
    .find(({ code, path }) => path.length === 0 && (code === "invalid_format" || code === "custom"));
  return quotesCure(value) ?? (ofForm && !hasFormOf(union, 0) ? ofForm.message : describe());
}

/** The words that a union takes. */
function wordsIn(schema: z.ZodType): (string | number)[] {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return membersOf(inner).flatMap(wordsIn);
  if (inner instanceof z.ZodEnum) return inner.options;
  if (inner instanceof z.ZodLiteral)
    return inner.def.values.filter((each) => typeof each === "string" || typeof each === "number");
  return [];
}

/** The words between which a key at that path chooses the member of a union, if it does. */
function discriminatorWords(schema: z.ZodType, path: Path, value: unknown): string[] | undefined {
  const above = schemaAt(schema, path.slice(0, -1), value);
  const inner = above && unwrapped(above).inner;
  if (!(inner instanceof z.ZodDiscriminatedUnion) || inner.def.discriminator !== path.at(-1))
    return undefined;
  return membersOf(inner).flatMap((option) => {
    const literal = (option as z.ZodObject).def.shape[inner.def.discriminator] as z.ZodLiteral;
    return literal.def.values.map(String);
  });
}
