import { byConcept, CONCEPTS, type Concept } from "../concepts/concept.ts";
import { type StateCounts, stateCounts } from "../concepts/concept-states.ts";
import type { SolvableModel } from "../concepts/solvable-model.ts";
import { fullBudget, type GraphBudget } from "../limits.ts";
import type { Sampler } from "../preferences/samplers.ts";
import { type CoalitionVerdicts, divisionDecider } from "./coalition-verdicts.ts";

// Types, not interfaces, so that they count as plain JSON. States are named by their codes.

/** What holds where stated coalitions act as one: every group, and each by itself. Counts are of completions. */
export type Together = {
  readonly groups: readonly (readonly string[])[];
  /** How many completions were looked at. */
  readonly examined: number;
  readonly equilibria: CountsByConcept;
  /** Per group. */
  readonly stable: readonly CountsByConcept[];
};

/** Counts of states by the concept that makes them stable; SIM is null where states are not combinations of options. */
export type CountsByConcept = { readonly [concept in Concept]: StateCounts } & {
  readonly sim: StateCounts | null;
};

/**
 * What holds where the stated coalitions act as one and all others alone, in the first completions, as many as time
 * allows; null where no coalition is stated, or one completion would already take too long.
 */
export function togetherResult(
  { graph, input, conventions }: SolvableModel,
  sampler: Sampler,
  completions: number,
  budget: GraphBudget = fullBudget(),
): Together | null {
  if (input.coalitions.length === 0) return null;
  const stateCount = graph.codes.length;
  const each = stateCount ** 2;
  const examined = Math.min(completions, Math.floor(budget.most("togetherWork") / each));
  if (examined < completions) budget.cut("togetherWork", examined * each, completions * each);
  if (examined === 0) return null;
  const united = new Set(input.coalitions.flat());
  const alone = input.parties.flatMap((_, party) => (united.has(party) ? [] : [[party]]));
  const groups = [...input.coalitions, ...alone];
  const joint = graph.options !== null;
  const counts = () => new Uint32Array(stateCount);
  const counter = () => ({ of: byConcept(counts), sim: counts() });
  const all = counter();
  const byGroup = groups.map(counter);
  for (let run = 0; run < examined; run++) {
    const verdicts = divisionDecider(graph, sampler.draw(run), conventions)(groups);
    const add = (into: ReturnType<typeof counter>, of: readonly CoalitionVerdicts[]) => {
      for (let state = 0; state < stateCount; state++) {
        for (const concept of CONCEPTS) {
          if (of.every((verdict) => verdict[concept][state] === 1)) into.of[concept][state]!++;
        }
        if (joint && of.every(({ sim }) => sim![state] === 1)) into.sim[state]!++;
      }
    };
    add(all, verdicts);
    verdicts.forEach((verdict, group) => {
      add(byGroup[group]!, [verdict]);
    });
  }
  const told = ({ of, sim }: ReturnType<typeof counter>): CountsByConcept => ({
    ...byConcept((concept) => stateCounts(of[concept], graph.codes, budget)),
    sim: joint ? stateCounts(sim, graph.codes, budget) : null,
  });
  return {
    groups: groups.map((members) => members.map((party) => input.parties[party]!.id)),
    examined,
    equilibria: told(all),
    stable: byGroup.map(told),
  };
}
