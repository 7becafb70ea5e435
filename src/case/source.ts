import * as z from "zod";
import { DateOrMissing } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/** NATO (Admiralty) reliability of a source, A best to E; F means that it cannot be judged, not "medium". */
const Reliability = z.enum(["A", "B", "C", "D", "E", "F"]);

/** What is known of one sentence of a source: enough to check it and to speak of it without its text. */
const SentenceRecord = z.strictObject({
  hash: z
    .string()
    .regex(/^[0-9a-f]{12,64}$/, "a hash is the first 12 or more hexadecimal digits of SHA-256")
    .describe("first 12 or more hexadecimal digits of the SHA-256 of the sentence"),
  gist: z.string().optional().describe("what the sentence says, in the analyst's own words"),
});

/** A text that statements are pinned to. */
export const Source = z
  .strictObject({
    id: Id,
    title: z.string(),
    type: z
      .string()
      .optional()
      .describe("CSL type: article-newspaper, report, legislation, speech, webpage …"),
    author: z.string().optional().describe("who wrote it, or `not stated`"),
    publisher: z.string().optional().describe("who published it, or `not stated`"),
    issued: DateOrMissing.describe("when it was published (EDTF)"),
    url: z.string().optional(),
    locator: z.string().optional().describe("a checkable reference: document number, volume, page"),
    external: z.boolean().default(false).describe("true if it is not one of the texts under analysis"),
    origin: z
      .array(reference("source"))
      .default([])
      .describe("sources that this one repeats; two reports of one origin do not confirm each other"),
    stipulates: z
      .boolean()
      .default(false)
      .describe(
        "true of the rules of a game or the sheet of an exercise: what it says of the parties is so because it says so, and needs no second source",
      ),
    reliability: z
      .strictObject({
        grade: Reliability,
        why: z.string().min(1).describe("the reason; a grade without one is worth nothing"),
      })
      .optional(),
    text: z
      .strictObject({
        file: z
          .string()
          .optional()
          .describe("the text, in the folder of case.yaml; absent where it may not be copied"),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/, "SHA-256 is 64 hexadecimal digits")
          .optional(),
        body: z
          .tuple([z.number().int().min(1), z.number().int().min(1)])
          .refine(([first, last]) => first <= last, { error: "body is [first line, last line]" })
          .optional()
          .describe("first and last line of the body, counted from 1; numbering of sentences starts there"),
        numbering: z
          .union([z.literal(1), z.literal(2)])
          .optional()
          .describe(
            "by which version of the rules its sentences are numbered: 2 as a reader counts them, 1 as the first version did; if absent, 1 where a hash is recorded, else 2",
          ),
        sentences: z
          .record(z.string().regex(/^P[1-9]\d*\.S[1-9]\d*$/, "a sentence is named P8.S1"), SentenceRecord)
          .optional()
          .describe("the sentences of the text by paragraph and number"),
      })
      .optional(),
    note: z.string().optional(),
  })
  .describe("a text that statements are pinned to")
  .register(ENTRIES, entry("source", { asserts: false }));
export type Source = z.infer<typeof Source>;
