/** A statement that is true or false once the truth of its atoms is known. `a if b` is true wherever b is false. */
export type Proposition =
  | Atom
  | { readonly is: "not"; readonly of: Proposition }
  | { readonly is: "and" | "or" | "if" | "iff"; readonly left: Proposition; readonly right: Proposition };

/** What is not analysed further, by its name. */
export interface Atom {
  readonly is: "atom";
  readonly atom: string;
  /** At which character it stands in the text that it was read from, from 0. */
  readonly at?: number;
}

/** The atoms of a proposition, in order of appearance, each as often as it stands there. */
export function atomsIn(proposition: Proposition): Atom[] {
  switch (proposition.is) {
    case "atom":
      return [proposition];
    case "not":
      return atomsIn(proposition.of);
    default:
      return [...atomsIn(proposition.left), ...atomsIn(proposition.right)];
  }
}

/** Whether a proposition holds where exactly the atoms hold for which `isTrue` says so. */
export function holds(proposition: Proposition, isTrue: (atom: string) => boolean): boolean {
  switch (proposition.is) {
    case "atom":
      return isTrue(proposition.atom);
    case "not":
      return !holds(proposition.of, isTrue);
    case "and":
      return holds(proposition.left, isTrue) && holds(proposition.right, isTrue);
    case "or":
      return holds(proposition.left, isTrue) || holds(proposition.right, isTrue);
    case "if":
      return holds(proposition.left, isTrue) || !holds(proposition.right, isTrue);
    case "iff":
      return holds(proposition.left, isTrue) === holds(proposition.right, isTrue);
  }
}

/** The proposition that holds exactly where another does not, told without a “not” before more than one atom where that can be. */
export function opposite(proposition: Proposition): Proposition {
  switch (proposition.is) {
    case "atom":
      return { is: "not", of: proposition };
    case "not":
      return proposition.of;
    case "and":
      return { is: "or", left: opposite(proposition.left), right: opposite(proposition.right) };
    case "or":
      return { is: "and", left: opposite(proposition.left), right: opposite(proposition.right) };
    case "if":
      return { is: "and", left: proposition.right, right: opposite(proposition.left) };
    case "iff":
      return { is: "iff", left: proposition.left, right: opposite(proposition.right) };
  }
}
