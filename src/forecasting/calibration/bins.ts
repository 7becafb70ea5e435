import { checkNonEmpty } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** Ten bins of equal width. */
export const TENTHS: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];

/** @throws ForecastFault where edges of bins do not ascend from 0 to 1. */
export function checkEdges(edges: readonly number[]): void {
  checkNonEmpty(edges, "edges");
  const sound =
    edges.every((edge, at) => at === 0 || edge > edges[at - 1]!) && edges[0] === 0 && edges.at(-1) === 1;
  if (!sound) throw new ForecastFault("order", "edges", `${edges.join(", ")} do not ascend from 0 to 1`);
}

/** The bin of a probability: from its lower edge up to, but without, its upper one; 1 is in the last. */
export function binOf(probability: number, edges: readonly number[]): number {
  for (let bin = edges.length - 2; bin > 0; bin--) if (probability >= edges[bin]!) return bin;
  return 0;
}
