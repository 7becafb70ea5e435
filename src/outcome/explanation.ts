import * as z from "zod";
import { QuestionKind } from "#case/question.ts";
import { Block } from "./block.ts";
import type { Shape } from "./shape.ts";
import { Likelihood, Text } from "./text.ts";

const Confidence = z
  .object({
    level: z.enum(["high", "moderate", "low"]),
    why: Text.describe("one sentence: sources, assumptions, gaps"),
  })
  .meta({
    id: "Confidence",
    description: "how far a judgement can be relied on, apart from how likely it says something is",
  });
export type Confidence = Shape<typeof Confidence>;

const Judgement = z
  .object({
    answers: z.object({ kind: QuestionKind, about: z.string().exactOptional() }),
    text: Text.describe(
      "one or two short sentences without jargon; a likelihood stands in it as word and range",
    ),
    likelihood: Likelihood.exactOptional(),
    confidence: Confidence,
    n: z
      .object({ count: z.number(), of: z.string() })
      .describe("what `count` counts, so that the reader sees how much stands behind the judgement"),
    cites: z.array(z.string()).describe("citations of the sentences that it rests on"),
  })
  .meta({ id: "Judgement", description: "an answer to a question, in plain words" });
export type Judgement = Shape<typeof Judgement>;

const Flip = z
  .object({
    change: Text.describe("the input and the change, in words"),
    effect: Text.describe("what would then be concluded instead"),
    steps: z
      .number()
      .describe("how many single-step changes of inputs it takes; flips are shown from the smallest up"),
    cites: z.array(z.string()),
  })
  .meta({ id: "Flip", description: "the smallest change of an input that would change a headline" });
export type Flip = Shape<typeof Flip>;

/** What an analysis says of its result. */
export const Explanation = z
  .object({
    headline: Text.describe("one sentence: the result"),
    judgements: z.array(Judgement),
    blocks: z.array(Block),
    caveats: z
      .array(Text)
      .describe("what a careful reader must know before relying on it: ties, small numbers, conventions"),
    flips: z.array(Flip),
    gaps: z.array(Text).describe("what was looked for and not given, in words; printed under gaps"),
    inputs: z
      .object({ given: z.number(), missing: z.number() })
      .describe("how many inputs the analysis looked for, by whether the case gives them"),
  })
  .meta({ id: "Explanation", description: "what an analysis says of its result" });
export type Explanation = Shape<typeof Explanation>;
