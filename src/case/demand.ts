import * as z from "zod";
import { basis, DateOrMissing, Missing } from "./basis.ts";
import { contest } from "./contest.ts";
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

/**
 * What an entry of the ledger does: ask, require, offer, refuse or threaten something; take an earlier one of these
 * back; accept what somebody else asks or offers; or take no side, by abstaining or because the party has not decided.
 */
const DemandKind = z.enum([
  "ask",
  "precondition",
  "offer",
  "refusal",
  "threat",
  "withdrawal",
  "acceptance",
  "abstention",
  "undecided",
]);

/** Who reads something into a party where nobody but the analyst of the case does; no id of an actor. */
export const THE_ANALYST = "the analyst";

/** What a party asks, requires, offers, refuses, threatens, accepts or withdraws on an issue, or that it takes no side. */
export const Demand = z
  .strictObject({
    id: Id,
    actor: reference("actor"),
    to: z.array(reference("actor")).default([]).describe("to whom it is addressed, where that is stated"),
    issue: reference("issue"),
    kind: DemandKind.describe(
      "what is asked, required first, offered, refused, threatened, taken back or accepted; `abstention` or `undecided` where the party takes no side",
    ),
    text: z
      .string()
      .describe(
        "what is asked, refused, offered or threatened, as it reads behind that word: `asks: a rise of 6 per cent`, `refuses: any rise`",
      ),
    level: z
      .union([Missing, Id])
      .default("not stated")
      .describe("the point of the issue's scale that it names; of a refusal the one that is refused"),
    when: DateOrMissing.describe("when it was voiced; `../2018-04-16` for one repeated from long before"),
    phrase: z.string().optional().describe("the words in which the source dates it, kept as they are"),
    otherDates: z
      .array(OtherDate)
      .default([])
      .describe("other datings of a single day or month, each with its own citation"),
    voice: z
      .enum(["stated", "reading", "expected"])
      .default("stated")
      .describe("stated by the party; somebody's reading of it; or expected in future"),
    readBy: z
      .union([z.literal(THE_ANALYST), reference("actor")])
      .optional()
      .describe(
        "of a reading: whose it is, an actor's or `the analyst`'s; left out: that of the sources cited",
      ),
    withdraws: reference("demand")
      .optional()
      .describe("of a withdrawal: the earlier demand, offer, refusal or threat that it takes back"),
    accepts: z
      .array(reference("demand"))
      .default([])
      .describe("of an acceptance: what others ask, require or offer that it accepts"),
    ...contest,
    reversible: z
      .enum(["yes", "at a cost", "no", "not stated"])
      .default("not stated")
      .describe("whether the step could be undone"),
    ...basis,
  })
  .describe(
    "what a party asks, requires, offers, refuses, threatens, accepts or withdraws on an issue, or that it takes no side",
  )
  .register(ENTRIES, entry("demand"));
export type Demand = z.infer<typeof Demand>;
