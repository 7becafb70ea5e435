import type { Day } from "#case/day.ts";
import type { Origins } from "../independent-sources.ts";

/** The first and the last day that a date allows; `null` is an open or unknown end. */
export type Bounds = { readonly earliest: Day | null; readonly latest: Day | null };

/**
 * What a statement does: `demand` (an ask or a precondition), `refusal`, `offer`, or `withdrawal` of one of these.
 * Only statements of one family are compared with each other.
 */
export type Family = "demand" | "refusal" | "offer";

/** When a party stood by a statement. */
export type Standing = {
  /** `span` = it was kept up from `start` to `end`; `point` = it was voiced on one day within `start`. */
  readonly shape: "point" | "span";
  readonly start: Bounds;
  readonly end: Bounds;
  /** The span reaches back beyond what the case dates (EDTF `..` before the slash). */
  readonly sinceLongBefore: boolean;
  /** The span has no end (EDTF `..` after the slash). */
  readonly goesOn: boolean;
  /** It was made in the turn itself: it cites a sentence that a turn event cites, and their dates can agree. */
  readonly inTurn: boolean;
  readonly undated: boolean;
};

/** One demand, offer, refusal or withdrawal of a party. */
export type Statement = {
  readonly id: string;
  readonly party: string;
  readonly issue: string;
  readonly kind: "ask" | "precondition" | "offer" | "refusal" | "withdrawal";
  readonly text: string;
  /** Index of the point on the issue's scale, or `null` if not stated. */
  readonly level: number | null;
  readonly voice: "stated" | "reading" | "expected";
  readonly withdraws: string | null;
  readonly reversible: "yes" | "at a cost" | "no" | "not stated";
  readonly standing: Standing;
  /** What the case's own date allows; narrowed by other datings, but not by the day of the analysis. */
  readonly when: Bounds;
  readonly cites: readonly string[];
};

/** An issue, with its scale as numbers. */
export type IssueScale = {
  readonly id: string;
  readonly name: string;
  readonly nature: "substantive" | "procedural" | "payoff";
  readonly points: readonly string[];
  /** Index of the point that holds at `asOf`, or `null` if not stated. */
  readonly today: number | null;
  /** Parties whose territory, forces or goods are at stake. */
  readonly assets: readonly string[];
};

/** What the ledger is made from. */
export type ConcessionsInput = {
  readonly turn: {
    readonly of: string;
    readonly bounds: Bounds;
    readonly undatedEvents: readonly string[];
    readonly cites: readonly string[];
  };
  readonly asOf: Day;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly party: boolean }[];
  /** Names of the parties and of the actors whose assets are at stake. */
  readonly names: { readonly [actor: string]: string };
  readonly issues: readonly IssueScale[];
  readonly statements: readonly Statement[];
  /** Sources that another source of the case repeats, by the source that repeats them. */
  readonly origins: Origins;
};

/** Where the case gives no day on which a party may have voiced a statement, and it was not voiced in the turn. */
export function hasNoDate({ standing }: Pick<Statement, "standing">): boolean {
  return standing.undated && !standing.inTurn;
}

/** The family that a statement belongs to; a withdrawal belongs to none. */
export function familyOf({ kind }: Statement): Family | undefined {
  if (kind === "withdrawal") return undefined;
  return kind === "ask" || kind === "precondition" ? "demand" : kind;
}
