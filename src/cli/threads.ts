import { availableParallelism } from "node:os";
import { sharedWork } from "#run/shared-work.ts";
import type { WorkerPool } from "#run/worker-pool.ts";
import { workerThread } from "./worker-threads.ts";

/** How many threads run the analyses where nothing is said, this one among them, if there are cores for them. */
const USUAL = 2;

/** Makes what the threads that run the analyses share their work through; to be closed. `isLong`: whether it takes long. */
export type Threads = (isLong: () => boolean) => WorkerPool;

/**
 * Threads, so many as are asked for, this one among them. Where nothing is said there is a second if the machine has a core
 * for it and the work takes long: to start it, and to have it compile the same program once more, takes half a second of
 * a core. What they give does not depend on any of this.
 */
export function threadsFor(asked: number | undefined): Threads {
  const most = Math.max(1, asked ?? Math.min(USUAL, availableParallelism())) - 1;
  return (isLong) =>
    sharedWork({
      most,
      wanted: asked === undefined ? isLong : () => true,
      start: workerThread,
      pause: () => new Promise((resolve) => setImmediate(resolve)),
    });
}
