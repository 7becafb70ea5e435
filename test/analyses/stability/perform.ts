import type { OptionSpecs, OptionValues } from "#analyses/options.ts";
import type { Bulk } from "#analyses/part.ts";
import { performAll } from "#analyses/perform.ts";
import type { Account } from "#analyses/session.ts";
import type { Facts } from "#analyses/stability/facts.ts";
import type { Mixture } from "#analyses/stability/parts/mixture/mixture-table.ts";
import type { Outcomes } from "#analyses/stability/parts/outcomes/found.ts";
import type { StatedChanges } from "#analyses/stability/parts/statements/statement-tables.ts";
import type { Target, Targets } from "#analyses/stability/parts/target/target-search.ts";
import { stability } from "#analyses/stability/stability.ts";
import type { ToldCheck, ToldFlip, ToldTornado } from "#analyses/stability/told.ts";
import type { Case } from "#case/case.ts";
import type { Division } from "#graph-model/coalitions/division-results.ts";
import type { JointGains } from "#graph-model/coalitions/joint-gains.ts";
import type { Together } from "#graph-model/coalitions/together.ts";
import type { ConceptResults, LimitedMove } from "#graph-model/concepts/concept-results.ts";
import type { Hypergame } from "#graph-model/hypergames/hypergame.ts";
import type { Robustness } from "#graph-model/robustness/robustness.ts";
import type { FromHere } from "#graph-model/sanctions/from-here.ts";
import type { Why } from "#graph-model/sanctions/sanctions.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import type { Json } from "#outcome/text.ts";

/** What the parts of the analysis found, the model and the outcomes laid out flat. */
export type StabilityResult = Facts &
  Outcomes & {
    readonly concepts: ConceptResults;
    readonly why: Why | null;
    readonly fromHere: FromHere | null;
    readonly flips: readonly ToldFlip[];
    readonly robustness: Robustness | null;
    readonly statements: readonly StatedChanges[] | null;
    readonly tornado: ToldTornado;
    /** Where one state was asked for, and where several were. */
    readonly target: Target | null;
    readonly targets: Targets | null;
    readonly hypergame: Hypergame | null;
    readonly mixture: Mixture | null;
    readonly jointGains: readonly JointGains[] | null;
    readonly together: Together | null;
    readonly divisions: readonly Division[] | null;
    readonly limitedMove: LimitedMove | null;
    readonly preferenceChecks: readonly ToldCheck[];
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
  } as StabilityResult;
}

/** Runs the analysis on a case that has what it needs. */
export function perform(
  c: Case,
  given: Readonly<Record<string, unknown>> = {},
  seed = 1,
): { result: StabilityResult; explanation: Explanation } {
  const options = stability.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const { result, explanation, bulk } = account(c, options.values, seed);
  return { result: flat(result, bulk), explanation };
}

/** What the analysis says of a case that has what it needs, with the tables that stand beside the report. */
function account(c: Case, options: OptionValues<OptionSpecs>, seed = 1): Account {
  const selection = stability.select(c, {});
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const session = stability.open(selection.input, options, new Random(seed, "stability"));
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

/** Running text without its marks. */
export function plain(text: Explanation["headline"]): string {
  if (typeof text === "string") return text;
  return text
    .map((inline) => {
      if (typeof inline === "string") return inline;
      if ("strong" in inline) return inline.strong;
      if ("term" in inline) return inline.term;
      if ("likelihood" in inline) return `${inline.likelihood.low}–${inline.likelihood.high}`;
      if ("share" in inline)
        return typeof inline.share === "number" ? `${Math.round(inline.share * 100)} %` : "";
      return "";
    })
    .join("");
}
