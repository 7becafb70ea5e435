import * as z from "zod";
import { Case } from "#case/case.ts";
import { printable } from "#case/printable.ts";
import { membersOf, schemaAt } from "#case/schema-at.ts";
import { childrenOf, type Path, unwrapped } from "#case/walk.ts";
import { decidedEntry, LISTS } from "#decisions/entry-of.ts";
import { knownOf } from "#decisions/known.ts";
import type { EntryField, EntryForm, Takes, Variant } from "./entry-shapes.ts";
import { namesIn } from "./names-in.ts";
import type { ReadFolder } from "./read-folder.ts";

/** What a form of the entry at a path is made of, read off the format, whether it is there or not; undefined where none can be. */
export function entryFormAt(path: Path, data: unknown): EntryForm | undefined {
  const schema = schemaAt(Case, path, data);
  const inner = schema && unwrapped(schema).inner;
  const fields = inner && entryFields(inner);
  if (!fields) return undefined;
  const names: Record<string, [string, string][]> = {};
  for (const { kind, id, words } of namesIn(data)) {
    names[kind] ??= [];
    names[kind].push([id, printable(words)]);
  }
  return { about: aboutOf(schema!), fields, names };
}

/** The fields of an entry; of one that has one of several forms, those of all of them. */
function entryFields(schema: z.ZodType): EntryField[] | undefined {
  if (schema instanceof z.ZodObject) return fieldsOf(schema);
  const maps = schema instanceof z.ZodUnion ? flat(schema) : [];
  if (maps.length === 0 || !maps.every(isMap)) return undefined;
  const found = new Map<string, EntryField[]>();
  for (const field of maps.flatMap((each) => fieldsOf(unwrapped(each).inner as z.ZodObject)))
    found.set(field.key, [...(found.get(field.key) ?? []), field]);
  return [...found.values()].map((same): EntryField => {
    const first = same[0]!;
    const words = same.flatMap(({ takes }) => (takes.as === "choice" ? takes.words : []));
    return {
      ...first,
      isRequired: same.length === maps.length && same.every(({ isRequired }) => isRequired),
      ...(words.length > 0 && { about: "", takes: { as: "choice", words, free: false } }),
    };
  });
}

/** The same for a proposal, with its entry; what is proposed besides can be named too. */
export function proposalFormOf(id: string, { sound, ledger, data }: ReadFolder): EntryForm | undefined {
  const proposal = ledger?.proposals.find((each) => each.id === id);
  const form = proposal && entryFormAt([LISTS[proposal.kind], 0], data);
  if (!form || !sound) return undefined;
  const known = knownOf(ledger!, sound.case);
  const printed = (all: readonly (readonly [string, string])[]) =>
    all.map(([one, words]) => [one, printable(words)] as const);
  return {
    ...form,
    names: { ...form.names, actor: printed(known.actors), issue: printed(known.issues) },
    entry: decidedEntry(proposal),
  };
}

function fieldsOf(schema: z.ZodObject): EntryField[] {
  return childrenOf(schema).map(([key, child]) => ({
    key,
    about: aboutOf(child),
    isRequired: !unwrapped(child).optional,
    left: leftIn(child),
    ...otherwiseOf(child),
    takes: takesOf(child),
  }));
}

function aboutOf(schema: z.ZodType): string {
  return schema.description ?? unwrapped(schema).inner.description ?? "";
}

function otherwiseOf(schema: z.ZodType): Pick<EntryField, "otherwise"> {
  const value = schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? { otherwise: value }
    : {};
}

const OPEN_WORDS = ["not stated", "unknown", "open"];

/** Words by which a value is left open, and such as stand in place of a number, a state or a table. */
function leftIn(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodDefault && schema.def.defaultValue === "not stated") return ["not stated"];
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return [];
  const members = flat(inner).map((member) => unwrapped(member));
  const words = members.flatMap(({ inner: own }) =>
    own instanceof z.ZodEnum ? own.options.map(String) : [],
  );
  const instead = members.flatMap(({ inner: own, notation }) =>
    notation === "state" ? ["none"] : own instanceof z.ZodLiteral ? [...own.def.values].map(String) : [],
  );
  const { as } = takesOf(schema);
  return [
    ...(as === "amount" || as === "record" || as === "names" ? instead : []),
    ...OPEN_WORDS.filter((word) => words.includes(word)),
  ];
}

function takesOf(schema: z.ZodType): Takes {
  const { inner, notation } = unwrapped(schema);
  if (notation === "citation") return { as: "citations" };
  if (notation === "statement" || notation === "state") return { as: notation };
  if (notation !== undefined) return { as: "names", of: [notation], many: false };
  if (isDate(schema)) return { as: "date" };
  if (inner instanceof z.ZodArray) return severalOf(inner.def.element as z.ZodType);
  if (inner instanceof z.ZodDiscriminatedUnion) return formsOf(inner);
  if (inner instanceof z.ZodUnion) return oneOf(flat(inner), schema);
  if (inner instanceof z.ZodObject) return { as: "map", fields: fieldsOf(inner) };
  if (inner instanceof z.ZodRecord) return recordOf(takesOf(inner.def.valueType as z.ZodType));
  if (inner instanceof z.ZodEnum) return { as: "choice", words: inner.options, free: false };
  if (inner instanceof z.ZodLiteral) {
    const values = [...inner.def.values];
    return values.includes(true)
      ? { as: "yes" }
      : {
          as: "choice",
          words: values.filter((word) => typeof word === "string" || typeof word === "number"),
          free: false,
        };
  }
  if (inner instanceof z.ZodBoolean) return { as: "yes" };
  if (inner instanceof z.ZodNumber) return { as: "number" };
  return inner instanceof z.ZodString ? { as: "text" } : { as: "other" };
}

/** The forms of a map, by the words that tell them apart. */
function formsOf(union: z.ZodDiscriminatedUnion): Takes {
  const by = union.def.discriminator;
  const forms = membersOf(union).flatMap((member) => {
    const { inner } = unwrapped(member);
    if (!(inner instanceof z.ZodObject)) return [];
    const word = (inner.def.shape[by] as z.ZodLiteral).def.values[0];
    const fields = fieldsOf(inner).filter(({ key }) => key !== by);
    return [{ word: String(word), about: aboutOf(member), fields }];
  });
  return { as: "forms", by, forms };
}

/** Dates are known by what they take: their schemas read texts, which say nothing of themselves. */
function isDate(schema: z.ZodType): boolean {
  const takes = (value: unknown) => schema.safeParse(value).success;
  return takes("2018-04-16") && !takes("16 on no day") && !takes(1.5);
}

function severalOf(element: z.ZodType): Takes {
  const { inner } = unwrapped(element);
  if (inner instanceof z.ZodUnion && isRanked(flat(inner))) return { as: "order" };
  const each = takesOf(element);
  switch (each.as) {
    case "names":
      return { ...each, many: true };
    case "citations":
    case "variants":
      return each;
    case "map":
      return { as: "maps", fields: each.fields };
    case "text":
    case "date":
      return { as: "texts" };
    default:
      return { as: "other" };
  }
}

/** Whether something may stand alone or together with others of its rank. */
function isRanked(members: readonly z.ZodType[]): boolean {
  const isOne = (member: z.ZodType) => ["text", "state"].includes(takesOf(member).as);
  return (
    members.some(isOne) &&
    members.some((member) => {
      const { inner } = unwrapped(member);
      return inner instanceof z.ZodArray && isOne(inner.def.element as z.ZodType);
    })
  );
}

function recordOf(each: Takes): Takes {
  if (each.as === "amount" && each.words.length > 0) return { as: "table", words: each.words };
  return ["amount", "number", "text", "texts"].includes(each.as) ? { as: "record", each } : { as: "other" };
}

/** The members of a union, those of unions in it among them. */
function flat(union: z.ZodUnion): readonly z.ZodType[] {
  return membersOf(union).flatMap((member) => {
    const { inner, notation } = unwrapped(member);
    return inner instanceof z.ZodUnion && notation === undefined && !isDate(member) ? flat(inner) : [member];
  });
}

/** What a value takes that may be one of several things, words by which it is left open aside. */
function oneOf(members: readonly z.ZodType[], schema: z.ZodType): Takes {
  const some = members.filter((member) => !isOpen(member));
  const all = some.map(takesOf);
  const names = all.flatMap((each) => (each.as === "names" ? [each] : []));
  if (names.length > 0)
    return {
      as: "names",
      of: [...new Set(names.flatMap(({ of }) => of))],
      many: names.some(({ many }) => many),
    };
  const words = some.flatMap((member) => {
    const { inner } = unwrapped(member);
    return inner instanceof z.ZodEnum ? inner.options.map(String) : [];
  });
  const hasRange = some.some((member) => unwrapped(member).inner instanceof z.ZodTuple);
  if (hasRange && all.some(({ as }) => as === "number"))
    return { as: "amount", isShare: !schema.safeParse(1.5).success, words };
  const record = all.find(({ as }) => as === "record");
  if (record) return record;
  if (some.length > 1 && some.every(isMap)) return { as: "variants", variants: some.map(variantOf) };
  const choices = all.flatMap((each) => (each.as === "choice" ? [each] : []));
  if (choices.length > 0)
    return {
      as: "choice",
      words: choices.flatMap(({ words: own }) => own),
      free: choices.length < all.length,
    };
  const isNumeric = all.some(({ as }) => as === "number");
  if (all.some(({ as }) => as === "text" || (isNumeric && as === "date")))
    return { as: "text", ...(isNumeric && { numeric: true }) };
  return all[0] ?? { as: "other" };
}

function isMap(schema: z.ZodType): boolean {
  return unwrapped(schema).inner instanceof z.ZodObject;
}

/** A form of a map, told by its first key, which no other of the forms has. */
function variantOf(schema: z.ZodType): Variant {
  const fields = fieldsOf(unwrapped(schema).inner as z.ZodObject);
  return { by: fields[0]!.key, fields };
}

function isOpen(schema: z.ZodType): boolean {
  const { inner } = unwrapped(schema);
  return inner instanceof z.ZodEnum && inner.options.every((word) => OPEN_WORDS.includes(String(word)));
}
