import { expect, it } from "vitest";
import { always } from "./always.ts";
import { plain } from "./perform.ts";

const BESIDE = "The draws do not tell it apart from ";

it("names beside the outcome of a flip those that then hold about as often, today's state before all", () => {
  let seen = 0;
  let withToday = 0;
  always(({ result, explanation }) => {
    const shared = result.flips.filter(({ leads, asOften }) => leads !== null && asOften.length > 0);
    const told = explanation.flips
      .map(({ effect }) => plain(effect))
      .filter((effect) => effect.includes(BESIDE));
    expect(told).toHaveLength(shared.length);
    const today = shared.filter(({ asOften }) => asOften.some(({ state }) => state === result.today));
    expect(told.filter((effect) => effect.includes(`${BESIDE}today's state (`))).toHaveLength(today.length);
    seen += shared.length;
    withToday += today.length;
  });
  expect(Math.min(seen, withToday)).toBeGreaterThan(0);
});

it("never sets an outcome of a flip beside itself: where no other then holds, nothing stands beside it", () => {
  let alone = 0;
  always(({ result, explanation }) => {
    for (const [at, { leads, before, ties, falls }] of result.flips.entries()) {
      if (leads === null) continue;
      expect(before?.state).not.toBe(leads.state);
      if (before !== null) continue;
      alone++;
      expect([ties, falls, result.level.total > 0]).toEqual([false, false, true]);
      expect(plain(explanation.flips[at]!.effect)).toContain("no other outcome in any");
    }
  });
  expect(alone).toBeGreaterThan(0);
});
