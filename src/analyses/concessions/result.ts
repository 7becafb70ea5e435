import type { Answers, Definition } from "./answers.ts";
import type { Unstated } from "./cells.ts";
import type { Given } from "./exchange.ts";
import type { AnswerFlip } from "./flips.ts";
import type { Shown } from "./ledger.ts";
import type { Certainty } from "./phase.ts";
import type { Family } from "./statement.ts";
import type { Status } from "./status.ts";
import type { Verdict } from "./verdict.ts";

/** A statement in a line of the ledger, and on which side of the turn it stands. */
export type Placed = {
  readonly id: string;
  readonly before: Certainty;
  readonly after: Certainty;
  /** It has given way to something that the party said later; left out where it certainly has not. */
  readonly gaveWay?: Exclude<Certainty, "no">;
};

/** The definitions of which nothing is said, and so cannot be told whether they are met. */
type Unsaid = { readonly unsaid: readonly Definition[] };

/** What the analysis returns. Days are ISO 8601. */
export type ConcessionsResult = {
  readonly turn: {
    readonly of: string;
    /** First and last day on which the turn may have been; `null` if no event of it is dated. */
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly undatedEvents: readonly string[];
  };
  /** By party and issue; a line holds the statements of one family. */
  readonly ledger: readonly {
    readonly party: string;
    readonly issue: string;
    readonly nature: "substantive" | "procedural" | "payoff";
    readonly family: Family;
    readonly status: Shown;
    /** Every status that what is not known leaves open; one if the status is certain. */
    readonly possible: readonly Status[];
    /** All that it held are offers that the party had carried out before the turn. */
    readonly done?: true;
    /** Something of it was certainly taken back since the turn, and nothing as far or farther put in its place: it counts as dropped. */
    readonly givenUp?: true;
    /** Ids of demands; of an act the id of the event, what it did and the demand: `E1 met D2`. */
    readonly statements: readonly Placed[];
    readonly withdrawals: readonly Placed[];
    readonly cites: readonly string[];
  }[];
  /** Statements that are only expected: no moves, and in no line. */
  readonly expected: readonly string[];
  /** Per party what each of its lines came to. */
  readonly verdicts: readonly Verdict[];
  /** Per party, the answer under each definition, and how much it rests on. */
  readonly answers: readonly ({
    readonly party: string;
    /** Demands, refusals and threats of substance, each once; and how many of these only somebody else reads into it. */
    readonly demands: number;
    readonly readings: number;
    /** The answers if every reading by somebody else is left out. */
    readonly ownWords: Answers & Unsaid;
  } & Answers &
    Unsaid)[];
  readonly given: readonly Given[];
  readonly flips: readonly AnswerFlip[];
  /** Single changes that were not tried, since the case has too many statements. */
  readonly untriedFlips: number;
  /** Parties, and actors whose assets are at stake, by substantive issue on which they state nothing. */
  readonly notStated: readonly Unstated[];
  /** Cells of party and substantive issue. */
  readonly cells: { readonly stated: number; readonly notStated: number };
  /** Ids of demands, and of events about one, that are only alleged, or denied, and so count for nobody. */
  readonly contested: readonly string[];
};
