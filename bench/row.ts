/** A benchmark that stays in one process: what a file of `bench/rows` lists. */
export interface Benchmark {
  /** Unique, and the same from commit to commit: by it two checkouts are compared. */
  readonly name: string;
  /** What is made ready once, and not timed. */
  readonly prepare?: () => void;
  /** What is timed. A number that it returns is taken as its result: two checkouts are to agree on it. */
  readonly run: () => unknown;
}

/** One of the checkouts that are measured. */
export interface Side {
  /** Its folder. */
  readonly root: string;
  /** What it is called in the table. */
  readonly label: string;
}

/** What was measured in one lap, by name; the empty name stands for the whole. */
export type Lap = ReadonlyMap<string, { readonly value: number; readonly unit: "ms" | "MB" }>;

/** A row that is ready to be run in one checkout. */
export interface Runner {
  lap(): Promise<Lap>;
  /** The result of the work, where it is a number. */
  readonly result: () => number | undefined;
  stop(): void;
}

/** A row of the table. */
export interface Row {
  readonly name: string;
  /** How often it runs at least, where that is not the usual number because it takes so long. */
  readonly fewestRounds?: number;
  /** Makes it ready in one checkout: warmed up, as far as it is to be warm. */
  start(side: Side, seconds: number): Promise<Runner>;
}

/** What a checkout cannot do because it knows no such thing yet, or no more. */
export class Unknown extends Error {
  readonly side: Side;

  constructor(side: Side, message: string) {
    super(message);
    this.side = side;
  }
}

/** A lap of which only the time of the whole is known. */
export function timed(milliseconds: number): Lap {
  return new Map([["", { value: milliseconds, unit: "ms" }]]);
}
