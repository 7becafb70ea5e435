import type { Day } from "#case/day.ts";
import type { LeftOut } from "#case/left-out.ts";
import type { Behind } from "../independent-sources.ts";
import type { NamedClass } from "../named-class.ts";
import type { RoundSpells } from "../rounds-as-spells.ts";
import type { Span } from "./result.ts";

/** A class that a phase may be judged by. */
export type ClassInput = NamedClass & {
  /** What the brief calls it: its id in the list of those that ship, or else in the case. */
  readonly label: string;
  readonly origin: "shipped" | "file" | "rounds";
};

/** A phase of which is asked how long it lasts. */
export type PhaseInput = {
  readonly id: string;
  /** As a sentence has it. */
  readonly name: string;
  readonly begins: string;
  readonly ends: string;
  readonly startInWords: string;
  /** How many days it has lasted, up to the day of the case, or to its end; null where its start has no bounds. */
  readonly elapsed: Span | null;
  readonly over: { readonly endInWords: string; readonly ending: string | null } | null;
  /** Whether the case says that it goes on, or when it ended. */
  readonly endStated: boolean;
  /** The chosen class first; `table` is its place among the classes of the input, null where no table of it is at hand. */
  readonly classes: readonly {
    readonly id: string;
    /** What the case calls it, where its own table does not say. */
    readonly name: string;
    readonly why: string;
    readonly table: number | null;
  }[];
  /** The days of which is asked, in their order. */
  readonly days: readonly Day[];
  readonly cites: readonly string[];
  /** Whose judgement it is, where it rests on one that is not the analyst's. */
  readonly judge?: string;
  /** The independent sources among those cited. */
  readonly sources: Behind;
};

/** A pause of a round, or another stretch of it: the least and the most days that it lasted. */
export type PauseInput = Span & { readonly open: boolean };

/** The first and the last day that a date means; null where it has no bound there. */
type Days = { readonly earliest: Day | null; readonly latest: Day | null };

/** A round of the case, beside what its spell says. */
export type RoundInput = {
  readonly id: string;
  readonly name: string;
  /** From when to when, in words. */
  readonly when: string;
  /** Between which days it began; null where nobody says. */
  readonly began: Days | null;
  /** Between which days it ended; null where nobody says. */
  readonly over: Days | null;
  /** Whether it goes on. */
  readonly goesOn: boolean;
  readonly uncertain: boolean;
  /** How it ended, or `open`, or `not stated`. */
  readonly ending: string;
  readonly outcome: string | null;
  readonly pauses: readonly PauseInput[];
  readonly cites: readonly string[];
};

/** What the analysis uses of a case. */
export type EndingsInput = {
  readonly asOf: Day;
  readonly classes: readonly ClassInput[];
  readonly phases: readonly PhaseInput[];
  readonly rounds: readonly RoundInput[];
  readonly spells: RoundSpells;
  /** The forecasts and rounds that questions about a duration are about; null for one about nothing in particular. */
  /** Phases of the case that do not count, as a reader would have them, each with why. */
  readonly lost: readonly { readonly name: string; readonly why: LeftOut["why"] }[];
  readonly askedOf: readonly (string | null)[];
};
