import { performAll } from "#analyses/perform.ts";
import type { StabilityInput } from "#analyses/stability/input.ts";
import type { Outcomes } from "#analyses/stability/parts/outcomes/found.ts";
import { stability } from "#analyses/stability/stability.ts";
import { solvableModel } from "#graph-model/concepts/solvable-model.ts";
import { tally } from "#graph-model/concepts/tally.ts";
import type { GraphModel } from "#graph-model/model/graph-model.ts";
import { partySamplers, samplerOf } from "#graph-model/preferences/samplers.ts";
import { Random } from "#math/random.ts";
import type { Json } from "#outcome/text.ts";

/** Options dealt out in turn to parties of whose preferences nothing is known. */
function silent(options: number, parties: number, excluded: GraphModel["excluded"] = []): GraphModel {
  return {
    options: Array.from({ length: options }, (_, option) => ({
      id: `o${option}`,
      party: option % parties,
      reversible: "yes",
    })),
    parties: Array.from({ length: parties }, (_, party) => ({
      id: `p${party}`,
      preferences: { by: "statements", entries: [], restUnknown: true },
    })),
    excluded,
    listed: null,
    merged: [],
    barred: [],
    perceptions: [],
    coalitions: [],
    today: 0,
    named: [],
  };
}

/** Twelve states: four options, of which the first party's two exclude each other. */
const TWELVE = silent(4, 2, [
  { is: "and", left: { is: "atom", atom: "o0" }, right: { is: "atom", atom: "o2" } },
]);

/** The same with rankings that leave seven of the twelve states out, and two of unknown order. */
const RANKED: GraphModel = {
  ...TWELVE,
  parties: TWELVE.parties.map((party) => ({
    ...party,
    preferences: { by: "ranking", entries: [{ tied: [1, 2] }, { unordered: [0, 3] }, { tied: [4] }] },
  })),
};

/** Draws completions and decides them, without what is told of them. */
function drawAndDecide(given: GraphModel, samples: number): number {
  const random = new Random(1, "bench");
  const model = solvableModel(given);
  return tally(model, samplerOf(partySamplers(model, random)), 0, 0, samples, true, () => {}).equilibria
    .seq[0]!;
}

/** The whole analysis, with its reasons and with what would change it. */
function analyse(model: GraphModel, samples: number): number {
  const read = stability.readOptions({ samples });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const input: StabilityInput = {
    model,
    options: model.options.map(({ id }) => id),
    shortOptions: model.options.map(({ id }) => id),
    states: [],
    parties: model.parties.map(({ id }) => ({
      name: id,
      plural: false,
      stated: false,
      entries: [],
      rankingCites: [],
      checks: [],
    })),
    names: [],
    perceptionCites: [],
    todayCites: [],
    todayAssumed: null,
    lapse: null,
    ranOut: null,
    lost: { names: [], parties: [], today: null },
    origins: {},
    unused: [],
  };
  const session = stability.open(input as unknown as Json, read.values, new Random(1, "bench"));
  const { outcomes } = performAll(session, stability.parts, () => {}).result as { outcomes: Outcomes };
  return outcomes.holding;
}

/** Seeded benchmarks of drawn completions: stability, where something is unknown. */
export const benchmarks = [
  {
    name: "stability: 400 completions, 2^8 states, 4 parties, nothing known",
    run: () => analyse(silent(8, 4), 400),
  },
  {
    name: "stability: 10,000 completions, 12 states, 2 parties, decided only",
    run: () => drawAndDecide(TWELVE, 10_000),
  },
  {
    name: "stability: 10,000 completions, 12 states, 2 parties, half ranked",
    run: () => drawAndDecide(RANKED, 10_000),
  },
  {
    name: "stability: 10,000 completions, 12 states, 2 parties",
    run: () => analyse(TWELVE, 10_000),
  },
  {
    name: "stability: 10,000 completions, 2^10 states, 4 parties, decided only",
    run: () => drawAndDecide(silent(10, 4), 10_000),
  },
  {
    name: "stability: 10,000 completions, 2^10 states, 4 parties",
    run: () => analyse(silent(10, 4), 10_000),
  },
];
