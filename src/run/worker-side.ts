import type { Analysis } from "#analyses/analysis.ts";
import { ANALYSES } from "#analyses/index.ts";
import type { Session } from "#analyses/session.ts";
import { isTaken } from "./claim.ts";
import { openJob } from "./job.ts";
import type { Answer, Order } from "./worker-messages.ts";

/** What a worker does: makes the function that carries out one order after the other and answers through `post`. */
export function workerSide(
  post: (answer: Answer) => void,
  analyses: readonly Analysis[] = ANALYSES,
): (order: Order) => void {
  const jobs = new Map<
    string,
    { readonly session: () => Session; readonly found: Record<string, unknown> }
  >();
  return (order) => {
    switch (order.kind) {
      case "open": {
        // Made ready with the first task, so that a fault of it is that task's.
        let session: Session | undefined;
        jobs.set(order.job.key, { session: () => (session ??= openJob(order.job, analyses)), found: {} });
        return;
      }
      case "found":
        jobs.get(order.key)!.found[order.part] = order.found;
        return;
      case "close":
        jobs.delete(order.key);
        return;
      case "run": {
        const { number, key, task, needs, claim } = order;
        if (claim && isTaken(claim)) return;
        const job = jobs.get(key)!;
        try {
          const found = Object.fromEntries(needs.map((need) => [need, job.found[need]]));
          const progress = (share: number) => post({ kind: "progress", number, share });
          const chunk = job.session().run(task.part, task.from, task.to, found, progress);
          post({ kind: "done", number, chunk });
        } catch (error) {
          const { message, stack } = error instanceof Error ? error : new Error(String(error));
          post({ kind: "failed", number, message, stack: stack ?? message });
        }
      }
    }
  };
}
