import { extname } from "node:path";
import type { WorkerPort } from "#run/worker-pool.ts";
import type { Told } from "./serve-tasks.ts";

/**
 * Starts a worker thread, which makes itself ready at once. It does not keep the process alive before it is told anything.
 * The source runs as .ts, the bundle as .js; the worker lies beside this file in both.
 */
export function workerThread(): WorkerPort {
  // Node takes a while to load it, which a command that needs no thread is spared.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
  worker.unref();
  const tell = (told: Told) => {
    worker.ref();
    worker.postMessage(told);
  };
  return {
    post: tell,
    listen(onAnswer, onDeath) {
      worker.on("message", onAnswer);
      worker.on("error", onDeath);
      worker.on("exit", (code) => onDeath(new Error(`a worker thread ended with status ${code}`)));
    },
    terminate: () => void worker.terminate(),
    rest: () => tell({ kind: "rest" }),
  };
}
