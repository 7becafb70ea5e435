import * as z from "zod";

/** One option of the list by its position, and whether it is taken. */
const Literal = z
  .tuple([z.int().min(0), z.enum(["Y", "N"])])
  .describe('an option by its position in the list, from 0, and "Y" or "N": [2, "Y"]');

/** Options that are taken or not, all at once. */
const Conjunction = z.array(Literal);

/** A conjunction, or several of which one must hold. */
const Condition = z
  .union([Conjunction, z.object({ compound: z.literal(true), members: z.array(Conjunction) })])
  .describe('[[0, "Y"], [1, "N"]], or {"compound": true, "members": [[[0, "Y"]], [[1, "N"]]]}');

/** A state's number, or the numbers of states that are liked equally. */
const Ranked = z
  .union([z.int(), z.array(z.int())])
  .describe("the number of a state, or a list of numbers for a tie");

const Name = z.string().regex(/\S/, "a name is needed");

const Option = z.object({
  name: Name,
  permittedDirection: z.enum(["both", "fwd", "back"]).default("both"),
});

const DecisionMaker = z.object({
  name: Name,
  options: z.array(z.int().min(0)).describe("positions in the list of options, from 0"),
  preferences: z.array(Condition).default([]),
  preferenceRanking: z.array(Ranked).optional(),
  preferenceVector: z.array(Ranked).optional(),
  misperceptions: z.array(Condition).default([]),
});

/** A `.gmcr` file as far as it is read: the keys of GMCR+ 0.3 and 0.4. Other keys are passed over. */
export const GmcrDocument = z
  .object({
    options: z.array(Option).min(1).max(24),
    decisionMakers: z.array(DecisionMaker).min(1),
    infeasibles: z.array(Condition).default([]),
    useManualPreferenceRanking: z.boolean().optional(),
    useManualPreferenceVectors: z.boolean().optional(),
    coalitions: z.array(z.union([z.int(), z.array(z.int())])).default([]),
  })
  .describe("a graph model of GMCR+");
export type GmcrDocument = z.infer<typeof GmcrDocument>;

/** A condition as a list of conjunctions of which one must hold. */
export type Alternatives = readonly (readonly z.infer<typeof Literal>[])[];

/** Both spellings of a condition as one. */
export function alternativesOf(condition: z.infer<typeof Condition>): Alternatives {
  return Array.isArray(condition) ? [condition] : condition.members;
}
