import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExplanationsResult, SetResult } from "#analyses/explanations/result.ts";
import { Case } from "#case/case.ts";
import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import { workedCases } from "../../worked-cases.ts";
import { outcomeOf } from "./perform.ts";

// The places and the ids of entries, and what else the case holds, have no part in any number or word.

type Rating = string | readonly [number, number];
interface Hypothesis {
  readonly id: string;
  readonly name: string;
  readonly prior?: readonly [number, number];
}
interface Evidence {
  readonly id: string;
  readonly text: string;
  readonly likelihood: Readonly<Record<string, Rating>>;
  readonly cluster?: string;
  readonly cite: readonly string[];
}
interface Cluster {
  readonly id: string;
  readonly text: string;
  readonly correlation: number;
}
interface SetEntry {
  readonly id: string;
  readonly question: string;
  readonly effect: { readonly text: string };
  readonly hypotheses: readonly Hypothesis[];
  readonly evidence: readonly Evidence[];
  readonly clusters: readonly Cluster[];
}

const SOURCES = ["wire", "daily"].map((id) => ({ id, title: `The ${id}`, issued: "2019-05-01" }));

function caseWith(sets: readonly SetEntry[], sources: readonly unknown[] = SOURCES): Case {
  return Case.parse({
    demarche: 1,
    id: "laws",
    title: "Laws",
    asOf: "2020-01-01",
    analyst: "nobody",
    coded: { on: "2020-01-02", hindsight: false },
    sources,
    explanations: sets,
  });
}

const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
const range = fc.tuple(share, share).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
const rating = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Rating>(...LIKELIHOOD_ORDER) },
  { weight: 1, arbitrary: range },
  { weight: 1, arbitrary: fc.constant<Rating>("not stated") },
);
const prior = fc.option(
  range.map(([low, high]) => [low / 4, high] as const),
  { nil: undefined },
);

const set: fc.Arbitrary<SetEntry> = fc
  .record({
    ratings: fc.array(fc.array(rating, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
    priors: fc.array(prior, { minLength: 2, maxLength: 4 }),
    clusters: fc.array(fc.constantFrom("north", "south", undefined), { minLength: 5, maxLength: 5 }),
    correlation: share,
  })
  .map(
    ({ ratings, priors, clusters, correlation }): SetEntry => ({
      id: "flood",
      question: "Why did the river rise?",
      effect: { text: "The river rose" },
      hypotheses: priors.map((given, row) => ({
        id: `h${row}`,
        name: ["the rain", "the dam", "the thaw", "the tide"][row]!,
        ...(given === undefined ? {} : { prior: given }),
      })),
      evidence: ratings.map((cells, item) => ({
        id: `e${item}`,
        text: ["clouds", "a crack", "warm wind", "full moon", "a siren"][item]!,
        likelihood: Object.fromEntries(priors.map((_, row) => [`h${row}`, cells[row]!])),
        ...(clusters[item] === undefined ? {} : { cluster: clusters[item] }),
        cite: [`${SOURCES[item % 2]!.id}:P${item + 1}.S1`],
      })),
      clusters: [
        { id: "north", text: "seen from the north", correlation },
        { id: "south", text: "seen from the south", correlation: 1 },
      ],
    }),
  );

function done(c: Case) {
  const outcome = outcomeOf(c, 300);
  fc.pre(outcome.status === "done");
  if (outcome.status !== "done") throw new Error("not compared");
  return { sets: (outcome.result as unknown as ExplanationsResult).sets, said: outcome.explanation };
}

/** A result with its lists in the order of ids, where they are in the order of the case. */
function inOrder(result: SetResult) {
  const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
  return {
    ...result,
    hypotheses: result.hypotheses
      .map((each) => ({
        ...each,
        alike: each.alike.toSorted(),
        beats: each.beats.toSorted(),
        holdsOff: each.holdsOff.toSorted(),
      }))
      .sort(byId),
    evidence: result.evidence.toSorted(byId),
    clusters: result.clusters.map((each) => ({ ...each, items: each.items.toSorted() })).sort(byId),
    leastInconsistent: result.leastInconsistent.toSorted(),
  };
}

/** What is said of a set, but for tables and pictures, which follow the order of the case, and lists in caveats. */
function saidInOrder({ said }: ReturnType<typeof done>) {
  const cites = (list: readonly string[]) => list.toSorted();
  return {
    headline: said.headline,
    judgements: said.judgements.map((judgement) => ({ ...judgement, cites: cites(judgement.cites) })),
    flips: said.flips.map((flip) => ({ ...flip, cites: cites(flip.cites) })),
    inputs: said.inputs,
    caveats: said.caveats.length,
    gaps: said.gaps.length,
  };
}

const shuffled = <T>(items: readonly T[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe("the order of entries has no part in the answer", () => {
  it("of evidence, explanations and clusters, to the last bit", () => {
    fc.assert(
      fc.property(
        set.chain((one) =>
          fc.record({
            one: fc.constant(one),
            hypotheses: shuffled(one.hypotheses),
            evidence: shuffled(one.evidence),
            clusters: shuffled(one.clusters),
          }),
        ),
        ({ one, ...order }) => {
          const straight = done(caseWith([one]));
          const turned = done(caseWith([{ ...one, ...order }]));
          expect(inOrder(turned.sets[0]!)).toEqual(inOrder(straight.sets[0]!));
          expect(saidInOrder(turned)).toEqual(saidInOrder(straight));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("of sets, and what other sets there are", () => {
    fc.assert(
      fc.property(set, set, (one, two) => {
        const other = { ...two, id: "drought", question: "Why did the well dry up?" };
        const alone = done(caseWith([one])).sets[0]!;
        const pair = done(caseWith([one, other])).sets;
        expect(pair[0]).toEqual(alone);
        expect(done(caseWith([other, one])).sets).toEqual(pair.toReversed());
      }),
      { numRuns: 40 },
    );
  });

  it("in the worked cases", () => {
    for (const c of workedCases()) {
      if (c.explanations.length === 0) continue;
      const straight = done(c);
      const turned = done({
        ...c,
        explanations: c.explanations
          .map((each) => ({
            ...each,
            evidence: each.evidence.toReversed(),
            hypotheses: each.hypotheses.toReversed(),
            clusters: each.clusters.toReversed(),
          }))
          .toReversed(),
      });
      expect(turned.sets.toReversed().map(inOrder)).toEqual(straight.sets.map(inOrder));
      const said = saidInOrder(turned);
      expect(said.judgements.toReversed()).toEqual(saidInOrder(straight).judgements);
      expect(said.flips).toEqual(expect.arrayContaining(saidInOrder(straight).flips));
    }
  });
});

/** Gives every id another of the same length, in reverse alphabetical order, and tells how to undo it. */
function renamed(one: SetEntry) {
  const ids = [...one.hypotheses, ...one.evidence, ...one.clusters].map(({ id }) => id).concat(one.id);
  const sorted = ids.toSorted();
  const fresh = new Map(
    ids.map((id) => [id, `Z${99 - sorted.indexOf(id)}`.padEnd(id.length, "z").slice(0, 8)]),
  );
  const name = (id: string) => fresh.get(id)!;
  const set: SetEntry = {
    ...one,
    id: name(one.id),
    hypotheses: one.hypotheses.map((each) => ({ ...each, id: name(each.id) })),
    evidence: one.evidence.map((each) => ({
      ...each,
      id: name(each.id),
      likelihood: Object.fromEntries(Object.entries(each.likelihood).map(([id, value]) => [name(id), value])),
      ...(each.cluster === undefined ? {} : { cluster: name(each.cluster) }),
    })),
    clusters: one.clusters.map((each) => ({ ...each, id: name(each.id) })),
  };
  const back = new Map([...fresh].map(([id, other]) => [other, id]));
  return { set, undo: (text: string) => text.replace(/Z\d+z*/g, (word) => back.get(word) ?? word) };
}

describe("ids and names have no part in the answer", () => {
  it("whatever the ids are", () => {
    fc.assert(
      fc.property(set, (one) => {
        const { set: other, undo } = renamed(one);
        const straight = done(caseWith([one]));
        expect(JSON.parse(undo(JSON.stringify(done(caseWith([other])))))).toEqual(straight);
      }),
      { numRuns: 100 },
    );
  });

  it("however the texts are punctuated", () => {
    fc.assert(
      fc.property(set, (one) => {
        const other = {
          ...one,
          evidence: one.evidence.map((each) => ({
            ...each,
            text: `  ${each.text.toUpperCase().replace(" ", ",\n")}!`,
          })),
        };
        expect(done(caseWith([other])).sets).toEqual(done(caseWith([one])).sets);
      }),
      { numRuns: 30 },
    );
  });

  it("whatever the explanations are called, as long as the case gives different numbers for them", () => {
    const evidence = [
      {
        id: "e0",
        text: "clouds",
        likelihood: { h0: "likely", h1: "even", h2: "not stated" },
        cite: ["wire"],
      },
      { id: "e1", text: "a crack", likelihood: { h0: [0.2, 0.6], h1: "likely", h2: "even" }, cite: ["wire"] },
    ] satisfies Evidence[];
    const resultOf = (names: readonly string[]) => {
      const hypotheses = names.map(
        (name, row): Hypothesis => ({
          id: `h${row}`,
          name,
          prior: [0.1, 0.3 + row / 10],
        }),
      );
      const one: SetEntry = {
        id: "flood",
        question: "Why?",
        effect: { text: "It rose" },
        hypotheses,
        evidence,
        clusters: [],
      };
      return done(caseWith([one])).sets;
    };
    expect(resultOf(["zinc", "lead", "iron"])).toEqual(resultOf(["a", "b", "c"]));
  });

  it("but one word in a cell, and the draws of all other cells stay as they were", () => {
    // With the second piece settled, only the words of the first differ: A leads where its "likely" beats B's.
    const leads = (second: string) =>
      done(
        caseWith([
          {
            id: "flood",
            question: "Why?",
            effect: { text: "It rose" },
            hypotheses: [
              { id: "A", name: "A" },
              { id: "B", name: "B" },
            ],
            evidence: [
              { id: "e0", text: "clouds", likelihood: { A: [0.2, 0.6], B: [0.3, 0.5] }, cite: ["wire"] },
              { id: "e1", text: "a crack", likelihood: { A: second, B: second }, cite: ["wire"] },
            ],
            clusters: [],
          },
        ]),
      ).sets[0]!.hypotheses.map((each) => each.leads);
    for (const word of LIKELIHOOD_ORDER) expect(leads(word)).toEqual(leads("even"));
  });
});

describe("entries that have nothing to do with it have no part in the answer", () => {
  it("such as a source that nobody cites, or one entered twice", () => {
    fc.assert(
      fc.property(set, (one) => {
        const straight = done(caseWith([one]));
        const bystander = { id: "other", title: "Another paper", issued: "2019-06-01" };
        expect(done(caseWith([one], [...SOURCES, bystander]))).toEqual(straight);
        const twin = { ...SOURCES[0]!, id: "twin" };
        const quotesBoth: SetEntry = {
          ...one,
          evidence: one.evidence.map((each) => ({
            ...each,
            cite: each.cite.flatMap((cite) => [
              cite,
              ...(cite.startsWith("wire") ? [cite.replace("wire", "twin")] : []),
            ]),
          })),
        };
        const twice = done(caseWith([quotesBoth], [...SOURCES, twin]));
        expect(twice.sets).toEqual(straight.sets);
        expect(twice.said.judgements.map(({ confidence }) => confidence)).toEqual(
          straight.said.judgements.map(({ confidence }) => confidence),
        );
      }),
      { numRuns: 40 },
    );
  });
});
