import type { Chunk, Found, Session } from "#analyses/session.ts";
import type { Progress } from "#math/progress.ts";
import { FREE, isTaken } from "./claim.ts";
import type { Job, Task } from "./job.ts";
import { type Held, sendTask } from "./send-task.ts";
import type { Answer } from "./worker-messages.ts";
import type { WorkerPool, WorkerPort } from "./worker-pool.ts";

/** With whom this thread shares its work. */
export interface Helpers {
  /** How many there may be. */
  readonly most: number;
  /** Whether it is worth their while by now; asked again and again, until it is. */
  wanted(): boolean;
  /** Starts one. Where that fails this thread does without. */
  start(): WorkerPort;
  /** Lets what has arrived from them be heard, before this thread begins with another task. */
  pause(): Promise<void>;
}

/** What takes a task marks it so, in the cell that goes with it; helpers are told apart by numbers from 2. */
const HERE = 1;
const FIRST_HELPER = 2;

/**
 * So many steps, in which the parts of analyses count what they cost: some milliseconds. Handing out less takes about as long as
 * doing it.
 */
const WORTH_A_TASK = 100_000;

interface Offer {
  readonly number: number;
  readonly job: Job;
  readonly session: Session;
  readonly task: Task;
  readonly found: Found;
  readonly progress: Progress;
  readonly cell: Int32Array<SharedArrayBuffer>;
  readonly resolve: (chunk: Chunk) => void;
  readonly reject: (error: unknown) => void;
}

interface Helper {
  readonly port: WorkerPort;
  readonly name: number;
  readonly held: Held;
}

/**
 * Runs tasks here and on helpers. Every task is offered to all of them at once and is run by whoever takes it first, so that
 * a helper need not wait for this thread, which is often in the middle of a task of its own. A helper that dies loses the
 * task that it had taken; the others, and this thread, run the rest.
 */
export function sharedWork(helping: Helpers): WorkerPool {
  const offers = new Map<number, Offer>();
  // Those that nobody had taken when it was last looked.
  const untaken: Offer[] = [];
  const helpers = new Set<Helper>();
  let started = false;
  let working = false;
  let closed = false;
  let count = 0;

  function startHelpers(): void {
    if (started || closed || helping.most === 0 || !helping.wanted()) return;
    started = true;
    for (let nth = 0; nth < helping.most; nth++) {
      try {
        const port = helping.start();
        const helper = { port, name: FIRST_HELPER + nth, held: new Map() };
        helpers.add(helper);
        port.listen(hear, (error) => lose(helper, error));
        for (const offer of untaken) post(helper, offer);
      } catch {
        return;
      }
    }
  }

  function post({ port, name, held }: Helper, offer: Offer): void {
    sendTask(port, held, offer, offer.number, { cell: offer.cell, by: name });
  }

  function hear(answer: Answer): void {
    const offer = offers.get(answer.number);
    if (!offer) return;
    if (answer.kind === "progress") {
      try {
        offer.progress(answer.share);
      } catch (error) {
        // Whoever is told may end the task that way; only ending the helper ends what it computes.
        const by = Atomics.load(offer.cell, 0);
        for (const helper of [...helpers]) if (helper.name === by) lose(helper, error);
      }
      return;
    }
    offers.delete(answer.number);
    if (answer.kind === "done") offer.resolve(answer.chunk);
    else offer.reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
  }

  /** Gives up a helper, and the tasks that it had taken. */
  function lose(helper: Helper, error: unknown): void {
    if (!helpers.delete(helper)) return;
    helper.port.terminate();
    for (const offer of [...offers.values()]) {
      if (Atomics.load(offer.cell, 0) !== helper.name) continue;
      offers.delete(offer.number);
      offer.reject(error);
    }
  }

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    while (untaken.length > 0) {
      await helping.pause();
      startHelpers();
      const next = untaken.shift();
      if (!next || isTaken({ cell: next.cell, by: HERE })) continue;
      const { number, session, task, found, progress, resolve, reject } = next;
      offers.delete(number);
      try {
        const chunk = session.run(task.part, task.from, task.to, found, (share) => {
          progress(share);
          startHelpers();
        });
        resolve(chunk);
      } catch (error) {
        reject(error);
      }
    }
    working = false;
  }

  return {
    width: helping.most + 1,
    worthATask: WORTH_A_TASK,
    get inTurn() {
      startHelpers();
      return !started;
    },
    run: (job, session, task, found, progress) =>
      new Promise((resolve, reject) => {
        const cell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(FREE);
        const offer = { number: ++count, job, session, task, found, progress, cell, resolve, reject };
        offers.set(offer.number, offer);
        untaken.push(offer);
        // Those that are started only now are offered it with all that waits.
        for (const helper of helpers) post(helper, offer);
        startHelpers();
        void work();
      }),
    close() {
      closed = true;
      untaken.length = 0;
      const idle = offers.size === 0;
      for (const helper of [...helpers])
        if (idle && helper.port.rest) helper.port.rest();
        else lose(helper, new Error("the pool was closed"));
      for (const offer of offers.values()) offer.reject(new Error("the pool was closed"));
      offers.clear();
    },
  };
}
