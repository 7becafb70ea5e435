import { expect, it } from "vitest";
import { type Acceptance, isMade } from "#deal-space/acceptance/acceptance.ts";
import { worthOf } from "#deal-space/model/deal-space.ts";
import { acceptability, acceptedShares } from "#deal-space/uncertainty/acceptability.ts";
import { KeptDraws } from "#deal-space/uncertainty/kept-draws.ts";
import { prospects } from "#deal-space/uncertainty/prospects.ts";
import { spaceDraws, type UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { allDeals } from "./oracle.ts";

const space: UncertainSpace = {
  options: [3, 2, 2],
  parties: [
    {
      weights: { order: [[0], [1]] },
      values: [{ order: [[0], [1], [2]] }, {}, {}],
      walkAway: { low: 0.4, high: 0.7 },
    },
    {
      weights: {},
      values: [{ order: [[2], [1], [0]] }, { order: [[1], [0]] }, {}],
      walkAway: { as: [1, 0, 1] },
    },
    {
      points: [
        [0, 4, 9],
        [0, 3],
        [2, 0],
      ].map((row) => row.map((value) => ({ low: value, high: value + 1 }))),
      walkAway: "unknown",
    },
  ],
  conditions: [
    {
      type: "forbid",
      all: [
        { issue: 0, in: [2] },
        { issue: 2, in: [1] },
      ],
    },
  ],
  links: [
    {
      party: 0,
      when: [
        { issue: 1, in: [1] },
        { issue: 2, in: [0] },
      ],
      adds: { low: 0, high: 0.2 },
    },
  ],
};

it.each<[string, Acceptance]>([
  ["all", { by: "all" }],
  ["three votes of four", { by: "votes", vetoes: [], needed: 3, weights: [1, 1, 2] }],
  ["a veto and a weighted vote", { by: "votes", vetoes: [1], needed: 3, weights: [2, 1, 1] }],
])("whether any deal is made is as the definitions have it, draw by draw: %s", (_, acceptance) => {
  const samples = 150;
  const draws = spaceDraws(space, 7);
  const wanted = Array.from({ length: samples }, () => {
    const drawn = draws.next();
    return allDeals(drawn).some((deal) =>
      isMade(
        acceptance,
        drawn.parties.map((party) => worthOf(party, deal) >= party.walkAway! - 1e-9),
      ),
    );
  });
  expect(wanted.filter((one) => one).length).toBeGreaterThan(5);
  expect(wanted.filter((one) => !one).length).toBeGreaterThan(0);
  for (const nash of [true, false])
    expect(prospects(space, acceptance, { samples, seed: 7, nash }).made).toEqual(wanted);
  const soon = { most: 0, comparisons: 0 };
  expect(prospects(space, acceptance, { samples, seed: 7, nash: false, soon }).made).toEqual(wanted);
});

const without = (party: number): UncertainSpace => ({
  ...space,
  parties: space.parties.map((one, at) =>
    at === party && !("points" in one) ? { ...one, values: one.values.map(() => ({})), weights: {} } : one,
  ),
});

it("spaces are drawn as they are without any kept, whatever else has been drawn from those that are", () => {
  const kept = new KeptDraws();
  const drawn = (given: UncertainSpace, count: number, from?: KeptDraws) => {
    const draws = spaceDraws(given, 7, from);
    return Array.from({ length: count }, () => draws.next());
  };
  for (const [given, count] of [
    [space, 20],
    [without(0), 30],
    [without(1), 5],
    [space, 40],
    [{ ...space, options: [3, 2, 2], conditions: [] }, 10],
  ] as const)
    expect(drawn(given, count, kept)).toEqual(drawn(given, count));
});

it("what the Nash solution is found to be in `prospects` serves `acceptability` as if found again", () => {
  const drawing = { samples: 120, seed: 7 };
  const deals = [
    [0, 0, 0],
    [1, 1, 0],
    [2, 1, 0],
    [2, 0, 1],
  ];
  const { solutions } = prospects(space, { by: "all" }, drawing);
  const found = acceptability(space, deals, { by: "all" }, drawing);
  expect(found.someDeal.share).toBeGreaterThan(0);
  expect(acceptability(space, deals, { by: "all" }, { ...drawing, solutions })).toEqual(found);
  expect(acceptedShares(space, deals, drawing)).toEqual(found.deals.map(({ accepted }) => accepted));
});
