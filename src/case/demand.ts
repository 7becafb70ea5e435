import * as z from "zod";
import { basis, DateOrMissing, Missing } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { OtherDate } from "./event.ts";
import { Id, reference } from "./reference.ts";

/** A matter that is bargained over, with the points of its scale in words. */
export const Issue = z
  .strictObject({
    id: Id,
    name: z.string(),
    scale: z
      .array(z.strictObject({ id: Id, text: z.string() }))
      .min(2)
      .describe("the points of the scale in words, from one end to the other"),
    today: z
      .union([Missing, Id])
      .default("not stated")
      .describe("the point of the scale that holds at `asOf`"),
    nature: z
      .enum(["substantive", "procedural", "payoff"])
      .describe("substance; venue, format and timing; or a gain that nobody bargains over"),
    assets: z
      .array(reference("actor"))
      .default([])
      .describe("actors whose territory, forces or goods are at stake in it"),
    ...basis,
  })
  .describe("a matter that is bargained over")
  .register(ENTRIES, entry("issue", { known: true }));
export type Issue = z.infer<typeof Issue>;

/** What a party asks, requires, offers, refuses or withdraws on an issue. */
export const Demand = z
  .strictObject({
    id: Id,
    actor: reference("actor"),
    issue: reference("issue"),
    kind: z.enum(["ask", "precondition", "offer", "refusal", "withdrawal"]),
    text: z.string(),
    level: z
      .union([Missing, Id])
      .default("not stated")
      .describe("the point of the issue's scale that it names"),
    when: DateOrMissing.describe("when it was voiced; `../2018-04-16` for one repeated from long before"),
    otherDates: z
      .array(OtherDate)
      .default([])
      .describe("other datings of a single day or month, each with its own citation"),
    voice: z
      .enum(["stated", "reading", "expected"])
      .default("stated")
      .describe("stated by the party; somebody's reading of it; or expected in future"),
    withdraws: reference("demand").optional().describe("the earlier demand that this entry withdraws"),
    reversible: z
      .enum(["yes", "at a cost", "no", "not stated"])
      .default("not stated")
      .describe("whether the step could be undone"),
    ...basis,
  })
  .describe("what a party asks, requires, offers, refuses or withdraws on an issue")
  .register(ENTRIES, entry("demand"));
export type Demand = z.infer<typeof Demand>;
