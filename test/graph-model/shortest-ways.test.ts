import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Step } from "#graph-model/moves/paths.ts";
import { shortestPaths } from "#graph-model/moves/paths.ts";
import { plainMoves } from "#graph-model/moves/ranked-moves.ts";
import { reachIn } from "#graph-model/moves/reach.ts";
import { shortestWays } from "#graph-model/moves/shortest-ways.ts";
import { waysFrom } from "#graph-model/sanctions/ways-from.ts";
import { membersOf } from "#math/bit-set.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import { anyModel, type RandomModel } from "./random-model.ts";
import { improvements, moves, sanctions, type TextbookModel } from "./textbook.ts";

/** Every legal sequence of so many steps to a state, by trying them all; nobody moves twice in succession. */
function everySequence(
  model: TextbookModel,
  from: number,
  to: number,
  length: number,
  step: typeof moves,
): Step[][] {
  const found: Step[][] = [];
  const way: Step[] = [];
  const walk = (state: number, last: number) => {
    if (way.length === length) {
      if (state === to) found.push([...way]);
      return;
    }
    model.parties.forEach((_, mover) => {
      if (mover === last) return;
      for (const next of step(model, mover, state)) {
        way.push({ mover, to: next });
        walk(next, mover);
        way.pop();
      }
    });
  };
  walk(from, -1);
  return found;
}

function searched(model: RandomModel, from: number) {
  const { graph, ranked } = engineOf(model);
  const plain = plainMoves(graph);
  return { graph, ranked, plain, byMoves: shortestPaths(graph, from, plain) };
}

const key = (steps: readonly Step[]) => steps.map(({ mover, to }) => `${mover}>${to}`).join(" ");

it("the states that can be reached are those to which there is a shortest path, search after search", () => {
  fc.assert(
    fc.property(anyModel, fc.nat(63), (model, drawn) => {
      const { graph, ranked, plain } = searched(model, 0);
      const reach = reachIn(graph);
      for (const from of [0, drawn % model.codes.length]) {
        for (const steppings of [plain, ranked]) {
          const { distance } = shortestPaths(graph, from, steppings);
          const expected = model.codes.flatMap((_, to) => (distance[to]! >= 0 ? [to] : []));
          expect(membersOf(reach(from, steppings))).toEqual(expected);
        }
      }
    }),
  );
});

describe("all shortest paths", () => {
  it("are those that trying every sequence finds, counted and listed", () => {
    let compared = 0;
    fc.assert(
      fc.property(anyModel, fc.nat(63), (model, drawn) => {
        const from = drawn % model.codes.length;
        const { graph, ranked, plain } = searched(model, from);
        for (const [steppings, step] of [
          [plain, moves],
          [ranked, improvements],
        ] as const) {
          const paths = shortestPaths(graph, from, steppings);
          model.codes.forEach((_, to) => {
            const length = paths.distance[to]!;
            const ways = shortestWays(graph, paths, steppings, to, 1000);
            if (length < 0) expect(ways).toBeUndefined();
            // Trying everything takes too long beyond.
            if (length < 0 || length > 3) return;
            const expected = everySequence(model, from, to, length, step);
            expect(ways!.length).toBe(length);
            expect(ways!.total).toBe(expected.length);
            expect(ways!.paths.map(key).sort()).toEqual(expected.map(key).sort());
            const few = shortestWays(graph, paths, steppings, to, 2)!;
            expect(few.total).toBe(expected.length);
            expect(few.paths).toEqual(ways!.paths.slice(0, 2));
            compared++;
          });
        }
      }),
      { numRuns: 60, seed: 21 },
    );
    expect(compared).toBeGreaterThan(500);
  });

  it("are counted however many there are", () => {
    // Twelve parties with one option each, taken in any order.
    const parties = (count: number) => ({
      optionCount: count,
      codes: Array.from({ length: 1 << count }, (_, code) => code),
      parties: Array.from({ length: count }, (_, at) => ({
        own: 1 << at,
        cannotBeUndone: 0,
        cannotBeTakenUp: 0,
        value: new Array<number>(1 << count).fill(0),
      })),
    });
    const ways = (count: number) => {
      const { graph, plain, byMoves } = searched(parties(count), 0);
      return shortestWays(graph, byMoves, plain, (1 << count) - 1, 20)!;
    };
    expect(ways(12)).toMatchObject({ length: 12, total: 479_001_600 });
    expect(ways(12).paths.length).toBe(20);
  });

  it("say at which step a party would stop, and why", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(63), (model, drawn) => {
        const from = drawn % model.codes.length;
        const { graph, ranked, byMoves } = searched(model, from);
        const waysTo = waysFrom(modelOfEngine(graph), from, byMoves, {
          ranked,
          paths: shortestPaths(graph, from, ranked),
        });
        const state = (code: number) => model.codes.indexOf(code);
        model.codes.forEach((_, to) => {
          const ways = waysTo(to);
          for (const { steps, stops } of [
            ...(ways.byMoves?.paths ?? []),
            ...(ways.byImprovements?.paths ?? []),
          ]) {
            let at = from;
            let expected: typeof stops = null;
            for (const { party, to: code } of steps) {
              const mover = Number(party.slice(1));
              const serves = improvements(model, mover, at).includes(state(code));
              const deterred = serves && sanctions(model, mover, at, state(code), "seq").length > 0;
              if (!serves || deterred) {
                expected = { at: model.codes[at]!, party, because: serves ? "deterred" : "costs" };
                break;
              }
              at = state(code);
            }
            expect(stops).toEqual(expected);
          }
          for (const { stops } of ways.byImprovements?.paths ?? []) expect(stops?.because).not.toBe("costs");
        });
      }),
      { numRuns: 40, seed: 22 },
    );
  });
});
