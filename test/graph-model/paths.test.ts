import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { improvementsFrom } from "#graph-model/moves/moves-from.ts";
import { type Step, shortestPaths, stepsTo, stepsToNearest } from "#graph-model/moves/paths.ts";
import { plainMoves } from "#graph-model/moves/ranked-moves.ts";
import { deterringAnswer } from "#graph-model/sanctions/deterrence.ts";
import { engineOf } from "./engine-of.ts";
import { anyModel, type RandomModel } from "./random-model.ts";
import { improvements, moves, sanctions, type TextbookModel, type Ties } from "./textbook.ts";

/** Length of the shortest legal path to every state, by trying all of them on pairs of state and last mover. */
function textbookDistances(model: TextbookModel, from: number, step: typeof moves): number[] {
  const distance = model.codes.map(() => -1);
  distance[from] = 0;
  let front: [number, number][] = [[from, -1]];
  const seen = new Set<string>();
  for (let length = 1; front.length > 0; length++) {
    const next: [number, number][] = [];
    for (const [state, last] of front) {
      model.parties.forEach((_, mover) => {
        if (mover === last) return;
        for (const to of step(model, mover, state)) {
          if (seen.has(`${to} ${mover}`)) continue;
          seen.add(`${to} ${mover}`);
          if (distance[to]! < 0) distance[to] = length;
          next.push([to, mover]);
        }
      });
    }
    front = next;
  }
  return distance;
}

/** Fails unless every step may be made from where the one before it ended, and nobody moves twice in succession. */
function expectLegal(model: RandomModel, from: number, steps: readonly Step[], step: typeof moves): void {
  let at = from;
  let last = -1;
  for (const { mover, to } of steps) {
    expect(mover).not.toBe(last);
    expect(step(model, mover, at)).toContain(to);
    at = to;
    last = mover;
  }
}

describe("paths from a state", () => {
  it("are legal and as short as can be, by moves and by improvements", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(63), (model, drawn) => {
        const { graph, ranked } = engineOf(model);
        const from = drawn % model.codes.length;
        const plain = plainMoves(graph);
        for (const [steppings, step] of [
          [plain, moves],
          [ranked, improvements],
        ] as const) {
          const paths = shortestPaths(graph, from, steppings);
          expect([...paths.distance]).toEqual(textbookDistances(model, from, step));
          model.codes.forEach((_, to) => {
            if (paths.distance[to]! < 0) return;
            const steps = stepsTo(paths, to);
            expect(steps.length).toBe(paths.distance[to]);
            expect(steps.at(-1)?.to ?? from).toBe(to);
            expectLegal(model, from, steps, step);
          });
        }
      }),
      { numRuns: 100, seed: 6 },
    );
  });
});

describe("steps to the nearest state that is looked for", () => {
  it("are those of a search of its own, however many there were before", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { graph, ranked } = engineOf(model);
        model.codes.forEach((_, from) => {
          for (const limits of [{}, { notFirst: 0 }, { movers: [0] }]) {
            // One that ends at once, one that ends anywhere, one that finds nothing.
            for (const until of [() => true, (state: number) => state % 3 === from % 2, () => false]) {
              const alone = shortestPaths(graph, from, ranked, { ...limits, until });
              expect(stepsToNearest(graph, from, ranked, { ...limits, until })).toEqual(
                alone.found < 0 ? undefined : stepsTo(alone, alone.found),
              );
            }
          }
        });
      }),
      { numRuns: 30, seed: 6 },
    );
  });
});

describe("answers to an improvement", () => {
  it.each<Ties>(["deter", "do-not-deter"])(
    "exist exactly where the definition says where ties %s, and are legal",
    (ties) => {
      fc.assert(
        fc.property(anyModel, (model) => {
          const { graph, ranked } = engineOf(model);
          model.parties.forEach(({ value }, party) => {
            model.codes.forEach((_, state) => {
              const better = improvementsFrom(graph, ranked[party]!, party, state);
              expect([...better].sort((a, b) => a - b)).toEqual(improvements(model, party, state));
              for (const to of better) {
                const answer = deterringAnswer(graph, ranked, party, state, to, ties);
                const ends = sanctions(model, party, state, to, "seq", ties);
                if (!answer) {
                  expect(ends).toEqual([]);
                  continue;
                }
                const end = answer.at(-1)!.to;
                expect(ends).toContain(end);
                expect(value[end]!).toBeLessThanOrEqual(value[state]!);
                expect(answer.every(({ mover }) => mover !== party)).toBe(true);
                expectLegal(model, to, answer, improvements);
              }
            });
          });
        }),
        { numRuns: 60, seed: 7 },
      );
    },
  );
});
