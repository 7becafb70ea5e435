import { execute, type Job } from "#run/execute.ts";

// Runs a job in the page, or in a Web Worker made of this same file.
declare const self: { document?: unknown; postMessage?: unknown };

if (self.document === undefined) {
  addEventListener("message", ({ data }: MessageEvent<Job>) => {
    (postMessage as (message: unknown) => void)(JSON.stringify(execute(data)));
  });
} else {
  Object.assign(globalThis, {
    runHere: (job: Job) => JSON.stringify(execute(job)),
    runInWorker: (job: Job) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker("/page.js");
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(job);
      }),
  });
}
