import * as z from "zod";
import { basis, DateOrMissing, grounds, Missing } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { StateName } from "./moves-notation.ts";
import { Amount, Quantity, Share } from "./quantity.ts";
import { Id, reference } from "./reference.ts";

/** An order, best first; a nested list is a tie; what it leaves out may have any place. */
const Order = z
  .array(z.union([Id, z.array(Id).min(2)]))
  .min(1)
  .describe("best first; a nested list is a tie; what is left out may have any place");
export type Order = z.infer<typeof Order>;

/** One option on each clause that it names. */
const Package = z.record(Id, Id).describe("an option for each clause: `{pay: high, shifts: none}`");
export type Package = z.infer<typeof Package>;

/** On each clause that it names an option, or one of several. */
const Choices = z
  .record(Id, z.union([Id, z.array(Id).min(1)]))
  .describe("options of clauses: `{pay: high, shifts: [none, two]}`; of a list any one");
export type Choices = z.infer<typeof Choices>;

/** A matter on which every package takes one option. */
const Clause = z
  .strictObject({
    id: Id.optional().describe("left out: the id of its issue"),
    issue: reference("issue")
      .optional()
      .describe("the issue of the case that it settles; the points of its scale are the options"),
    name: z.string().optional().describe("left out: the name of its issue"),
    options: z
      .array(z.strictObject({ id: Id, text: z.string() }))
      .min(1)
      .max(65_535)
      .optional()
      .describe("what can be agreed on it, in words; left out: the points of the issue's scale"),
    today: z
      .union([Missing, Id])
      .optional()
      .describe("the option that holds at `asOf`; left out: the point of the issue's scale that does"),
    ...grounds,
  })
  .describe("a matter on which every package takes one option")
  .register(ENTRIES, entry("clause", { asserts: false, known: true }));
export type Clause = z.infer<typeof Clause>;

/** What the options of a clause are worth to a party, and how much the clause counts. */
const Valuation = z
  .strictObject({
    on: Id.describe("the clause"),
    order: Order.optional(),
    worth: z
      .record(Id, Share)
      .optional()
      .describe("shares from 0, the worst option, to 1, the best, as numbers or ranges"),
    points: z
      .record(Id, Amount)
      .optional()
      .describe("points in the party's own measure, for every option; then on every clause"),
    weight: Quantity.optional().describe(
      "how much the clause counts: a share of 1; with `points` a factor, 1 if absent",
    ),
    ...grounds,
  })
  .describe("what the options of a clause are worth to a party")
  .register(ENTRIES, entry("valuation"));
export type Valuation = z.infer<typeof Valuation>;

/** Which clauses count most to a party. */
const Importance = z
  .strictObject({ order: Order, ...grounds })
  .describe("the clauses, the one that counts most first")
  .register(ENTRIES, entry("importance"));

/** What a party has without a deal. */
const WalkAway = z
  .strictObject({
    worth: z
      .union([z.literal("none"), Quantity])
      .optional()
      .describe(
        "what it is worth, in the measure of the party's values; `none` if it accepts whatever there is",
      ),
    as: z
      .union([z.literal("today"), Package])
      .optional()
      .describe("a package that is as good to it; a clause left out stays as it is today"),
    ...grounds,
  })
  .describe("what a party has without a deal: it accepts what is worth as much")
  .register(ENTRIES, entry("walk-away value"));
export type WalkAway = z.infer<typeof WalkAway>;

/** What options of several clauses are worth beyond their own worth, taken together. */
const Link = z
  .strictObject({
    when: Choices,
    adds: Amount.describe("what it adds where all of these are taken, in the measure of the party's values"),
    ...grounds,
  })
  .describe("what options add to one another's worth")
  .register(ENTRIES, entry("link"));

/** Whose consent is asked, and what it wants. */
const PartyTerms = z
  .strictObject({
    actor: reference("actor"),
    consent: z
      .enum(["signs", "counts", "none"])
      .default("signs")
      .describe(
        "`counts`: it does not sign, but nothing is signed without it, as a patron; `none`: it can neither sign nor stop a deal",
      ),
    values: z.array(Valuation).default([]).describe("a clause on which there is none is not stated"),
    importance: Importance.optional(),
    walkAway: WalkAway.optional().describe("left out: not stated"),
    linked: z.array(Link).default([]),
    base: z.number().optional().describe("with `points`: what is added to every package"),
    ...grounds,
  })
  .describe("whose consent is asked, and what it wants")
  .register(ENTRIES, entry("terms", { asserts: false, known: true }));
export type PartyTerms = z.infer<typeof PartyTerms>;

/** What every package has to keep to. */
const PackageCondition = z
  .strictObject({
    by: z.array(reference("actor")).default([]).describe("who insists on it"),
    if: Choices.optional().describe("where all of these are taken …"),
    // biome-ignore lint/suspicious/noThenProperty: the word that an analyst writes; a map of a file is never awaited
    then: Choices.optional().describe("… all of these are"),
    never: Choices.optional().describe("not all of these at once"),
    atMost: z.int().min(0).optional().describe("at most so many of those in `of`"),
    atLeast: z.int().min(1).optional().describe("at least so many of those in `of`"),
    of: Choices.optional(),
    ...grounds,
  })
  .describe("what every package has to keep to: `if` and `then`, `never`, or `atMost` or `atLeast` with `of`")
  .register(ENTRIES, entry("condition"));
export type PackageCondition = z.infer<typeof PackageCondition>;

/** A step of a sequence. */
const Step = z
  .strictObject({ by: reference("actor"), takes: Choices, ...grounds })
  .register(ENTRIES, entry("step"));

/** What a party, or a go-between, has put on the table. */
const Offer = z
  .strictObject({
    id: Id,
    name: z.string().optional().describe("a few words: `freeze for freeze`"),
    by: z.array(reference("actor")).default([]),
    when: DateOrMissing.default("not stated"),
    package: Package.describe("an option for each clause; one left out stays as it is today"),
    state: StateName.optional().describe("the state of `moves` that it would be"),
    ...basis,
  })
  .describe("a package that is on the table, or that is to be looked at")
  .register(ENTRIES, entry("offer"));
export type Offer = z.infer<typeof Offer>;

/** What an option of the moves, or a state of theirs, would be in a package. */
const Meaning = z
  .strictObject({
    option: reference("option").optional().describe("the option of `moves`"),
    state: reference("listed state").optional().describe("of listed states: the state"),
    means: z
      .union([z.literal("none"), Choices])
      .describe(
        "what a package has where the option is taken, or the state is reached; `none` if no package settles it",
      ),
    left: Choices.optional().describe(
      "what a package has where the option is not taken; left out: its clauses stay as they are today",
    ),
    ...grounds,
  })
  .describe("what an option of the moves, or a state of theirs, would be in a package")
  .register(ENTRIES, entry("meaning", { asserts: false, known: true }));
export type Meaning = z.infer<typeof Meaning>;

/** In what the points of all are counted, so that one could pay another. */
const Unit = z
  .strictObject({
    name: z.string().min(1).describe("behind a number: `million euros`"),
    ...grounds,
  })
  .describe("in what the points of all whose consent is asked are counted, if one could pay another in it")
  .register(ENTRIES, entry("unit"));

/** What can be agreed in one piece, what it is worth to whom, and who has to agree. */
export const Packages = z
  .strictObject({
    clauses: z.array(Clause).min(1).max(1000),
    parties: z.array(PartyTerms).max(64).default([]),
    conditions: z.array(PackageCondition).default([]),
    sequences: z
      .array(
        z.strictObject({
          id: Id,
          by: z.array(reference("actor")).default([]).describe("who insists on it"),
          steps: z.array(Step).min(2),
        }),
      )
      .default([])
      .describe("steps of which each is taken only if those before it are"),
    agreement: z
      .strictObject({
        vetoes: z.array(reference("actor")).default([]).describe("those without whom there is no deal"),
        votes: z.number().min(0).optional().describe("how many votes are needed, those with a veto included"),
        weights: z.record(Id, z.number().min(0)).optional().describe("votes by actor; one each if absent"),
        ...grounds,
      })
      .optional()
      .describe("who has to accept; left out: all whose consent is asked")
      .register(ENTRIES, entry("rule of agreement")),
    unit: Unit.optional(),
    offers: z.array(Offer).default([]),
    asMoves: z
      .array(Meaning)
      .default([])
      .describe("what the options of `moves` would be in a package, so that a state can be read as one"),
  })
  .describe("what can be agreed in one piece, what it is worth to whom, and who has to agree");
export type Packages = z.infer<typeof Packages>;
