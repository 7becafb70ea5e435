import * as z from "zod";
import { basis, IsoDay } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/** What makes comparable spells known; a class has one of them. */
const CLASS_ORIGINS = ["shipped", "file", "rounds"] as const;

/** A named set of comparable spells, from which a chance is taken. */
export const ReferenceClass = z
  .strictObject({
    id: Id,
    shipped: z
      .string()
      .optional()
      .describe("the class of the program that it is, as `demarche classes` lists it: calm/agreement"),
    file: z.string().optional().describe("a CSV of spells in the folder of case.yaml, a line for each"),
    columns: z
      .strictObject({
        id: z.string().optional(),
        name: z.string().optional(),
        start: z.string().optional(),
        end: z.string().optional(),
        ending: z.string().optional(),
      })
      .optional()
      .describe("what the file calls its columns, where other than id, name, start, end and ending"),
    rounds: z.array(reference("round")).min(1).optional().describe("rounds of this case that are its spells"),
    name: z
      .string()
      .optional()
      .describe("what it is called, as a heading has it; a class that ships brings its own"),
    begins: z.string().optional().describe("what begins a spell of it, in words"),
    ends: z.string().optional().describe("what ends a spell of it, in words"),
    dataEnd: IsoDay.optional().describe(
      "the last day of which the file tells, on which a spell with `..` for its end was still going on; the last day named in it, if absent",
    ),
    endings: z
      .record(z.string(), z.array(z.string()).min(1))
      .optional()
      .describe(
        "kinds of ending put together under a word of your own: `agreement: [formal agreement, tacit understanding]`; " +
          "each of the others stands for itself",
      ),
    ...basis,
  })
  .refine((given) => CLASS_ORIGINS.filter((origin) => given[origin] !== undefined).length === 1, {
    error: "a class is one of `shipped`, `file` and `rounds`",
  })
  .describe("a named set of comparable spells, from which a chance is taken")
  .register(ENTRIES, entry("class", { asserts: false }));
export type ReferenceClass = z.infer<typeof ReferenceClass>;
