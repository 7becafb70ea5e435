import type { Concept } from "../concepts/concept.ts";
import type { MoveStep, StateCounts } from "../result.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their code.

/** How one party sees the conflict, and what would hold if it were right. */
export type PartyView = {
  readonly party: string;
  /** Number of states that it takes to be possible. */
  readonly stateCount: number;
  /** States that it takes to be impossible, ascending; the first 4096. */
  readonly unseen: readonly number[];
  /** Options that it does not know of. */
  readonly unaware: readonly string[];
  /** Parties whose preferences it sees otherwise than they are. */
  readonly misjudges: readonly string[];
  /** What would hold in the conflict as it sees it. */
  readonly expected: { readonly [concept in Concept]: StateCounts };
};

/** A state that holds because every party would stay in it as it sees the conflict. Counts are of completions. */
export type HeldByViews = {
  readonly state: number;
  readonly count: number;
  /** In how many it would also hold if nobody were mistaken. */
  readonly heldByTruth: number;
  /** Parties that take the state to be impossible. */
  readonly unseenBy: readonly string[];
  /** Per party that sees it: in how many completions it expects everybody to stay. */
  readonly expectedBy: { readonly [party: string]: number };
};

/**
 * What one party would not expect in a state.
 *
 * `moves`: party `by` leaves for `to`, and `party` expected it to stay. `stays`: `by` stays, and `party` expected it to
 * leave. `answered`: `party` itself leaves for `to`, seeing nothing that deters it, and the `answer` takes the gain away.
 * `held back`: `party` does not leave for `to` for fear of an answer that would not come.
 */
export type Surprise = {
  readonly state: number;
  readonly party: string;
  readonly kind: "moves" | "stays" | "answered" | "held back";
  readonly by: string | null;
  readonly to: number | null;
  readonly answer: readonly MoveStep[];
  /** Whether `to` is a state that `party` takes to be impossible, or that needs an option it does not know of. */
  readonly unforeseen: boolean;
  /** In how many of the completions looked at. */
  readonly count: number;
};

/** What follows where parties see the conflict differently: a first-level hypergame. */
export type Views = {
  readonly completions: number;
  readonly parties: readonly PartyView[];
  /** States in which every party would stay as it sees the conflict; who takes a state to be impossible stays. */
  readonly equilibria: { readonly [concept in Concept]: StateCounts };
  /** The most-held of them by SEQ, and today's state. */
  readonly leading: readonly HeldByViews[];
  /** How many completions were looked at for surprises, and those found in `leading`. */
  readonly examined: number;
  readonly surprises: readonly Surprise[];
};
