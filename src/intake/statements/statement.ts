/** Who is told to say something: actors, or people without a name and for whom they speak. */
export interface Speaker {
  readonly ids: readonly string[];
  /** The noun for people who are not named, in lower case: `official`, `analysts`. */
  readonly unnamed?: string;
  readonly affiliation?: string;
}

/** A statement that a sentence ascribes to somebody. */
export interface Statement {
  /** The word that tells it. */
  readonly cue: number;
  readonly base: string;
  readonly speaker: Speaker;
  /** The words of what is said: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}
