import * as z from "zod";
import { grounds } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Statement, StateName } from "./moves-notation.ts";
import { Quantity } from "./quantity.ts";
import { reference } from "./reference.ts";

/** What a party would rather see, or that its direction is not known. */
export const Preference = z.union([
  z
    .strictObject({ prefers: Statement.describe("the party would rather this held"), ...grounds })
    .register(ENTRIES, entry("preference")),
  // It says that something is not known, and so rests on nothing.
  z
    .strictObject({
      unknown: Statement.describe("the party cares whether this holds or not, but which way is not known"),
      ...grounds,
    })
    .register(ENTRIES, entry("preference", { asserts: false })),
]);
export type Preference = z.infer<typeof Preference>;

/** How a party orders the states. */
export const Preferences = z
  .strictObject({
    actor: reference("actor"),
    statements: z
      .array(
        z.union([
          Preference,
          z.strictObject({
            unordered: z
              .array(Preference)
              .min(1)
              .describe("statements whose priority among themselves is not known"),
          }),
        ]),
      )
      .optional()
      .describe("preference statements, the most important first (option prioritisation)"),
    ranking: z
      .array(
        z.union([
          StateName,
          z.array(StateName).min(2),
          z.strictObject({ unordered: z.array(StateName).min(2) }),
        ]),
      )
      .optional()
      .describe(
        "states, best first; a nested list is a tie; `unordered` is a group whose inner order is not known; a state " +
          "left out has an unknown place",
      ),
    utilities: z
      .array(
        z
          .strictObject({
            state: StateName,
            value: Quantity.describe(
              "a number, [low, high], {low, best, high, confidence}, or `not stated`; only the order of the values counts",
            ),
            ...grounds,
          })
          .describe("what a state is worth to the party")
          .register(ENTRIES, entry("utility")),
      )
      .optional()
      .describe("a value for each state; a state left out, or of a value not stated, has an unknown place"),
    weights: z
      .array(
        z
          .strictObject({
            when: Statement.describe("an option, or a statement about options"),
            weight: Quantity.describe(
              "a number, [low, high], {low, best, high, confidence}, or `not stated`; below 0 if the party would rather " +
                "it did not hold",
            ),
            ...grounds,
          })
          .describe("what it adds to the worth of a state that a statement holds in it")
          .register(ENTRIES, entry("weight")),
      )
      .optional()
      .describe(
        "of two states the one with the larger sum of weights is better, equal sums are ties (option weighting)",
      ),
    rest: z
      .enum(["unknown", "indifferent"])
      .default("unknown")
      .describe(
        "what statements and weights leave open: `unknown` = the party may care either way, after all that is given, " +
          "about options that no statement or weight names; `indifferent` = it does not care",
      ),
    ...grounds,
  })
  .describe(
    "how a party orders the states. Of ranking, utilities, statements and weights the first given is used, in this " +
      "order; the others are a check on it",
  )
  .register(ENTRIES, entry("order of preference", { group: true }));
export type Preferences = z.infer<typeof Preferences>;
