/** A named limit on the work of a computation, or on the size of what it returns. */
export interface Limit {
  /** The most that is done or kept, in what `of` counts. */
  readonly most: number;
  /** What is counted, in the plural: "states × parties × completions". */
  readonly of: string;
  /** What it limits and why it stands where it stands: a sentence for the documentation. */
  readonly why: string;
  /**
   * `work`: steps of a computation; a larger budget allows more of them. `size`: what a result lists, or what an
   * algorithm can hold; the same under every budget.
   */
  readonly kind: "work" | "size";
}

/** Limits by name. */
export type Limits = Readonly<Record<string, Limit>>;

/** Work that was not done, or things that were not listed, because of a limit. */
export type Cut = {
  readonly limit: string;
  readonly done: number;
  /** How much it would have been; null where nobody knows without doing it. */
  readonly wanted: number | null;
};

/** Counts steps down. What is cut depends on the count alone, never on a clock, so that equal budgets give equal bytes. */
export class Meter {
  /** How many steps are left; negative once more were asked for than there were. */
  left: number;
  /** How many there were. */
  readonly most: number;
  readonly #from: Meter | undefined;

  /** @param from another that pays for these steps, too */
  constructor(steps: number, from?: Meter) {
    this.left = steps;
    this.most = steps;
    this.#from = from;
  }

  /** Whether nothing is left. */
  get isSpent(): boolean {
    return this.left <= 0;
  }

  /** Takes so many steps; false once there are not enough of them. */
  spend(steps = 1): boolean {
    this.left -= steps;
    this.#from?.spend(steps);
    return this.left >= 0;
  }

  /** What one of so many things may take of what is left: an even part, and what it leaves is there for the others. */
  part(among: number): Meter {
    return this.upTo(Math.floor(this.left / among));
  }

  /** The same with a count of its own, at most what is left. */
  upTo(steps: number): Meter {
    return new Meter(Math.max(0, Math.min(steps, this.left)), this);
  }
}

/**
 * How much may be computed: the limits of an engine or an analysis, those on work times a factor. It also keeps what
 * was cut, so that it can be said.
 */
export class Budget<L extends Limits = Limits> {
  /** All limits; `L` only says which names there are, so that a budget of more limits serves where fewer are asked. */
  readonly limits: Limits;
  readonly factor: number;
  readonly cuts: Cut[] = [];

  constructor(limits: L, factor = 1) {
    this.limits = limits;
    this.factor = factor;
  }

  /** The most that a limit allows under this budget: a whole number, at least 1. */
  most(name: keyof L & string): number {
    const { most, kind } = this.limits[name]!;
    return kind === "work" ? Math.max(1, Math.floor(most * this.factor)) : most;
  }

  /** Whether a limit allows something as a whole; notes that nothing of it was done where it does not. */
  allows(name: keyof L & string, wanted: number): boolean {
    const allowed = wanted <= this.most(name);
    if (!allowed) this.cut(name, 0, wanted);
    return allowed;
  }

  /** A new count of the steps that a limit allows. */
  meter(name: keyof L & string): Meter {
    return new Meter(this.most(name));
  }

  /** Notes that a limit cut something; the same limit is noted once for each thing that it cut. */
  cut(name: keyof L & string, done: number, wanted: number | null): void {
    this.cuts.push({ limit: name, done, wanted });
  }
}
