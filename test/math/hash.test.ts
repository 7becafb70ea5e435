import { expect, it } from "vitest";
import { hashOf } from "#math/hash.ts";

it("depends on every number and on their order, and meets itself no more often than chance has it", () => {
  expect(hashOf(1, 2)).not.toBe(hashOf(2, 1));
  expect(hashOf(0)).not.toBe(hashOf(0, 0));
  const seen = new Set<number>();
  for (let first = 0; first < 300; first++)
    for (let second = 0; second < 300; second++) seen.add(hashOf(first, second));
  // Of 90,000 random words of 32 bits about one pair is alike.
  expect(seen.size).toBeGreaterThan(90_000 - 8);
});
