import type { Report } from "#outcome/report.ts";
import { assemble } from "#run/assemble.ts";
import { planOf, type Request } from "#run/plan.ts";
import { UsageFault } from "./fault.ts";
import type { Io } from "./io.ts";
import { kebab } from "./kebab.ts";
import { runJobs } from "./pool.ts";
import { progressLine } from "./progress.ts";

/** Plans, runs and assembles a request, with progress on standard error. */
export async function runRequest(request: Request, workers: number, io: Io, quiet: boolean): Promise<Report> {
  const plan = planOf(request);
  if ("faults" in plan) {
    const [fault] = plan.faults;
    throw new UsageFault(
      plan.faults.map(({ option, message }) => `--${kebab(option)} ${message}`).join("; "),
      `see: demarche run ${fault!.analysis} --help`,
    );
  }
  const line = progressLine(
    io,
    plan.jobs.map((job) => job.analysis),
    quiet,
  );
  const sections = await runJobs(plan.jobs, workers, line.update);
  line.clear();
  return assemble(plan, sections);
}
