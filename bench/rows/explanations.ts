import { explanations } from "#analyses/explanations/explanations.ts";
import { Case } from "#case/case.ts";
import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import { Random } from "#math/random.ts";

/** A set of explanations rated in words at random, one cell in ten left out, five items of one origin. */
function setOf(id: string, hypotheses: number, evidence: number, random: Random): unknown {
  const names = Array.from({ length: hypotheses }, (_, index) => `h${index + 1}`);
  const ratings = () =>
    Object.fromEntries(
      names.map((name) => [name, random.below(10) === 0 ? "not stated" : LIKELIHOOD_ORDER[random.below(5)]]),
    );
  return {
    id,
    question: "Why?",
    effect: { text: "it happened" },
    clusters: [{ id: "one", text: "one origin", correlation: 0.5 }],
    hypotheses: names.map((name) => ({ id: name, name })),
    evidence: Array.from({ length: evidence }, (_, index) => ({
      id: `e${index + 1}`,
      text: "seen",
      likelihood: ratings(),
      ...(index < 5 ? { cluster: "one" } : {}),
    })),
  };
}

function caseOf(sets: readonly unknown[]): Case {
  return Case.parse({
    demarche: 1,
    id: "bench",
    title: "Bench",
    asOf: "2020-01-01",
    analyst: "nobody",
    coded: { on: "2020-01-01", hindsight: false },
    explanations: sets,
  });
}

const random = new Random(1, "bench");
const worked = caseOf([setOf("large", 7, 15, random), setOf("small", 3, 6, random)]);
const many = caseOf([setOf("many", 4, 600, random)]);

/** Competing explanations at the size of a worked case, and with far more evidence. */
export const benchmarks: { name: string; prepare?: () => void; run: () => unknown }[] = [
  {
    name: "explanations: 15 pieces of evidence × 7 and 6 × 3, 2000 readings",
    run: () => explanations.perform(worked, { samples: 2000 }, new Random(1, "explanations")),
  },
  {
    name: "explanations: 600 pieces of evidence × 4, 2000 readings",
    run: () => explanations.perform(many, { samples: 2000 }, new Random(1, "explanations")),
  },
];
