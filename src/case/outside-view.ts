import * as z from "zod";
import { EdtfDate, grounds } from "./basis.ts";
import { ENTRIES, entry } from "./entry.ts";
import { Chance } from "./likelihood.ts";
import { reference } from "./reference.ts";

/** From what the chance of a question is taken before anything particular to the case is known; one of three. */
const OUTSIDE_VIEWS = ["phase", "class", "counts"] as const;

/** What like cases say of a question. */
export const OutsideView = z
  .strictObject({
    phase: reference("phase")
      .optional()
      .describe(
        "the question is whether this phase has ended by its close; its chosen class says how likely",
      ),
    class: reference("class")
      .optional()
      .describe("the chance that a spell of this class, which has lasted since `since`, ends by the close"),
    since: EdtfDate.optional().describe("when the spell began, for `class`"),
    endings: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        "ways to end that count, for `phase` and `class`; all of them if absent, so name them where the class knows several and the question is about one",
      ),
    counts: z
      .strictObject({
        yes: z.int().min(0),
        of: z.int().min(1, { error: "of no like case there is no share: leave `outside` out, or name some" }),
      })
      .refine(({ yes, of }) => yes <= of, { error: "more cannot come true than there were" })
      .optional()
      .describe("in how many like cases it came true, and of how many"),
    lasts: z
      .boolean()
      .default(false)
      .describe("true where the question is whether it still lasts, so that an ending means no"),
    what: z.string().min(1).describe("what counts as one, in words"),
    ...grounds,
  })
  .refine((given) => OUTSIDE_VIEWS.filter((view) => given[view] !== undefined).length === 1, {
    error: "an outside view is one of `phase`, `class` and `counts`",
  })
  .describe("what like cases say of a question, before anything particular to this one")
  .register(ENTRIES, entry("base rate"));
export type OutsideView = z.infer<typeof OutsideView>;

/** How far a factor may lie from 1: what is further is a slip of the pen. */
const MOST_FACTOR = 1_000_000;
const FACTOR = { error: "a factor lies between one millionth and a million: 1 changes nothing" };
const factor = z
  .number()
  .min(1 / MOST_FACTOR, FACTOR)
  .max(MOST_FACTOR, FACTOR);

/** A number above 0, or what it lies between. */
const Factor = z
  .union([
    factor,
    z
      .tuple([factor, factor])
      .refine(([low, high]) => low <= high, { error: "a range is [low, high], the lower end first" }),
  ])
  .describe("a number above 0, or [low, high]");

/** In what way a reason moves a chance; one of five. */
const WAYS_TO_MOVE = ["odds", "pace", "openFor", "perYear", "given"] as const;

/** For how many days a question can be open: some thousand years. */
const MOST_DAYS = 400_000;

/** What a case adds to the outside view: one reason, and how it moves the chance. */
export const Reason = z
  .strictObject({
    text: z.string().min(1).describe("the reason, in a sentence"),
    odds: Factor.optional().describe(
      "it multiplies the odds of yes: 1 changes nothing, 2 makes 1 to 1 into 2 to 1",
    ),
    pace: Factor.optional().describe("it multiplies the pace at which it comes about: 0.5 is half as fast"),
    openFor: z
      .int()
      .min(1)
      .max(MOST_DAYS)
      .optional()
      .describe(
        "for how many days such questions were open, where like cases were counted: a pace, of the days left to the close on the " +
          "day of the analysis over these, to two figures",
      ),
    perYear: Factor.optional().describe("a further way to come about, so many times a year"),
    given: z
      .strictObject({
        hypothesis: reference("hypothesis")
          .optional()
          .describe("the chance that this explanation is the main one, as `explanations` finds it"),
        question: reference("dated question")
          .optional()
          .describe("the chance of yes for this question, as the register has it"),
        chance: Chance.optional().describe("the chance of the condition, judged"),
        yes: Chance.describe("the chance of yes if the condition holds"),
        no: Chance.optional().describe("the same if it does not; if absent, what was held before"),
      })
      .refine(
        ({ hypothesis, question, chance }) =>
          [hypothesis, question, chance].filter((one) => one !== undefined).length === 1,
        { error: "a condition has one of `hypothesis`, `question` and `chance`" },
      )
      .optional()
      .describe("it hangs on a condition: the chance of that, and what follows"),
    ...grounds,
    known: EdtfDate.optional().describe("the day from which it is a reason, in replays"),
  })
  .refine((given) => WAYS_TO_MOVE.filter((way) => given[way] !== undefined).length === 1, {
    error: "a reason has one of `odds`, `pace`, `openFor`, `perYear` and `given`",
  })
  .describe("a reason that moves the chance away from the outside view, and by how much")
  .register(ENTRIES, entry("reason"));
export type Reason = z.infer<typeof Reason>;
