import { z } from "zod";
import { basis, Citation, Judgement } from "./basis.ts";
import { isFault, parseExpression } from "./logic.ts";
import { Quantity } from "./quantity.ts";
import { Id, notated, reference } from "./reference.ts";

/** A statement about options: `not strike`, `withdraw if abandon`, `talk and (freeze or not sanction)`. */
const Statement = notated(
  "statement",
  z
    .string()
    .superRefine((text, context) => {
      const parsed = parseExpression(text);
      if (isFault(parsed)) {
        context.addIssue({
          code: "custom",
          message: `${parsed.message} (character ${parsed.at + 1} of the statement)`,
        });
      }
    })
    .describe("options joined by not, and, or, if, iff and brackets"),
);

/** A state of the graph model: the options taken, joined by `+`, or `none`. Order does not matter. */
const StateName = notated(
  "state",
  z
    .string()
    .regex(
      /^(none|[A-Za-z][A-Za-z0-9_-]*(\s*\+\s*[A-Za-z][A-Za-z0-9_-]*)*)$/,
      "a state is options joined by +, or none",
    )
    .describe("the options taken, joined by +; or none"),
);

/** The options that a state name lists. */
export function optionsOfState(name: string): string[] {
  return name === "none" ? [] : name.split("+").map((option) => option.trim());
}

const grounds = {
  cite: z.array(Citation).min(1).optional(),
  judgement: Judgement.optional(),
  note: z.string().optional(),
};

/** What a party would rather see, or that its direction is not known. */
export const Preference = z.union([
  z.strictObject({ prefers: Statement.describe("the party would rather this held"), ...grounds }),
  z.strictObject({
    unknown: Statement.describe("the party cares whether this holds or not, but which way is not known"),
    ...grounds,
  }),
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
          .describe("what a state is worth to the party"),
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
          .describe("what it adds to the worth of a state that a statement holds in it"),
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
  );
export type Preferences = z.infer<typeof Preferences>;

/** The options of the parties and how each party orders what can come of them: a graph model in option form. */
export const Moves = z
  .strictObject({
    options: z
      .array(
        z.strictObject({
          id: Id,
          actor: reference("actor").describe("the one party that can take or leave this option"),
          text: z.string().describe("the option as a verb phrase: `makes verifiable nuclear commitments`"),
          reversible: z
            .enum(["yes", "cannot be undone", "cannot be taken up again"])
            .default("yes")
            .describe("`cannot be undone`: once taken it stays taken"),
          ...basis,
        }),
      )
      .min(1)
      .max(24),
    excluded: z
      .array(z.strictObject({ never: Statement, why: z.string().optional(), ...grounds }))
      .default([])
      .describe("combinations of options that cannot occur"),
    today: z.array(reference("option")).describe("the options taken at `asOf`; all others are not"),
    todayBasis: z.strictObject(grounds).optional(),
    names: z
      .array(z.strictObject({ state: StateName, name: z.string() }))
      .default([])
      .describe("short names for states that matter"),
    preferences: z.array(Preferences).default([]),
  })
  .describe("a graph model in option form");
export type Moves = z.infer<typeof Moves>;
