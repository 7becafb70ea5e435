import * as z from "zod";
import { Proposal } from "#intake/proposal.ts";

export const LEDGER_FORMAT = "demarche-intake/1";

/** What was decided of a proposal. What is skipped, or open, is asked again. */
export const DecisionKind = z.enum(["open", "yes", "no", "edited", "other date", "merged", "skipped"]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** Who decides where the case itself holds what is proposed. */
export const BY_CASE = "the case";

const { status: _open, ...proposed } = Proposal.shape;

/** A proposal with what was decided of it. */
export const Decided = z
  .strictObject({
    decision: DecisionKind.default("open").describe(
      "`yes`: it enters the case; `no`: it never comes back; `edited` and `other date`: it enters with what `change` says; `merged`: it is what the case has as `with`; `skipped`: to be asked again",
    ),
    by: z
      .string()
      .optional()
      .describe("who decided: a person, or the rule by which it was taken unseen, as `--accept high`"),
    unseen: z.literal(true).optional().describe("that nobody looked at it before it was decided"),
    change: z
      .record(z.string(), z.unknown())
      .optional()
      .describe("keys of the entry that are other than proposed; null takes one away"),
    with: z
      .string()
      .optional()
      .describe("of what is merged: the id of the entry of the case that says the same"),
    applied: z
      .string()
      .optional()
      .describe("the id under which it entered the case, or its kind where it has none; it does so once"),
    gone: z.literal(true).optional().describe("that the text does not give it any more"),
    ...proposed,
  })
  .refine(({ decision, with: same }) => decision !== "merged" || same !== undefined, {
    error: "what is merged says with which entry: `with: E3`",
    path: ["with"],
  })
  .describe("a proposal and what was decided of it");
export type Decided = z.output<typeof Decided>;

/** A stretch of the stored text that is not of what the article says, by its place; of a stamp also its moment. */
const Stretch = z.strictObject({
  start: z.int().min(0).describe("UTF-16 code units from the beginning of the stored text"),
  end: z.int().min(0).describe("its end, exclusive"),
  kind: z.string(),
  at: z
    .strictObject({
      day: z.string().exactOptional(),
      time: z.string().exactOptional(),
      zone: z.string().exactOptional(),
    })
    .exactOptional(),
});
export type Stretch = z.output<typeof Stretch>;

/** A text that was read, and what became of its sentences. */
const ReadSource = z.strictObject({
  id: z.string(),
  sha256: z.string().describe("SHA-256 of the text that was read"),
  sentences: z.int().min(0).describe("how many sentences it has"),
  published: z
    .strictObject({ value: z.string(), origin: z.enum(["given", "text"]) })
    .nullable()
    .describe("the day from which `last week` is counted, and who says so"),
  untouched: z.array(z.string()).describe("sentences of which nothing was made, as P8.S1"),
  apart: z
    .array(z.string())
    .default([])
    .describe("sentences that are not of what the article says, as a caption or the time of an entry"),
  stretches: z
    .array(Stretch)
    .optional()
    .describe("what of the stored text is set apart, as the document told it that the text was taken from"),
});
export type ReadSource = z.output<typeof ReadSource>;

/** What was proposed from the texts of a case, and what was decided of it: `intake.yaml`, beside `case.yaml`. */
export const Ledger = z
  .strictObject({
    format: z.literal(LEDGER_FORMAT),
    sources: z.array(ReadSource),
    proposals: z.array(Decided),
  })
  .describe("what was proposed from the texts of a case, and what was decided of it");
export type Ledger = z.output<typeof Ledger>;

/** Whether a proposal waits for a decision. */
export function isOpen({ decision, gone }: Decided): boolean {
  return (decision === "open" || decision === "skipped") && gone === undefined;
}

/** Whether a proposal is to enter the case. */
export function isTaken({ decision }: Decided): boolean {
  return decision === "yes" || decision === "edited" || decision === "other date";
}
