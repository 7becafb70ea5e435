import { printableLine } from "#case/printable.ts";
import type { RunResult } from "#run/assemble.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { Watch } from "#run/schedule.ts";
import { usualCompiler } from "./engine-flags.ts";
import { UsageFault } from "./fault.ts";
import type { Io } from "./io.ts";
import { kebab } from "./kebab.ts";
import { lookingAhead, timeOfThread } from "./looking-ahead.ts";
import { progressLine } from "./progress.ts";
import { stackOf } from "./stack.ts";
import type { Threads } from "./threads.ts";

/** An analysis that has computed for so many milliseconds, and has as long to go, is worth compiling for speed and a second thread. */
const WORTHWHILE = 1000;

/** Plans and runs a request, with progress on standard error; options that cannot be are faults of the command line. */
export async function runRequest(
  request: Request,
  threads: Threads,
  io: Io,
  quiet: boolean,
  {
    flagOf = (_analysis, option) => kebab(option),
    told,
  }: {
    /** How an option is called on the command line. */
    readonly flagOf?: (analysis: string, option: string) => string;
    readonly told?: Watch["told"];
  } = {},
): Promise<RunResult> {
  const plan = planOf(request);
  if ("faults" in plan) {
    const [fault] = plan.faults;
    throw new UsageFault(
      plan.faults
        .map(({ analysis, option, message }) => `--${flagOf(analysis, option)} ${message}`)
        .join("; "),
      `see: demarche run ${fault!.analysis} --help`,
    );
  }
  const line = progressLine(
    io,
    plan.order.filter((id) => plan.waves.flat().some((each) => each.analysis.id === id)),
    quiet,
  );
  const ahead = lookingAhead(timeOfThread);
  const pool = threads(() => ahead.isLong(WORTHWHILE));
  let isPatient = true;
  try {
    return await run(plan, pool, {
      progress(analysis, share) {
        line.update(analysis, share);
        ahead.note(analysis, share);
        if (!isPatient || !ahead.isLong(WORTHWHILE)) return;
        isPatient = false;
        usualCompiler();
      },
      ...(told ? { told } : {}),
      failed(analysis, part, error) {
        line.clear();
        const where = analysis === part ? analysis : `${analysis}, ${part}`;
        const message = error instanceof Error ? error.message : String(error);
        io.error(
          `demarche: a fault of the program in ${where}: ${printableLine(message, 500)}\n${stackOf(error)}`,
        );
      },
    });
  } finally {
    pool.close();
    line.clear();
  }
}
