import type { Confidence } from "#outcome/explanation.ts";

/** What is known about how an answer came about, in terms that mean the same in every analysis. */
export interface Grounds {
  /** Whether it answers anything: "cannot be told", "the evidence does not decide" and "no fault was found" do not. */
  readonly answers: boolean;
  /** Independent sources that it rests on in all; absent where a text is judged by itself. */
  readonly sources?: number;
  /**
   * Of the dates, statements, reasons or pieces of evidence that it is told from and that cite anything, the share that rest on
   * two independent sources or more each; absent where none cites any.
   */
  readonly confirmed?: number;
  /**
   * Of an answer told from several things, nearly all of which sources state, and turned by none that is read or judged: of those
   * that cite anything, the share that a source graded A or B tells, or two confirm; absent of every other answer.
   */
  readonly reported?: number;
  /** Of the inputs looked for, the share that the case gives; absent where nothing was looked for. */
  readonly given?: number;
  /** Of the inputs given, the share that a source states itself, rather than somebody else's reading or judgement. */
  readonly stated?: number;
  /** Inputs that it rests on and on which the sources exclude each other. */
  readonly contested?: number;
  /**
   * The least that would turn it into another answer: one step of a judged input (`step`), one input that is wrong or
   * falls away (`input`), or nothing so small (`none`). Absent where that was not tried.
   */
  readonly turnedBy?: "step" | "input" | "none";
  /** Like cases that had come as far as what is asked about, where it is told from these alone; absent where it is not. */
  readonly like?: number;
  /** How wide the widest range is that it tells, from 0 to 1; absent where it tells none. */
  readonly width?: number;
  /** Years from the day of the analysis to the last day of which it speaks; absent where that lies in the past. */
  readonly ahead?: number;
}

/** With fewer sources nobody confirms what the one says: a single report is no more than that. */
export const CORROBORATED = 2;

/** Under one half, what is missing (or is only somebody's reading, or only one source's word) outweighs what is there. */
export const HALF = 1 / 2;

/** From nine in ten on, the rest seldom decides; where it would, `turnedBy` says so. */
export const NEARLY_ALL = 9 / 10;

/** Of fewer like cases no curve is drawn, since its limits would rest on a handful (docs/methods/endings.md). */
export const LIKE_CASES = 10;

/** In a range wider than this yes and no are both the likelier answer somewhere, so that not even the side can be told. */
export const SIDES = 1 / 2;

/** Years ahead within which the forecasts of experts were clearly better than chance (Tetlock and Gardner 2015). */
export const NEAR = 1;

/** Years ahead from which they were no better than chance (the same). */
export const CHANCE = 3;

const LEVELS = ["low", "moderate", "high"] as const;

/**
 * How far an answer can be relied on: as far as the weakest of its grounds lets it. Every ground sets a highest level,
 * and the least of these is the level; `docs/methods/confidence.md` has the rule as a table.
 */
export function confidenceLevel(grounds: Grounds): Confidence["level"] {
  const { answers, sources, confirmed, given, stated, contested = 0, turnedBy, like, width, ahead } = grounds;
  // What credible sources report and nobody confirms is no more than that, and no less.
  const unconfirmed = isReported(grounds) ? "moderate" : "low";
  const confirmation = share(confirmed);
  const highest = [
    answers ? "high" : "low",
    sources === undefined || sources >= CORROBORATED ? "high" : unconfirmed,
    confirmation === "low" ? unconfirmed : confirmation,
    share(given),
    share(stated),
    contested === 0 ? "high" : "moderate",
    turnedBy === "step" ? "low" : turnedBy === "input" ? "moderate" : "high",
    like === undefined || like >= LIKE_CASES ? "high" : "low",
    width === undefined || width <= SIDES ? "high" : "low",
    ahead === undefined || ahead <= NEAR ? "high" : ahead < CHANCE ? "moderate" : "low",
  ] as const;
  return LEVELS.find((level) => highest.includes(level))!;
}

/** Whether nearly all that an answer is told from is told by credible sources, confirmed or not. */
export function isReported({ reported }: Pick<Grounds, "reported">): boolean {
  return reported !== undefined && reported >= NEARLY_ALL;
}

/** A reason, with the grounds of which it speaks and no others. */
export interface Reason {
  readonly grounds: Grounds;
  /** A sentence; empty where there is nothing to say. */
  readonly why: string;
}

/**
 * The confidence that some reasons allow: as low as the least that any of them allows, told by that one first. So the reason
 * on the first page is always one that keeps the confidence where it is; one that lowers it has to be told in words.
 */
export function confidenceFrom(reasons: readonly Reason[]): Confidence {
  const levels = reasons.map(({ grounds }) => confidenceLevel(grounds));
  return {
    level: LEVELS.find((level) => levels.includes(level)) ?? "high",
    why: weakestFirst(reasons).join(" "),
  };
}

/**
 * The reasons for a level, those first that allow the least, so that the first of them is never one for a higher level than
 * the one it stands behind: the first page has room for no more. Reasons that allow as much keep their order.
 */
export function weakestFirst(reasons: readonly Reason[]): string[] {
  const rank = ({ grounds }: Reason) => LEVELS.indexOf(confidenceLevel(grounds));
  return reasons
    .filter(({ why }) => why !== "")
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ why }) => why);
}

function share(part: number | undefined): Confidence["level"] {
  if (part === undefined || part >= NEARLY_ALL) return "high";
  return part >= HALF ? "moderate" : "low";
}
