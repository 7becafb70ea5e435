import { parentPort } from "node:worker_threads";
import { workerSide } from "#run/worker-side.ts";

parentPort?.on(
  "message",
  workerSide((answer) => parentPort?.postMessage(answer)),
);
