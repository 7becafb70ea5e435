import type { OptionSpecs, OptionValues } from "#analyses/options.ts";
import type { Bulk } from "#analyses/part.ts";
import { performAll } from "#analyses/perform.ts";
import type { Account } from "#analyses/session.ts";
import type { Facts } from "#analyses/stability/facts.ts";
import type { Mixture } from "#analyses/stability/parts/mixture/mixture.ts";
import type { Outcomes } from "#analyses/stability/parts/outcomes/found.ts";
import type { Target, Targets } from "#analyses/stability/parts/target/target-search.ts";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import type { Division } from "#graph-model/coalitions/division-results.ts";
import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Together } from "#graph-model/coalitions/together.ts";
import type { ConceptResults, LimitedMove } from "#graph-model/concepts/concept-results.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { PreferenceCheck } from "#graph-model/preferences/preference-checks.ts";
import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Robustness } from "#graph-model/robustness/robustness.ts";
import type { StateTurn } from "#graph-model/robustness/state-turns.ts";
import type { StateStatements } from "#graph-model/robustness/statement-changes.ts";
import type { Tornado } from "#graph-model/robustness/tornado.ts";
import type { FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Json, Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";

/** What the parts of the analysis found, the model and the outcomes laid out flat. */
export type StabilityResult = Facts &
  Outcomes & {
    readonly concepts: ConceptResults;
    readonly why: Why | null;
    readonly fromHere: FromHere | null;
    readonly flips: readonly PreferenceFlip[];
    readonly todayTurns: readonly StateTurn[];
    readonly robustness: Robustness | null;
    readonly statements: readonly StateStatements[] | null;
    readonly tornado: Tornado;
    /** Where one state was asked for, and where several were. */
    readonly target: Target | null;
    readonly targets: Targets | null;
    readonly hypergame: Hypergame | null;
    readonly mixture: Mixture | null;
    readonly jointGains: readonly JointGains[] | null;
    readonly together: Together | null;
    readonly divisions: readonly Division[] | null;
    readonly limitedMove: LimitedMove | null;
    readonly preferenceChecks: readonly PreferenceCheck[];
  };

/** Lays a result out flat, with the tables that stand beside the report in their places. */
export function flat(result: Json, bulk: readonly Bulk[] = []): StabilityResult {
  const whole = {
    ...(result as Record<string, unknown>),
    ...Object.fromEntries(bulk.map(({ name, data }) => [name, data])),
  } as Record<string, unknown>;
  const { model, outcomes, sanctions, paths, horizon, checks, target, ...rest } = whole;
  const asked = target as Targets | null;
  return {
    ...(model as Facts),
    ...(outcomes as Outcomes),
    ...rest,
    target: asked?.each.length === 1 ? asked.each[0]! : null,
    targets: asked && asked.each.length > 1 ? asked : null,
    why: sanctions,
    fromHere: paths,
    limitedMove: horizon,
    preferenceChecks: checks,
    jointGains: rest["joint-gains"],
    todayTurns: rest["today-turns"],
  } as StabilityResult;
}

/** Runs the analysis on a case that has what it needs. */
export function perform(
  c: Case,
  given: Readonly<Record<string, unknown>> = {},
  seed = 1,
  budget = 1,
): { result: StabilityResult; explanation: Explanation } {
  const options = stability.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const { result, explanation, bulk } = account(c, options.values, seed, budget);
  return { result: flat(result, bulk), explanation };
}

/** What the analysis says of a case that has what it needs, with the tables that stand beside the report. */
function account(c: Case, options: OptionValues<OptionSpecs>, seed: number, budget: number): Account {
  const selection = stability.select(c, {});
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const session = stability.open(selection.input, options, new Random(seed, "stability"), budget);
  return performAll(session, stability.parts, () => {});
}

/** What is wrong with an option, seen against a case; empty if nothing is. */
export function refusal(c: Case, given: Readonly<Record<string, unknown>>): string {
  const options = stability.readOptions(given);
  const selection = stability.select(c, {});
  if ("faults" in options || "missing" in selection) throw new Error("options or case are faulty");
  return stability
    .checkOptions(selection.input, options.values)
    .map(({ option, message }) => `${option} ${message}`)
    .join("; ");
}

/** Running text without its marks, shares as a reader sees them. */
export function plain(text: Text): string {
  return plainText(text, "icd203");
}
