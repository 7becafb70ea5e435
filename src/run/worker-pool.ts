import type { Chunk, Found } from "#analyses/session.ts";
import type { Progress } from "#math/progress.ts";
import type { Executor } from "./executor.ts";
import type { Job, Task } from "./job.ts";
import { type Held, sendTask } from "./send-task.ts";
import type { Answer, Order } from "./worker-messages.ts";

/** A worker thread or a Web Worker that serves `workerSide`. */
export interface WorkerPort {
  post(order: Order): void;
  /** Hears the answers, and once that the worker died or could not be reached. */
  listen(onAnswer: (answer: Answer) => void, onDeath: (error: Error) => void): void;
  terminate(): void;
  /** Tells it, when it has nothing to do, that nothing more will come: it ends by itself. Absent: it is terminated. */
  rest?(): void;
}

/** An executor that must be closed. */
export interface WorkerPool extends Executor {
  close(): void;
}

/** So many jobs a worker keeps ready; the one that was not used for longest goes first. */
const JOBS_KEPT = 8;

interface Waiting {
  readonly job: Job;
  readonly task: Task;
  readonly found: Found;
  readonly progress: Progress;
  readonly resolve: (chunk: Chunk) => void;
  readonly reject: (error: Error) => void;
}

interface Place {
  port: WorkerPort | null;
  readonly held: Held;
  busy: Waiting | null;
}

/** Runs tasks on `width` workers, started when first needed. A worker that dies loses its task and is replaced. */
export function workerPool(width: number, start: () => WorkerPort): WorkerPool {
  const places = Array.from({ length: width }, (): Place => ({ port: null, held: new Map(), busy: null }));
  const queue: Waiting[] = [];
  let number = 0;
  let closed = false;

  function fill(): void {
    for (const place of places) {
      if (place.busy) continue;
      const next = queue.shift();
      if (!next) return;
      begin(place, next);
    }
  }

  function begin(place: Place, waiting: Waiting): void {
    place.busy = waiting;
    const own = ++number;
    try {
      place.port ??= opened(place);
      send(place, place.port, waiting, own);
    } catch (error) {
      lose(place, error instanceof Error ? error : new Error(String(error)));
    }
  }

  function opened(place: Place): WorkerPort {
    const port = start();
    port.listen(
      (answer) => hear(place, port, answer),
      (error) => {
        if (place.port === port) lose(place, error);
      },
    );
    return port;
  }

  function send({ held }: Place, port: WorkerPort, waiting: Waiting, own: number): void {
    sendTask(port, held, waiting, own);
    for (const oldest of held.keys()) {
      if (held.size <= JOBS_KEPT) break;
      port.post({ kind: "close", key: oldest });
      held.delete(oldest);
    }
  }

  function hear(place: Place, port: WorkerPort, answer: Answer): void {
    const { busy } = place;
    if (place.port !== port || !busy) return;
    if (answer.kind === "progress") {
      try {
        busy.progress(answer.share);
      } catch (error) {
        // Whoever is told may end the task that way; only ending the worker ends what it computes.
        lose(place, error instanceof Error ? error : new Error(String(error)));
      }
      return;
    }
    place.busy = null;
    if (answer.kind === "done") busy.resolve(answer.chunk);
    else busy.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
    fill();
  }

  /** Gives up the worker of a place and the task that it ran. */
  function lose(place: Place, error: Error): void {
    const { busy, port } = place;
    place.busy = null;
    place.port = null;
    place.held.clear();
    port?.terminate();
    busy?.reject(error);
    if (!closed) fill();
  }

  return {
    width,
    run: (job, _session, task, found, progress) =>
      new Promise((resolve, reject) => {
        queue.push({ job, task, found, progress, resolve, reject });
        fill();
      }),
    close() {
      closed = true;
      for (const waiting of queue.splice(0)) waiting.reject(new Error("the pool was closed"));
      for (const place of places) lose(place, new Error("the pool was closed"));
    },
  };
}
