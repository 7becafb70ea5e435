import type { Day } from "#case/day.ts";

/** A dating as the case gives it, with the sentences that support it. */
interface Dating {
  readonly when: string;
  readonly cite: readonly string[];
}

/**
 * How narrowly the days are known: `day` = one day; `month` = at most 31; `year` = at most 366; `longer`;
 * `undated` = nothing is given. Of a thing that lasted, the end that is known worse counts.
 */
export type Precision = "day" | "month" | "year" | "longer" | "undated";

/** What kind of reality an entry has, as in the case. */
export type Mode = "actual" | "historical" | "future" | "hypothetical" | "negated";

/** One dated thing of the case. */
export interface Entry {
  readonly id: string;
  readonly of: "event" | "sanction" | "round" | "pause";
  readonly what: string;
  /** The same in a few words, where the case gives them. */
  readonly short: string;
  /** What it is, in a word or two: `act`, `sanctions imposed`, `round, ended in impasse`. */
  readonly kind: string;
  /** Names of those who acted and of those to whom. */
  readonly by: readonly string[];
  readonly to: readonly string[];
  /** Who says so: claimants, or the publishers of the sources cited. */
  readonly saidBy: readonly string[];
  readonly mode: Mode;
  readonly lane: string;
  /** `span` = it lasted from `earliest` to `latest`; `point` = it happened on one of these days. */
  readonly shape: "point" | "span";
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Of a span: the days on which it had surely begun and was surely not over, or `null`. */
  readonly inner: { readonly from: Day; readonly to: Day } | null;
  readonly precision: Precision;
  /** The date in words, as written in the case, and in the words of the source. */
  readonly when: string;
  readonly written: string;
  readonly phrase: string | null;
  /** The datings of an event or sanction step, the entry's own first; empty for rounds and pauses. */
  readonly datings: readonly Dating[];
  /** Datings that exclude the others, in words. */
  readonly conflicts: readonly { readonly when: string; readonly cite: readonly string[] }[];
  /** Whether it is said to bear on an effect to be explained: as an act towards it, a cause, a sign or evidence. */
  readonly bearing: boolean;
  readonly cites: readonly string[];
}
