import type { Claim } from "#case/claim.ts";
import type { ClaimAgainst } from "#case/claims-against.ts";
import type { QuestionKind } from "#case/question.ts";
import type { Stance } from "#case/stance.ts";
import type { StatedForecast } from "../on-record.ts";

/** A forecast as it was made, and a rewrite that could be scored. */
export type RecordedForecast = StatedForecast & {
  readonly id: string;
  readonly condition: string | null;
  /** By when, in words; null where it is not stated. */
  readonly horizon: string | null;
  /** How one would tell whether it came true; null where it is not stated. */
  readonly criterion: string | null;
  readonly question: {
    readonly text: string;
    readonly criteria: string;
    /** ISO 8601. */
    readonly closes: string;
    /** The same day in words. */
    readonly closesInWords: string;
    readonly settledBy: string;
    /** Whether it closes after the day of the analysis. */
    readonly open: boolean;
  } | null;
  /** Whether some dated question tests it, its own or another: what is on record of it is then told with that. */
  readonly tested: boolean;
};

/** A claim as somebody makes it. */
export type RecordedClaim = {
  readonly id: string;
  readonly text: string;
  readonly by: string;
  readonly kind: Claim["kind"];
  /** What its source makes of it; and whether one of its sources is a text under analysis. */
  readonly stance: Stance;
  readonly inText: boolean;
  readonly hedge: string | null;
  readonly grade: number | null;
  readonly gradeReason: string | null;
  readonly supports: readonly string[];
  readonly contradicts: readonly string[];
  readonly qualifies: readonly string[];
  readonly cites: readonly string[];
};

/** Something that the analysis leans on, and how one could find out whether it is so. */
export type Leaned = {
  /** What is assumed. */
  readonly text: string;
  /** What would follow if it were false. */
  readonly flips: string;
  readonly test: string;
  /** What the case has already that contradicts or limits it. */
  readonly against: readonly ClaimAgainst[];
  readonly cites: readonly string[];
};

/** What the record is made from. */
export type RecordInput = {
  readonly forecasts: readonly RecordedForecast[];
  /** Those that are told nowhere else: what somebody is after stands with the stakeholders, assumptions apart. */
  readonly claims: readonly RecordedClaim[];
  /** All claims in few words, for what relates one to another. */
  readonly claimTexts: { readonly [id: string]: string };
  readonly assumptions: readonly Leaned[];
  /** Pairs of claims that cannot both be true, by those who make them. */
  readonly disputes: readonly {
    readonly claims: readonly { readonly by: string | null; readonly text: string }[];
    readonly cites: readonly string[];
  }[];
  /** The questions of the case that ask about a forecast. */
  readonly asked: readonly { readonly kind: QuestionKind; readonly about: string }[];
};
