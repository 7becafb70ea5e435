/** What the program reads and writes, so that tests can stand in for a terminal. */
export interface Io {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether standard output is a terminal that shows colours, and standard error one that shows progress. */
  readonly colour: boolean;
  readonly progress: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  readonly directory: string;
}
