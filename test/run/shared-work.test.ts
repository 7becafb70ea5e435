import { beforeEach, describe, expect, it } from "vitest";
import { inPlace } from "#run/executor.ts";
import { type Plan, planOf } from "#run/plan.ts";
import { run } from "#run/run.ts";
import { sharedWork } from "#run/shared-work.ts";
import type { Order } from "#run/worker-messages.ts";
import { caseOf, ran, requestOf, TOYS, trouble } from "./toy.ts";
import { makeWorkers } from "./toy-workers.ts";

const plan = planOf(requestOf(caseOf(3)), TOYS) as Plan;
const watch = { analyses: TOYS };
const later = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Helpers that are there from the beginning. `slow`: this thread leaves them the time for so many messages before each task. */
function helpersOf(most: number, start: ReturnType<typeof makeWorkers>["start"], slow = 0) {
  return {
    most,
    wanted: () => true,
    start,
    async pause() {
      for (let turn = 0; turn <= slow; turn++) await later();
    },
  };
}

beforeEach(() => {
  trouble.pieces = false;
  trouble.total = false;
  trouble.words = false;
  ran.length = 0;
});

describe("shared work", () => {
  it.each([
    [0, 0],
    [1, 0],
    [1, 20],
    [3, 2],
  ])("with %i helpers gives the same bytes as one process, and runs every task once", async (most, slow) => {
    const here = await run(plan, inPlace, watch);
    ran.length = 0;
    const { start } = makeWorkers();
    const pool = sharedWork(helpersOf(most, start, slow));
    const there = await run(plan, pool, watch);
    pool.close();
    expect(JSON.stringify(there.report)).toBe(JSON.stringify(here.report));
    expect(JSON.stringify([...there.bulk])).toBe(JSON.stringify([...here.bulk]));
    expect(new Set(ran).size).toBe(ran.length);
  });

  it("is offered to every helper, with a job, and the findings that it needs, once", async () => {
    const { start, orders } = makeWorkers();
    const pool = sharedWork(helpersOf(2, start));
    await run(plan, pool, watch);
    pool.close();
    expect(orders).toHaveLength(2);
    for (const own of orders) {
      const opened = own.flatMap((order) => (order.kind === "open" ? [order.job.analysis] : []));
      expect(opened.toSorted()).toEqual(["busy", "events", "sums"]);
      const found = own.flatMap((order) => (order.kind === "found" ? [order.part] : []));
      expect(new Set(found).size).toBe(found.length);
    }
  });

  it("starts nobody before it is worth their while", async () => {
    const { start, orders } = makeWorkers();
    let asked = 0;
    const pool = sharedWork({ most: 1, wanted: () => ++asked > 5, start, pause: later });
    await run(plan, pool, watch);
    pool.close();
    expect(asked).toBeGreaterThan(5);
    expect(orders).toHaveLength(1);
    const none = makeWorkers();
    const alone = sharedWork({ most: 1, wanted: () => false, start: none.start, pause: later });
    await run(plan, alone, watch);
    expect(none.orders).toEqual([]);
  });

  it("is done here where a helper cannot be started", async () => {
    const here = await run(plan, inPlace, watch);
    const start = () => {
      throw new Error("no threads here");
    };
    const { report } = await run(plan, sharedWork(helpersOf(2, start)), watch);
    expect(JSON.stringify(report)).toBe(JSON.stringify(here.report));
  });
});

describe("a helper that dies", () => {
  it("loses the task that it had taken; the rest is done by the others", async () => {
    let taken = "";
    const dying = (order: Order) => {
      if (order.kind !== "run" || taken !== "" || order.task.part !== "total") return false;
      // It takes the task before it dies of it, if nobody else did.
      const { cell, by } = order.claim!;
      if (Atomics.compareExchange(cell, 0, 0, by) !== 0) return false;
      taken = order.task.part;
      return true;
    };
    const { start } = makeWorkers({ dying });
    const pool = sharedWork(helpersOf(1, start, 20));
    const { report } = await run(plan, pool, watch);
    pool.close();
    const sums = report.sections.find(({ analysis }) => analysis.id === "sums")!;
    expect(taken).toBe("total");
    expect(sums.parts!.find(({ id }) => id === "total")).toMatchObject({
      status: "failed",
      message: "the worker died",
    });
    expect(sums.parts!.find(({ id }) => id === "squares")!.status).toBe("found");
    expect(report.sections.find(({ analysis }) => analysis.id === "events")!.outcome.status).toBe("done");
  });
});

it.each([0, 20])("tells what a task threw, wherever it ran", async (slow) => {
  trouble.total = true;
  const { start } = makeWorkers();
  const pool = sharedWork(helpersOf(1, start, slow));
  const seen: Error[] = [];
  await run(plan, pool, { ...watch, failed: (_analysis, _part, error) => seen.push(error as Error) });
  pool.close();
  expect(seen.map(({ message }) => message)).toEqual(["no total today"]);
  expect(seen[0]!.stack).toContain("toy.ts");
});

it.each([0, 20])("ends a task that is cancelled while it runs, and does the rest", async (slow) => {
  const { start } = makeWorkers();
  const pool = sharedWork(helpersOf(1, start, slow));
  let told = 0;
  const { report } = await run(plan, pool, {
    ...watch,
    progress: (analysis) => {
      if (analysis === "sums") told++;
    },
    cancelled: (_, part) => part === "squares" && told > 1,
  });
  pool.close();
  const sums = report.sections.find(({ analysis }) => analysis.id === "sums")!;
  expect(sums.parts!.map(({ status }) => status)).toEqual(["cancelled", "not-run", "not-run", "not-wanted"]);
  expect(report.sections.find(({ analysis }) => analysis.id === "busy")!.outcome.status).toBe("done");
});
