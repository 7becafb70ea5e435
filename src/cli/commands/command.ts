import type { Flags, Given } from "../flags.ts";
import type { Io } from "../io.ts";

/** A word of the command line. */
export interface Command {
  readonly name: string;
  /** How it is called: `brief CASE [options]`. The words in capitals are those that it takes, `FILE…` one or more. */
  readonly usage: string;
  readonly summary: string;
  readonly example: string;
  /** What the list of flags does not say. */
  readonly remark?: string;
  readonly flags: Flags;
  /** The flags that may stand before the words on which `flagsFor` depends. */
  readonly flagsBefore?: Flags;
  /** More flags that depend on the words given, such as an analysis's own options. */
  flagsFor?(words: readonly string[]): Flags;
  /** Does it; returns the exit status. */
  perform(given: Given, io: Io): Promise<number>;
}
