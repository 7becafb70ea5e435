import type { Day } from "#case/day.ts";
import type { Tense } from "./tense.ts";

/** What a date is counted from; the day of publication, or in a live blog that of the entry. */
export type Anchor = "absolute" | "publication" | "narrative" | "stamp";

/** What a rule makes of the words that it found. */
export interface Value {
  /** EDTF; `null` where the words give no place in the calendar. */
  readonly edtf: string | null;
  readonly anchor?: Anchor;
  /** Other readings, each as EDTF. */
  readonly alternatives?: readonly string[];
  /** The tense that decided, where one did. */
  readonly tense?: Tense;
  /** ISO 8601, of a stretch of time that is not placed. */
  readonly duration?: string;
}

/** What a rule can ask about the place where its words stand. */
export interface Place {
  /** The day from which `last week` is counted. */
  readonly published: Day;
  /** The days of the last dated thing that is told before, in this sentence or the one before; `undefined` if none. */
  readonly narrative: { readonly first: Day; readonly last: Day } | undefined;
  readonly tense: () => Tense;
  /** Where the word before leaves no choice: what is since May has been, what is by May is to come. */
  readonly forced: "past" | "future" | undefined;
  /** Whether a verb of the past stands right before it: `resumed in February`. */
  readonly told: boolean;
  /** The words before, in lower case, up to some 40 characters. */
  readonly before: string;
  readonly after: string;
  /** Whether a season is one of the southern half of the earth. */
  readonly southern: boolean;
  /** Whether 4/5/2018 is the 4th of May. */
  readonly dayFirst: boolean;
}

/** One way in which English writes a date. */
export interface DateRule {
  readonly id: string;
  /** A regular expression over a sentence in lower case but for months and weekdays; nothing in it repeats without bound. */
  readonly pattern: string;
  /** Whether the value needs a day of publication. */
  readonly relative: boolean;
  /** What the words mean, or `undefined` if they are no date after all. */
  readonly read: (words: Readonly<Record<string, string | undefined>>, place: Place) => Value | undefined;
}

/** A rule that needs nothing but its words. */
export function absolute(id: string, pattern: string, read: DateRule["read"]): DateRule {
  return { id, pattern, relative: false, read: (words, place) => withAnchor(read(words, place), "absolute") };
}

/** A rule that counts from the day of publication, unless it says that it counts from something else. */
export function relative(id: string, pattern: string, read: DateRule["read"]): DateRule {
  return {
    id,
    pattern,
    relative: true,
    read: (words, place) => withAnchor(read(words, place), "publication"),
  };
}

function withAnchor(value: Value | undefined, anchor: Anchor): Value | undefined {
  return value && value.edtf !== null ? { anchor, ...value } : value;
}
