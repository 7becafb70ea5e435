import * as z from "zod";

const Words = z.string().trim().min(1);

/** Where the spells of a class come from, and on what terms. */
const ClassSource = z.strictObject({
  /** To be printed as it stands. */
  citation: Words,
  /** Edition of the source from which the figures come. */
  version: Words,
  /** On what terms the source itself is to be had. */
  licence: Words,
});

/** A day of knowledge of a class that ships as life tables. */
const KnowledgeDay = z.strictObject({
  asOf: z.iso.date(),
  /** Spells in the table of the day. */
  n: z.int().positive(),
  /** Spells left out of it, since they cannot be dated. */
  undatable: z.int().nonnegative(),
});

const common = {
  /** Kind of spell and which of them, `calm/agreement`. */
  id: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "an id such as calm/agreement"),
  name: Words,
  /** What begins a spell, and what ends one. */
  start: Words,
  end: Words,
  unit: z.literal("days"),
  /** Kinds of ending, most frequent first. */
  endings: z.array(Words).min(1),
  source: ClassSource,
  /** On what terms the figures of this class may be passed on. */
  licence: Words,
  /** The table, beside the index. */
  file: z.string().regex(/^[a-z0-9-]+\.csv$/, "a file name such as calm-agreement.csv"),
  /** The last day of which the source tells. */
  dataEnd: z.iso.date(),
  /** What a reader has to bear in mind. */
  note: Words.optional(),
};

/** A reference class as the index lists it: everything but its counts. */
export const ClassEntry = z.discriminatedUnion("form", [
  z.strictObject({
    ...common,
    /** Counts by age, one table for each day of knowledge. */
    form: z.literal("life tables"),
    days: z.array(KnowledgeDay).min(1),
  }),
  z.strictObject({
    ...common,
    /** Each spell by itself, with its dates. */
    form: z.literal("spells"),
  }),
]);
export type ClassEntry = z.infer<typeof ClassEntry>;
