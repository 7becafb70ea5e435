import type { EndingBy, Untold } from "#reference-classes/ending-by.ts";

/** A number of days, or between what it lies. */
export type Span = { readonly least: number; readonly most: number };

/** By which age half have ended, and between what that lies where days are not known; `to` is null where it may never come. */
export type MedianResult = { readonly days: number; readonly from: number; readonly to: number | null };

/** The same in days from now, with the limits of the sample; `high` is null where the class does not come so far. */
export type LeftResult = MedianResult & { readonly low: number; readonly high: number | null };

/** A chance between 0 and 1, with the limits of the sample. */
export type ChanceResult = { readonly low: number; readonly best: number; readonly high: number };

/** What a class says of a day to come. */
export type DayResult = {
  /** ISO 8601. */
  readonly day: string;
  /** The chance to have ended by the day, given how long it has lasted; null where the class does not tell. */
  readonly ended: ChanceResult | null;
  /** Between what the best lies since days are not known. */
  readonly between: readonly [number, number] | null;
  /** The same by kind of ending, in the words of the case. */
  readonly endings: readonly ({ readonly ending: string } & ChanceResult)[];
  /** If it still lasts on the day: the chance to end within a year from then, with what days leave open. */
  readonly withinAYear: ChanceResult | null;
};

/** What a class says of a phase. */
export type ClassResult = {
  readonly id: string;
  /** The day up to which it tells. */
  readonly asOf: string;
  readonly n: number;
  readonly ended: number;
  readonly open: number;
  readonly undatable: number;
  /** Spells that ended, by kind of ending. */
  readonly endings: readonly { readonly ending: string; readonly count: number }[];
  /** Whether the chances are of the curve of spells as old, or at the constant rate of few; null where none is told. */
  readonly way: EndingBy["way"] | null;
  readonly untold: Untold["untold"] | "no start" | "over" | null;
  /** Spells still watched when they were as old as the phase, of a table counted evenly over a band; and between what that lies. */
  readonly atRisk: number | null;
  readonly atRiskBetween: readonly [number, number] | null;
  /** How much of a chance at a constant rate is the prior's. */
  readonly priorWeight: number | null;
  /** By which age half have ended. */
  readonly median: MedianResult | null;
  /** In how many days from now half of those as old have ended. */
  readonly left: LeftResult | null;
  /** The chance to end within a year from now, with what days leave open; null where the class does not tell. */
  readonly withinAYear: ChanceResult | null;
  /** Of all spells, the share that lasts as long as the phase has. */
  readonly lastsSoLong: number | null;
  readonly days: readonly DayResult[];
  /** How spells stand at an age, where there are enough for a curve. */
  readonly curve: readonly CurvePoint[];
  /** Each spell by itself, where there are few. */
  readonly spells: readonly SpellResult[];
};

export type CurvePoint = {
  readonly age: number;
  /** Spells still watched at the age. */
  readonly atRisk: number;
  readonly open: number;
  readonly low: number | null;
  readonly high: number | null;
  /** The share ended by the age, by kind of ending. */
  readonly shares: readonly number[];
};

export type SpellResult = Span & {
  readonly id: string;
  readonly name: string;
  /** Null where it is still open. */
  readonly ending: string | null;
};

/** How another class of the phase compares with the chosen one, on the day on which the answer stands. */
export type Choice = {
  readonly id: string;
  /** Whether it gives another word of likelihood, or a range that does not overlap. */
  readonly decides: boolean;
};

export type PhaseResult = {
  readonly id: string;
  readonly elapsed: Span | null;
  readonly over: { readonly on: string; readonly ending: string | null } | null;
  readonly chosen: string;
  /** The day on which the answer stands: the last within a year, or else the first; null where it is over. */
  readonly headline: string | null;
  readonly classes: readonly ClassResult[];
  /** The other classes that tell of that day. */
  readonly choice: readonly Choice[];
  /** Where there are few spells: whether without one of them another word of likelihood would stand. */
  readonly hangsOnOne: boolean;
  /** Where the class is made of rounds: what it would say by another source's dates. */
  readonly otherDatings: readonly {
    readonly round: string;
    readonly ended: ChanceResult | null;
    readonly decides: boolean;
  }[];
};

/** The record of the case's own rounds. */
export type RoundsResult = {
  /** Rounds of which it is known how long they lasted, or have lasted: one spell each. */
  readonly n: number;
  /** All rounds that had begun, by what became of them: ended, going on, or nobody says which. */
  readonly ended: number;
  readonly open: number;
  readonly unknown: number;
  /** All that ended, by kind of ending. */
  readonly endings: readonly { readonly ending: string; readonly count: number }[];
  readonly median: MedianResult | null;
  readonly spells: readonly SpellResult[];
  readonly otherDatings: readonly {
    readonly round: string;
    readonly spell: SpellResult | null;
    readonly median: MedianResult | null;
    readonly endings: readonly { readonly ending: string; readonly count: number }[];
    /** What it does to the median and the counts was not looked at: the budget went to those before it. */
    readonly untried?: true;
  }[];
};

export type EndingsResult = {
  readonly phases: readonly PhaseResult[];
  readonly rounds: RoundsResult | null;
};
