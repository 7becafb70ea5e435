import { memoryCache } from "#run/cache.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { Report } from "#outcome/report.ts";
import type { WorkerPool } from "#run/worker-pool.ts";
import { enginePool } from "./engine-pool.ts";
import type { Settings } from "./messages.ts";
import type { SoundFolder } from "./read-folder.ts";

/** So many results of analyses are kept: of the case as it is, as it was, and of what was tried between. */
const KEPT = 400;
/** How long a run that nobody waits for any more may go on before its engines are ended, in milliseconds. */
const GRACE = 250;

/** A run was given up for a newer one. */
export class GivenUp extends Error {}

/** Runs requests, one at a time; what was computed before is not computed again. */
export function answering(): {
  report(
    folder: SoundFolder,
    settings: Settings,
    watch: { readonly progress?: (share: number) => void; readonly isWanted: () => boolean },
  ): Promise<Report>;
  /** Ends what runs, soon. */
  giveUp(): void;
} {
  const cache = memoryCache(KEPT);
  let pool: WorkerPool | undefined;
  let running = 0;
  return {
    async report(folder, { seed, samples }, { progress, isWanted }) {
      const request: Request = {
        ...folder,
        restriction: {},
        options: {},
        seed,
        ...(samples === undefined ? {} : { samples }),
      };
      const plan = planOf(request);
      if ("faults" in plan) throw new Error(plan.faults.map(({ message }) => message).join("; "));
      const shares = new Map<string, number>();
      const all = plan.waves.flat().length;
      running++;
      try {
        pool ??= enginePool();
        const { report } = await run(plan, pool, {
          cache,
          cancelled: () => !isWanted(),
          progress(analysis, share) {
            shares.set(analysis, share);
            progress?.([...shares.values()].reduce((sum, each) => sum + each, 0) / all);
          },
          failed: (analysis, part, error) => console.error(`${analysis}, ${part}:`, error),
        });
        if (!isWanted()) throw new GivenUp();
        return report;
      } finally {
        running--;
      }
    },
    giveUp() {
      const before = running;
      const own = pool;
      if (before === 0) return;
      setTimeout(() => {
        // Still at the same work: an engine hears nothing until it is done with its task.
        if (running < before || pool !== own) return;
        pool = undefined;
        own?.close();
      }, GRACE);
    },
  };
}
