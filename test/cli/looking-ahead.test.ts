import { setTimeout as rest } from "node:timers/promises";
import { expect, it } from "vitest";
import { lookingAhead, timeOfThread } from "../../src/cli/looking-ahead.ts";

/** What is told of one analysis, as milliseconds and shares, and whether that is long after some milliseconds. */
function isLong(told: readonly (readonly [at: number, share: number])[], after: number): boolean {
  let now = 0;
  const ahead = lookingAhead(() => now);
  for (const [at, share] of told) {
    now = at;
    ahead.note("one", share);
  }
  return ahead.isLong(after);
}

it("takes for long what goes on slowly, once it has gone on for a while", () => {
  const slow = [
    [0, 0],
    [10, 0.01],
    [110, 0.05],
  ] as const;
  expect(isLong(slow, 100)).toBe(true);
  expect(isLong(slow, 101)).toBe(false);
});

it("does not take for long what is soon done, nor what only had to wait", () => {
  const quick = [
    [0, 0],
    [10, 0.01],
    [210, 0.3],
  ] as const;
  expect(isLong(quick, 100)).toBe(false);
  const waited = [
    [0, 0],
    [5000, 0.01],
    [5200, 0.5],
  ] as const;
  expect(isLong(waited, 100)).toBe(false);
});

it("counts what a thread computes, not what it waits for", async () => {
  const before = timeOfThread();
  await rest(300);
  const rested = timeOfThread() - before;
  expect(rested).toBeLessThan(150);
  const until = timeOfThread() + 20;
  const start = performance.now();
  while (timeOfThread() < until);
  expect(performance.now() - start).toBeGreaterThan(10);
});
