import type { Chunk, Found, Session } from "#analyses/session.ts";
import type { Progress } from "#math/progress.ts";
import type { Job, Task } from "./job.ts";

/** Runs tasks: here, on worker threads, in Web Workers, later from a queue. */
export interface Executor {
  /** How many tasks it runs at the same time. */
  readonly width: number;
  /** Whether it is as well to have one analysis after the other run, though there may come room for more; false if absent. */
  readonly inTurn?: boolean;
  /** A task of about so many steps at least is worth being handed out by itself; any is if absent. */
  readonly worthATask?: number;
  /**
   * Runs a task. `found` has the findings of the parts that it needs; `session` is the job made ready in this process, for
   * executors that run here. Rejects if the task throws, or if whatever ran it died.
   */
  run(job: Job, session: Session, task: Task, found: Found, progress: Progress): Promise<Chunk>;
}

/** Runs every task in this process, one after the other. */
export const inPlace: Executor = {
  width: 1,
  async run(_job, session, { part, from, to }, found, progress) {
    return session.run(part, from, to, found, progress);
  },
};
