import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A test file to run, and what is to stand in the place of a source file. */
export interface Task {
  readonly test: string;
  readonly replaced?: { readonly file: string; readonly code: string };
  /** Source files whose functions are to be marked. */
  readonly marked?: readonly string[];
}

/** What came of it. */
export interface Answer {
  readonly passed: boolean;
  readonly milliseconds: number;
  /** Marks of the functions that were called. */
  readonly reached: readonly string[];
}

/** One runner, started again where a test never ends, or ends the process. */
export class Runner {
  #process: ChildProcess | undefined;

  /** The answer, or nothing where it took longer than the limit, in milliseconds, or the process died of it twice. */
  async run(task: Task, limit: number): Promise<Answer | undefined> {
    let answer = await this.#answer(task, limit);
    // A process may die of something else.
    if (answer === "died") answer = await this.#answer(task, limit);
    return typeof answer === "string" ? undefined : answer;
  }

  stop(): void {
    this.#process?.kill("SIGKILL");
  }

  async #answer(task: Task, limit: number): Promise<Answer | "late" | "died"> {
    const child = this.#process?.connected ? this.#process : await started();
    this.#process = child;
    const ended = new AbortController();
    const end = () => ended.abort();
    child.once("exit", end);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill("SIGKILL");
    }, limit);
    try {
      child.send(task);
      const [answer] = await once(child, "message", { signal: ended.signal });
      return answer as Answer;
    } catch (error) {
      if (!ended.signal.aborted) throw error;
      this.#process = undefined;
      return isLate ? "late" : "died";
    } finally {
      clearTimeout(timer);
      child.off("exit", end);
    }
  }
}

async function started(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, "runner.ts"), {
    // Under "CI" no snapshot is written.
    env: { ...process.env, CI: "1" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  await once(child, "message");
  return child;
}

/** Does every task with so many runners at once; the order of the results is that of the tasks. */
export async function inParallel<T, R>(
  tasks: readonly T[],
  runners: readonly Runner[],
  work: (task: T, runner: Runner) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const queue = tasks.entries();
  await Promise.all(
    runners.map(async (runner) => {
      for (const [index, task] of queue) results[index] = await work(task, runner);
    }),
  );
  return results;
}
