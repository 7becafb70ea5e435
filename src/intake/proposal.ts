import * as z from "zod";

/** Where in the source the words stand that a proposal rests on: offsets and text, each checked by the other. */
const Quote = z
  .strictObject({
    start: z.int().min(0).describe("UTF-16 code units from the beginning of the stored text"),
    end: z.int().min(0).describe("its end, exclusive"),
    exact: z.string(),
    prefix: z.string().describe("up to 32 characters before it"),
    suffix: z.string().describe("up to 32 characters behind it"),
  })
  .refine(({ start, end }) => end >= start, {
    error: "it ends before it begins; put the line back to what it was",
    path: ["end"],
  })
  .describe("the words of the source that it rests on");

/** How a date was read. */
const DateGrounds = z.strictObject({
  rule: z.string(),
  anchor: z.enum(["absolute", "publication", "narrative", "stamp"]),
  tense: z.enum(["past", "future", "unknown"]).optional(),
  alternatives: z.array(z.string()).describe("other readings, as EDTF"),
});

export const ProposalKind = z.enum([
  "source",
  "actor",
  "tie",
  "event",
  "sanction",
  "round",
  "claim",
  "demand",
  "forecast",
  "question",
  "explanation",
]);
export type ProposalKind = z.infer<typeof ProposalKind>;

/** An entry of a case that a text seems to give, for a person to take or leave. */
export const Proposal = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z]+:[0-9a-f]{12}$/)
      .describe("stays the same over runs, versions of the rules and numberings of sentences"),
    kind: ProposalKind,
    cite: z.array(z.string()).describe("the sentences that it rests on, as a case cites them"),
    quote: Quote.optional(),
    entry: z
      .record(z.string(), z.unknown())
      .describe(
        "keys of the case's entry, as far as the text gives them; its wording comes from a template, never from the text",
      ),
    grounds: z
      .strictObject({
        rule: z.string().describe("the rule that made it"),
        date: DateGrounds.optional(),
        actors: z.array(z.string()).optional().describe("what tells who they are: table, title, verb, again"),
        alleged: z
          .array(z.string())
          .optional()
          .describe("actors who say so, where the text only tells that they do"),
        model: z
          .strictObject({
            name: z.string(),
            prompt: z.string().describe("SHA-256 of what it was asked"),
          })
          .optional()
          .describe("the language model that pointed to the words; sides and dates are by rule all the same"),
      })
      .describe("how it came about"),
    needs: z.array(z.string()).describe("keys of the entry that only a person can give"),
    confidence: z
      .enum(["high", "medium", "low"])
      .describe("a class whose measured precision stands in docs/intake.md"),
    status: z.literal("open"),
  })
  .describe("an entry of a case that a text seems to give");
export type Proposal = z.infer<typeof Proposal>;

/** What intake makes of one text. */
export const Proposals = z
  .strictObject({
    format: z.literal("demarche-proposals/1"),
    source: z.strictObject({ id: z.string(), sha256: z.string(), sentences: z.int() }),
    published: z
      .strictObject({ value: z.string(), origin: z.enum(["given", "text"]) })
      .nullable()
      .describe("the day from which `last week` is counted, and who says so; null where nobody does"),
    proposals: z.array(Proposal),
    untouched: z.array(z.string()).describe("sentences of which nothing was made"),
    apart: z.array(z.string()).describe("sentences that are not of what the article says"),
  })
  .describe("what intake makes of one text");
export type Proposals = z.infer<typeof Proposals>;
