import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, type Job } from "#run/execute.ts";
import { planOf } from "#run/plan.ts";
import { runJobs } from "../../src/cli/pool.ts";
import { workedCases } from "../worked-cases.ts";
import { launchChromium } from "./launch.ts";

/** Everywhere the same job gives the same bytes: here, on worker threads, in a page, in a Web Worker. */

const jobs: Job[] = workedCases().flatMap((c) => {
  const plan = planOf({ case: c, restriction: {}, texts: new Map(), options: {}, seed: 20180416 });
  if ("faults" in plan) throw new Error("the defaults are faulty");
  return plan.jobs;
});
const direct = jobs.map((job) => JSON.stringify(execute(job)));

describe("on worker threads", () => {
  it.each([0, 1, 2])("%i workers", async (workers) => {
    const sections = await runJobs(jobs, workers, () => {});
    expect(sections.map((section) => JSON.stringify(section))).toEqual(direct);
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

  it.each(["runHere", "runInWorker"])("%s", async (how) => {
    for (const [index, job] of jobs.entries()) {
      const answer = await page.evaluate(
        ([name, given]) =>
          (globalThis as unknown as Record<string, (job: unknown) => Promise<string>>)[name as string]!(
            given,
          ),
        [how, job] as const,
      );
      expect(answer === direct[index], `${job.analysis} on ${job.case.id}`).toBe(true);
    }
    expect(trouble).toEqual([]);
  });
});
