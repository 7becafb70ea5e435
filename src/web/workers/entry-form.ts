import * as z from "zod";
import { Case } from "#case/case.ts";
import { printable } from "#case/printable.ts";
import { membersOf, schemaAt } from "#case/schema-at.ts";
import { childrenOf, type Path, unwrapped } from "#case/walk.ts";
import { decidedEntry, LISTS } from "#decisions/entry-of.ts";
import { knownOf } from "#decisions/known.ts";
import type { EntryField, EntryForm, Takes } from "./entry-shapes.ts";
import { namesIn } from "./names-in.ts";
import type { ReadFolder } from "./read-folder.ts";

/** What a form of the entries of a list is made of, read off the format; undefined where no such list can be. */
export function entryFormAt(list: Path, data: unknown): EntryForm | undefined {
  const schema = schemaAt(Case, [...list, 0], data);
  const inner = schema && unwrapped(schema).inner;
  if (!(inner instanceof z.ZodObject)) return undefined;
  const names: Record<string, [string, string][]> = {};
  for (const { kind, id, words } of namesIn(data)) {
    names[kind] ??= [];
    names[kind].push([id, printable(words)]);
  }
  return { about: aboutOf(schema!), fields: fieldsOf(inner), names };
}

/** The same for a proposal, with its entry; what is proposed besides can be named too. */
export function proposalFormOf(id: string, { sound, ledger, data }: ReadFolder): EntryForm | undefined {
  const proposal = ledger?.proposals.find((each) => each.id === id);
  const form = proposal && entryFormAt([LISTS[proposal.kind]], data);
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

/** Words by which a value is left open. */
function leftIn(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodDefault && schema.def.defaultValue === "not stated") return ["not stated"];
  const { inner } = unwrapped(schema);
  if (!(inner instanceof z.ZodUnion)) return [];
  const words = membersOf(inner).flatMap((member) => {
    const own = unwrapped(member).inner;
    return own instanceof z.ZodEnum ? own.options.map(String) : [];
  });
  return OPEN_WORDS.filter((word) => words.includes(word));
}

function takesOf(schema: z.ZodType): Takes {
  const { inner, notation } = unwrapped(schema);
  if (notation === "citation") return { as: "citations" };
  if (notation === "statement" || notation === "state") return { as: "other" };
  if (notation !== undefined) return { as: "names", of: [notation], many: false };
  if (isDate(schema)) return { as: "date" };
  if (inner instanceof z.ZodArray) return severalOf(takesOf(inner.def.element as z.ZodType));
  if (inner instanceof z.ZodDiscriminatedUnion) return formsOf(inner);
  if (inner instanceof z.ZodUnion) return oneOf(membersOf(inner));
  if (inner instanceof z.ZodObject) return { as: "map", fields: fieldsOf(inner) };
  if (inner instanceof z.ZodRecord) {
    const each = takesOf(inner.def.valueType as z.ZodType);
    return each.as === "choice" ? { as: "table", words: each.words } : { as: "other" };
  }
  if (inner instanceof z.ZodEnum) return { as: "choice", words: inner.options, free: false };
  if (inner instanceof z.ZodLiteral)
    return {
      as: "choice",
      words: [...inner.def.values].filter((word) => typeof word === "string" || typeof word === "number"),
      free: false,
    };
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
  return schema.safeParse("2018-04-16").success && !schema.safeParse("16 on no day").success;
}

function severalOf(each: Takes): Takes {
  switch (each.as) {
    case "names":
      return { ...each, many: true };
    case "citations":
      return each;
    case "map":
      return { as: "maps", fields: each.fields };
    case "text":
      return { as: "texts" };
    default:
      return { as: "other" };
  }
}

/** What a value takes that may be one of several things, words by which it is left open aside. */
function oneOf(members: readonly z.ZodType[]): Takes {
  const all = members.filter((member) => !isOpen(member)).map(takesOf);
  const names = all.flatMap((each) => (each.as === "names" ? [each] : []));
  if (names.length > 0)
    return {
      as: "names",
      of: [...new Set(names.flatMap(({ of }) => of))],
      many: names.some(({ many }) => many),
    };
  const choices = all.flatMap((each) => (each.as === "choice" ? [each] : []));
  if (choices.length > 0)
    return {
      as: "choice",
      words: choices.flatMap(({ words }) => words),
      free: choices.length < all.length,
    };
  return all.find(({ as }) => as === "text") ?? { as: "other" };
}

function isOpen(schema: z.ZodType): boolean {
  const { inner } = unwrapped(schema);
  return inner instanceof z.ZodEnum && inner.options.every((word) => OPEN_WORDS.includes(String(word)));
}
