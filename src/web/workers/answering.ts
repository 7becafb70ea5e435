import type { Report } from "#outcome/report.ts";
import { memoryCache } from "#run/cache.ts";
import { type Plan, type PlanFault, planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { WorkerPool } from "#run/worker-pool.ts";
import { enginePool } from "./engine-pool.ts";
import type { Ran, Settings } from "./messages.ts";
import type { SoundFolder } from "./read-folder.ts";

/** So many results of analyses are kept: of the case as it is, as it was, and of what was tried between. */
const KEPT = 400;
/** How long a run that nobody waits for any more may go on before its engines are ended, in milliseconds. */
const GRACE = 250;
/** How often at most it is told how far a run is, in milliseconds. */
const TELL_EVERY = 80;

/** A run was given up for a newer one. */
export class GivenUp extends Error {}

/** Options have values that do not fit. */
export class UnfitOptions extends Error {
  readonly faults: readonly PlanFault[];

  constructor(faults: readonly PlanFault[]) {
    super(faults.map(({ message }) => message).join("; "));
    this.faults = faults;
  }
}

/** A report, and what had to be run for it. */
export interface Answer {
  readonly report: Report;
  readonly ran: Ran;
}

/** Who waits for a run. */
interface Watch {
  readonly progress?: (share: number) => void;
  /** Whether anybody still does. */
  readonly isWanted: () => boolean;
}

/** Runs requests, one after the other; what was computed before is not computed again. */
export function answering(): {
  reportOn(folder: SoundFolder, settings: Settings, watch: Watch): Promise<Answer>;
  /** Ends what runs and is not wanted any more, soon. */
  free(): Promise<void>;
} {
  const cache = memoryCache(KEPT);
  let pool: WorkerPool | undefined;
  /** The run that began last, until it has come to an end. */
  let current: Promise<unknown> | undefined;

  /** Lets the run before come to its end, which is soon where nobody wants it; or else ends its engines. */
  async function free(): Promise<void> {
    const before = current;
    if (before === undefined) return;
    await Promise.race([before, new Promise((resolve) => setTimeout(resolve, GRACE))]);
    if (current !== before) return;
    pool?.close();
    pool = undefined;
    current = undefined;
  }

  async function perform(plan: Plan, { progress, isWanted }: Watch): Promise<Answer> {
    const shares = new Map<string, number>();
    const all = plan.waves.flat().length;
    let toldAt = performance.now();
    pool ??= enginePool();
    const { report } = await run(plan, pool, {
      cache,
      cancelled: () => !isWanted(),
      progress(analysis, share) {
        shares.set(analysis, share);
        if (performance.now() - toldAt < TELL_EVERY) return;
        toldAt = performance.now();
        progress?.([...shares.values()].reduce((sum, each) => sum + each, 0) / all);
      },
      failed(analysis, part, error) {
        if (isWanted()) console.error(`${analysis}, ${part}:`, error);
      },
    });
    if (!isWanted()) throw new GivenUp();
    return { report, ran: { count: shares.size, of: all } };
  }

  async function reportOn(folder: SoundFolder, settings: Settings, watch: Watch): Promise<Answer> {
    const { seed, samples, options } = settings;
    const plan = planOf({
      ...folder,
      restriction: {},
      options,
      seed,
      ...(samples === undefined ? {} : { samples }),
    });
    if ("faults" in plan) throw new UnfitOptions(plan.faults);
    while (current !== undefined) await free();
    if (!watch.isWanted()) throw new GivenUp();
    const own = perform(plan, watch);
    const settled = own.then(
      () => {},
      () => {},
    );
    current = settled;
    try {
      return await own;
    } finally {
      if (current === settled) current = undefined;
    }
  }

  return { reportOn, free };
}
