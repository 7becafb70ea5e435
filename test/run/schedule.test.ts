import { beforeEach, describe, expect, it } from "vitest";
import type { Found, PartOutcome } from "#analyses/session.ts";
import { memoryCache } from "#run/cache.ts";
import { type Executor, inPlace } from "#run/executor.ts";
import { type Plan, planOf, type Request } from "#run/plan.ts";
import { run } from "#run/run.ts";
import type { Watch } from "#run/schedule.ts";
import { caseOf, ran, requestOf, TOYS, trouble } from "./toy.ts";

beforeEach(() => {
  ran.length = 0;
  trouble.pieces = false;
  trouble.total = false;
  trouble.words = false;
});

function planned(request: Request): Plan {
  const plan = planOf(request, TOYS);
  if ("faults" in plan) throw new Error(JSON.stringify(plan.faults));
  return plan;
}

/** An executor that has room for more than one task, and finishes them in the reverse order. */
const backwards: Executor = {
  width: 3,
  run: (_job, session, { part, from, to }, found, progress) =>
    new Promise((resolve, reject) => {
      setTimeout(() => {
        try {
          resolve(session.run(part, from, to, found, progress));
        } catch (error) {
          reject(error);
        }
      }, 20 - from);
    }),
};

async function report(request: Request, executor: Executor = inPlace, watch: Watch = {}) {
  const { report, bulk } = await run(planned(request), executor, { analyses: TOYS, ...watch });
  const sections = Object.fromEntries(report.sections.map((section) => [section.analysis.id, section]));
  return { report, bulk, sections };
}

describe("what comes out", () => {
  it("has a section for each analysis, in the order of the list, with what came of its parts", async () => {
    const { report: whole, sections } = await report(requestOf(caseOf(3)));
    expect(whole.sections.map(({ analysis }) => analysis.id)).toEqual(["sums", "busy", "events"]);
    const { result } = sections.sums!.outcome as { result: Record<string, unknown> };
    const { squares } = result.squares as { squares: number[] };
    expect(result.total).toEqual({ total: squares.reduce((sum, each) => sum + each, 0) });
    expect(result.mean).toEqual({ mean: (result.total as { total: number }).total / 10 });
    expect(result.never).toBeNull();
    expect(sections.sums!.parts!.map(({ id, status }) => [id, status])).toEqual([
      ["squares", "found"],
      ["total", "found"],
      ["mean", "found"],
      ["never", "not-wanted"],
    ]);
    expect(sections.events!.parts).toBeUndefined();
  });

  it("is told of each analysis as soon as it is known, as the report has it", async () => {
    const told = new Map<string, unknown>();
    const running: string[] = [];
    const { report: whole } = await report(requestOf(caseOf(3)), inPlace, {
      told: (analysis, outcome) => told.set(analysis, outcome),
      part: (analysis) => {
        if (told.size > 0 && !told.has(analysis)) running.push(analysis);
      },
    });
    expect(told.size).toBe(whole.sections.length);
    for (const { analysis, outcome } of whole.sections) expect(told.get(analysis.id)).toBe(outcome);
    expect(running).not.toEqual([]);
  });

  it("is told of one analysis before the next begins, where there is room for one task", async () => {
    const order: string[] = [];
    await report(requestOf(caseOf(3)), inPlace, {
      part: (analysis) => order.push(`${analysis} runs`),
      told: (analysis) => order.push(`${analysis} told`),
    });
    const [first, ...others] = order
      .filter((what) => what.endsWith("told"))
      .map((what) => what.split(" ")[0]!);
    expect(others.length).toBeGreaterThan(1);
    const until = order.indexOf(`${first} told`);
    expect(order.slice(0, until).every((what) => what === `${first} runs`)).toBe(true);
    expect(order.slice(until).some((what) => what === `${first} runs`)).toBe(false);
  });

  it("does not depend on the executor, nor on the order in which it finishes", async () => {
    const here = await report(requestOf(caseOf(3)));
    const there = await report(requestOf(caseOf(3)), backwards);
    expect(JSON.stringify(there.report)).toBe(JSON.stringify(here.report));
    expect(ran.filter((what) => what.startsWith("squares")).length).toBeGreaterThan(3);
  });

  it("joins the words of the parts, and hands a part what it needs", async () => {
    const { sections } = await report(requestOf(caseOf(1)));
    expect(sections.sums!.outcome).toMatchObject({
      explanation: { headline: "Squares.", caveats: ["Squares are large.", "10 squares were added."] },
    });
  });

  it("sets large tables apart, under a file of their own", async () => {
    const { sections, bulk } = await report(requestOf(caseOf(1)));
    expect(sections.sums!.bulk).toEqual([
      { name: "squares", format: "squares/1", file: "sums.squares.json" },
    ]);
    expect(bulk.get("sums.squares.json")!.data).toHaveLength(10);
  });

  it("says what the budget cut, the same however the work was shared out", async () => {
    const request = requestOf(caseOf(1), { budget: 0.08 });
    const here = await report(request);
    const there = await report(request, backwards);
    expect(here.sections.sums!.parts![0]!.cuts).toEqual([{ limit: "numbers", done: 4, wanted: 10 }]);
    expect(JSON.stringify(here.sections.sums!.outcome)).toContain(
      "“Squares” stopped at 4 of 10 numbers, which is what the budget allows; a larger budget goes further.",
    );
    expect(there.report).toEqual(here.report);
  });

  it("has room for an analysis whose work has no pieces", async () => {
    const { sections } = await report(requestOf(caseOf(1), { options: { sums: { count: 0 } } }), backwards);
    expect(sections.sums!.outcome).toMatchObject({
      result: { squares: { squares: [] }, total: { total: 0 } },
    });
  });
});

describe("results that feed results", () => {
  it("runs an analysis after those that it needs, and only shows what was asked for", async () => {
    const { report: whole, sections } = await report(requestOf(caseOf(3), { analyses: ["busy"] }));
    expect(ran).toEqual(["events", "busy"]);
    expect(whole.sections).toHaveLength(1);
    expect(sections.busy!.outcome).toMatchObject({ result: { busy: true } });
  });

  it("tells in words what is missing where the other found nothing", async () => {
    const { sections } = await report(requestOf(caseOf(0), { analyses: ["busy"] }));
    expect(sections.busy!.outcome).toEqual({ status: "not-applicable", missing: ["events", "an event"] });
  });

  it("refuses a list in which analyses need each other, or one that is not there", () => {
    const [sums, busy, events] = TOYS;
    const circle = [sums!, busy!, { ...events!, needs: ["busy"] }];
    expect(() => planOf(requestOf(caseOf(1)), circle)).toThrow("busy → events → busy");
    expect(() => planOf(requestOf(caseOf(1)), [busy!])).toThrow("busy needs events, which is no analysis");
  });
});

describe("what was computed before", () => {
  it("is not computed again, and an edit runs only what it touched", async () => {
    const cache = memoryCache(10);
    const first = await report(requestOf(caseOf(3)), inPlace, { cache });
    expect(ran).toHaveLength(4);
    ran.length = 0;
    const again = await report(requestOf(caseOf(3)), inPlace, { cache });
    expect(ran).toEqual([]);
    expect(JSON.stringify(again.report)).toBe(JSON.stringify(first.report));
    // The title is no analysis's input.
    await report(requestOf(caseOf(3, "Another title")), inPlace, { cache });
    expect(ran).toEqual([]);
    // One event more is the input of `events`, whose result is the input of `busy`.
    await report(requestOf(caseOf(4)), inPlace, { cache });
    expect(ran).toEqual(["events", "busy"]);
  });

  it.each([
    ["an option", { options: { sums: { count: 11 } } }],
    ["the seed", { seed: 8 }],
    ["the budget", { budget: 2 }],
  ])("is computed again with another value of %s", async (_, change) => {
    const cache = memoryCache(10);
    const only = { analyses: ["sums"] };
    await report(requestOf(caseOf(1), only), inPlace, { cache });
    ran.length = 0;
    await report(requestOf(caseOf(1), { ...only, ...change }), inPlace, { cache });
    expect(ran).not.toEqual([]);
  });

  it("is forgotten beyond the size of the cache, what was not used for longest first", async () => {
    const cache = memoryCache(2);
    const only = (count: number) => requestOf(caseOf(count), { analyses: ["events"] });
    for (const count of [1, 2, 1, 3]) await report(only(count), inPlace, { cache });
    ran.length = 0;
    await report(only(1), inPlace, { cache });
    expect(ran).toEqual([]);
    await report(only(2), inPlace, { cache });
    expect(ran).toEqual(["events"]);
  });

  it("is not kept where a part failed", async () => {
    const cache = memoryCache(10);
    trouble.total = true;
    await report(requestOf(caseOf(1)), inPlace, { cache });
    trouble.total = false;
    const { sections } = await report(requestOf(caseOf(1)), inPlace, { cache });
    expect(sections.sums!.parts!.map(({ status }) => status)).not.toContain("failed");
  });
});

describe("a part that throws", () => {
  it("leaves the others standing, shows its message, and hands its stack to whoever watches", async () => {
    trouble.total = true;
    const seen: [string, string, string][] = [];
    const { sections } = await report(requestOf(caseOf(3)), inPlace, {
      failed: (analysis, part, error) => seen.push([analysis, part, (error as Error).stack!]),
    });
    expect(sections.sums!.outcome).toMatchObject({
      status: "done",
      result: { total: null, mean: null },
      explanation: {
        headline: "Squares.",
        caveats: [
          "Squares are large.",
          "“Total” is missing: a fault of the program (no total today).",
          "“Mean” is missing, since it needs “Total”.",
        ],
      },
    });
    expect(sections.events!.outcome.status).toBe("done");
    expect(seen).toHaveLength(1);
    expect(seen[0]!.slice(0, 2)).toEqual(["sums", "total"]);
    expect(seen[0]![2]).toContain("toy.ts");
  });

  it("while it is put into words costs its words and its result, and no more", async () => {
    trouble.words = true;
    const seen: [string, string][] = [];
    const { sections } = await report(requestOf(caseOf(3)), inPlace, {
      failed: (analysis, part) => seen.push([analysis, part]),
    });
    expect(sections.sums!.outcome).toMatchObject({
      status: "done",
      result: { total: null, mean: { mean: expect.any(Number) } },
      explanation: {
        caveats: ["Squares are large.", "“Total” is missing: a fault of the program (no words today)."],
      },
    });
    expect(seen).toEqual([["sums", "total"]]);
  });

  it("fails its analysis where nothing else was found", async () => {
    trouble.pieces = true;
    const { sections } = await report(requestOf(caseOf(3)), backwards);
    expect(sections.sums!.outcome).toEqual({ status: "failed", message: "no squares today" });
    expect(sections.events!.outcome.status).toBe("done");
  });

  it("is told to an analysis that needs it", async () => {
    const failing = TOYS.map((toy) => (toy.id === "events" ? { ...toy, open: broken } : toy));
    const plan = planOf(requestOf(caseOf(3)), failing) as Plan;
    const { report: whole } = await run(plan, inPlace, { analyses: failing });
    const outcomes = Object.fromEntries(
      whole.sections.map(({ analysis, outcome }) => [analysis.id, outcome]),
    );
    expect(outcomes.events).toEqual({ status: "failed", message: "cannot be opened" });
    expect(outcomes.busy).toEqual({
      status: "not-applicable",
      missing: ["events", "“Events”, which failed (cannot be opened)"],
    });
  });
});

function broken(): never {
  throw new Error("cannot be opened");
}

describe("whoever watches", () => {
  it("is told shares that rise from 0 to 1, and every part as it comes", async () => {
    const shares: number[] = [];
    const parts: [string, PartOutcome["status"]][] = [];
    await report(requestOf(caseOf(1), { analyses: ["sums"] }), inPlace, {
      progress: (_, share) => shares.push(share),
      part: (_, part, { status }) => parts.push([part, status]),
    });
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.length).toBeGreaterThan(10);
    expect(parts).toEqual([
      ["squares", "found"],
      ["total", "found"],
      ["mean", "found"],
    ]);
  });

  it("may cancel a part: what needs it is not run, the rest is", async () => {
    const { sections } = await report(requestOf(caseOf(1)), inPlace, {
      cancelled: (_, part) => part === "total",
    });
    expect(sections.sums!.parts!.map(({ status }) => status)).toEqual([
      "found",
      "cancelled",
      "not-run",
      "not-wanted",
    ]);
    expect(JSON.stringify(sections.sums!.outcome)).toContain("“Total” is missing: it was cancelled.");
  });

  it("may cancel while a part runs", async () => {
    let told = 0;
    const { sections } = await report(requestOf(caseOf(1)), inPlace, {
      progress: () => told++,
      cancelled: () => told > 3,
    });
    expect(sections.sums!.outcome.status).toBe("failed");
    expect(sections.sums!.parts![0]).toMatchObject({ id: "squares", status: "cancelled" });
  });
});

it("keeps a part from findings that it does not say it needs", () => {
  const [sums] = TOYS;
  const plan = planned(requestOf(caseOf(1), { analyses: ["sums"] }));
  const selected = plan.waves[0]![0]!.selected as unknown as {
    job: { input: never; options: never };
  };
  const session = sums!.open(selected.job.input, selected.job.options, {} as never);
  const found: Found = {};
  expect(() => session.run("nothing", 0, 1, found, () => {})).toThrow("unknown part: nothing");
});
