import type { Mode, Precision } from "./entry.ts";
import type { Ordered } from "./order.ts";
import type { WithoutDating } from "./sensitivity.ts";

/** What the analysis returns. Days are ISO 8601; `null` is an open or unknown end. */
export type ChronologyResult = {
  readonly asOf: string;
  /** First day of the part that is drawn apart, or `null` if one picture serves. */
  readonly recentFrom: string | null;
  readonly counts: {
    readonly entries: number;
    readonly events: number;
    readonly sanctions: number;
    readonly rounds: number;
    /** Events, sanction steps and rounds by how narrowly they are dated. */
    readonly dated: { readonly [precision in Precision]: number };
    readonly modes: { readonly [mode in Mode]: number };
    /** Entries with datings that exclude each other. */
    readonly conflicting: number;
  };
  /** The turn on the time axis, and how the acts around it stand to it; `null` without a dated turn. */
  readonly turn: {
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly events: readonly string[];
    readonly undatedEvents: readonly string[];
    readonly order: readonly Ordered[];
  } | null;
  /** Datings on which some order to the turn depends. */
  readonly decisiveDatings: readonly WithoutDating[];
  /** Entries in chronological order; those without a date last. */
  readonly entries: readonly {
    readonly id: string;
    readonly of: string;
    readonly what: string;
    readonly mode: Mode;
    readonly lane: string;
    readonly shape: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly precision: Precision;
    readonly written: string;
    readonly phrase: string | null;
    readonly by: readonly string[];
    readonly to: readonly string[];
    readonly saidBy: readonly string[];
    readonly conflicts: readonly string[];
    readonly cites: readonly string[];
  }[];
};
