import * as z from "zod";
import { canonicalCitation } from "./citation.ts";
import { type CaseDate, dateOf } from "./date.ts";
import { readDate } from "./edtf/read-date.ts";
import { existingDateMeant, existingLimitMeant } from "./existing-date.ts";
import { notated } from "./reference.ts";

/** What the analyst writes where a value was looked for and the sources do not give it. */
const NOT_STATED = "not stated";
/** What the analyst writes where a value exists but nobody at hand knows it. */
const UNKNOWN = "unknown";

/** A value that the sources leave open. */
export const Missing = z.enum([NOT_STATED, UNKNOWN]);
export type Missing = z.infer<typeof Missing>;

/** Whether a text says that a value is left open. */
export function isMissing(text: unknown): text is Missing {
  return text === NOT_STATED || text === UNKNOWN;
}

/** Whether a text is there and leaves nothing open. */
export function isStated(text: string | undefined): text is string {
  return text !== undefined && !isMissing(text);
}

/** An EDTF date (levels and forms: {@link readDate}). A bare year may be written without quotes, which YAML reads as a number. */
export const EdtfDate = edtf(whyNoDate).describe(
  "a date in EDTF: 2018-04-16, 2018-04, 199X, 2001-22 (summer), 2018-04-02~ (about), 2018-04-02? (uncertain), 2017-11/.. (lasting); or one of a set: [2018-01..2018-05], some day between",
);

/** A text, or a year that YAML has read as a number, as a date; `why` says of a text that is none why not. */
function edtf(why: (written: string) => string) {
  return z.union([z.string(), z.int()]).transform((written, context): CaseDate => {
    const date = dateOf(String(written));
    if (date) return date;
    context.addIssue({ code: "custom", continue: true, message: why(String(written)) });
    return z.NEVER;
  });
}

/** Why a text is no date, to be read after “cannot be …”. */
function whyNoDate(text: string): string {
  const meant = existingDateMeant(text);
  if (meant !== undefined) return `write ${meant}`;
  if (NOBODY_SAYS.test(text.trim()))
    return "where nobody gives a date, write `not stated`, or leave the key out if it may be left out";
  const limit = existingLimitMeant(text);
  if (limit !== undefined) {
    const [once, lasted] = limit.isLast ? ["up to then", "until then"] : ["from then on", "from then on"];
    return `write "${limit.once}" for what happened once, on some day ${once}, or ${limit.lasted} for what lasted ${lasted}`;
  }
  const written = readDate(text);
  return "fault" in written ? written.fault : "not a date";
}

/** What people write where there is no date. */
const NOBODY_SAYS = /^(?:\?+|-+|n\/?a|none|undated|no date|n\. ?d\.|tbd|not known)$/i;

/** An EDTF date, parsed, or the statement that there is none. */
export type WhenGiven = CaseDate | Missing;

/** One day, or two of which one is meant. */
const DAYS = /^\d{4}-\d\d-\d\d(?: or |$)/;

/** A single day. */
export const IsoDay = z
  .string()
  .transform((written, context): CaseDate => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(written) ? dateOf(written) : undefined;
    if (date) return date;
    const meant = existingDateMeant(written);
    const message = meant && DAYS.test(meant) ? `write ${meant}` : "not a day, for example 2018-04-16";
    context.addIssue({ code: "custom", message, continue: true });
    return z.NEVER;
  })
  .describe("a day, as 2018-04-16");

/** An EDTF date, or the statement that there is none. */
export const DateOrMissing = z.union([Missing, EdtfDate]).describe("an EDTF date, or `not stated`");

/** What people write of something that has no end yet. */
const GOES_ON =
  /^(?:still )?(?:ongoing|present|now|today|current(?:ly)?|continuing|going on|goes on|to date|lasting)$/i;

/**
 * The end of something that lasts: a date, `open` (or `..`, as an interval has it) if it goes on, or that the end is not
 * known. Every key that says when something ended is one, so that the same words mean the same wherever they stand.
 */
export const EndDate = z
  .union([
    z.enum(["open", ".."]).transform((): "open" => "open"),
    Missing,
    edtf((written) =>
      GOES_ON.test(written.trim()) ? "what goes on has the end `open`" : whyNoDate(written),
    ),
  ])
  .describe("when it ended (EDTF); `open` or `..` if it goes on, `not stated` if nobody says");
export type EndGiven = z.infer<typeof EndDate>;

/** `art:P8.S1` (source, paragraph, sentence), `crs:p. 7` (any locator), or `crs` (the source as a whole). */
export const Citation = notated(
  "citation",
  z
    .string()
    .regex(
      /^[A-Za-z][A-Za-z0-9_-]*(:\S.*)?$/,
      "not a citation, for example art:P8.S1 (source, paragraph, sentence)",
    )
    .overwrite(canonicalCitation)
    .describe("art:P8.S1 = source, paragraph, sentence; or a source with any other locator, or alone"),
);
export type Citation = z.infer<typeof Citation>;

/** The analyst's own judgement, as the basis of an entry that no sentence states. */
const Judgement = z
  .union([
    z.string().min(1),
    z.strictObject({
      by: z.string().optional().describe("who judged; the case's analyst if absent"),
      on: IsoDay.optional().describe(
        "the day of the judgement: a replay of an earlier day leaves it out; without one it counts on every day",
      ),
      why: z.string().min(1).describe("the reason, in a sentence"),
    }),
  ])
  .describe("the analyst's own judgement: the reason in a sentence, or who, when and why");

/** What an entry carries that came from a text by rule, as long as nobody has gone over it. */
export const fromText = {
  wording: z
    .literal("template")
    .optional()
    .describe("that its words were put together by rule; take the key away once they are your own"),
  accepted: z
    .literal("unseen")
    .optional()
    .describe(
      "that it was taken over with others without having been looked at; take the key away once it was",
    ),
} as const;

/** What every entry of a case may carry: where it is from, and since when it could be known. */
export const basis = {
  cite: z.array(Citation).min(1).optional().describe("the sentences that state this"),
  judgement: Judgement.optional(),
  known: EdtfDate.optional().describe("when it became known, if earlier than the sources cited for it"),
  note: z.string().optional().describe("a remark for the reader of the case"),
  ...fromText,
} as const;

/** What a part of an entry may carry: what it rests on. */
export const grounds = {
  cite: z.array(Citation).min(1).optional(),
  judgement: Judgement.optional(),
  note: z.string().optional(),
} as const;

/** Where an entry is from. An entry with neither citation nor judgement is counted as unsourced. */
export interface Basis {
  readonly cite?: readonly Citation[] | undefined;
  readonly judgement?: z.infer<typeof Judgement> | undefined;
  readonly known?: CaseDate | undefined;
  readonly note?: string | undefined;
  readonly wording?: "template" | undefined;
  readonly accepted?: "unseen" | undefined;
}
