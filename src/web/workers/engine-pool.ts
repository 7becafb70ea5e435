import type { Answer } from "#run/worker-messages.ts";
import { type WorkerPool, type WorkerPort, workerPool } from "#run/worker-pool.ts";

/** So many engines at most: more than the parts of a case that run at the same time bring nothing. */
const MOST_ENGINES = 4;

/** A pool of engines in workers of their own; those that still run when it is closed are ended. */
export function enginePool(): WorkerPool {
  const cores = navigator.hardwareConcurrency ?? 2;
  return workerPool(Math.max(1, Math.min(MOST_ENGINES, cores - 1)), engine);
}

function engine(): WorkerPort {
  const worker = new Worker(new URL("./engine-worker.js", import.meta.url), { type: "module" });
  return {
    post: (order) => worker.postMessage(order),
    listen(onAnswer, onDeath) {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
      worker.onerror = (event) => onDeath(new Error(event.message || "an engine could not be started"));
    },
    terminate: () => worker.terminate(),
  };
}
