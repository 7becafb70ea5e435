import { existsSync, readdirSync, readFileSync } from "node:fs";
import { goldenLines } from "../golden/lines.ts";

/** A golden model, as far as the tests read it; test/golden/graph-model/README.md has the meaning. */
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

/** A golden count: in how many orders a state is an equilibrium if places [a, b) of rankings, from the best, vary. */
export interface GoldenInverse {
  readonly model: string;
  readonly state: number;
  readonly vary: readonly (readonly [number, number] | null)[];
  readonly rankings: number;
  readonly textbook: Readonly<Record<"Nash" | "GMR" | "SMR" | "SEQ", number>>;
}

/** Where further golden models lie, beside the repository: made from other programs' files, they are not passed on. */
export const GOLDEN_BESIDE = "../shared/golden/stability";
const beside = existsSync(GOLDEN_BESIDE);

/** What a title of tests on golden models adds where there are only those of the repository. */
export const WITHOUT_THOSE_BESIDE = beside
  ? ""
  : " (further ones skipped: ../shared is not beside this checkout)";

/** The models of single parties. */
export function goldenModels(): GoldenModel[] {
  return allModels().filter(({ model }) => model.players.every(({ members }) => members.length === 1));
}

/** Those of them that are of the repository, and published. */
export function publishedModels(): GoldenModel[] {
  const names = new Set(goldenLines<GoldenModel>("graph-model/published.jsonl").map(({ name }) => name));
  return goldenModels().filter(({ name }) => names.has(name));
}

/** The models in which some parties act as one. */
export function coalitionModels(): GoldenModel[] {
  return allModels().filter(({ model }) => model.players.some(({ members }) => members.length > 1));
}

/** The counts of orders. */
export function goldenInverses(): GoldenInverse[] {
  const own = goldenLines<GoldenInverse>("graph-model/inverse.jsonl");
  const further = beside
    ? (readBeside("golden_inverse.json") as { readonly cases: GoldenInverse[] }).cases
    : [];
  return [...own, ...further];
}

function allModels(): GoldenModel[] {
  const own = ["published", "random"].flatMap((set) => goldenLines<GoldenModel>(`graph-model/${set}.jsonl`));
  const further = beside
    ? readdirSync(GOLDEN_BESIDE)
        .filter((file) => file.endsWith(".json") && file !== "INDEX.json" && file !== "golden_inverse.json")
        .map((file) => readBeside(file) as GoldenModel)
    : [];
  return [...own, ...further];
}

function readBeside(file: string): unknown {
  return JSON.parse(readFileSync(`${GOLDEN_BESIDE}/${file}`, "utf8"));
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
