import type { WhenGiven } from "#case/basis.ts";
import type { Precision } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import type { Extent } from "#case/time-order.ts";

/** The first and the last day that a date allows; `null` is an open or unknown end. */
export type Bounds = { readonly earliest: Day | null; readonly latest: Day | null };

/** A dating as the case gives it, with the sentences that support it. */
export type Dating = { readonly when: WhenGiven; readonly cite: readonly string[] };

/** A dating that excludes the others; of a round it dates the start or the end. */
export type Conflict = Bounds & {
  readonly end: "start" | "end" | null;
  readonly cite: readonly string[];
};

/** What kind of reality an entry has, as in the case; `contested` what is told as done and is alleged or denied. */
export type Mode = "actual" | "historical" | "future" | "hypothetical" | "negated" | "contested";

/**
 * How far something that is told as done had come by the day of the analysis: `under way` = begun, with its end still to
 * come; `perhaps under way` = begun, and the dates leave open whether it was over; `over` = all else.
 */
export type Progress = "over" | "under way" | "perhaps under way";

/** An end of a round or a pause: the days that it may be, and its dating where there is only one. */
export type RoundEnd = Bounds & { readonly named: Bounds; readonly when: WhenGiven | null };

/** Start and end of a round or a pause, `null` where not stated. */
export type Ends = { readonly start: RoundEnd | null; readonly end: RoundEnd | "open" | null };

/**
 * Who says that something happened: claimants, or where nobody claims it the sources cited; `judged` where it rests on
 * the analyst's judgement.
 */
export type SaidBy = {
  readonly claimants: readonly string[];
  readonly sources: readonly string[];
  readonly judged: boolean;
};

/** One dated thing of the case. */
export type Entry = {
  readonly id: string;
  readonly of: "event" | "sanction" | "round" | "pause";
  readonly what: string;
  /** The same in a few words, where the case gives them. */
  readonly short: string;
  /** Of a sanction step what was done, of a round how it ended, as in the case; otherwise `null`. */
  readonly kind: string | null;
  /** Ids of those who acted and of those to whom. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  readonly saidBy: SaidBy;
  readonly mode: Mode;
  readonly progress: Progress;
  /** Who alleges and who denies it: ids, none where somebody does who is not named; absent where nobody does. */
  readonly contest: { readonly alleged?: readonly string[]; readonly denied?: readonly string[] };
  readonly lane: string;
  /** `span` = it lasted from `earliest` to `latest`; `point` = it happened on one of these days. */
  readonly shape: "point" | "span";
  /** Of a round or a pause its two ends; otherwise `null`. */
  readonly ends: Ends | null;
  /** Of an act when it may have begun, and when it may have ended; `null` of a round or a pause, which has `ends`. */
  readonly extent: Extent | null;
  /** The days on which it is shown: `earliest` and `latest`, or where they are uncertain the days that its date names. */
  readonly named: Bounds;
  /** Whether its date, or an end of it, is given as uncertain: no order rests on that. */
  readonly uncertain: boolean;
  /** Of what lasted, the end that nobody knows, while an open one is known to be none and the other is known; otherwise `null`. */
  readonly unknownEnd: "start" | "end" | null;
  /** How narrowly the days are named; of a thing that lasted, that of the end that is known worse. */
  readonly precision: Precision;
  /** The date as written in the case, and in the words of the source. */
  readonly written: string;
  readonly phrase: string | null;
  /** The datings of an event or sanction step, the entry's own first; empty for rounds and pauses. */
  readonly datings: readonly Dating[];
  /** The days for which an event was set before, the oldest first; absent where it never was set anew. */
  readonly earlierPlans?: readonly Dating[];
  /** When an act became known, where the case says so: by then it had happened, or begun. */
  readonly known?: WhenGiven;
  /** Datings that exclude the others. */
  readonly conflicts: readonly Conflict[];
  /** Whether it is said to bear on an effect to be explained: as an act towards it, a cause, a sign or evidence. */
  readonly bearing: boolean;
  readonly cites: readonly string[];
} & Bounds;
