import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { CONCEPTS } from "#graph-model/concepts/concept.ts";
import type { Plot } from "#outcome/block.ts";
import { perform, plain, type StabilityResult } from "./perform.ts";
import { caseWith, twoByTwo } from "./small-case.ts";

type Statement = { readonly prefers?: string; readonly unknown?: string };

const options = [
  { id: "a", actor: "A", text: "takes a" },
  { id: "b", actor: "B", text: "takes b" },
  { id: "c", actor: "A", text: "takes c" },
];

const model = (lists: readonly (readonly unknown[])[]) =>
  caseWith({
    options,
    today: [],
    preferences: lists.map((statements, at) => ({ actor: "AB"[at], statements, rest: "indifferent" })),
  });

const statement = fc.constantFrom("a", "b", "c", "a if b", "c or b", "not a", "a and not b");
const lists = fc.array(fc.uniqueArray(statement, { minLength: 1, maxLength: 3 }), {
  minLength: 2,
  maxLength: 2,
});

/** By how many concepts a state holds. */
const concepts = ({ concepts: by }: StabilityResult, state: number) =>
  CONCEPTS.filter((concept) => by[concept].equilibria.states.includes(state)).length;

const plots = (blocks: ReturnType<typeof perform>["explanation"]["blocks"]) =>
  blocks.filter((block): block is Plot => block.kind === "plot");

describe("a single input at its ends, where nothing is unknown", () => {
  it("gives what a case gives that states it so", () => {
    fc.assert(
      fc.property(lists, (given) => {
        const stated = given.map((list) => list.map((prefers) => ({ prefers })));
        const { result } = perform(model(stated));
        const { outcomes, inputs } = result.tornado;
        expect(result.tornado.concepts).toEqual(outcomes.map((state) => concepts(result, state)));
        for (const { party, kind, entries, ends, swing } of inputs) {
          const who = "AB".indexOf(party);
          const subject = given[who]![entries[0]!]!;
          for (const { as, concepts: found, holds } of ends) {
            const rest = given[who]!.filter((text) => text !== subject);
            const list =
              kind === "reverse"
                ? given[who]!.map((text) => (text === subject ? `not (${text})` : text))
                : as === "first"
                  ? [subject, ...rest]
                  : [...rest, subject];
            const other = perform(
              model(stated.map((same, at) => (at === who ? list.map((prefers) => ({ prefers })) : same))),
            ).result;
            expect(found).toEqual(outcomes.map((state) => concepts(other, state)));
            expect(holds).toEqual(
              outcomes.map((state) => Number(other.concepts.seq.equilibria.states.includes(state))),
            );
          }
          outcomes.forEach((_, at) => {
            const far = ends.map((end) => Math.abs(end.concepts![at]! - result.tornado.concepts![at]!));
            expect(swing[at]).toBe(Math.max(...far));
          });
        }
        // Each statement is reversed once, and moved to the places where it is not yet.
        const count = given.reduce((sum, list) => sum + list.length, 0);
        expect(inputs.filter(({ kind }) => kind === "reverse")).toHaveLength(count);
        const moves = inputs.filter(({ kind }) => kind === "move").flatMap(({ ends }) => ends);
        const expected = given.reduce((sum, list) => sum + 2 * (list.length - 1), 0);
        expect(moves).toHaveLength(expected);
      }),
      { numRuns: 40 },
    );
  });

  it("is drawn by number of concepts, what moves most first", () => {
    // Prisoner's dilemma; swapping A's two best places makes cooperation Nash for A, and so on by hand.
    const { result, explanation } = perform(
      twoByTwo(["b", "a + b", "none", "a"], ["a", "a + b", "none", "b"]),
    );
    expect(result.tornado.inputs.map(({ party, swapped }) => [party, swapped])).toEqual([
      ["A", [1, 2]],
      ["A", [2, 3]],
      ["A", [3, 4]],
      ["B", [1, 2]],
      ["B", [2, 3]],
      ["B", [3, 4]],
    ]);
    // Defection, today: stable for A only while none is better than a.
    const today = result.tornado.outcomes.indexOf(0);
    expect(result.tornado.inputs.map(({ ends }) => ends[0]!.holds[today])).toEqual([1, 1, 0, 1, 1, 0]);
    const plot = plots(explanation.blocks).find(
      ({ title }) => title === "What each single change would move",
    )!;
    const first = plot.points.find(({ label }) => label === "Party A: “Party A takes a” one place up")!;
    expect(first).toMatchObject({ low: 0, high: first.value });
  });
});

describe("a single input at its ends, where something is unknown", () => {
  const unknown: Statement[][] = [[{ prefers: "a if b" }, { unknown: "a" }], [{ prefers: "b" }]];
  const { result, explanation } = perform(model(unknown), { samples: 200 });

  it("is resolved by the completions that do so", () => {
    const open = result.tornado.inputs.filter(({ kind }) => kind === "resolve");
    expect(open.map(({ party, entries, option }) => [party, entries, option])).toEqual([["A", [1], null]]);
    const [wanted, unwanted] = open[0]!.ends;
    expect(wanted!.completions + unwanted!.completions).toBe(result.completions);
    // With nothing else unknown, each way is one exact model.
    for (const given of [
      [[{ prefers: "a if b" }, { unknown: "a" }], [{ prefers: "b" }]],
      [[{ unknown: "a" }], [{ prefers: "b if a" }]],
      [[{ unknown: "a iff b" }], [{ prefers: "b" }, { prefers: "a" }]],
    ]) {
      const { tornado } = perform(model(given), { samples: 50 }).result;
      const { ends, party, entries } = tornado.inputs.find(({ kind }) => kind === "resolve")!;
      const about = given["AB".indexOf(party)]![entries[0]!]!;
      const subject = "unknown" in about ? about.unknown : about.prefers;
      for (const { as, holds, completions } of ends) {
        const prefers = as === "wanted" ? subject : `not (${subject})`;
        const resolved = given.map((list) => list.map((each) => ("unknown" in each ? { prefers } : each)));
        const exact = perform(model(resolved)).result;
        expect(holds).toEqual(
          tornado.outcomes.map((state) =>
            exact.concepts.seq.equilibria.states.includes(state) ? completions : 0,
          ),
        );
      }
    }
  });

  it("is compared on the same completions", () => {
    for (const { kind, ends, swing } of result.tornado.inputs) {
      if (kind === "resolve") continue;
      for (const { completions, holds, stated, concepts: none } of ends) {
        expect(none).toBeNull();
        expect(completions).toBeGreaterThanOrEqual(16);
        expect(completions).toBeLessThanOrEqual(96);
        holds.forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(completions);
          expect(Math.abs(count - stated[at]!) / completions).toBeLessThanOrEqual(swing[at]!);
        });
      }
    }
  });

  it("is drawn by share for the outcomes that it moves, and only beyond what drawing does by chance", () => {
    const told = plots(explanation.blocks).filter(({ title }) => title.startsWith("What moves "));
    expect(told.length).toBeGreaterThan(0);
    for (const { points, value } of told) {
      expect(value).toMatchObject({ format: "share", min: 0, max: 1 });
      for (const { label } of points) expect(label).toMatch(/^Party [AB](?:: |, )/);
    }
    expect(plain(told[0]!.note!)).toContain("Dot: as stated");
  });

  it("says in how many of the drawn orders a dot is, which is not the share in all of them", () => {
    const large = perform(model(unknown), { samples: 400 });
    for (const { note, points } of plots(large.explanation.blocks)) {
      expect(points.some(({ label }) => !label.includes(", wanted or not: "))).toBe(true);
      const sizes = large.result.tornado.inputs
        .filter(({ kind }) => kind !== "resolve")
        .flatMap(({ ends }) => ends.map(({ completions }) => completions));
      expect(Math.max(...sizes)).toBeLessThan(400);
      const [, least, most] = / on (\d+)(?: to (\d+))? of/.exec(plain(note!))!;
      expect(sizes).toContain(Number(least));
      expect(sizes).toContain(Number(most ?? least));
      expect(plain(note!)).toContain("400 orders drawn");
      // Told is how far the dots that rest on so few lie off the share in all, not how far they might.
      const dots = points
        .filter(({ label }) => !label.includes(", wanted or not: "))
        .map(({ value }) => value);
      const told = large.result.tornado.holds.map((held) => {
        const off = Math.max(...dots.map((dot) => Math.round(100 * Math.abs(dot - held / 400))));
        return off === 0
          ? ", whose share is that of all."
          : `, whose share lies up to ${off} percentage point${off === 1 ? "" : "s"} off that of all.`;
      });
      expect(told.some((each) => plain(note!).includes(each))).toBe(true);
    }
  });

  it("is left out in words where it would take too long", () => {
    const many = Array.from({ length: 14 }, (_, at) => ({
      id: `o${at}`,
      actor: "AB"[at % 2],
      text: `does ${at}`,
    }));
    const { result: large, explanation: told } = perform(
      caseWith({
        options: many,
        today: [],
        preferences: [{ actor: "A", statements: many.map(({ id }) => ({ prefers: id })) }],
      }),
      { samples: 20 },
    );
    expect(large.tornado.leftOut).toEqual(["reverse", "move"]);
    expect(told.blocks.map((block) => (block.kind === "text" ? plain(block.text) : ""))).toContain(
      "What follows if single inputs are reversed or moved was not computed; it would take more work than the budget allows.",
    );
  });
});

describe("a range at its ends", () => {
  const preferences = (a: unknown, value: unknown) => [
    {
      actor: "A",
      weights: [
        { when: "a", weight: a },
        { when: "b", weight: -2 },
        { when: "c", weight: 1 },
      ],
    },
    {
      actor: "B",
      utilities: ["none", "a", "b", "a + b", "c", "a + c", "b + c", "a + b + c"].map((state, at) => ({
        state,
        value: state === "b" ? value : at,
      })),
    },
  ];
  const run = (a: unknown, value: unknown) =>
    perform(caseWith({ options, today: [], preferences: preferences(a, value) })).result;
  const { tornado } = run([-3, 5], [-1, 9]);
  const ranges = tornado.inputs.filter(({ kind }) => kind === "range");

  it("is one input, with what it is a range of", () => {
    expect(ranges.map(({ party, entries, state }) => [party, entries, state])).toEqual([
      ["A", [0], null],
      ["B", [2], 2],
    ]);
    expect(ranges.map(({ ends }) => ends.map(({ as }) => as))).toEqual([
      ["low", "high"],
      ["low", "high"],
    ]);
  });

  it("gives what the end gives if it is stated", () => {
    ranges.forEach(({ ends }, which) => {
      ends.forEach(({ holds, completions }, end) => {
        const other = which === 0 ? run([-3, 5][end], [-1, 9]) : run([-3, 5], [-1, 9][end]);
        const shares = tornado.outcomes.map((state) => {
          const at = other.concepts.seq.equilibria.states.indexOf(state);
          return at < 0 ? 0 : other.concepts.seq.equilibria.counts[at]! / other.completions;
        });
        holds.forEach((count, at) => {
          expect(Math.abs(count / completions - shares[at]!)).toBeLessThan(0.25);
        });
      });
    });
  });
});

describe("an unknown direction", () => {
  it("is told only where it differs by more than the best of so many would by chance", () => {
    const ids = ["a", "b", "c", "d", "e"];
    const open = caseWith({
      options: [...ids, "f"].map((id, at) => ({ id, actor: "ABCDEF"[at], text: `takes ${id}` })),
      today: [],
      preferences: [...ids, "f"].map((id, at) => ({
        actor: "ABCDEF"[at],
        statements: id === "f" ? [{ prefers: "f" }] : ids.map((unknown) => ({ unknown })),
        rest: "indifferent",
      })),
    });
    // Of 25 the two-sided 5 % for all of them together, from a table of the normal distribution: 1 − 0.001.
    const errors = 3.0902;
    let between = 0;
    for (let seed = 1; seed <= 4; seed++) {
      const { result } = perform(open, {}, seed);
      const { outcomes, inputs, holds } = result.tornado;
      const unknown = inputs.filter(({ kind }) => kind === "resolve");
      expect(unknown).toHaveLength(25);
      for (const { ends, clear } of unknown) {
        const [yes, no] = ends as [(typeof ends)[number], (typeof ends)[number]];
        for (const at of outcomes.keys()) {
          const all = holds[at]! / result.completions;
          const apart = Math.abs(yes.holds[at]! / yes.completions - no.holds[at]! / no.completions);
          const error = Math.sqrt(all * (1 - all) * (1 / yes.completions + 1 / no.completions));
          expect(clear[at]).toBe(apart > errors * error);
          if (apart > 2 * error && apart < errors * error) between += 1;
        }
      }
    }
    // Of those whose difference two standard errors each would have told.
    expect(between).toBeGreaterThan(0);
  });
});
