import * as z from "zod";
import { basis, DateOrMissing, EndDate, IsoDay } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/** A state of things of which it is asked how long it lasts and how it ends. */
export const Phase = z
  .strictObject({
    id: Id,
    name: z.string().describe("as a sentence has it: the good phase"),
    start: DateOrMissing.describe("since when it lasts (EDTF)"),
    begins: z.string().default("not stated").describe("what began it, in words"),
    events: z
      .array(reference("event"))
      .default([])
      .describe(
        "the events with which it began; where some of its sources do not count, it begins as these are dated by those that do",
      ),
    end: EndDate.default("open").describe("when it ended (EDTF); `open` while it lasts"),
    ends: z.string().default("not stated").describe("what would be its end, in words"),
    ending: z.string().optional().describe("how it ended, in a word of its class; only where it has ended"),
    classes: z
      .array(
        z.strictObject({
          class: reference("class"),
          why: z.string().min(1).describe("what makes its spells comparable, in a sentence"),
        }),
      )
      .min(1)
      .describe("the classes that may speak for it: the chosen one first, then others that one could choose"),
    days: z.array(IsoDay).default([]).describe("days of which is asked whether it still lasts"),
    ...basis,
  })
  .describe("a state of things of which it is asked how long it lasts and how it ends")
  .register(ENTRIES, entry("phase"));
export type Phase = z.infer<typeof Phase>;
