import { readdirSync, readFileSync } from "node:fs";

/** One file of the golden data, as far as the tests read it (`gmcr-golden/1`). */
export interface GoldenModel {
  readonly name: string;
  readonly model: {
    readonly options: readonly { readonly permittedDirection: "both" | "fwd" | "back" }[];
    readonly decisionMakers: readonly {
      readonly options: readonly number[];
      readonly preferenceMethod: "ranking" | "prioritization";
      readonly preferenceStatements: readonly GoldenFormula[];
      readonly ranking: readonly (number | readonly number[])[];
      readonly payoff: readonly number[];
      readonly misperceivedStates: readonly number[];
    }[];
    readonly infeasible: readonly GoldenFormula[];
    readonly players: readonly { readonly members: readonly number[] }[];
    readonly states: readonly { readonly id: number; readonly decimal: number }[];
  };
  readonly graph: readonly {
    readonly moves: readonly (readonly number[])[];
    readonly improvements: readonly (readonly number[])[];
  }[];
  readonly textbook: {
    readonly stable: Readonly<Record<"Nash" | "GMR" | "SMR" | "SEQ" | "SIM", readonly (readonly number[])[]>>;
    readonly equilibria: Readonly<
      Record<"Nash" | "GMR" | "SMR" | "SEQ" | "SIM" | "SEQ|SIM", readonly number[]>
    >;
    readonly evidence: readonly (readonly Readonly<
      Record<string, Readonly<Record<"GMR" | "SMR" | "SEQ", readonly number[]>>>
    >[])[];
    readonly evolution: {
      readonly umDistance: readonly (readonly number[])[];
      readonly uiDistance: readonly (readonly number[])[];
    };
    readonly limitedMove?: {
      readonly horizons: readonly number[];
      readonly stable: Readonly<Record<string, readonly (readonly number[])[]>>;
      readonly end: Readonly<Record<string, readonly (readonly number[])[]>>;
    };
    readonly adjacentSwapRobustness?: {
      readonly swaps: number;
      readonly timesEquilibrium: Readonly<Record<string, Readonly<Record<string, number>>>>;
    };
  };
}

/** An OR-list of AND-lists of [option, "Y" | "N"]. */
export type GoldenFormula = readonly (readonly (readonly [number, "Y" | "N"])[])[];

/** Where the golden data lies, beside the repository. */
export const GOLDEN_STABILITY = "../shared/golden/stability";

/** The models of single parties. */
export function goldenModels(): GoldenModel[] {
  return allModels().filter(({ model }) => model.players.every(({ members }) => members.length === 1));
}

/** The models in which some parties act as one. */
export function coalitionModels(): GoldenModel[] {
  return allModels().filter(({ model }) => model.players.some(({ members }) => members.length > 1));
}

function allModels(): GoldenModel[] {
  return readdirSync(GOLDEN_STABILITY)
    .filter((file) => file.endsWith(".json") && file !== "INDEX.json" && file !== "golden_inverse.json")
    .map((file) => JSON.parse(readFileSync(`${GOLDEN_STABILITY}/${file}`, "utf8")) as GoldenModel);
}

/** A formula as a statement over options named o0, o1 … */
export function statementOf(formula: GoldenFormula): string {
  return formula
    .map(
      (all) =>
        `(${all.map(([option, yes]) => (yes === "Y" ? `o${option}` : `not o${option}`)).join(" and ")})`,
    )
    .join(" or ");
}
