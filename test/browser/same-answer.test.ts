import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Executor, inPlace } from "#run/executor.ts";
import { planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { workerPool } from "#run/worker-pool.ts";
import { workerThread } from "../../src/cli/worker-threads.ts";
import { workedCases } from "../worked-cases.ts";
import { launchChromium } from "./launch.ts";

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
  let server: Server;
  let browser: Browser;
  let page: Page;
  const trouble: string[] = [];

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: ["test/browser/page.ts"],
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
    });
    const script = bundle.outputFiles[0]!.text;
    server = createServer((request, response) => {
      const wantsScript = request.url === "/page.js";
      response.setHeader("content-type", wantsScript ? "text/javascript" : "text/html");
      response.end(
        wantsScript
          ? script
          : "<!doctype html><title>test</title><link rel=icon href=data:,><script src=/page.js></script>",
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    browser = await launchChromium();
    page = await browser.newPage();
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("console", (message) => message.type() === "error" && trouble.push(message.text()));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it.each(["runHere", "runInWorkers"])("%s", async (how) => {
    for (const [index, request] of requests.entries()) {
      const answer = await page.evaluate(
        ([name, given]) =>
          (globalThis as unknown as Record<string, (request: unknown) => Promise<string>>)[name as string]!(
            given,
          ),
        [how, { ...request, texts: null }] as const,
      );
      expect(answer === direct[index], `${how} on ${request.case.id}`).toBe(true);
    }
    expect(trouble).toEqual([]);
  });
});
