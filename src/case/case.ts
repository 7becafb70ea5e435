import * as z from "zod";
import { Actor, Tie } from "./actor.ts";
import { IsoDay } from "./basis.ts";
import { Claim } from "./claim.ts";
import { DatedQuestion, QuestionFamily } from "./dated-question.ts";
import { Demand, Issue } from "./demand.ts";
import { Event, Round, SanctionEpisode } from "./event.ts";
import { ExplanationSet } from "./explanation.ts";
import { Forecast } from "./forecast.ts";
import { Moves } from "./moves.ts";
import { Packages } from "./packages.ts";
import { Phase } from "./phase.ts";
import { Question } from "./question.ts";
import { Id, reference } from "./reference.ts";
import { ReferenceClass } from "./reference-class.ts";
import { Source } from "./source.ts";

const reserved = z.unknown().optional();

/** A negotiation as one plain file, in which every statement is pinned to a sentence of a source. */
export const Case = z
  .strictObject({
    demarche: z.literal(1).describe("version of this format"),
    id: Id.describe("short name, also the name of its folder"),
    title: z.string(),
    summary: z.string().optional().describe("what the negotiation is about, in two or three sentences"),
    asOf: IsoDay.describe("the day of the analysis: nothing that became known later counts"),
    analyst: z.string().describe("who coded the case; default author of its judgements"),
    coded: z.strictObject({
      on: IsoDay,
      hindsight: z.boolean().describe("true if the analyst knew how it went on"),
      note: z.string().optional(),
    }),
    questions: z.array(Question).default([]),
    turn: z
      .strictObject({
        text: z.string(),
        of: reference("actor"),
        events: z.array(reference("event")).min(1),
      })
      .optional()
      .describe("the change of course: what was demanded before and after it is compared"),
    sources: z.array(Source).default([]),
    actors: z.array(Actor).default([]),
    ties: z.array(Tie).default([]),
    events: z.array(Event).default([]),
    sanctions: z.array(SanctionEpisode).default([]),
    rounds: z.array(Round).default([]),
    claims: z.array(Claim).default([]),
    issues: z.array(Issue).default([]),
    demands: z.array(Demand).default([]),
    explanations: z.array(ExplanationSet).default([]),
    moves: Moves.optional(),
    classes: z.array(ReferenceClass).default([]),
    phases: z.array(Phase).default([]),
    forecasts: z.array(Forecast).default([]),
    register: z
      .array(DatedQuestion)
      .default([])
      .describe("dated questions beside those of the forecasts, such as one thing by several days"),
    families: z
      .array(QuestionFamily)
      .default([])
      .describe("dated questions whose chances constrain one another"),
    packages: Packages.optional(),
    positions: reserved.describe(
      "reserved for positions, salience and influence; kept, not read by this version",
    ),
  })
  .describe("a negotiation as one plain file");
export type Case = z.infer<typeof Case>;
