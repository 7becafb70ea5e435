import { expect, it } from "vitest";
import { Budget } from "#math/budget.ts";

const LIMITS = {
  draws: { most: 200, of: "draws", why: "a minute", kind: "work" },
  rows: { most: 10, of: "rows", why: "a page", kind: "size" },
} as const;

it("scales the limits on work, in whole steps and never to nothing, and leaves those on size", () => {
  expect(new Budget(LIMITS).most("draws")).toBe(200);
  expect(new Budget(LIMITS, 0.127).most("draws")).toBe(25);
  expect(new Budget(LIMITS, 1e-9).most("draws")).toBe(1);
  expect(new Budget(LIMITS, 4).most("rows")).toBe(10);
});

it("counts down to the last step that is allowed, each count on its own", () => {
  const budget = new Budget(LIMITS, 0.01);
  const meter = budget.meter("draws");
  expect([meter.spend(), meter.spend(), meter.spend()]).toEqual([true, true, false]);
  expect(budget.meter("draws").spend(2)).toBe(true);
  expect(budget.meter("draws").spend(3)).toBe(false);
});

it("allows something as a whole or notes that none of it was done", () => {
  const budget = new Budget(LIMITS);
  expect([budget.allows("rows", 10), budget.allows("rows", 11)]).toEqual([true, false]);
  expect(budget.cuts).toEqual([{ limit: "rows", done: 0, wanted: 11 }]);
});

it("keeps what was cut", () => {
  const budget = new Budget(LIMITS);
  budget.cut("rows", 10, 31);
  budget.cut("draws", 200, null);
  expect(budget.cuts).toEqual([
    { limit: "rows", done: 10, wanted: 31 },
    { limit: "draws", done: 200, wanted: null },
  ]);
});
