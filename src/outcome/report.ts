import * as z from "zod";
import { QuestionKind } from "#case/question.ts";
import { Id } from "#case/reference.ts";
import { Explanation } from "./explanation.ts";
import { REPORT_FORMAT } from "./format.ts";
import { Json } from "./json.ts";
import type { Shape } from "./shape.ts";
import { Text } from "./text.ts";

const Outcome = z
  .discriminatedUnion("status", [
    z.object({ status: z.literal("done"), result: Json, explanation: Explanation }),
    z
      .object({
        status: z.literal("not-applicable"),
        missing: z.array(z.string()),
        leftOut: z
          .enum(["later", "elsewhere"])
          .exactOptional()
          .describe(
            "why what the case has of it does not count: it became known later, or rests on sources elsewhere; `missing` is then one clause that says so",
          ),
        add: z.string().exactOptional().describe("lines of a case with which it could be run"),
      })
      .describe("the case lacks something for it; `missing` says what, in words"),
    z.object({ status: z.literal("failed"), message: z.string() }).describe("a bug of the program"),
  ])
  .meta({ id: "Outcome", description: "what became of one analysis" });
export type Outcome = Shape<typeof Outcome>;

const PartReport = z
  .object({
    id: z.string(),
    title: z.string(),
    status: z
      .enum(["found", "not-wanted", "not-run", "failed", "cancelled"])
      .describe("not-wanted: not asked for, or not applicable; not-run: it needs a part that was not found"),
    message: z
      .string()
      .exactOptional()
      .describe("what went wrong; for not-run the title of the part that it needs"),
    cuts: z
      .array(z.object({ limit: z.string(), done: z.number(), wanted: z.number().nullable() }))
      .describe("what the budget did not allow, one entry for each limit that was met"),
  })
  .meta({ id: "PartReport", description: "what became of one part of an analysis" });
export type PartReport = Shape<typeof PartReport>;

const BulkFile = z
  .object({
    name: z.string(),
    format: z.string().describe("name and version of its documented format"),
    file: z
      .string()
      .regex(/^[\w-]+\.[\w-]+\.json$/, "the name of a file in the same folder, as stability.states.json"),
  })
  .meta({
    id: "BulkFile",
    description: "a table too large for the report, which stands beside it in a file of its own",
  });
export type BulkFile = Shape<typeof BulkFile>;

const Reference = z
  .object({ text: z.string(), year: z.number() })
  .meta({ id: "Reference", description: "a published work that a method follows" });
export type Reference = Shape<typeof Reference>;

const AnalysisFacts = z
  .object({
    id: z.string().regex(/^[a-z][a-z0-9-]*$/, "a noun in kebab-case"),
    title: z.string(),
    question: z.string(),
    answers: z.array(QuestionKind),
    references: z.array(Reference),
  })
  .meta({
    id: "AnalysisFacts",
    description: "what an analysis is, as far as a reader of its result must know",
  });
export type AnalysisFacts = Shape<typeof AnalysisFacts>;

const ReportSection = z
  .object({
    analysis: AnalysisFacts,
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    outcome: Outcome,
    parts: z
      .array(PartReport)
      .exactOptional()
      .describe("what became of its parts, in their order; absent where it runs as one"),
    bulk: z
      .array(BulkFile)
      .exactOptional()
      .describe("tables that stand beside the report; absent where there are none"),
  })
  .meta({ id: "ReportSection", description: "one analysis: what it is, how it was run, what came of it" });
export type ReportSection = Shape<typeof ReportSection>;

const CitedSentence = z
  .object({
    source: z.string(),
    locator: z.string(),
    status: z
      .enum(["text", "gist", "changed", "none"])
      .describe(
        "text: the sentence is given; gist: only the analyst's paraphrase is at hand; changed: the text at hand differs from what was cited; none: nothing can be shown",
      ),
    text: z.string().exactOptional(),
    gist: z.string().exactOptional(),
  })
  .meta({ id: "CitedSentence", description: "a sentence that something in the report rests on" });
export type CitedSentence = Shape<typeof CitedSentence>;

const SourceFacts = z
  .object({
    id: z.string(),
    title: z.string(),
    line: z.string().describe("author, publisher, date and reference, in one line without the title"),
    external: z.boolean(),
    grade: z.string().exactOptional(),
    gradeReason: z.string().exactOptional(),
    stipulates: z.literal(true).exactOptional().describe("what it says is so because it says so"),
    cited: z
      .number()
      .describe(
        "how many citations of the case, as far as it counts, are of it; an explanation that it puts forward counts as one",
      ),
    later: z
      .literal(true)
      .exactOptional()
      .describe("that it appeared only after the day: what is cited of it was known by then all the same"),
    textAtHand: z.boolean(),
  })
  .meta({ id: "SourceFacts", description: "a source as the brief lists it" });
export type SourceFacts = Shape<typeof SourceFacts>;

const Coverage = z
  .object({
    source: z.string(),
    sentences: z.number(),
    cited: z.number().describe("sentences on which something in the case rests"),
    waiting: z.array(z.string()).describe("sentences for which something is proposed and not decided"),
    turnedDown: z
      .array(z.string())
      .describe("sentences of which all that was proposed was turned down or cannot enter the case"),
    untouched: z.array(z.string()).describe("sentences of which nothing was made"),
    apart: z
      .array(z.string())
      .exactOptional()
      .describe("sentences that are not of what the article says: captions, buttons, the times of entries"),
  })
  .meta({ id: "Coverage", description: "what became of the sentences of a text that was read by rule" });
export type Coverage = Shape<typeof Coverage>;

const IntakeFacts = z
  .object({
    unconfirmed: z
      .number()
      .exactOptional()
      .describe("entries that nobody has confirmed, where the brief is made of them; its every page says so"),
    coverage: z.array(Coverage),
  })
  .meta({ id: "IntakeFacts", description: "what of a case was proposed from its texts" });
export type IntakeFacts = Shape<typeof IntakeFacts>;

const CaseFacts = z
  .object({
    id: Id,
    title: z.string(),
    summary: z.string().exactOptional(),
    analyst: z.string(),
    codedOn: z.string(),
    hindsight: z.boolean(),
    hindsightNote: z.string().exactOptional(),
    asOf: z.string(),
    replayOf: z
      .string()
      .exactOptional()
      .describe("the case's own day, where the report replays an earlier one"),
    only: z.array(z.string()).exactOptional().describe("sources to which the evidence was restricted"),
    questions: z.array(
      z.object({
        id: z.string(),
        text: z.string(),
        kind: QuestionKind,
        about: z.string().exactOptional(),
        aboutName: z
          .string()
          .exactOptional()
          .describe("the party, effect or forecast by name, for sentences"),
        aboutLeftOut: z
          .enum(["later", "elsewhere"])
          .exactOptional()
          .describe(
            "why what it is about does not count: it became known later, or rests on sources elsewhere",
          ),
        cite: z.array(z.string()),
      }),
    ),
    sources: z.array(SourceFacts),
    census: z
      .object({
        entries: z.int().min(0),
        cited: z.int().min(0),
        judged: z.int().min(0),
        undated: z
          .int()
          .min(0)
          .exactOptional()
          .describe(
            "in a replay, those of the judged whose judgement says no day, and which so count on every one",
          ),
        unsourced: z.int().min(0),
        framed: z
          .int()
          .min(0)
          .exactOptional()
          .describe(
            "names and parts of the game that stand though none of the sources that they cite counts",
          ),
        unsourcedEntries: z.array(z.string()),
        unseen: z
          .int()
          .min(0)
          .exactOptional()
          .describe("those that were taken over from a text without having been looked at"),
        template: z.int().min(0).exactOptional().describe("those whose words were put together by rule"),
        leftOutAsLater: z.int().min(0),
        leftOutByOnly: z.int().min(0),
      })
      .describe("entries of the case by what they rest on, and those left out by `asOf` and `only`"),
    leftOut: z
      .object({
        later: z.array(z.string()),
        elsewhere: z.array(z.string()),
        sources: z
          .object({ later: z.number(), elsewhere: z.number() })
          .exactOptional()
          .describe("how many of them are sources, which are no entries"),
        partly: z
          .array(z.string())
          .exactOptional()
          .describe(
            "what counts, but cites later sources too, and so may say more than was known on the day",
          ),
        laterAlone: z
          .array(z.string())
          .exactOptional()
          .describe(
            "what counts by its own `known` date though it cites nothing but later sources, and so may say more than was known on the day",
          ),
        partlyElsewhere: z
          .array(z.string())
          .exactOptional()
          .describe(
            "what counts, but cites sources that are not selected too, and so may say more than these",
          ),
      })
      .exactOptional()
      .describe(
        "by name, what does not count: what became known `later` than the day, and what rests on sources `elsewhere`",
      ),
    intake: IntakeFacts.exactOptional(),
    reasons: z
      .array(
        z.object({
          of: z.array(z.string()).describe("what is judged, by its name"),
          why: z.string(),
          sourced: z
            .literal(true)
            .exactOptional()
            .describe("that it rests on a source, and is explained but not judged"),
          by: z.string().exactOptional().describe("who judged, where the case says so"),
        }),
      )
      .exactOptional()
      .describe(
        "the reasons that the case gives, for its judgements and beside its sources, each once, but for those that a section tells",
      ),
    assumptionsLeftOut: z
      .enum(["later", "elsewhere"])
      .exactOptional()
      .describe("why assumptions that the case states do not count, where some do not"),
    assumptions: z.array(
      z.object({
        text: z.string(),
        flips: z.string(),
        test: z.string().exactOptional(),
        against: z
          .array(z.object({ text: z.string(), cites: z.array(z.string()) }))
          .exactOptional()
          .describe("claims of the case that contradict or limit it"),
        cites: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: "CaseFacts", description: "the facts of the case that a brief prints around the analyses" });
export type CaseFacts = Shape<typeof CaseFacts>;

/** Everything that a brief is drawn from: plain data, the same bytes for the same case, options and seed. */
export const Report = z
  .object({
    format: z.literal(REPORT_FORMAT),
    program: z.object({ name: z.literal("demarche"), version: z.string() }),
    seed: z.int().min(0),
    case: CaseFacts,
    sections: z.array(ReportSection),
    citations: z
      .record(z.string(), CitedSentence)
      .describe("every sentence cited in the report, by its citation"),
    notes: z.array(Text),
  })
  .describe(
    "everything that a brief is drawn from: plain data, the same bytes for the same case, options and seed",
  );
export type Report = Shape<typeof Report>;
