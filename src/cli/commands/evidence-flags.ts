import { type BriefSettings, MOST_SAMPLES, USUAL } from "#brief-settings/settings.ts";
import type { Restriction } from "#case/availability.ts";
import type { Case } from "#case/case.ts";
import { nearest } from "#case/nearest.ts";
import { dayFlag } from "../day-flag.ts";
import { UsageFault } from "../fault.ts";
import { type Flags, type Given, integerFlag, numberFlag } from "../flags.ts";
import { type Threads, threadsFor } from "../threads.ts";

/** Flags that say which evidence counts and how it is run; shared by the commands that run analyses. */
export const EVIDENCE_FLAGS: Flags = {
  only: { takes: "SOURCE", many: true, help: "count only what this source states (repeat for more)" },
  "as-of": { takes: "DATE", help: "replay an earlier day: what became known later does not count" },
  source: { takes: "ID=FILE", many: true, help: "text of a source, so that its sentences can be shown" },
  seed: { takes: "N", help: "seed of the random streams (default 1)" },
  samples: { takes: "N", help: "samples of every analysis that samples" },
  budget: { takes: "X", help: "times the work that the limits of the analyses allow (default 1)" },
  workers: {
    takes: "N",
    help: "threads to run on (default: 2 if it takes long; same results)",
  },
};

/** The restriction that the flags ask for, checked against the case. */
export function restrictionOf(given: Given, c: Case): Restriction {
  const only = given.flags.get("only")?.flatMap((text) => text.split(",").filter(Boolean));
  for (const id of only ?? []) {
    if (c.sources.some((source) => source.id === id)) continue;
    const near = nearest(
      id,
      c.sources.map((source) => source.id),
    );
    throw new UsageFault(`the case has no source ${id}`, near ? `did you mean ${near}?` : undefined);
  }
  const asOf = dayFlag(given, "as-of");
  if (asOf !== undefined) {
    if (asOf > c.asOf.edtf) {
      throw new UsageFault(
        `--as-of ${asOf} is after the day of the case, ${c.asOf.edtf}`,
        "an earlier day can be replayed",
      );
    }
  }
  return { ...(only ? { only } : {}), ...(asOf ? { asOf } : {}) };
}

/** The smallest and the largest budget that may be asked for. */
const BUDGETS = { least: 0.001, most: 1000 };

/** Seed, workers and budget, checked; what no flag says is as the settings have it. */
export function runFlags(
  given: Given,
  settings: BriefSettings = USUAL,
): { seed: number; workers: Threads; budget: number } {
  return {
    budget: numberFlag(given, "budget", 1, BUDGETS.least, BUDGETS.most),
    seed: integerFlag(given, "seed", settings.seed, 0, Number.MAX_SAFE_INTEGER),
    workers: threadsFlag(given),
  };
}

/** The threads that run the analyses: 0 and 1 both mean this one alone. */
function threadsFlag(given: Given): Threads {
  return threadsFor(given.flags.has("workers") ? integerFlag(given, "workers", 0, 0, 64) : undefined);
}

/** The number of samples for every analysis that samples, if given. */
export function samplesFlag(given: Given, { samples }: BriefSettings = USUAL): { samples?: number } {
  if (!given.flags.has("samples")) return samples === undefined ? {} : { samples };
  return { samples: integerFlag(given, "samples", 0, 1, MOST_SAMPLES) };
}
