/** When lines of progress are due, in milliseconds. */
export interface LinesOfProgress {
  /** The first, on the clock that began with the program. */
  readonly first: number;
  /** Each other, since the one before. */
  readonly between: number;
}

/** What the program reads and writes, so that tests can stand in for a terminal. */
export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Draws a line over the one drawn before, on standard error; there only where that is a terminal. */
  readonly redraw?: (text: string) => void;
  /** How soon a line tells what is being done where standard error is no terminal; without it, later. */
  readonly lines?: LinesOfProgress;
  /**
   * Notes what is being done from now on, nothing where that is empty; a thread repeats it now and then, with how long it
   * takes. Whether it does: it starts with what is long, or where the program has run for a while. There only where standard
   * error is no terminal, and a program of its own runs.
   */
  readonly doing?: (what: string, isLong?: boolean) => boolean;
  /** Whether standard output is a terminal that shows colours. */
  readonly colour: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  readonly directory: string;
  /** What is piped into the program, piece by piece; absent where there is nothing that could be. */
  readonly input?: () => AsyncIterable<Uint8Array>;
  /** What is pressed, key by key: a character, or `enter`, `backspace`, `escape`, `ctrl-c`; absent where nobody sits at a terminal. */
  readonly keys?: () => AsyncIterable<string>;
}
