import { parentPort } from "node:worker_threads";
import { execute, type Job } from "#run/execute.ts";

// One job at a time, answered under its number; progress in between.
parentPort?.on("message", ({ number, job }: { number: number; job: Job }) => {
  const section = execute(job, (share) => parentPort?.postMessage({ number, share }));
  parentPort?.postMessage({ number, section });
});
