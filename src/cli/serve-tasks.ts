import type { MessagePort } from "node:worker_threads";
import type { Order } from "#run/worker-messages.ts";
import { workerSide } from "#run/worker-side.ts";

/** What a thread that runs tasks is told: what to do, or that nothing more will come. */
export type Told = Order | { readonly kind: "rest" };

/** Serves a pool from a worker thread, until nothing more will come; then does `atRest`, and lets the thread end. */
export function serveTasks(port: MessagePort, atRest: () => void = () => {}): void {
  const serve = workerSide((answer) => port.postMessage(answer));
  port.on("message", (told: Told) => {
    if (told.kind !== "rest") return serve(told);
    atRest();
    port.close();
  });
}
