import type { ClaimAgainst } from "#case/claims-against.ts";
import type { ContestNamed } from "../contest-in-words.ts";
import type { Behind } from "../independent-sources.ts";
import type { Priors } from "./priors.ts";
import type { Rating } from "./rating.ts";

/** A rival explanation, as a row of the table. */
export type Row = {
  readonly id: string;
  /** `null` for the explanation that nobody has named. */
  readonly name: string | null;
  /** What the text under analysis makes of it; `absent` where it does not speak of it, `untold` where it does not count. */
  readonly stance: "favours" | "rejects" | "dismisses" | "open" | "absent" | "untold";
  /** The sources that put it forward, by title; empty if only the analyst does. */
  readonly from: readonly string[];
  /** Those of them that are called by their author's name. */
  readonly signed?: readonly string[];
  /** Who puts it forward, as a sentence names them, where these sources only report it. */
  readonly by?: readonly string[];
  /** Whose judgement it is, where it rests on one that is not the analyst's. */
  readonly judge?: string;
  /** That nobody puts it forward: the text under analysis alone names it, and rejects it or sets it aside. */
  readonly setAside?: true;
  readonly cites: readonly string[];
  /** Where every cause that it names rests on alleged or denied acts, these. */
  readonly contested: readonly ContestedAct[];
  /** Where nothing that it names as cause is known to have come before the effect: whether all of it came after, or may have. */
  readonly late?: "certainly" | "perhaps";
};

/** An act that is alleged or denied: what it is, and by whom. */
export type ContestedAct = { readonly what: string } & ContestNamed;

/** An explanation whose cause, or a sign of it, certainly came after what it is to explain, and that in a sentence. */
export type LateCause = { readonly id: string; readonly told: string };

/** A piece of evidence, as a column of the table. */
export type Item = {
  readonly id: string;
  /** Short name for the head of a column: the id, or e1, e2 … where ids are long. */
  readonly label: string;
  readonly text: string;
  readonly cites: readonly string[];
  readonly cluster: string | null;
  /** Whether it is nothing but the effect that is to be explained, and is therefore set aside. */
  readonly isEffect: boolean;
  /** Whether it says so itself, in the words of the effect, and not only by the acts that it names. */
  readonly saysEffect: boolean;
  /** The acts that it rests on and that are alleged or denied. */
  readonly contested: readonly ContestedAct[];
  /** What else in the case contradicts or limits a claim that it consists of; absent where nothing does. */
  readonly against?: readonly ClaimAgainst[];
  /** By row. */
  readonly ratings: readonly Rating[];
};

/** Evidence of one origin. */
export type Cluster = {
  readonly id: string;
  /** What all of it has in common; `null` where part of it does not count, so that the words are of more than there is. */
  readonly text: string | null;
  /** ρ in [0, 1]; 1 = the cluster counts as one item. */
  readonly correlation: number;
};

/** One effect with its rival explanations, ready for computation: plain data. */
export type ExplanationModel = {
  readonly id: string;
  readonly question: string;
  readonly cites: readonly string[];
  readonly rows: readonly Row[];
  /** All evidence, in the order of the case. */
  readonly evidence: readonly Item[];
  readonly clusters: readonly Cluster[];
  readonly priors: Priors;
  /** Explanations whose cause came after the effect; absent where there is none. */
  readonly late?: readonly LateCause[];
  /** The sources that the evidence in use comes from, as far as it tells explanations apart. */
  readonly sources: Behind;
  /** What of it does not count on the day, or by the sources that are selected; absent where all does. */
  readonly lost?: readonly LostOfSet[];
};

/** How much of a set does not count, and why. */
export type LostOfSet = {
  readonly why: "later" | "elsewhere";
  readonly hypotheses: number;
  readonly evidence: number;
};

/** A set of explanations that cannot be compared, and why. */
export type Incomparable = {
  readonly id: string;
  readonly question: string;
  readonly why:
    | "one-explanation"
    | "too-many"
    | "twins"
    | "no-evidence"
    | "unrated"
    | "priors-exceed-1"
    | "priors-fall-short"
    | "no-belief"
    | "all-ruled-out";
  /** How many explanations it names. */
  readonly named: number;
};

/** What the analysis works on. */
export type ExplanationsInput = {
  readonly sets: readonly ExplanationModel[];
  readonly incomparable: readonly Incomparable[];
};

/** Whether anybody rated a piece of evidence; what nobody rated is not computed with. */
export function isRated({ ratings }: Pick<Item, "ratings">): boolean {
  return ratings.some(({ range }) => range !== null);
}

/** The evidence that is computed with: rated by somebody, and not the effect itself. */
export function evidenceInUse({ evidence }: Pick<ExplanationModel, "evidence">): readonly Item[] {
  return evidence.filter((item) => isRated(item) && !item.isEffect);
}

/** Whether a piece of evidence is to be expected more under some explanations than under others. */
export function tellsApart({ ratings }: Pick<Item, "ratings">): boolean {
  return new Set(ratings.map(({ range }) => JSON.stringify(range))).size > 1;
}

/** What somebody rated although it is the effect itself, which is no evidence for its own cause. */
export function effectsSetAside({ evidence }: Pick<ExplanationModel, "evidence">): readonly Item[] {
  return evidence.filter((item) => isRated(item) && item.isEffect);
}

/** The evidence in use against which the case has something on record. */
export function disputedEvidence(model: Pick<ExplanationModel, "evidence">): readonly Item[] {
  return evidenceInUse(model).filter(({ against }) => against !== undefined);
}
