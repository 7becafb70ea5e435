// A thread that tells on standard error what the program does while that is too busy to. It writes to the file itself: what
// a thread writes to its streams passes through the one that is busy.
import { writeSync } from "node:fs";
import { workerData } from "node:worker_threads";
import {
  DUE,
  ENDED,
  IDLE,
  LENGTH,
  SINCE,
  STATE,
  sharedClock,
  type TellingData,
  tellingMemory,
  VERSION,
  WRITING,
} from "./telling-memory.ts";

/** How often it is looked whether there is something to tell, where there is nothing yet. */
const LOOKING = 100;

const { memory, began, between } = workerData as TellingData;
const { numbers, text } = tellingMemory(memory);
const now = () => sharedClock() - began;

while (Atomics.load(numbers, STATE) !== ENDED) {
  const rest = Atomics.load(numbers, DUE) - now();
  const line = rest > 0 ? undefined : lineDue();
  if (line === undefined) Atomics.wait(numbers, STATE, IDLE, rest > 0 ? rest : LOOKING);
  else write(line);
}

/** The line that is to be told; none where nothing is, or while it changes. */
function lineDue(): string | undefined {
  const version = Atomics.load(numbers, VERSION);
  const length = Atomics.load(numbers, LENGTH);
  const seconds = Math.floor((now() - Atomics.load(numbers, SINCE)) / 1000);
  const what = text.toString("utf8", 0, length);
  if (length === 0 || version % 2 === 1 || Atomics.load(numbers, VERSION) !== version) return undefined;
  return `demarche: ${what}${seconds < 1 ? "" : ` … ${seconds} s`}\n`;
}

function write(line: string): void {
  // Not after the end: whoever ends the telling waits for a line that is being written.
  if (Atomics.compareExchange(numbers, STATE, IDLE, WRITING) !== IDLE) return;
  try {
    writeSync(2, line);
  } catch {
    // Nobody is left to be told, or does not read.
  }
  Atomics.store(numbers, DUE, Math.round(now() + between));
  Atomics.compareExchange(numbers, STATE, WRITING, IDLE);
  Atomics.notify(numbers, STATE);
}
