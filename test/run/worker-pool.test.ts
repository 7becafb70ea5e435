import { beforeEach, describe, expect, it } from "vitest";
import { inPlace } from "#run/executor.ts";
import { type Plan, planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { workerPool } from "#run/worker-pool.ts";
import { caseOf, ran, requestOf, TOYS, trouble } from "./toy.ts";
import { makeWorkers } from "./toy-workers.ts";

const plan = planOf(requestOf(caseOf(3)), TOYS) as Plan;
const watch = { analyses: TOYS };

beforeEach(() => {
  trouble.pieces = false;
  trouble.total = false;
  trouble.words = false;
  ran.length = 0;
});

describe("a pool", () => {
  it.each([1, 2, 5])("of %i gives the same bytes as one process", async (width) => {
    const here = await run(plan, inPlace, watch);
    const { start } = makeWorkers();
    const pool = workerPool(width, start);
    const there = await run(plan, pool, watch);
    expect(JSON.stringify(there.report)).toBe(JSON.stringify(here.report));
    expect(JSON.stringify([...there.bulk])).toBe(JSON.stringify([...here.bulk]));
    pool.close();
  });

  it("sends a worker a job, and the findings that it needs, once", async () => {
    const { start, orders } = makeWorkers();
    const pool = workerPool(2, start);
    await run(plan, pool, watch);
    expect(orders).toHaveLength(2);
    for (const own of orders) {
      const opened = own.flatMap((order) => (order.kind === "open" ? [order.job.analysis] : []));
      expect(new Set(opened).size).toBe(opened.length);
      const found = own.flatMap((order) => (order.kind === "found" ? [order.part] : []));
      expect(new Set(found).size).toBe(found.length);
    }
    expect(orders.flat().filter(({ kind }) => kind === "run").length).toBeGreaterThan(8);
    pool.close();
  });

  it("keeps only so many jobs ready in a worker", async () => {
    const { start, orders } = makeWorkers();
    const pool = workerPool(1, start);
    for (let seed = 0; seed < 12; seed++) {
      const one = planOf(requestOf(caseOf(1), { analyses: ["sums"], seed }), TOYS) as Plan;
      await run(one, pool, watch);
    }
    expect(orders[0]!.filter(({ kind }) => kind === "open")).toHaveLength(12);
    expect(orders[0]!.filter(({ kind }) => kind === "close")).toHaveLength(4);
    pool.close();
  });
});

describe("a worker that dies", () => {
  it("loses its task, not the report, and is replaced", async () => {
    const { start, orders } = makeWorkers({
      dying: (order) => order.kind === "run" && order.task.part === "total",
    });
    const pool = workerPool(1, start);
    const { report } = await run(plan, pool, watch);
    const sums = report.sections.find(({ analysis }) => analysis.id === "sums")!;
    expect(sums.parts!.find(({ id }) => id === "total")).toMatchObject({
      status: "failed",
      message: "the worker died",
    });
    expect(sums.parts!.find(({ id }) => id === "squares")!.status).toBe("found");
    expect(report.sections.find(({ analysis }) => analysis.id === "events")!.outcome.status).toBe("done");
    expect(orders.length).toBeGreaterThan(1);
    pool.close();
  });

  it("that cannot even be started fails the parts, with the reason", async () => {
    const pool = workerPool(2, () => {
      throw new Error("no threads here");
    });
    const { report } = await run(plan, pool, watch);
    const outcomes = report.sections.map(({ outcome }) => outcome);
    expect(outcomes[0]).toEqual({ status: "failed", message: "no threads here" });
    pool.close();
  });
});

it("hands the message and the stack of what a worker threw back", async () => {
  trouble.total = true;
  const { start } = makeWorkers();
  const pool = workerPool(2, start);
  const seen: Error[] = [];
  await run(plan, pool, { ...watch, failed: (_analysis, _part, error) => seen.push(error as Error) });
  expect(seen.map(({ message }) => message)).toEqual(["no total today"]);
  expect(seen[0]!.stack).toContain("toy.ts");
  pool.close();
});

it("ends a worker whose task is cancelled while it runs", async () => {
  const { start, orders } = makeWorkers();
  const pool = workerPool(1, start);
  let told = 0;
  const { report } = await run(plan, pool, {
    ...watch,
    progress: (analysis) => {
      if (analysis === "sums") told++;
    },
    cancelled: (_, part) => part === "squares" && told > 3,
  });
  const sums = report.sections.find(({ analysis }) => analysis.id === "sums")!;
  expect(sums.parts!.map(({ status }) => status)).toEqual(["cancelled", "not-run", "not-run", "not-wanted"]);
  expect(report.sections.find(({ analysis }) => analysis.id === "busy")!.outcome.status).toBe("done");
  expect(orders.length).toBeGreaterThan(1);
  pool.close();
});
