import * as z from "zod";
import { basis } from "./basis.ts";
import { Claimants } from "./claimants.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/**
 * The form of an argument, where a claim is one. The audit asks of each form whether its premises hold, and
 * whether they hold for the rivals too.
 */
const Argument = z
  .discriminatedUnion("form", [
    z
      .strictObject({
        form: z.literal("constancy"),
        dismisses: z.array(reference("hypothesis")).min(1),
      })
      .describe("it is not new, therefore it is not the cause"),
    z
      .strictObject({
        form: z.literal("elimination"),
        dismisses: z.array(reference("hypothesis")).min(1),
        concludes: z.enum(["external", "internal"]).describe("the class of causes that is said to remain"),
      })
      .describe("this is excluded, therefore the cause is of that class"),
    z
      .strictObject({
        form: z.literal("sign"),
        shows: z.array(reference("hypothesis")).min(1),
        by: z.array(reference("event")).min(1),
      })
      .describe("these acts show that this is the cause"),
    z
      .strictObject({ form: z.literal("motive"), shows: z.array(reference("hypothesis")).min(1) })
      .describe("they gain by it, therefore they did it"),
    z
      .strictObject({
        form: z.literal("analogy"),
        by: z.array(reference("round")).min(1),
        to: z.array(reference("forecast")).min(1),
      })
      .describe("it went so before, therefore it will again"),
  ])
  .describe("the form of an argument");
export type Argument = z.infer<typeof Argument>;

/** A statement that somebody makes or reports. */
export const Claim = z
  .strictObject({
    id: Id,
    text: z.string().describe("the proposition, in the analyst's own words"),
    by: Claimants.describe("who claims it: one actor, several, or `unknown`"),
    kind: z.enum([
      "fact",
      "causal",
      "intent",
      "interest",
      "evaluation",
      "interpretation",
      "premise",
      "inference",
    ]),
    stance: z
      .enum(["endorses", "reports", "rejects"])
      .optional()
      .describe(
        "what the source makes of it; where it is left out, the source `endorses` what its own author claims (`by`), and " +
          "`reports` what anybody else does",
      ),
    hedge: z.string().optional().describe("the words in which it is softened or hardened, kept as they are"),
    credibility: z
      .strictObject({
        grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
        why: z.string().optional(),
      })
      .optional()
      .describe(
        "NATO (Admiralty) credibility: 1 confirmed by an independent source … 5 improbable, 6 cannot be judged",
      ),
    about: z
      .strictObject({
        actors: z.array(reference("actor")).default([]),
        events: z.array(reference("event")).default([]),
        sanctions: z.array(reference("sanction")).default([]),
        rounds: z.array(reference("round")).default([]),
        issues: z.array(reference("issue")).default([]),
      })
      .optional()
      .describe("what the claim speaks of"),
    whose: z
      .array(reference("actor"))
      .default([])
      .describe("of an interest or intent: who has it, where it is not the first of `about.actors` alone"),
    supports: z.array(reference("claim")).default([]),
    contradicts: z
      .array(reference("claim"))
      .default([])
      .describe("claims that cannot be true if this one is"),
    qualifies: z
      .array(reference("claim"))
      .default([])
      .describe("claims that stay true but weigh less once this one is known"),
    argument: Argument.optional(),
    assumption: z
      .strictObject({
        flips: z.string().min(1).describe("what would change if it were false"),
        test: z.string().optional().describe("how one could find out"),
      })
      .optional()
      .describe("set where the analysis leans on the claim without being able to show it"),
    ...basis,
  })
  .describe("a statement that somebody makes or reports")
  .register(ENTRIES, entry("claim"));
export type Claim = z.infer<typeof Claim>;
