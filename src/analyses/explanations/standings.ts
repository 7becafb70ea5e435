import type { Draws } from "./draws.ts";
import type { ExplanationModel } from "./model.ts";
import type { Variables } from "./variables.ts";

/** How the explanations stand in the draws: what every change of the inputs is tried on. */
export interface Standings {
  readonly model: ExplanationModel;
  readonly variables: Variables;
  readonly draws: Draws;
  /** By item. */
  readonly exponents: readonly number[];
  /** By row, then draw: log-weights. */
  readonly weights: readonly Float64Array[];
  readonly leader: number;
  readonly runnerUp: number;
}
