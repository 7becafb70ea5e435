import "./no-eval.ts";
import type { Order } from "#run/worker-messages.ts";
import { workerSide } from "#run/worker-side.ts";

// Runs the parts of analyses, one after the other: what takes long is done here, so that nothing else waits for it.
const serve = workerSide((answer) => (postMessage as (message: unknown) => void)(answer));
addEventListener("message", ({ data }: MessageEvent<Order>) => serve(data));
