import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allShortestPaths } from "#math/all-shortest-paths.ts";

/** All paths of so many arrows from node 0 to a node, by trying all. */
function byTrying(arrows: readonly (readonly number[])[], to: number, length: number): string[] {
  if (length === 0) return to === 0 ? [""] : [];
  return arrows.flatMap((targets, from) =>
    targets.includes(to) ? byTrying(arrows, from, length - 1).map((path) => `${path} ${to}`) : [],
  );
}

const graphs = fc
  .array(fc.uniqueArray(fc.nat(6), { maxLength: 4 }), { minLength: 7, maxLength: 7 })
  .map((arrows) => arrows.map((targets, from) => targets.filter((to) => to !== from)));

describe("all shortest paths", () => {
  it("are those that trying all paths finds, in the order of their nodes", () => {
    fc.assert(
      fc.property(graphs, fc.nat(6), (arrows, end) => {
        const distance = arrows.map(() => -1);
        distance[0] = 0;
        for (let far = 0; far < 7; far++) {
          arrows.forEach((targets, from) => {
            if (distance[from] === far)
              for (const to of targets) if (distance[to]! < 0) distance[to] = far + 1;
          });
        }
        const length = distance[end]!;
        if (length < 0) return;
        const into = (node: number) =>
          [...arrows.keys()]
            .filter((from) => arrows[from]!.includes(node) && distance[from] === distance[node]! - 1)
            .map((before) => ({ before, step: node }));
        const { total, paths } = allShortestPaths([end], length, into, 5);
        const expected = byTrying(arrows, end, length).sort();
        expect(total).toBe(expected.length);
        expect(paths.map((path) => path.map((node) => ` ${node}`).join(""))).toEqual(expected.slice(0, 5));
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
