import { deals } from "#analyses/deals/deals.ts";
import { Case } from "#case/case.ts";
import { efficientDeals } from "#deal-space/front/efficient-deals.ts";
import { nearlyEfficientDeals } from "#deal-space/front/nearly-efficient-deals.ts";
import type { DealSpace } from "#deal-space/model/deal-space.ts";
import { dealsNearLargestLeast } from "#deal-space/points/least-share-search.ts";
import { nashSolution } from "#deal-space/points/nash.ts";
import { dealsNearNash } from "#deal-space/points/nash-search.ts";
import { kalaiSmorodinskySolution } from "#deal-space/points/shares.ts";
import { acceptability } from "#deal-space/uncertainty/acceptability.ts";
import type { UncertainParty, UncertainSpace } from "#deal-space/uncertainty/uncertain-space.ts";
import { Random } from "#math/random.ts";
import type { Benchmark } from "../row.ts";

/**
 * Issues of ten options that are worth up to so much in all. The first party likes an option the more the later it comes, the second
 * the earlier; the others rank them as it falls. Nobody accepts less than three tenths of what it could have.
 */
function space(parties: number, issues: number, total: number): DealSpace {
  const random = new Random(1, `bench deals ${parties} ${issues}`);
  const most = Math.floor(total / issues);
  return {
    options: Array.from({ length: issues }, () => 10),
    parties: Array.from({ length: parties }, (_, party) => ({
      values: Array.from({ length: issues }, () => {
        const row = Array.from({ length: 10 }, () => random.below(most + 1));
        if (party < 2) row.sort((a, b) => (party === 0 ? a - b : b - a));
        return row;
      }),
      walkAway: Math.round(0.3 * total),
    })),
  };
}

function front(given: DealSpace): number {
  const deals = efficientDeals(given, "acceptable");
  return "tooLarge" in deals ? -1 : deals.size;
}

/** What a program does that lists the deals: each worth, and the largest product. Of a tenth of a million. */
function listed({ options, parties }: DealSpace): number {
  const deal = options.map(() => 0);
  let most = 0;
  for (let count = 0; count < 100_000; count++) {
    let product = 1;
    for (const { values, walkAway } of parties) {
      let sum = 0;
      for (let issue = 0; issue < deal.length; issue++) sum += values[issue]![deal[issue]!]!;
      product *= Math.max(0, sum - walkAway!);
    }
    if (product > most) most = product;
    for (let issue = 0; issue < deal.length; issue++) {
      deal[issue] = (deal[issue]! + 1) % options[issue]!;
      if (deal[issue] !== 0) break;
    }
  }
  return most;
}

function nash(given: DealSpace): number {
  const deals = dealsNearNash(given);
  return deals === null || "tooLarge" in deals ? -1 : nashSolution(deals).value;
}

/** Kalai–Smorodinsky with the ideal among all deals, which in these spaces is the sum of the best options. */
function leastShare(given: DealSpace): number {
  const ideal = given.parties.map(({ values }) =>
    values.reduce((sum, row) => sum + row.reduce((a, b) => Math.max(a, b)), 0),
  );
  const deals = dealsNearLargestLeast(
    given,
    ideal.map((most, at) => most - given.parties[at]!.walkAway!),
  );
  return deals === null || "tooLarge" in deals ? -1 : kalaiSmorodinskySolution(deals, ideal).value;
}

/** How wide the widest margin is by which deals stand for all efficient ones. */
function nearFront(given: DealSpace): number {
  const deals = nearlyEfficientDeals(given, "acceptable");
  return "tooLarge" in deals ? -1 : Math.max(...deals.within);
}

/** Of 12 issues with four options and four parties that pull two ways: each ranks the options, and three of the issues. */
const uncertain: UncertainSpace = {
  options: Array.from({ length: 12 }, () => 4),
  parties: Array.from({ length: 4 }, (_, party) => ({
    weights: { order: [[party], [party + 4], [party + 8]] },
    values: Array.from({ length: 12 }, (_, issue) => ({
      order: (party + issue) % 2 === 0 ? [[0], [1], [2], [3]] : [[3], [2], [1], [0]],
    })),
    walkAway: { low: 0.3, high: 0.4 },
  })),
};
const packages = [0, 1, 2, 3].map((option) => uncertain.options.map(() => option));

const spaces = {
  two6: space(2, 6, 1000),
  two15: space(2, 15, 1000),
  three15: space(3, 15, 1000),
  two30: space(2, 30, 10_000),
  four15: space(4, 15, 1000),
  eight15: space(8, 15, 1000),
};

/** A case with these packages: options in points, or, where they are not known, in orders with what counts most. */
function caseOf({ options, parties }: DealSpace | UncertainSpace): Case {
  const id = (option: number) => `o${option}`;
  return Case.parse({
    demarche: 1,
    id: "bench",
    title: "Bench",
    asOf: "2020-01-01",
    analyst: "A",
    coded: { on: "2020-01-01", hindsight: false },
    actors: parties.map((_, at) => ({ id: `P${at}`, name: `party ${at}`, kind: "organisation" })),
    packages: {
      clauses: options.map((count, at) => ({
        id: `c${at}`,
        name: `clause ${at}`,
        options: Array.from({ length: count }, (_, option) => ({ id: id(option), text: `option ${option}` })),
        today: "o0",
      })),
      parties: parties.map((party, at) => ({
        actor: `P${at}`,
        values: options.map((count, clause) => {
          const own = (party as DealSpace["parties"][number] | UncertainParty).values[clause]!;
          return "order" in own
            ? { on: `c${clause}`, order: own.order!.map(([option]) => id(option!)), judgement: "So" }
            : {
                on: `c${clause}`,
                points: Object.fromEntries(
                  Array.from({ length: count }, (_, option) => [
                    id(option),
                    (own as readonly number[])[option]!,
                  ]),
                ),
                judgement: "So",
              };
        }),
        walkAway: {
          worth: typeof party.walkAway === "number" ? party.walkAway : [0.3, 0.4],
          judgement: "So",
        },
      })),
      offers: [{ id: "o", by: ["P0"], package: { c0: "o1" }, judgement: "So" }],
    },
  });
}

/** The whole analysis with its words, and how long its first sentence is. */
function told(c: Case): number {
  const outcome = deals.perform(c, { samples: 300, frontOf: "" }, random);
  if (outcome.status !== "done") throw new Error(outcome.status);
  return JSON.stringify(outcome.explanation.headline).length;
}

const random = new Random(1, "bench deals analysis");
const cases = { exact: caseOf(spaces.three15), orders: caseOf(uncertain) };

export const benchmarks: readonly Benchmark[] = [
  { name: "deals: 10^5 of 10^6 listed, 2 parties", run: () => listed(spaces.two6) },
  { name: "deals: front of 10^6, 2 parties", run: () => front(spaces.two6) },
  { name: "deals: front of 10^15, 2 parties", run: () => front(spaces.two15) },
  { name: "deals: front of 10^15, 3 parties", run: () => front(spaces.three15) },
  { name: "deals: front of 10^30, 2 parties", run: () => front(spaces.two30) },
  { name: "deals: Nash point of 10^15, 8 parties", run: () => nash(spaces.eight15) },
  { name: "deals: Kalai–Smorodinsky point of 10^15, 8 parties", run: () => leastShare(spaces.eight15) },
  { name: "deals: deals near the front of 10^15, 4 parties", run: () => nearFront(spaces.four15) },
  {
    name: "deals: 1,000 samples of 12 issues, 4 parties, one thread",
    run: () => acceptability(uncertain, packages, { by: "all" }, { samples: 1000, seed: 1 }).someDeal.share,
  },
  { name: "deals: the analysis of a case of 10^15 packages, 3 parties", run: () => told(cases.exact) },
  {
    name: "deals: the analysis of a case of 12 clauses in orders, 4 parties, 300 readings",
    run: () => told(cases.orders),
  },
];
