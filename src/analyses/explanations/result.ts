import type { LikelihoodWord } from "#case/likelihood.ts";
import type { Interval } from "./interval.ts";

/** Who leads without something, and in which share of the readings. */
export type LeadWithout = {
  readonly leader: string;
  readonly share: number;
  /** Who then lead in shares that cannot be told apart from that; left out where nobody does. */
  readonly levelWith?: readonly string[];
  /** All of these are level in every reading: they come first together, and none of them ever alone. */
  readonly together?: true;
};

/** What was found for one explanation. Probabilities and shares are in [0, 1]. */
export type HypothesisResult = {
  readonly id: string;
  readonly prior: Interval;
  readonly priorGiven: boolean;
  /** Exact: the least and greatest posterior that the inputs allow. */
  readonly posterior: Interval;
  readonly median: number;
  /** Nine readings in ten: the 5 and 95 % points of the posterior over the readings. */
  readonly central: Interval;
  /** The same without all that is disputed; absent where nothing is, or everything. */
  readonly undisputed?: Interval;
  /** Share of the readings in which none has a greater posterior: those in which it ties for the first place count. */
  readonly leads: number;
  /** The others that have the same posterior in every reading. */
  readonly alike: readonly string[];
  /** Share of the readings in which it has the least. */
  readonly trails: number;
  /** Explanations that it beats under every input allowed. */
  readonly beats: readonly string[];
  /** Explanations that are ahead of it under no input allowed, level with it under some, and behind under others. */
  readonly holdsOff: readonly string[];
  /** PARC's inconsistency score; lower is better. */
  readonly inconsistency: number;
};

/** What was found for one piece of evidence. */
export type EvidenceResult = {
  readonly id: string;
  /** `false` if it was left out: nobody rated it, or it is the effect itself. */
  readonly used: boolean;
  /** Whether it is nothing but the effect, which is no evidence for its own cause. */
  readonly isEffect: boolean;
  /** Whether it counts although the case has something on record against it; absent where not. */
  readonly disputed?: true;
  /** What it counts for, 1 = in full. */
  readonly exponent: number;
  readonly rated: number;
  readonly missing: number;
  /** How well it tells the explanations apart; `null` if that cannot be told. */
  readonly bits: number | null;
  readonly without: LeadWithout | null;
};

/** What was found for a cluster of evidence of one origin. */
export type ClusterResult = {
  readonly id: string;
  readonly items: readonly string[];
  readonly without: LeadWithout | null;
};

/** Changed ratings that put another explanation first; where several were level, one alone. */
export type OverturnResult = {
  readonly changes: readonly {
    readonly evidence: string;
    readonly hypothesis: string;
    readonly from: LikelihoodWord;
    readonly to: LikelihoodWord;
  }[];
  readonly steps: number;
  readonly leader: string;
  /** Others that then lead in shares which cannot be told apart from that; left out where none does. */
  readonly levelWith?: readonly string[];
  /** All of these are then level in every reading. */
  readonly together?: true;
  readonly leads: number;
  readonly formerLeads: number;
};

/**
 * The smallest changes of ratings found that put another explanation first; where several are level, those of one step that
 * put one alone first.
 */
export type SmallestChangeResult = {
  /** Steps along the scale of words, in total; `null` if no change that was tried does it. */
  readonly steps: number | null;
  /** No change of fewer steps does it, of however many ratings: where this is less than `steps`, that is a bound. */
  readonly atLeast: number;
  /** Whether `count` is of all changes of that size, or only of those tried. */
  readonly all: boolean;
  readonly count: number;
  readonly strongest: readonly OverturnResult[];
};

/**
 * How firmly the evidence decides. `level`: two or more lead in shares that cannot be told apart. `open`: the first
 * leads in less than half of the readings, or in less than nine of ten while nine readings in ten of its posterior
 * overlap those of every rival. `narrow`: it leads, but one step of one rating or the loss of one piece of evidence
 * would put another first. `clear`: none of these.
 */
export type Verdict = "clear" | "narrow" | "open" | "level";

/**
 * What the evidence says of the leader without starting beliefs: how many times as likely all evidence is under the leader as under
 * each other in the middle reading, told of the `rival` under which that is least; `null` where all others are ruled out.
 */
export type EvidenceAlone = {
  readonly rival: string;
  readonly levelWith?: readonly string[];
  readonly together?: true;
  readonly odds: number | null;
  /** Whether the starting beliefs alone put the leader first. */
  readonly believedFirst: boolean;
};

/** What was found for one effect and its rival explanations. */
export type SetResult = {
  readonly id: string;
  readonly samples: number;
  readonly leader: string;
  readonly runnerUp: string;
  /** Where several are level, all of them, in the order in which they are told; else the leader alone. */
  readonly first: readonly string[];
  readonly verdict: Verdict;
  readonly hypotheses: readonly HypothesisResult[];
  /** Share kept for an explanation that nobody has named, which no evidence moves. */
  readonly reserved: Interval;
  readonly evidence: readonly EvidenceResult[];
  readonly clusters: readonly ClusterResult[];
  /** Who leads without all that is disputed; absent where nothing is, or everything. */
  readonly undisputed?: LeadWithout;
  readonly overturns: SmallestChangeResult;
  /**
   * How many times what they are the odds on the second beforehand, against the leader, must be for it to draw level, in
   * the middle reading: where both are held alike, how many times as likely as the leader. `null` where it is ruled out.
   */
  readonly priorOddsToLevel: number | null;
  /** Absent where all start level, so that nothing but evidence has spoken, and where several are first. */
  readonly evidenceAlone?: EvidenceAlone;
  /** The explanations with the lowest inconsistency score. */
  readonly leastInconsistent: readonly string[];
};

/** The result of the analysis. */
export type ExplanationsResult = { readonly sets: readonly SetResult[] };
