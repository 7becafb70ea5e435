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
    gist: Text.exactOptional().describe(
      "the same in one sentence, or a few, likelihood included, for the head of a brief; where absent, the first of `text`",
    ),
    qualified: Text.exactOptional().describe(
      "what bounds `gist` and would only crowd the first page: sentences for the second",
    ),
    inShort: Text.exactOptional().describe(
      "the answer in one short sentence, for the bottom line, in other words than `gist`; where absent, that",
    ),
    excludes: z
      .object({ text: Text, likelihood: Likelihood })
      .exactOptional()
      .describe("what it speaks against most strongly, in one short sentence, and how likely that is"),
    likelihood: Likelihood.exactOptional(),
    leads: z
      .array(z.string())
      .exactOptional()
      .describe(
        "what it puts first, by its name; several where they are level; absent where it ranks nothing",
      ),
    leadsInAll: z
      .number()
      .exactOptional()
      .describe("how many share the first place, where `leads` names only some of them"),
    idle: z
      .literal(true)
      .exactOptional()
      .describe("that it says nothing of the matter itself, only how it is coded; never a bottom line"),
    judgedAlone: z
      .literal(true)
      .exactOptional()
      .describe("that all that decides it is judged, and none of it what a source states"),
    confidence: Confidence,
    n: z
      .object({ count: z.number(), of: z.string() })
      .describe("what `count` counts, so that the reader sees how much stands behind the judgement"),
    drawn: z
      .number()
      .exactOptional()
      .describe("from how many random draws all its shares are told; absent where none of them is drawn"),
    cites: z.array(z.string()).describe("citations of the sentences that it rests on"),
  })
  .meta({ id: "Judgement", description: "an answer to a question, in plain words" });
export type Judgement = Shape<typeof Judgement>;

const Flip = z
  .object({
    change: Text.describe("the input and the change, in words"),
    effect: Text.describe("what would then be concluded instead"),
    effectInShort: Text.exactOptional().describe(
      "the same as a short clause without a full stop, for the bottom line; where absent, `effect`",
    ),
    keeps: z
      .literal(true)
      .exactOptional()
      .describe(
        "that what the answer names stays first, and only becomes firmer; no change for a bottom line",
      ),
    steps: z
      .number()
      .describe("how many single-step changes of inputs it takes; flips are shown from the smallest up"),
    about: z
      .array(z.string())
      .exactOptional()
      .describe(
        "ids of the actors or questions whose answers it changes; left out where the judgements are not on single ones",
      ),
    cites: z.array(z.string()),
  })
  .meta({ id: "Flip", description: "the smallest change of an input that would change a headline" });
export type Flip = Shape<typeof Flip>;

const About = z
  .object({ kind: QuestionKind, about: z.string().exactOptional() })
  .describe("the question on which it bears");

const Side = z
  .object({
    party: z.string().describe("id of the actor"),
    name: z.string(),
    wants: Text.exactOptional().describe("what it asks for, in a few words each"),
    unstated: z
      .literal(true)
      .exactOptional()
      .describe("that `wants` only says why it asks for nothing: what is told elsewhere goes before it"),
    favours: Text.exactOptional().describe(
      "what would be best for it by the values, the order or the wishes that the case gives it; told of who asks for nothing",
    ),
    moved: Text.exactOptional().describe("what it has given, hardened or left as it was"),
  })
  .meta({ id: "Side", description: "one party, in a line: what it wants and how it has moved" });
export type Side = Shape<typeof Side>;

const Signpost = z
  .object({
    kind: z
      .enum(["forecast", "event", "evidence"])
      .describe(
        "an open forecast that a day will settle; something that may still happen; something to find out",
      ),
    watch: Text.describe("what to look for, as a clause without a full stop: whether …"),
    by: z
      .object({
        day: z.string().describe("ISO 8601, by which signposts are put in order"),
        text: z.string(),
        loose: z
          .literal(true)
          .exactOptional()
          .describe(
            "that nothing is planned for the day: it is only named, and may mark a beginning or an end",
          ),
      })
      .exactOptional(),
    means: Text.exactOptional().describe(
      "what would follow, as a clause without a full stop; absent where the case says nothing of it",
    ),
    bearsOn: z.array(About),
    cites: z.array(z.string()),
  })
  .meta({
    id: "Signpost",
    description: "something still open that would bear on an answer; never a new reading of what is past",
  });
export type Signpost = Shape<typeof Signpost>;

const OnRecord = z.object({ answers: About, text: Text, cites: z.array(z.string()) }).meta({
  id: "OnRecord",
  description:
    "what the case records for a question without judging it: a forecast as made, and how to settle it",
});
export type OnRecord = Shape<typeof OnRecord>;

const Dataset = z
  .object({
    id: z.string().describe("how the text calls it, as `demarche classes` lists it: calm/agreement"),
    name: z.string().describe("what it holds, as a heading has it"),
    citation: z.string().describe("to be printed as it stands"),
    version: z.string().describe("the edition from which the figures come"),
    licence: z.string().describe("on what terms the source is to be had"),
  })
  .meta({
    id: "Dataset",
    description: "data from elsewhere on which a result rests, cited among the sources at the end",
  });
export type Dataset = Shape<typeof Dataset>;

/** What an analysis says of its result. */
export const Explanation = z
  .object({
    headline: Text.describe("one sentence: the result"),
    judgements: z.array(Judgement),
    blocks: z.array(Block),
    glance: z
      .array(Block)
      .exactOptional()
      .describe("what shows the result at a glance; a brief has it in front, so it is not among `blocks`"),
    sides: z.array(Side).exactOptional(),
    outsiders: z
      .array(Text)
      .exactOptional()
      .describe(
        "what those who are no side threaten, ask, refuse or offer to one, a sentence each; threats come first",
      ),
    signposts: z.array(Signpost).exactOptional(),
    onRecord: z.array(OnRecord).exactOptional(),
    disputes: z
      .array(Text)
      .exactOptional()
      .describe(
        "what bears on today or on a question and on what sources exclude each other, or what is only alleged, a sentence each",
      ),
    caveats: z
      .array(Text)
      .describe("what a careful reader must know before relying on it: ties, small numbers, conventions"),
    flips: z.array(Flip),
    gaps: z.array(Text).describe("what was looked for and not given, in words; printed under gaps"),
    secondhand: z
      .array(Text)
      .exactOptional()
      .describe(
        "what somebody does not state himself though the case has it as others read, expect, allege or deny it, or by " +
          "an act; printed under gaps, but not in front among what nobody states",
      ),
    datasets: z
      .array(Dataset)
      .exactOptional()
      .describe("the data from elsewhere that it rests on, besides the sources of the case"),
    inputs: z
      .object({ given: z.number(), missing: z.number() })
      .describe("how many inputs the analysis looked for, by whether the case gives them"),
  })
  .meta({ id: "Explanation", description: "what an analysis says of its result" });
export type Explanation = Shape<typeof Explanation>;
