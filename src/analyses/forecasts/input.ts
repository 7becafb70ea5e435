import type { AnswerKind, Estimate, Resolution } from "#case/dated-question.ts";
import type { Day } from "#case/day.ts";
import type { Likelihood } from "#outcome/text.ts";
import type { KnownClass } from "#reference-classes/as-of.ts";
import type { Origins } from "../independent-sources.ts";
import type { StatedForecast } from "../on-record.ts";
import type { Chance } from "./chance.ts";

/** A class of comparable spells that an outside view may rest on. */
export type ClassInput = {
  readonly id: string;
  readonly name: string;
  readonly ends: string;
  /** Its source, to be printed as it stands; null where its spells are the case's own. */
  readonly source: string | null;
  /** The same in full, as the sources at the end have it, where the class ships with the program. */
  readonly dataset: {
    readonly id: string;
    readonly name: string;
    readonly citation: string;
    readonly version: string;
    readonly licence: string;
  } | null;
  /** What a reader has to bear in mind; null where nothing. */
  readonly note: string | null;
  readonly cites: readonly string[];
  readonly endings: readonly string[];
  /** What could be known of it on the day; null where nothing could. */
  readonly known: KnownClass | null;
  /** Whether its table is at hand at all. */
  readonly atHand: boolean;
};

/** What like cases say of a question. */
export type OutsideInput = {
  /** What counts as one, in words. */
  readonly what: string;
  /** Whether the question is whether it still lasts, so that an ending means no. */
  readonly lasts: boolean;
  readonly cites: readonly string[];
} & (
  | { readonly view: "counts"; readonly yes: number; readonly of: number }
  | {
      readonly view: "spells";
      /** The name of the phase that it is about; null where only a class is named. */
      readonly phase: string | null;
      /** Why the phase that it is about does not count; null where it does, or only a class is named. */
      readonly lacking: "later" | "elsewhere" | null;
      /** Ids of classes: the chosen one, then others that one could choose. */
      readonly classes: readonly string[];
      /** Kinds of ending that count, in the words of the class; null for all. */
      readonly endings: readonly string[] | null;
      /** Days since it began, on the day of the analysis; null where nobody says when, or it had not begun. */
      readonly age: { readonly least: number; readonly most: number } | null;
      /** The day on which it ended, at the latest, and how; null while it lasts. */
      readonly over: { readonly on: Day | null; readonly ending: string | null } | null;
    }
);

/** The chance of a condition, and where it is from. */
export type ConditionInput =
  | { readonly from: "judged"; readonly chance: Chance | null }
  | {
      readonly from: "hypothesis";
      readonly id: string;
      readonly name: string;
      readonly chance: Chance | null;
    }
  | { readonly from: "question"; readonly id: string; readonly text: string };

/** A reason that moves a chance, and in what way. */
export type ReasonInput = {
  readonly text: string;
  readonly cites: readonly string[];
} & (
  | { readonly way: "odds" | "pace" | "perYear"; readonly factor: Chance }
  | {
      readonly way: "given";
      readonly condition: ConditionInput;
      /** The chance of yes if it holds; null where it is not stated. */
      readonly yes: Chance | null;
      /** The same if it does not: `before` for what was held before, null where it is not stated. */
      readonly no: Chance | "before" | null;
    }
);

/** What somebody held of a question from a day on. */
export type EstimateInput = {
  readonly by: string;
  readonly as: Estimate["as"];
  readonly on: Day;
  readonly why: string | null;
  /** Whether whoever put it down knew how it went on: it cites nothing, in a case that was coded with hindsight. */
  readonly hindsight: boolean;
  readonly cites: readonly string[];
} & (
  | { readonly says: "nothing" }
  /** Null where it is not stated. */
  | { readonly says: "chance"; readonly chance: Chance | null }
  | { readonly says: "chances"; readonly chances: { readonly [outcome: string]: Chance | null } }
  | { readonly says: "quantiles"; readonly quantiles: readonly Quantile[] }
);

/** A value, or a day, and the chance that the answer is not above it. */
export type Quantile = { readonly share: number; readonly value: number };

/** A dated question with all that bears on its chance. */
export type QuestionInput = {
  readonly id: string;
  /** The forecast that it rewrites, as worded; null where the analyst asks it. */
  readonly statement: (StatedForecast & { readonly id: string }) | null;
  readonly text: string;
  readonly criteria: string;
  readonly kind: AnswerKind;
  readonly outcomes: readonly { readonly id: string; readonly text: string }[];
  readonly unit: string | null;
  readonly opens: Day | null;
  readonly closes: Day;
  readonly settles: Day | null;
  readonly settledBy: string;
  readonly condition: string | null;
  readonly outside: OutsideInput | null;
  readonly reasons: readonly ReasonInput[];
  readonly estimates: readonly EstimateInput[];
  readonly resolution: {
    readonly as: Resolution["as"];
    /** Days as numbers of days; null where there is none. */
    readonly answer: string | number | null;
    readonly on: Day;
    readonly source: string;
    readonly why: string | null;
  } | null;
  readonly cites: readonly string[];
};

/** Questions whose chances constrain one another, by id. */
export type FamilyInput =
  | { readonly kind: "deadlines"; readonly questions: readonly string[] }
  | { readonly kind: "one of many"; readonly questions: readonly string[]; readonly exhaustive: boolean }
  | {
      readonly kind: "conditional";
      readonly roles: { readonly [role in ConditionalRole]?: string | undefined };
    };
export type ConditionalRole = "condition" | "event" | "ifSo" | "ifNot" | "both";

/** What the register is told from. */
export type ForecastsInput = {
  readonly today: Day;
  readonly questions: readonly QuestionInput[];
  readonly families: readonly FamilyInput[];
  readonly classes: readonly ClassInput[];
  /** The questions of the case that ask about a dated question, or about the forecast that it rewrites. */
  readonly asked: readonly { readonly kind: string; readonly about: string }[];
  /** The case asks for others too, that it does not have here. */
  readonly asksOfOthers: boolean;
  readonly origins: Origins;
  /** Why base rates or estimates of the case do not count here: known only later, or of sources not selected; null where all do. */
  readonly lacking: "later" | "elsewhere" | null;
  /** Whether whoever coded the case knew how it went on. */
  readonly hindsight: boolean;
};

export type { Likelihood };
