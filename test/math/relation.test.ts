import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alternatingClosureOf,
  closureOf,
  emptyRelation,
  relate,
  relatedTo,
  rowsMeet,
  rowWithin,
} from "#math/relation.ts";

const pairs = fc
  .integer({ min: 1, max: 70 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 120 }),
      fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 120 }),
    ),
  );

function relationOf(size: number, related: readonly (readonly [number, number])[]) {
  const relation = emptyRelation(size);
  for (const [from, to] of related) relate(relation, from, to);
  return relation;
}

describe("a relation", () => {
  it("holds the pairs that were related, and no others", () => {
    fc.assert(
      fc.property(pairs, ([size, related]) => {
        const relation = relationOf(size, related);
        for (let from = 0; from < size; from++) {
          const expected = new Set(related.filter(([first]) => first === from).map(([, to]) => to));
          expect(relatedTo(relation, from)).toEqual([...expected].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("closes without two steps of one relation in succession as trying all ways does", () => {
    const small = pairs.filter(([size]) => size <= 5);
    fc.assert(
      fc.property(small, ([size, one, other]) => {
        const closure = alternatingClosureOf(size, [relationOf(size, one), relationOf(size, other)]);
        const steps = [one, other];
        for (let from = 0; from < size; from++) {
          const reached = new Set([from]);
          // A way without a repeated pair of thing and last relation has at most two steps for each thing.
          const walk = (at: number, last: number, left: number) => {
            reached.add(at);
            if (left === 0) return;
            steps.forEach((related, by) => {
              if (by === last) return;
              for (const [start, end] of related) if (start === at) walk(end, by, left - 1);
            });
          };
          walk(from, -1, 2 * Math.min(size, 3));
          const found = new Set(relatedTo(closure, from));
          expect([...reached].every((thing) => found.has(thing))).toBe(true);
          if (size <= 3) expect(found).toEqual(reached);
        }
      }),
      { numRuns: 60, seed: 3 },
    );
  });

  it("closes as a search from every thing does", () => {
    fc.assert(
      fc.property(pairs, ([size, one, other]) => {
        const closure = closureOf(size, [relationOf(size, one), relationOf(size, other)]);
        for (let from = 0; from < size; from++) {
          const reached = new Set([from]);
          for (const at of reached) {
            for (const [first, to] of [...one, ...other]) if (first === at) reached.add(to);
          }
          expect(relatedTo(closure, from)).toEqual([...reached].sort((a, b) => a - b));
        }
      }),
    );
  });

  it("compares rows as sets", () => {
    fc.assert(
      fc.property(pairs, ([size, one, other]) => {
        const [first, second] = [relationOf(size, one), relationOf(size, other)];
        for (let at = 0; at < size; at++) {
          const mine = relatedTo(first, at);
          const theirs = new Set(relatedTo(second, size - 1 - at));
          expect(rowsMeet(first, at, second, size - 1 - at)).toBe(mine.some((thing) => theirs.has(thing)));
          expect(rowWithin(first, at, second, size - 1 - at)).toBe(mine.every((thing) => theirs.has(thing)));
        }
      }),
    );
  });
});
