import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { WorkerPort } from "#run/worker-pool.ts";

/** Starts a worker thread. The source runs as .ts, the bundle as .js; the worker lies beside this file in both. */
export function workerThread(): WorkerPort {
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
  return {
    post: (order) => worker.postMessage(order),
    listen(onAnswer, onDeath) {
      worker.on("message", onAnswer);
      worker.on("error", onDeath);
      worker.on("exit", (code) => onDeath(new Error(`a worker thread ended with status ${code}`)));
    },
    terminate: () => void worker.terminate(),
  };
}
