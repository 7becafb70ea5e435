import type { Budget } from "#math/budget.ts";
import { definePart } from "../part.ts";
import { compareSet } from "./compare-set.ts";
import { explain } from "./explain.ts";
import type { EXPLANATIONS_LIMITS } from "./limits.ts";
import { type ExplanationsInput, evidenceInUse } from "./model.ts";
import type { SetResult } from "./result.ts";

/** What is compared, and in how many readings. */
export interface ComparisonSetup {
  readonly input: ExplanationsInput;
  readonly samples: number;
}

/** The comparison of every set: each set is a piece of the work that knows nothing of the others. */
export const sets = definePart({
  id: "sets",
  title: "Comparison of explanations",
  needs: [],
  cost: ({ input, samples }: ComparisonSetup) =>
    input.sets.reduce((total, set) => total + evidenceInUse(set).length * set.rows.length, 0) * samples,
  pieces: ({ input }) => input.sets.length,
  piece({ input, samples }, from, to, { random, progress, budget }): SetResult[] {
    return input.sets.slice(from, to).map((set, index) => {
      const result = compareSet(set, samples, random, budget as Budget<typeof EXPLANATIONS_LIMITS>);
      progress((index + 1) / (to - from));
      return result;
    });
  },
  join: (chunks: readonly SetResult[][]) => chunks.flat(),
  explain: (found, { input }) => explain(found, input),
});
