import { forecasts } from "#analyses/forecasts/forecasts.ts";
import { Case } from "#case/case.ts";
import { conditionals, deadlines, nearestCoherent, oneOfMany, sureLoss } from "#forecasting/index.ts";
import { Random } from "#math/random.ts";

const random = new Random(1, "bench forecasts");

/** A chance in whole per cent that leaves room to be wrong. */
function chance(): number {
  return (1 + random.below(98)) / 100;
}

function reasonAt(at: number): unknown {
  const text = `reason ${at}`;
  if (at % 3 === 0) return { text, odds: [1, 1 + random.uniform()], judgement: "So" };
  if (at % 3 === 1) return { text, pace: 0.5 + random.uniform(), judgement: "So" };
  return { text, given: { chance: chance(), yes: chance() }, judgement: "So" };
}

/** A register of questions with five reasons and six forecasters each, in families of ten deadlines. */
function registerOf(size: number): Case {
  const register = Array.from({ length: size }, (_, at) => ({
    id: `q${at}`,
    text: `Does ${at} come about?`,
    criteria: "It does",
    closes: `20${20 + (at % 10)}-12-31`,
    settledBy: "The papers",
    outside: { counts: { yes: random.below(20), of: 20 }, what: "like it", judgement: "So" },
    reasons: Array.from({ length: 5 }, (_, place) => reasonAt(place)),
    estimates: Array.from({ length: 6 }, (_, place) => ({
      by: `F${place}`,
      on: "2019-12-01",
      chance: chance(),
      judgement: "So",
    })),
    judgement: "So",
  }));
  const families = Array.from({ length: size / 10 }, (_, at) => ({
    kind: "deadlines",
    questions: register.slice(10 * at, 10 * at + 10).map(({ id }) => id),
  }));
  return Case.parse({
    demarche: 1,
    id: "bench",
    title: "Bench",
    asOf: "2020-01-01",
    analyst: "nobody",
    coded: { on: "2020-01-01", hindsight: false },
    register,
    families,
  });
}

const worked = registerOf(20);
const large = registerOf(500);
const falling = deadlines(Array.from({ length: 100 }, chance));
const many = oneOfMany(Array.from({ length: 100 }, () => chance() / 40));
const parents = conditionals({ condition: 0.3, event: 0.9, ifSo: 0.4, ifNot: 0.5, both: 0.2 });

/** The register at the size of a worked case and far beyond, and coherence by itself. */
export const benchmarks: { name: string; run: () => unknown }[] = [
  {
    name: "forecasts: 20 questions, 5 reasons and 6 forecasters each, 2 families",
    run: () => forecasts.perform(worked, {}, new Random(1, "forecasts")),
  },
  {
    name: "forecasts: 500 questions, 5 reasons and 6 forecasters each, 50 families",
    run: () => forecasts.perform(large, {}, new Random(1, "forecasts")),
  },
  {
    name: "coherence: 100 deadlines at random, the bet and the nearest set",
    run: () => [sureLoss(falling)!.least, nearestCoherent(falling).distance],
  },
  {
    name: "coherence: one of 100, the bet and the nearest set",
    run: () => [sureLoss(many)!.least, nearestCoherent(many).distance],
  },
  {
    name: "coherence: a condition, its event, both sides and both together",
    run: () => [sureLoss(parents)!.least, nearestCoherent(parents).distance],
  },
];
