import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Executor, inPlace } from "#run/executor.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { workerPool } from "#run/worker-pool.ts";
import { workerThread } from "../../src/cli/worker-threads.ts";
import { workedCases } from "../worked-cases.ts";
import { openScriptPage, type ScriptPage } from "./script-page.ts";

/** Everywhere the same request gives the same bytes: here, on worker threads, in a page, in Web Workers. */

const requests: Request[] = workedCases().map((c) => ({
  case: c,
  restriction: {},
  texts: new Map(),
  options: {},
  seed: 20180416,
}));
const direct = await Promise.all(requests.map((request) => reportOf(request, inPlace)));

async function reportOf(request: Request, executor: Executor): Promise<string> {
  const plan = planOf(request);
  if ("faults" in plan) throw new Error("the defaults are faulty");
  return JSON.stringify((await run(plan, executor)).report);
}

describe("on worker threads", () => {
  it.each([1, 2, 3])("%i workers", async (workers) => {
    const pool = workerPool(workers, workerThread);
    const reports = await Promise.all(requests.map((request) => reportOf(request, pool)));
    pool.close();
    expect(reports).toEqual(direct);
  });
});

describe("in Chromium", () => {
  let opened: ScriptPage;
  beforeAll(async () => {
    opened = await openScriptPage("test/browser/page.ts");
  });
  afterAll(() => opened.close());

  it.each(["runHere", "runInWorkers"])("%s", async (how) => {
    for (const [index, request] of requests.entries()) {
      const answer = await opened.page.evaluate(
        ([name, given]) =>
          (globalThis as unknown as Record<string, (request: unknown) => Promise<string>>)[name as string]!(
            given,
          ),
        [how, { ...request, texts: null }] as const,
      );
      expect(answer === direct[index], `${how} on ${request.case.id}`).toBe(true);
    }
    expect(opened.trouble).toEqual([]);
  });
});
