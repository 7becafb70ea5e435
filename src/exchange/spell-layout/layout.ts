import * as z from "zod";

const Words = z.string().trim().min(1);
const NO_DAY = "write a day that there is, as 2018-12-31";
const Column = z.string().min(1);

/** A value of a cell as a layout writes it; what YAML reads as a number or a truth is the text of it. */
const Value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** The order of the parts of a date where a year of four digits does not come first. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;

/** Where a table has a date: its parts in columns of their own, or all of it in one. */
const DateAt = z.union([
  z.strictObject({ year: Column, month: Column.optional(), day: Column.optional() }),
  z.strictObject({ column: Column, order: z.enum(DATE_ORDERS).optional() }),
]);
export type DateAt = z.infer<typeof DateAt>;

/** Which column holds which values. */
const Chosen = z.record(Column, z.array(Value).min(1));

/**
 * How a data set that anybody has a copy of is laid out, and how it is to be cited: enough to make a table of spells of it. The
 * data set itself is no part of the program.
 */
export const SpellLayout = z.strictObject({
  "demarche-layout": z.literal(1),
  /** A short name, under which its class and its source are entered into a case. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, "an id such as sanctions-2005"),
  /** The spells, as a heading has them. */
  name: Words,
  begins: Words,
  ends: Words,
  source: z.strictObject({ citation: Words, version: Words, licence: Words, from: Words.optional() }),
  /** The last day of which the data set tells: what ends later is open. */
  dataEnd: z.iso.date({ error: NO_DAY }),
  /** Only rows that have one of these values in each of these columns. */
  only: Chosen.default({}),
  /** Columns whose values are the same in all rows of one spell; without them each row is a spell. */
  spell: z.array(Column).min(1).optional(),
  /** Columns that name a spell. */
  label: z.array(Column).default([]),
  /** Values that stand for no value in a part of a date. */
  missing: z.array(Value).default([]),
  /** It begins on the earliest of its rows. */
  start: DateAt,
  /** It ends on the earliest of its closing rows. */
  end: DateAt,
  /** Rows that close a spell; without it all. */
  closing: Chosen.optional(),
  ending: z.strictObject({
    column: Column,
    /** How a spell ended, by the value of the column; a value that is not here stands for itself. */
    words: z.record(z.string(), Words).default({}),
    /** Values of a spell that goes on. */
    open: z.array(Value).default([]),
  }),
  /** What a spell is that has neither an end nor a value that says so: open, or one of which nobody knows. */
  unended: z.enum(["open", "unknown"]),
  /** What a reader has to bear in mind. */
  note: Words.optional(),
});
export type SpellLayout = z.infer<typeof SpellLayout>;
