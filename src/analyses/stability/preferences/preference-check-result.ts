import type { PreferenceForm } from "#case/preference-forms.ts";

/** How a party's order of the states agrees with what the case says of it in another form. */
export type PreferenceCheck = {
  readonly party: string;
  /** The form that the analysis uses, and the one it is compared with. */
  readonly used: PreferenceForm;
  readonly against: PreferenceForm;
  /** All pairs of states that can occur. */
  readonly pairs: number;
  /** How the two order the pairs; null where both order more than 4096 states. */
  readonly counts: {
    /** Both put the same state first, or both tie them. */
    readonly alike: number;
    /** Each puts another state first. */
    readonly opposed: number;
    /** One ties what the other puts in order. */
    readonly tiedByOne: number;
    /** At least one of them leaves open which is better. */
    readonly open: number;
  } | null;
  /**
   * The opposed pairs by the statement that decides them in the form compared with, the most important first (null
   * where it has none): how many, and one of those that the form used puts farthest apart, in its order.
   */
  readonly opposed: readonly {
    readonly statement: string | null;
    readonly pairs: number;
    readonly better: number;
    readonly worse: number;
  }[];
};
