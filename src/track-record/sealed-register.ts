import * as z from "zod";
import { AnswerKind, LARGEST_ANSWER } from "#case/dated-question.ts";

const Day = z.iso.date({ error: "write a day that there is, as 2018-12-31" });
const share = z.number().min(0).max(1);
const CHANCE = { low: share, best: share, high: share };
interface SealedRange {
  readonly low: number;
  readonly best: number;
  readonly high: number;
}
const isInOrder = ({ low, best, high }: SealedRange) => low <= best && best <= high;
const IN_ORDER = { error: "a chance lies within its own bounds: low, best, high" };
const Chance = z.strictObject(CHANCE).refine(isInOrder, IN_ORDER);
export type SealedChance = z.infer<typeof Chance>;

/** Values and the chance that the answer is not above them, the least share first. */
const SealedQuantiles = z
  .array(
    z.strictObject({
      share: z.number().gt(0).lt(1),
      value: z.number().min(-LARGEST_ANSWER).max(LARGEST_ANSWER),
    }),
  )
  .min(1)
  .refine(
    (all) =>
      all.every(
        ({ share, value }, at) => at === 0 || (share > all[at - 1]!.share && value >= all[at - 1]!.value),
      ),
    { error: "quantiles ascend, the least share first" },
  );

/** What somebody held from a day on; one of `chance`, `chances` and `quantiles`, or nothing any more. */
const SealedEstimate = z.strictObject({
  by: z.string(),
  as: z.enum(["forecaster", "crowd", "market"]),
  on: Day,
  chance: Chance.nullable(),
  chances: z.record(z.string(), Chance).nullable(),
  /** Values of a date are days since 1 January 1970. */
  quantiles: SealedQuantiles.nullable(),
  withdrawn: z.boolean(),
  why: z.string().nullable(),
  cites: z.array(z.string()),
});
export type SealedEstimate = z.infer<typeof SealedEstimate>;

/** A reason that moved the chance away from the outside view, and what the answer would be without it. */
const SealedReason = z.strictObject({
  text: z.string(),
  cites: z.array(z.string()),
  before: share,
  after: share,
  without: share,
});
export type SealedReason = z.infer<typeof SealedReason>;

/** A dated question as it was sealed: what was asked, what was answered, and from what. */
const SealedQuestion = z.strictObject({
  id: z.string(),
  /** The statement that it rewrites, as worded. */
  statement: z.strictObject({ text: z.string(), by: z.string(), words: z.string().nullable() }).nullable(),
  text: z.string(),
  criteria: z.string(),
  answer: AnswerKind,
  outcomes: z.array(z.strictObject({ id: z.string(), text: z.string() })),
  unit: z.string().nullable(),
  opens: Day,
  closes: Day,
  settles: Day,
  settledBy: z.string(),
  condition: z.string().nullable(),
  /** The outside view; null where there is none. */
  base: z
    .strictObject({ what: z.string(), ...CHANCE })
    .refine(isInOrder, IN_ORDER)
    .nullable(),
  reasons: z.array(SealedReason),
  /** What the case answers; null where it gives no chance of its own. */
  answered: Chance.nullable(),
  estimates: z.array(SealedEstimate),
});
export type SealedQuestion = z.infer<typeof SealedQuestion>;

/** A register of dated questions, frozen on a day, with the hash of all of it. */
export const SealedRegister = z.strictObject({
  /** Version of this format. */
  seal: z.literal(1),
  case: z.strictObject({ id: z.string(), title: z.string() }),
  /** The day as of which the case speaks. */
  asOf: Day,
  sealedOn: Day,
  /** Whether whoever coded the case knew how it went on, and what the case says of it. */
  hindsight: z.boolean(),
  program: z.strictObject({ name: z.string(), version: z.string() }),
  questions: z.array(SealedQuestion).min(1),
  /** What the sources that are cited in it are called, by their ids. */
  sources: z.record(z.string(), z.string()),
  /** SHA-256 of the rest, as `hashOf` writes it, in hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, "SHA-256 is 64 hexadecimal digits"),
});
export type SealedRegister = z.infer<typeof SealedRegister>;
