import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromHere } from "#graph-model/sanctions/from-here.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { perform } from "../analyses/stability/perform.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import { goldenModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";
import { anyModel } from "./random-model.ts";
import { improvements, moves, sanctions, stable, type TextbookModel } from "./textbook.ts";

/** States that improvements lead to after a move of `first`, nobody moving twice in succession. */
function onwards(model: TextbookModel, first: number, from: number): Set<number> {
  const reached = new Set([from]);
  const seen = new Set<string>();
  const open: [number, number][] = [[from, first]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [state, last] = next;
    model.parties.forEach((_, mover) => {
      if (mover === last) return;
      for (const to of improvements(model, mover, state)) {
        reached.add(to);
        if (seen.has(`${to} ${mover}`)) continue;
        seen.add(`${to} ${mover}`);
        open.push([to, mover]);
      }
    });
  }
  return reached;
}

describe("from here", () => {
  it("every first move is told with what it serves, who deters it and where it leads, as the definitions say", () => {
    fc.assert(
      fc.property(anyModel, fc.nat(63), (model, drawn) => {
        const { graph, ranked } = engineOf(model);
        const today = drawn % model.codes.length;
        const holds = model.codes.map((_, state) =>
          model.parties.every((_, party) => stable(model, party, state, "seq")),
        );
        const held = new Uint32Array(2);
        holds.forEach((yes, state) => {
          if (yes) held[state >>> 5]! |= 1 << (state & 31);
        });
        const { firstMoves, equilibria, byMoves, byImprovements } = fromHere(
          modelOfEngine(graph),
          ranked,
          today,
          held,
        );
        const expected = model.parties.flatMap((_, party) =>
          moves(model, party, today).map((to) => {
            const serves = improvements(model, party, today).includes(to);
            const reached = onwards(model, party, to);
            return {
              party: `p${party}`,
              to: model.codes[to]!,
              serves,
              deterred: serves ? sanctions(model, party, today, to, "seq").length > 0 : null,
              leadsTo: model.codes.filter((_, state) => holds[state] && reached.has(state)),
            };
          }),
        );
        const order = (a: { party: string; to: number }, b: { party: string; to: number }) =>
          a.party.localeCompare(b.party) || a.to - b.to;
        expect([...firstMoves].sort(order)).toEqual(expected.sort(order));
        const all = [...equilibria.byImprovements, ...equilibria.byMoves, ...equilibria.never];
        expect(all.sort((a, b) => a - b)).toEqual(model.codes.filter((_, state) => holds[state]));
        model.codes.forEach((code, state) => {
          if (!holds[state]) return;
          expect(equilibria.byImprovements.includes(code)).toBe(byImprovements[state]! >= 0);
          expect(equilibria.never.includes(code)).toBe(byMoves[state]! < 0);
        });
      }),
      { numRuns: 100, seed: 31 },
    );
  });
});

describe(`golden distances from today${WITHOUT_THOSE_BESIDE}`, () => {
  it.each(goldenModels().map((golden) => [golden.name, golden] as const))("are those of %s", (_, golden) => {
    const { result } = perform(caseOf(golden));
    const { umDistance, uiDistance } = golden.textbook.evolution;
    expect(result.fromHere!.byMoves).toEqual(umDistance[0]);
    expect(result.fromHere!.byImprovements).toEqual(uiDistance[0]);
    for (const { state, ways } of result.leading) {
      const at = result.states!.indexOf(state);
      expect(ways.byMoves?.length ?? -1).toBe(umDistance[0]![at]);
      expect(ways.byImprovements?.length ?? -1).toBe(uiDistance[0]![at]);
    }
  });
});
