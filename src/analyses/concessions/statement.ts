import type { Day } from "#case/day.ts";
import { THE_ANALYST } from "#case/demand.ts";
import type { LeftOut } from "#case/left-out.ts";
import type { ContestNamed } from "../contest-in-words.ts";
import type { Origins } from "../independent-sources.ts";

/** The first and the last day that a date allows; `null` is an open or unknown end. */
export type Bounds = { readonly earliest: Day | null; readonly latest: Day | null };

/**
 * What a statement does: `demand` (an ask or a precondition), `refusal`, `threat`, `offer` (or an acceptance of what
 * others ask or offer), or `stance` (the party takes no side). Statements of one family are compared with each other;
 * where a party stops saying the one and says another on the same issue, the two are read together.
 */
export const FAMILIES = ["demand", "refusal", "threat", "offer", "stance"] as const;
export type Family = (typeof FAMILIES)[number];

/** Whose a reading is of which the case names nobody; no id of an actor. */
export const OTHERS = "somebody else";

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
  /** The turn's own sentence tells it as said before, or the turn takes it back: whatever its dates leave open, it was said by then. */
  readonly beforeTurn: boolean;
  readonly undated: boolean;
  /**
   * Of an ask that somebody else did and that was not voiced again afterwards: when it was done, or that it was done in the
   * turn itself. What has been done is asked no more from that day on, also where the ask is dated up to it.
   */
  readonly met: Bounds | "turn" | null;
};

/** What a party did about a demand, an offer, a refusal or a threat. */
export type Deed = "met" | "defied" | "carried out" | "kept to" | "broke" | "gave up" | "took back";

/** One demand, offer, refusal, threat, acceptance, stance or withdrawal of a party, or an act that speaks for one. */
export type Statement = {
  readonly id: string;
  readonly party: string;
  readonly issue: string;
  /** To whom it is addressed, as parties; empty where that is not stated. Of an act, whose demand or offer it is about. */
  readonly to: readonly string[];
  readonly kind:
    | "ask"
    | "precondition"
    | "offer"
    | "acceptance"
    | "refusal"
    | "threat"
    | "abstention"
    | "undecided"
    | "withdrawal";
  readonly text: string;
  /** Index of the point on the issue's scale, or `null` if not stated. */
  readonly level: number | null;
  readonly voice: "stated" | "reading" | "expected";
  /** Of a reading whose it is: an actor, `THE_ANALYST`, or `OTHERS` where the case names nobody. */
  readonly reader?: string;
  readonly withdraws: string | null;
  /** The act by which the party said it, and what it did about the demand whose words the statement has. */
  readonly act: { readonly event: string; readonly what: string; readonly deed: Deed } | null;
  readonly reversible: "yes" | "at a cost" | "no" | "not stated";
  readonly standing: Standing;
  /** The last day since which it was known, where the case says so: it cannot have been voiced for the first time after it. */
  readonly knownBy?: Day;
  /**
   * What the case's own date allows, or where it is given as uncertain, what it names; narrowed by other datings, but not by
   * the day of the analysis.
   */
  readonly when: Bounds & { readonly uncertain?: true };
  /** The date as written, EDTF, where no other dating stands beside it; otherwise `null`. */
  readonly written: string | null;
  readonly cites: readonly string[];
};

/** An issue, with its scale as numbers. */
export type IssueScale = {
  readonly id: string;
  readonly name: string;
  /** The same as it stands inside a sentence. */
  readonly within: string;
  readonly nature: "substantive" | "procedural" | "payoff";
  readonly points: readonly string[];
  /** Index of the point that holds at `asOf`, or `null` if not stated. */
  readonly today: number | null;
  /** Parties whose territory, forces or goods are at stake. */
  readonly assets: readonly string[];
  /** What parties say on it that does not count on the day or by the selection of sources, with the days that it may be of. */
  readonly unheard: readonly (Bounds & { readonly party: string })[];
};

/** What the ledger is made from. */
export type ConcessionsInput = {
  readonly turn: {
    readonly of: string;
    /** The events of the case that it is. */
    readonly events: readonly string[];
    readonly bounds: Bounds;
    readonly undatedEvents: readonly string[];
    /** Everything that dates it is alleged or denied. */
    readonly contested: boolean;
    readonly cites: readonly string[];
  };
  readonly asOf: Day;
  readonly parties: readonly { readonly id: string; readonly name: string; readonly party: boolean }[];
  /** Names of the parties and of the actors whose assets are at stake; those whose name is a plural. */
  readonly names: { readonly [actor: string]: string };
  readonly plural: readonly string[];
  /** Actors of whom the case asks whether they back down. */
  readonly asked: readonly string[];
  readonly issues: readonly IssueScale[];
  readonly statements: readonly Statement[];
  /**
   * Demands, and acts about one, that are only alleged, or denied, and so count for nobody; of a demand who is said to have
   * made it, on which issue.
   */
  readonly contested: readonly ({
    readonly id: string;
    readonly what: string;
    readonly said?: { readonly party: string; readonly issue: string };
  } & ContestNamed)[];
  /**
   * Acts of the very day of the analysis that are tied to no demand that counts: where the turn is on it, they may tell of
   * one. Where the case ties one to a demand that does not count, why that is so.
   */
  readonly untied: readonly {
    readonly party: string;
    readonly what: string;
    readonly about?: LeftOut["why"];
  }[];
  /** What of the case does not count, so far as a sentence might call it not stated. */
  readonly left: readonly LeftOut[];
  /** Sources that another source of the case repeats, by the source that repeats them. */
  readonly origins: Origins;
};

/** Whether it is nobody's but the analyst's reading of the party. */
export function isAnalysts({ reader }: Pick<Statement, "reader">): boolean {
  return reader === THE_ANALYST;
}

/** Whether there are offers, and each of them was also carried out, or is what another asked and got: an act does so in the same words. */
export function areCarriedOut(offers: readonly Statement[]): boolean {
  const done = new Set(
    offers.flatMap(({ act, text }) => (act?.deed === "carried out" || act?.deed === "met" ? [text] : [])),
  );
  return offers.length > 0 && offers.every(({ text }) => done.has(text));
}

/** Where the case gives no day on which a party may have voiced a statement, and it was not voiced in the turn. */
export function hasNoDate({ standing }: Pick<Statement, "standing">): boolean {
  return standing.undated && !standing.inTurn && !standing.beforeTurn;
}

const FAMILY_OF: Readonly<Record<Statement["kind"], Family | undefined>> = {
  ask: "demand",
  precondition: "demand",
  refusal: "refusal",
  threat: "threat",
  offer: "offer",
  acceptance: "offer",
  abstention: "stance",
  undecided: "stance",
  withdrawal: undefined,
};

/** The family that a statement belongs to; a withdrawal belongs to none. */
export function familyOf({ kind }: Pick<Statement, "kind">): Family | undefined {
  return FAMILY_OF[kind];
}
