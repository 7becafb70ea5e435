import { tally } from "#analyses/stability/concepts/tally.ts";
import type { StabilityInput } from "#analyses/stability/input.ts";
import { modelOf, partySampler, samplerOf } from "#analyses/stability/model.ts";
import { runStability, type StabilityOptions } from "#analyses/stability/run.ts";
import { stability } from "#analyses/stability/stability.ts";
import { Random } from "#math/random.ts";

/** Options dealt out in turn to parties of whose preferences nothing is known. */
function silent(options: number, parties: number, excluded: StabilityInput["excluded"] = []): StabilityInput {
  return {
    options: Array.from({ length: options }, (_, option) => ({
      id: `o${option}`,
      party: option % parties,
      text: `takes option ${option}`,
      reversible: "yes",
    })),
    parties: Array.from({ length: parties }, (_, party) => ({
      id: `p${party}`,
      name: `Party ${party}`,
      stated: false,
      preferences: { by: "statements", entries: [], restUnknown: true },
      checks: [],
    })),
    excluded,
    listed: null,
    merged: [],
    barred: [],
    blind: [],
    views: [],
    coalitions: [],
    today: 0,
    names: [],
    unused: [],
    todayCites: [],
  };
}

/** Twelve states: four options, of which the first party's two exclude each other. */
const TWELVE = silent(4, 2, [
  {
    is: "and",
    left: { is: "option", option: "o0", at: 0 },
    right: { is: "option", option: "o2", at: 0 },
  },
]);

/** The same with rankings that leave seven of the twelve states out, and two of unknown order. */
const RANKED: StabilityInput = {
  ...TWELVE,
  parties: TWELVE.parties.map((party) => ({
    ...party,
    preferences: {
      by: "ranking",
      entries: [{ tied: [1, 2] }, { unordered: [0, 3] }, { tied: [4] }],
      cites: [],
      judged: false,
    },
  })),
};

/** Draws completions and decides them, without what is told of them. */
function drawAndDecide(input: StabilityInput, samples: number): number {
  const random = new Random(1, "bench");
  const model = modelOf(input);
  const parties = input.parties.map(({ preferences }, party) =>
    partySampler(model, party, preferences, random),
  );
  return tally(model, samplerOf(parties), 0, samples, true, () => {}).equilibria.seq[0]!;
}

/** The whole analysis, with its reasons and with what would change it. */
function analyse(input: StabilityInput, samples: number): number {
  const read = stability.readOptions({ samples });
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  const options = read.values as unknown as StabilityOptions;
  return runStability(input, options, new Random(1, "bench"), () => {}).holding;
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
