/** What the thread of the program and the one that tells what it does share: numbers, then the text that is told. */
export interface TellingMemory {
  readonly numbers: Int32Array<SharedArrayBuffer>;
  readonly text: Buffer;
}

/** Places among the numbers: times are milliseconds since the program began. */
export const STATE = 0;
/** When the next line is due. */
export const DUE = 1;
/** Since when what is told has been done. */
export const SINCE = 2;
/** Bytes of the text; none where nothing is to be told. */
export const LENGTH = 3;
/** Counts up before and after the text is written: odd while it is. */
export const VERSION = 4;

/** States: nothing is being written, a line is, and nothing will be any more. */
export const IDLE = 0;
export const WRITING = 1;
export const ENDED = 2;

const NUMBERS = 8 * Int32Array.BYTES_PER_ELEMENT;
const LONGEST_TEXT = 400;

export const MEMORY_SIZE = NUMBERS + LONGEST_TEXT;

export function tellingMemory(memory: SharedArrayBuffer): TellingMemory {
  return { numbers: new Int32Array(memory, 0, 8), text: Buffer.from(memory, NUMBERS, LONGEST_TEXT) };
}

/** What the thread that tells is started with. */
export interface TellingData {
  readonly memory: SharedArrayBuffer;
  /** When the program began, in milliseconds of the clock that all its threads have. */
  readonly began: number;
  readonly between: number;
}

/** That clock. */
export const sharedClock = (): number => Number(process.hrtime.bigint() / 1000n) / 1000;
