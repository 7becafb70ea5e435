import type { Precision } from "#case/date.ts";
import type { IsoBounds } from "../iso-bounds.ts";
import type { AskedOrder } from "./asked.ts";
import type { Conflict, Entry, Mode } from "./entry.ts";
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
    /** Of these the ones whose date is given as uncertain, and those of them that are dated to within a month. */
    readonly uncertain: number;
    readonly uncertainClose: number;
    readonly modes: { readonly [mode in Mode]: number };
    /** Entries with datings that exclude each other. */
    readonly conflicting: number;
  };
  /** The turn on the time axis, and how the acts around it stand to it; `null` without a dated turn. */
  readonly turn:
    | (IsoBounds & {
        /** The days that its events name, certain or not. */
        readonly named: IsoBounds;
        readonly uncertain: boolean;
        readonly events: readonly string[];
        readonly undatedEvents: readonly string[];
        readonly order: readonly Ordered[];
      })
    | null;
  /** Datings on which some order to the turn depends. */
  readonly decisiveDatings: readonly WithoutDating[];
  /** How the events stand to each other whose order a question of the case asks for. */
  readonly asked: readonly AskedOrder[];
  /** Entries in chronological order; those without a date last. */
  readonly entries: readonly (IsoBounds &
    Pick<Entry, "id" | "of" | "kind" | "mode" | "contest" | "lane" | "shape" | "precision" | "written"> &
    Pick<Entry, "by" | "to" | "saidBy" | "cites" | "uncertain" | "unknownEnd"> & {
      /** The days on which it is shown: the bounds, or where they are uncertain the days that its date names. */
      readonly named: IsoBounds;
      /** Datings that exclude the others. */
      readonly conflicts: readonly (IsoBounds & Pick<Conflict, "end">)[];
    })[];
};
