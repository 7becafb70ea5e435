import fc from "fast-check";
import { expect, it } from "vitest";
import { stronglyConnected } from "#math/strongly-connected.ts";

const graph = fc
  .integer({ min: 1, max: 8 })
  .chain((count) =>
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 })), { minLength: count, maxLength: count }),
  );

/** Which nodes can be reached from a node, itself among them. */
function reached(next: readonly (readonly number[])[], from: number): Set<number> {
  const met = new Set([from]);
  for (const node of met) for (const other of next[node]!) met.add(other);
  return met;
}

it("puts two nodes into one component exactly where each can be reached from the other", () => {
  fc.assert(
    fc.property(graph, (next) => {
      const component = stronglyConnected(next);
      const from = next.map((_, node) => reached(next, node));
      for (let one = 0; one < next.length; one++) {
        for (let other = 0; other < next.length; other++) {
          expect(component[one] === component[other]).toBe(from[one]!.has(other) && from[other]!.has(one));
        }
      }
      expect(new Set(component)).toEqual(
        new Set(Array.from({ length: Math.max(...component) + 1 }, (_, n) => n)),
      );
    }),
  );
});

it("takes a chain and a circle that are longer than any stack", () => {
  const count = 200_000;
  const chain = Array.from({ length: count }, (_, node) => (node + 1 < count ? [node + 1] : []));
  expect(new Set(stronglyConnected(chain)).size).toBe(count);
  const circle = chain.map((next) => (next.length > 0 ? next : [0]));
  expect(new Set(stronglyConnected(circle)).size).toBe(1);
});
