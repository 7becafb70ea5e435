import * as z from "zod";
import { basis, grounds, IsoDay } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Statement, StateName } from "./moves-notation.ts";
import { Preferences } from "./preferences.ts";
import { Id, reference } from "./reference.ts";

/** A state that is listed by name instead of being described by options. */
const ListedState = z
  .strictObject({
    id: Id,
    name: z.string().describe("a few words: `the armistice holds`"),
    text: z.string().optional().describe("what is the case in this state, in full"),
    ...basis,
  })
  .register(ENTRIES, entry("listed state", { asserts: false }));

/** What a party can take or leave. */
const Option = z
  .strictObject({
    id: Id,
    actor: reference("actor").describe("the one party that can take or leave this option"),
    text: z.string().describe("the option as a verb phrase: `makes verifiable nuclear commitments`"),
    short: z
      .string()
      .max(32)
      .optional()
      .describe(
        "the same as a noun in a few words, for the names of outcomes and heads of tables: `nuclear commitments`",
      ),
    reversible: z
      .enum(["yes", "cannot be undone", "cannot be taken up again"])
      .default("yes")
      .describe("`cannot be undone`: once taken it stays taken"),
    ...basis,
  })
  .register(ENTRIES, entry("option"));

/** A move between listed states. */
const Transition = z
  .strictObject({
    actor: reference("actor").describe("the party that can make this move"),
    from: reference("listed state"),
    to: z.union([reference("listed state"), z.array(reference("listed state")).min(1)]),
    reversible: z.boolean().default(false).describe("whether the party can also move back"),
    ...grounds,
  })
  .register(ENTRIES, entry("transition"));

/** What cannot occur. */
const Excluded = z
  .strictObject({ never: Statement, why: z.string().optional(), ...grounds })
  .register(ENTRIES, entry("excluded combination"));

/** Combinations of options that count as one state. */
const Merged = z
  .strictObject({
    when: Statement,
    as: StateName.optional().describe("the state that stands for them; else the one with the lowest number"),
    why: z.string().optional(),
    ...grounds,
  })
  .register(ENTRIES, entry("merged states"));

/** Moves that a party cannot make. */
const Barred = z
  .strictObject({
    actor: reference("actor"),
    from: Statement.optional().describe("the move is barred where this holds; left out: everywhere"),
    to: Statement.optional().describe("and if this would hold after it; left out: whatever would"),
    why: z.string().optional(),
    ...grounds,
  })
  .register(ENTRIES, entry("barred move"));

/** What today's state turns into on a day unless somebody acts before it: a term that runs out, a ceasefire that ends. */
const Lapse = z
  .strictObject({
    on: IsoDay.describe("the day on which today's state ends unless somebody acts before it"),
    into: z
      .union([z.array(reference("option")), StateName])
      .describe(
        "the options taken in the state that then follows, all others being left; or that state by its name",
      ),
    ...grounds,
  })
  .register(ENTRIES, entry("lapse"));

/** How one party sees the conflict where that differs from what the rest of `moves` says. */
const View = z
  .strictObject({
    actor: reference("actor").describe("who sees the conflict in this way"),
    unaware: z
      .array(reference("option"))
      .default([])
      .describe("options of others that it does not know of, and takes to be left"),
    unseen: z
      .array(z.strictObject({ never: Statement, why: z.string().optional(), ...grounds }))
      .default([])
      .describe("what it takes to be impossible: it neither moves into such a state nor out of one"),
    preferences: z
      .array(Preferences)
      .default([])
      .describe(
        "preferences of others, or its own, as it believes them to be; those not given are seen rightly",
      ),
    ...grounds,
  })
  .describe("what one party misperceives (a hypergame)");

/** What the parties can do and how each orders what can come of it: a graph model, by options or by listed states. */
export const Moves = z
  .strictObject({
    options: z
      .array(Option)
      .max(24)
      .default([])
      .describe("what the parties can take or leave; the states are what they add up to"),
    states: z.array(ListedState).max(4096).default([]).describe("instead of options: the states, one by one"),
    transitions: z.array(Transition).default([]).describe("with `states`: who can move from which to which"),
    excluded: z.array(Excluded).default([]).describe("combinations of options that cannot occur"),
    merged: z
      .array(Merged)
      .default([])
      .describe("combinations of options that make no difference, and so are one state"),
    barred: z
      .array(Barred)
      .default([])
      .describe("moves that a party cannot make although its options alone would allow them"),
    today: z
      .union([z.array(reference("option")), StateName])
      .describe("the options taken at `asOf`, all others being left; or the state by its name"),
    todayBasis: z.strictObject(grounds).optional(),
    lapse: Lapse.optional().describe("what today's state turns into by itself, and on what day"),
    names: z
      .array(z.strictObject({ state: StateName, name: z.string() }))
      .default([])
      .describe("short names for states that matter"),
    preferences: z.array(Preferences).default([]),
    coalitions: z
      .array(z.strictObject({ members: z.array(reference("actor")).min(2), ...grounds }))
      .default([])
      .describe("parties that act as one; the others stand alone"),
    views: z
      .array(View)
      .default([])
      .describe("how parties see the conflict where they are mistaken about it"),
  })
  .describe("a graph model: options, or listed states and moves");
export type Moves = z.infer<typeof Moves>;

/** Today's state as the name of a state. */
export function todayOf({ today }: Pick<Moves, "today">): string {
  return stateOf(today);
}

/** A state that is written as its name or as the list of options taken, as its name. */
export function stateOf(written: string | readonly string[]): string {
  if (typeof written === "string") return written;
  return written.length === 0 ? "none" : written.join("+");
}
