import type { Report } from "#outcome/report.ts";
import { type Executor, inPlace } from "#run/executor.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { Answer } from "#run/worker-messages.ts";
import { type WorkerPool, type WorkerPort, workerPool } from "#run/worker-pool.ts";
import { workerSide } from "#run/worker-side.ts";

// Runs a request in the page, or in Web Workers made of this same file.
declare const self: { document?: unknown; postMessage?: unknown };

if (self.document === undefined) {
  const serve = workerSide((answer) => (postMessage as (message: unknown) => void)(answer));
  addEventListener("message", ({ data }: MessageEvent) => serve(data));
} else {
  Object.assign(globalThis, {
    runHere: (request: Request) => reportOf(request, inPlace),
    async runInWorkers(request: Request) {
      const pool: WorkerPool = workerPool(2, webWorker);
      try {
        return await reportOf(request, pool);
      } finally {
        pool.close();
      }
    },
  });
}

async function reportOf(request: Request, executor: Executor): Promise<string> {
  const plan = planOf({ ...request, texts: new Map() });
  if ("faults" in plan) throw new Error("the options are faulty");
  const { report }: { report: Report } = await run(plan, executor);
  return JSON.stringify(report);
}

function webWorker(): WorkerPort {
  const worker = new Worker("/page.js");
  return {
    post: (order) => worker.postMessage(order),
    listen(onAnswer, onDeath) {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data);
      worker.onerror = (event) => onDeath(new Error(event.message));
    },
    terminate: () => worker.terminate(),
  };
}
