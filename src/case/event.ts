import * as z from "zod";
import { basis, Citation, DateOrMissing, EdtfDate, EndDate } from "./basis.ts";
import { Claimants } from "./claimants.ts";
import { contest } from "./contest.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Id, reference } from "./reference.ts";

/** What kind of reality an event has in its source (the auxiliary modes of PLOVER, and "actual"). */
const EventMode = z.enum(["actual", "historical", "future", "hypothetical", "negated"]);

/** For each dating it is asked what would be without it: so many of one thing bound the work, and nobody has more. */
const MOST_DATINGS = 100;

/** Another dating of the same thing, from another sentence or source. */
export const OtherDate = z.strictObject({
  when: EdtfDate,
  cite: z.array(Citation).min(1),
  note: z.string().optional(),
});

/** A day for which something was set before it was put off or brought forward. */
const EarlierPlan = z.strictObject({
  when: EdtfDate.describe("the day for which it was set"),
  cite: z.array(Citation).min(1),
  note: z.string().optional(),
});

/** Something that happened, is planned, is imagined, or is said not to have happened. */
export const Event = z
  .strictObject({
    id: Id,
    what: z.string().describe("what happened, in the analyst's own words, without a date"),
    short: z.string().max(48).optional().describe("the same in a few words, for pictures and quotations"),
    by: Claimants.default([]).describe("who did it: actors, or `unknown`"),
    to: z.array(reference("actor")).default([]),
    when: DateOrMissing.describe("when (EDTF), as this entry's own citation supports it"),
    phrase: z.string().optional().describe("the words in which the source dates it, kept as they are"),
    otherDates: z
      .array(OtherDate)
      .max(MOST_DATINGS)
      .default([])
      .describe("other datings, each with its own citation"),
    earlierPlans: z
      .array(EarlierPlan)
      .max(MOST_DATINGS)
      .default([])
      .describe(
        "days for which it was set before it was put off or brought forward, the oldest first, each with its own citation; `when` is the day that holds now",
      ),
    mode: EventMode.default("actual").describe(
      "`actual`: it took place in the time of the case; `historical`: it did before; `future`: still to come, planned or only foreseen; `hypothetical`: only spoken of; `negated`: said not to have happened",
    ),
    ...contest,
    fulfils: z
      .array(reference("demand"))
      .default([])
      .describe("demands that it meets, and offers or threats that it carries out"),
    breaches: z
      .array(reference("demand"))
      .default([])
      .describe("demands that it defies, and offers or refusals that it breaks"),
    withdraws: z
      .array(reference("demand"))
      .default([])
      .describe("demands, offers, refusals or threats that it takes back"),
    towards: z
      .array(reference("explanation"))
      .default([])
      .describe("effects that this act is said, or seems, to bear on"),
    plover: z.string().optional(),
    cameo: z.string().optional(),
    ...basis,
  })
  .describe("something that happened, is planned, is imagined, or is said not to have happened")
  .register(ENTRIES, entry("event"));
export type Event = z.infer<typeof Event>;

/** A threat, imposition, tightening, easing or lifting of sanctions. */
export const SanctionEpisode = z
  .strictObject({
    id: Id,
    sender: z.array(reference("actor")).min(1),
    target: z.array(reference("actor")).min(1),
    kind: z.enum(["warning", "threat", "imposed", "tightened", "discussed", "eased", "lifted", "pressure"]),
    what: z.string(),
    short: z.string().max(48).optional().describe("the same in a few words, for pictures and quotations"),
    when: DateOrMissing,
    phrase: z.string().optional(),
    otherDates: z.array(OtherDate).max(MOST_DATINGS).default([]),
    ...contest,
    effect: z.string().default("not stated").describe("the effect that the source states"),
    ...basis,
  })
  .describe("a threat, imposition, tightening, easing or lifting of sanctions")
  .register(ENTRIES, entry("sanction"));
export type SanctionEpisode = z.infer<typeof SanctionEpisode>;

/** One spell of negotiation. */
export const Round = z
  .strictObject({
    id: Id,
    name: z.string(),
    parties: z.array(reference("actor")).min(2),
    start: DateOrMissing,
    end: EndDate,
    otherDates: z
      .array(
        z.strictObject({
          start: EdtfDate.optional(),
          end: EndDate.optional(),
          cite: z.array(Citation).min(1),
          note: z.string().optional(),
        }),
      )
      .default([]),
    pauses: z
      .array(z.strictObject({ from: EdtfDate, to: EndDate, cite: z.array(Citation).optional() }))
      .default([]),
    ending: z
      .enum([
        "agreement",
        "collapse",
        "impasse",
        "suspension",
        "procedural agreement",
        "absorbed",
        "open",
        "not stated",
      ])
      .describe("how it ended; `absorbed`: it went on as part of other talks"),
    outcome: z.string().optional(),
    ...basis,
  })
  .describe("one spell of negotiation")
  .register(ENTRIES, entry("round"));
export type Round = z.infer<typeof Round>;
