import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectMoves } from "#analyses/stability/select.ts";
import { movesFrom } from "#graph-model/moves/moves-from.ts";
import { plainMoves } from "#graph-model/moves/ranked-moves.ts";
import type { AnswerTree, DeterrableMove, Why } from "#graph-model/sanctions/sanctions.ts";
import { allReasons } from "#graph-model/sanctions/sanctions.ts";
import { caseOf } from "../analyses/stability/case-of.ts";
import { perform } from "../analyses/stability/perform.ts";
import { caseWith } from "../analyses/stability/small-case.ts";
import { built } from "./built.ts";
import { engineOf, modelOfEngine } from "./engine-of.ts";
import { goldenModels, WITHOUT_THOSE_BESIDE } from "./golden-model.ts";
import { anyModel, type RandomModel } from "./random-model.ts";
import { improvements, moves, sanctions, simultaneousSanctions } from "./textbook.ts";

function reasonsOf(model: RandomModel): Why {
  const { graph, ranked } = engineOf(model);
  return allReasons(modelOfEngine(graph), ranked, [])!;
}

/** The states and movers of the sequence to an end, from the state that was answered. */
function sequence({ states, before, by }: AnswerTree, from: number, end: number) {
  const steps: { by: string; from: number; to: number }[] = [];
  const entry = states.indexOf(end);
  expect(entry).toBeGreaterThanOrEqual(0);
  for (let at = entry; at >= 0; at = before[at]!) {
    expect(before[at]!).toBeLessThan(at);
    steps.unshift({ by: by[at]!, from: before[at]! < 0 ? from : states[before[at]!]!, to: states[at]! });
  }
  return steps;
}

describe("the moves of a party from a state", () => {
  it("are those that the definitions give it, and sometimes none", () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(anyModel, (model) => {
        const { graph } = engineOf(model);
        for (const party of model.parties.keys())
          for (const state of model.codes.keys()) {
            const found = movesFrom(graph, plainMoves(graph)[party]!, party, state);
            expect(found).toEqual([...moves(model, party, state)].sort((a, b) => a - b));
            seen.add(Math.sign(found.length));
          }
      }),
      { numRuns: 60 },
    );
    expect(seen.size).toBe(2);
  });
});

describe("the reasons why parties stay or leave", () => {
  it("are all improvements of all parties and all end states of sanctions that the definitions give", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const why = reasonsOf(model);
        expect(why.of).toBe("all states");
        const expected = model.parties.flatMap((_, party) =>
          model.codes.flatMap((from, state) =>
            improvements(model, party, state).map((to) => {
              const ends = (concept: "gmr" | "smr" | "seq") =>
                sanctions(model, party, state, to, concept).map((end) => model.codes[end]!);
              const listed = { gmr: ends("gmr"), smr: ends("smr"), seq: ends("seq") };
              return { party: `p${party}`, from, to: model.codes[to]!, ...listed };
            }),
          ),
        );
        type Step = Pick<DeterrableMove, "party" | "from" | "to">;
        const order = (a: Step, b: Step) => a.party.localeCompare(b.party) || a.from - b.from || a.to - b.to;
        const found = why.improvements.map(({ sim, ...step }) => step);
        expect(found.sort(order)).toEqual(expected.sort(order));
      }),
      { numRuns: 80, seed: 11 },
    );
  });

  it("are all ends of moves at the same moment too, each with the fewest movers that bring it about", () => {
    let told = 0;
    fc.assert(
      fc.property(anyModel, (model) => {
        const at = (code: number) => model.codes.indexOf(code);
        for (const { party, from, to, sim } of reasonsOf(model).improvements) {
          if (model.optionCount === 0) {
            expect(sim).toBeNull();
            continue;
          }
          const own = Number(party.slice(1));
          const ends = simultaneousSanctions(model, own, at(from), at(to)).map((end) => model.codes[end]!);
          expect(sim!.map(({ end }) => end)).toEqual([...new Set(ends)].sort((a, b) => a - b));
          for (const { end, moves: joint } of sim!) {
            told++;
            const movers = joint.map((move) => Number(move.party.slice(1)));
            expect(new Set([own, ...movers]).size).toBe(movers.length + 1);
            joint.forEach((move, index) => {
              expect(improvements(model, movers[index]!, at(from))).toContain(at(move.to));
            });
            expect(joint.reduce((code, move) => code ^ move.to ^ from, to)).toBe(end);
            // With fewer movers nothing else leads there.
            const fewer = (left: number, code: number, next: number): boolean =>
              (code === end && next > 0) ||
              (left > 0 &&
                model.parties.some(
                  (_, other) =>
                    other >= next &&
                    other !== own &&
                    improvements(model, other, at(from)).some((gain) =>
                      fewer(left - 1, code ^ model.codes[gain]! ^ from, other + 1),
                    ),
                ));
            expect(fewer(joint.length - 1, to, 0)).toBe(false);
          }
        }
      }),
      { numRuns: 80, seed: 14 },
    );
    expect(told).toBeGreaterThan(200);
  });

  it("come with a legal sequence of the others to every end", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const why = reasonsOf(model);
        const position = (code: number) => model.codes.indexOf(code);
        for (const { party, to, gmr, seq } of why.improvements) {
          const { byMoves, byImprovements } = why.answers.find(
            ({ against, from }) => against === party && from === to,
          )!;
          for (const [tree, ends, step] of [
            [byMoves, gmr, moves],
            [byImprovements, seq, improvements],
          ] as const) {
            for (const end of ends) {
              let last = "";
              for (const { by, from: at, to: next } of sequence(tree, to, end)) {
                expect(by).not.toBe(party);
                expect(by).not.toBe(last);
                expect(step(model, Number(by.slice(1)), position(at))).toContain(position(next));
                last = by;
              }
            }
          }
        }
      }),
      { numRuns: 40, seed: 12 },
    );
  });

  it("say how little the party likes each end", () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        for (const { against, byMoves } of reasonsOf(model).answers) {
          const { value } = model.parties[Number(against.slice(1))]!;
          const levels = [...new Set(value)].sort((a, b) => a - b);
          const expected = byMoves.states.map((code) => levels.indexOf(value[model.codes.indexOf(code)]!));
          expect(byMoves.rank).toEqual(expected);
        }
      }),
      { numRuns: 40, seed: 13 },
    );
  });
});

describe("the size of the model", () => {
  /** Two parties with half of the options each, who want them all, or dislike what the other does. */
  const sized = (options: number, rest: "indifferent" | "unknown" = "indifferent") => {
    const ids = Array.from({ length: options }, (_, at) => ({ id: `o${at}`, actor: "AB"[at % 2]! }));
    const statements = (actor: string) =>
      ids.map(({ id, actor: owner }) => ({ prefers: owner === actor ? id : `not ${id}` }));
    return caseWith({
      options: ids.map(({ id, actor }) => ({ id, actor, text: `does ${id}` })),
      today: [],
      preferences: ["A", "B"].map((actor) => ({ actor, statements: statements(actor).slice(0, 12), rest })),
    });
  };

  it("decides whether the reasons of all states, of the leading ones, or none are listed", () => {
    expect(perform(sized(8)).result.why).toMatchObject({ of: "all states" });
    const { why, leading, today } = perform(sized(9)).result;
    expect(why!.of).toBe("leading states");
    const told = new Set([today, ...leading.map(({ state }) => state)]);
    expect(why!.improvements.length).toBeGreaterThan(0);
    for (const { from } of why!.improvements) expect(told.has(from)).toBe(true);
    expect(perform(sized(13)).result.why).toBeNull();
  });

  it("matters only where nothing is unknown", () => {
    const c = sized(4);
    const preferences = c.moves!.preferences.slice(0, 1);
    expect(perform({ ...c, moves: { ...c.moves!, preferences } }, { samples: 20 }).result.why).toBeNull();
  });
});

describe(`golden evidence${WITHOUT_THOSE_BESIDE}`, () => {
  it.each(goldenModels().map((golden) => [golden.name, golden] as const))(
    "of %s is listed whole",
    (_, golden) => {
      const selection = selectMoves(caseOf(golden));
      if ("missing" in selection) throw new Error(selection.missing.join("; "));
      const { model, ranked } = built(selection.input);
      const why = allReasons(model, ranked, [])!;
      const decimals = golden.model.states.map(({ decimal }) => decimal);
      const found: Record<string, readonly (readonly number[])[]> = {};
      for (const { party, from, to, gmr, smr, seq } of why.improvements) {
        found[`${party}: ${from} to ${to}`] = [gmr, smr, seq];
      }
      const expected: typeof found = {};
      const named = (ids: readonly number[]) => ids.map((id) => decimals[id - 1]!).sort((a, b) => a - b);
      golden.textbook.evidence.forEach((states, player) => {
        states.forEach((byImprovement, state) => {
          for (const [to, { GMR, SMR, SEQ }] of Object.entries(byImprovement)) {
            expected[`p${player}: ${decimals[state]} to ${decimals[Number(to) - 1]}`] = [
              named(GMR),
              named(SMR),
              named(SEQ),
            ];
          }
        });
      });
      expect(found).toEqual(expected);
    },
  );
});
