import type { Found } from "#analyses/session.ts";
import type { Claim } from "./claim.ts";
import type { Job, Task } from "./job.ts";
import type { Order } from "./worker-messages.ts";

/** Keys of the jobs that a worker holds, the last used last, each with the parts whose findings it has. */
export type Held = Map<string, Set<string>>;

/** Sends a worker a task, and before it what the task needs and the worker does not hold yet; `held` is kept up to date. */
export function sendTask(
  port: { post(order: Order): void },
  held: Held,
  { job, task, found }: { readonly job: Job; readonly task: Task; readonly found: Found },
  number: number,
  claim?: Claim,
): void {
  let known = held.get(job.key);
  if (!known) {
    port.post({ kind: "open", job });
    known = new Set();
  }
  held.delete(job.key);
  held.set(job.key, known);
  for (const [part, findings] of Object.entries(found)) {
    if (known.has(part)) continue;
    port.post({ kind: "found", key: job.key, part, found: findings });
    known.add(part);
  }
  const run = { kind: "run", number, key: job.key, task, needs: Object.keys(found) } as const;
  port.post(claim ? { ...run, claim } : run);
}
