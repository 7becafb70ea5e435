import { extname } from "node:path";
import type { LinesOfProgress } from "./io.ts";
import {
  DUE,
  ENDED,
  IDLE,
  LENGTH,
  MEMORY_SIZE,
  SINCE,
  STATE,
  sharedClock,
  type TellingData,
  tellingMemory,
  VERSION,
  WRITING,
} from "./telling-memory.ts";

/** A program that has run for so many milliseconds may run for seconds, and is worth a thread that tells what it does. */
const WORTHWHILE = 700;

/** Between two lines of the thread, in milliseconds: less than may pass at most, since a busy machine wakes it late. */
const BETWEEN = 1500;

/** For how long the end waits for a line that nobody reads, in milliseconds. */
const PATIENCE = 500;

/** Tells on standard error what is being done and for how long, also while the thread of the program is too busy to. */
export interface Telling {
  /** As `Io` has it. */
  doing(what: string, isLong?: boolean): boolean;
  /** Something else was just printed. */
  printed(): void;
  end(): void;
}

/** Costs nothing before something is said to take long, or is done by a program that has run for a while. */
export function telling({ first }: LinesOfProgress): Telling {
  const memory = new SharedArrayBuffer(MEMORY_SIZE);
  const { numbers, text } = tellingMemory(memory);
  Atomics.store(numbers, DUE, Math.round(first));
  const began = performance.now();
  let told = "";
  let isStarted = false;
  const start = () => {
    isStarted = true;
    const data: TellingData = { memory, began: sharedClock() - performance.now(), between: BETWEEN };
    try {
      const { Worker } = process.getBuiltinModule("node:worker_threads");
      // The source runs as .ts, the bundle as .js; the worker lies beside this file in both.
      const worker = new Worker(new URL(`./telling-worker${extname(import.meta.url)}`, import.meta.url), {
        workerData: data,
      });
      worker.unref();
      // Where no thread is to be had, nothing is told.
      worker.on("error", () => {});
    } catch {}
  };
  return {
    doing(what, isLong = false) {
      if (what !== told) {
        told = what;
        Atomics.add(numbers, VERSION, 1);
        Atomics.store(numbers, LENGTH, text.write(what));
        Atomics.store(numbers, SINCE, Math.round(performance.now()));
        Atomics.add(numbers, VERSION, 1);
      }
      if (!isStarted && what !== "" && (isLong || performance.now() - began >= WORTHWHILE)) start();
      return isStarted;
    },
    printed() {
      if (isStarted) Atomics.store(numbers, DUE, Math.round(performance.now() + BETWEEN));
    },
    end() {
      const until = performance.now() + PATIENCE;
      while (Atomics.compareExchange(numbers, STATE, IDLE, ENDED) === WRITING && performance.now() < until)
        Atomics.wait(numbers, STATE, WRITING, PATIENCE);
      Atomics.store(numbers, STATE, ENDED);
      Atomics.notify(numbers, STATE);
    },
  };
}
