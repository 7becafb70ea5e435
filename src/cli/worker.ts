import { parentPort } from "node:worker_threads";
import { keepCompiledCode } from "./compiled-code.ts";

keepCompiledCode();
const { workerSide } = await import("#run/worker-side.ts");
// What was sent meanwhile waits for whoever listens first.
parentPort?.on(
  "message",
  workerSide((answer) => parentPort?.postMessage(answer)),
);
