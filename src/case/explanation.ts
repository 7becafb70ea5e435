import * as z from "zod";
import { basis, EdtfDate, Missing } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Likelihood } from "./likelihood.ts";
import { Share } from "./quantity.ts";
import { Id, reference } from "./reference.ts";

/** Something that a hypothesis holds to have caused the effect. */
const Cause = z
  .strictObject({
    text: z.string(),
    events: z.array(reference("event")).default([]),
    sanctions: z.array(reference("sanction")).default([]),
    steady: z
      .boolean()
      .optional()
      .describe("true if the sources themselves describe it as long-standing; absent if they do not say"),
    since: EdtfDate.optional(),
    ...basis,
  })
  .describe("something that a hypothesis holds to have caused the effect")
  .register(ENTRIES, entry("cause"));
export type Cause = z.infer<typeof Cause>;

/** One explanation of the effect. */
export const Hypothesis = z
  .strictObject({
    id: Id,
    name: z.string(),
    from: z
      .array(reference("source"))
      .default([])
      .describe(
        "sources that put it forward for this effect, or (the text under analysis alone) name it to set it aside; empty if " +
          "only the analyst does",
      ),
    by: z
      .union([Missing, reference("actor"), z.array(z.union([Missing, reference("actor")]))])
      .default([])
      .transform((written): string[] => (typeof written === "string" ? [written] : written))
      .describe(
        "who puts it forward, where the sources named in `from` only report it: one actor, several, or `unknown`, where they are " +
          "not named",
      ),
    stance: z
      .enum(["favours", "rejects", "dismisses", "open"])
      .default("open")
      .describe(
        "what the text under analysis makes of it; `dismisses` = sets aside without bringing evidence forward, whatever the case " +
          "has of it; `rejects` = sets aside for the evidence that it gives",
      ),
    locus: z
      .enum(["external", "internal"])
      .optional()
      .describe("whether the cause lies outside the actor explained"),
    actors: z.array(reference("actor")).default([]).describe("whose acts are held to be the cause"),
    causes: z.array(Cause).default([]),
    prior: Share.optional().describe("share of belief before the evidence; an equal share if absent"),
    ...basis,
  })
  .describe("one explanation of the effect")
  .register(ENTRIES, entry("hypothesis"));
export type Hypothesis = z.infer<typeof Hypothesis>;

/** One piece of evidence and how expected it is under each hypothesis. */
export const Evidence = z
  .strictObject({
    id: Id,
    text: z.string(),
    events: z
      .array(reference("event"))
      .default([])
      .describe(
        "the events that the evidence consists of; of what is told of the effect (in what order, how) name the other act " +
          "too, or none: evidence of the effect's events alone is set aside",
      ),
    claims: z
      .array(reference("claim"))
      .default([])
      .describe(
        "the claims that the evidence consists of: where others in the case contradict or limit one of these, the brief " +
          "says so, and what would come out without it",
      ),
    likelihood: z
      .record(z.string(), Likelihood)
      .default({})
      .describe(
        "by hypothesis: how expected this is if the hypothesis is true. `every` stands for each hypothesis not " +
          "named; one word in several places means one and the same likelihood",
      ),
    cluster: Id.optional().describe("evidence of one origin, which must not count twice"),
    ...basis,
  })
  .describe("one piece of evidence and how expected it is under each hypothesis")
  .register(ENTRIES, entry("evidence"));
export type Evidence = z.infer<typeof Evidence>;

/** An effect to be explained, its rival explanations and the evidence. */
export const ExplanationSet = z
  .strictObject({
    id: Id,
    question: z.string(),
    effect: z.strictObject({
      text: z.string(),
      of: reference("actor").optional().describe("whose change is to be explained"),
      events: z
        .array(reference("event"))
        .default([])
        .describe("the events in which the change became visible"),
    }),
    other: Share.optional().describe("share of belief kept for an explanation that nobody has named"),
    clusters: z
      .array(
        z.strictObject({
          id: Id,
          text: z.string(),
          correlation: z.number().min(0).max(1).default(1).describe("1 = the cluster counts as one item"),
        }),
      )
      .default([]),
    hypotheses: z.array(Hypothesis).min(1),
    evidence: z.array(Evidence).default([]),
    ...basis,
  })
  .describe("an effect to be explained, its rival explanations and the evidence")
  .register(ENTRIES, entry("explanation"));
export type ExplanationSet = z.infer<typeof ExplanationSet>;
