import * as z from "zod";
import { IsoDay } from "#case/basis.ts";
import { Resolution } from "#case/dated-question.ts";
import { Chance } from "#case/likelihood.ts";
import { Id } from "#case/reference.ts";

/** A line of a crowd, a market or another forecaster that was on record at the time, and is no part of the case. */
const Recorded = z
  .strictObject({
    question: Id,
    by: z.string().min(1),
    as: z.enum(["forecaster", "crowd", "market"]).default("crowd"),
    on: IsoDay,
    chance: Chance,
    source: z.string().min(1).describe("where it is on record, so that others can look it up"),
  })
  .describe("a forecast of others that was on record at the time");

/** How the dated questions of a case came out: kept beside the case, since nothing that became known later counts in it. */
export const Resolutions = z
  .strictObject({
    "demarche-resolutions": z.literal(1).describe("version of this format"),
    case: Id.describe("the id of the case"),
    by: z.string().describe("who looked the answers up"),
    on: IsoDay.describe("the day on which that was done"),
    note: z
      .string()
      .optional()
      .describe("what a reader has to know of it: hindsight, what was not to be found"),
    resolutions: z.array(Resolution.extend({ question: Id })).default([]),
    recorded: z.array(Recorded).default([]),
  })
  .describe("how the dated questions of a case came out");
export type Resolutions = z.infer<typeof Resolutions>;
