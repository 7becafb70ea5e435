import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReportSection } from "#outcome/report.ts";
import { execute, type Job } from "#run/execute.ts";

/** Told how far each job has come, as a share in [0, 1]. */
export type JobProgress = (job: number, share: number) => void;

type Reply =
  | { readonly number: number; readonly share: number }
  | { readonly number: number; readonly section: ReportSection };

/** Runs jobs here or on that many worker threads. The sections come in the order of the jobs, the same bytes either way. */
export async function runJobs(
  jobs: readonly Job[],
  workers: number,
  progress: JobProgress,
): Promise<ReportSection[]> {
  if (workers === 0) {
    return jobs.map((job, number) => {
      progress(number, 0);
      const section = execute(job, (share) => progress(number, share));
      progress(number, 1);
      return section;
    });
  }
  const sections = new Array<ReportSection>(jobs.length);
  let next = 0;
  await Promise.all(
    Array.from({ length: Math.min(workers, jobs.length) }, async () => {
      // The source runs as .ts, the bundle as .js; the worker lies beside this file in both.
      const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url));
      try {
        while (next < jobs.length) {
          const number = next++;
          sections[number] = await runOn(worker, number, jobs[number]!, progress);
        }
      } finally {
        await worker.terminate();
      }
    }),
  );
  return sections;
}

function runOn(worker: Worker, number: number, job: Job, progress: JobProgress): Promise<ReportSection> {
  return new Promise((resolve, reject) => {
    const finish = (action: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      action();
    };
    const onMessage = (reply: Reply) => {
      if (reply.number !== number) return;
      if ("share" in reply) progress(number, reply.share);
      else finish(() => resolve(reply.section));
    };
    const onError = (error: Error) => finish(() => reject(error));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.postMessage({ number, job });
  });
}
