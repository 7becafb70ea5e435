import type { Case } from "#case/case.ts";
import { citedSources } from "#case/citation.ts";
import type { Claim } from "#case/claim.ts";
import type { Day } from "#case/day.ts";
import type { ExplanationSet, Hypothesis } from "#case/explanation.ts";
import type { Forecast } from "#case/forecast.ts";
import type { LeftOut } from "#case/left-out.ts";
import { analysedSources } from "../analysed-sources.ts";
import { distinct } from "../cites.ts";
import { independentSources, type Origins, originsOf } from "../independent-sources.ts";
import { type ClaimIndex, claimIndex } from "./claim-index.ts";

/** What the rules need to know beside the case. */
export interface Context {
  readonly asOf: Day;
  /** Sources whose argument is examined: those not marked external, or all of them if every one is. */
  readonly analysed: ReadonlySet<string>;
  /** How many months before an effect count as recent. */
  readonly recentMonths: number;
  readonly claims: ClaimIndex;
  /** What each source repeats. */
  readonly origins: Origins;
  /** Entries of whose citations some do not count. */
  readonly citingLess: ReadonlySet<string | undefined>;
  /** What of the case does not count on the day or by the selection of sources: it is not missing from the case. */
  readonly left: readonly LeftOut[];
}

/** The context of an audit of this case, of which `left` does not count. */
export function contextOf(c: Case, recentMonths: number, left: readonly LeftOut[] = []): Context {
  const analysed = analysedSources(c, left);
  const citingLess = new Set(left.filter(({ what }) => what === "citation").map(({ of }) => of));
  return {
    asOf: c.asOf.latest!,
    analysed,
    recentMonths,
    claims: claimIndex(c, analysed),
    origins: originsOf(c),
    citingLess,
    left,
  };
}

/** Whether all that an entry cites counts: of one that has lost a source nobody can say that it has no second one. */
export function hasAllSources({ id }: { readonly id: string }, { citingLess }: Context): boolean {
  return !citingLess.has(id);
}

/** An entry that may carry citations. */
export interface Cited {
  readonly cite?: readonly string[] | undefined;
}

/** The sources that an entry cites, each once. */
export function sourcesOf(entry: Cited): string[] {
  return citedSources(entry.cite ?? []);
}

/** How many independent sources an entry cites. */
export function independentSourcesOf(entry: Cited, { origins }: Context): number {
  return independentSources(entry.cite ?? [], origins);
}

/** Whether both cite one and the same source of the text under analysis. */
export function areOfOneText(one: Cited, other: Cited, { analysed }: Context): boolean {
  const cited = sourcesOf(one);
  return sourcesOf(other).some((source) => analysed.has(source) && cited.includes(source));
}

/** Whether the first cites a source that the second does not. */
export function isIndependent(other: Cited, entry: Cited): boolean {
  const known = sourcesOf(entry);
  return sourcesOf(other).some((source) => !known.includes(source));
}

/** Kinds of claim that say why something happened or what somebody wants: what nobody can see for himself. */
export const INFERRED: readonly Claim["kind"][] = ["causal", "intent", "interest"];

/** The citations of several entries, each once, in order. */
export function citesOf(...entries: readonly Cited[]): string[] {
  return distinct(entries.flatMap((entry) => entry.cite ?? []));
}

/** Whether the text under analysis states the entry. */
export function isOwn(entry: Cited, { analysed }: Context): boolean {
  return sourcesOf(entry).some((source) => analysed.has(source));
}

/** Whether the text under analysis considers the hypothesis: puts it forward, speaks of it, or takes a stance on it. */
export function isConsidered(hypothesis: Hypothesis, context: Context): boolean {
  const { from, stance } = hypothesis;
  return (
    from.some((source) => context.analysed.has(source)) || stance !== "open" || isOwn(hypothesis, context)
  );
}

/** The forecasts that the text under analysis makes; what nobody is stated to foresee and the analyst asks is no forecast of it. */
export function ownForecasts(c: Case, context: Context): Forecast[] {
  return c.forecasts.filter((forecast) => isOwn(forecast, context) && !isAsked(forecast));
}

/** Whether a forecast is the analyst's question and nobody's foresight. */
function isAsked({ by, judgement }: Forecast): boolean {
  return by === "not stated" && judgement !== undefined;
}

type Form = NonNullable<Claim["argument"]>["form"];
type ArgumentOf<F extends Form> = Extract<NonNullable<Claim["argument"]>, { form: F }>;

/** A step of the argument under analysis: a claim together with the form of its argument. */
export interface Step<F extends Form> {
  readonly claim: Claim;
  readonly argument: ArgumentOf<F>;
}

/** The steps of that form in the argument under analysis. */
export function stepsOf<F extends Form>(form: F, { claims }: Context): Step<F>[] {
  return claims.own.flatMap((claim) =>
    claim.argument?.form === form ? [{ claim, argument: claim.argument as ArgumentOf<F> }] : [],
  );
}

/** A hypothesis and the set it stands in. */
export interface Placed {
  readonly set: ExplanationSet;
  readonly hypothesis: Hypothesis;
}

/** Every hypothesis with its set. */
export function placedHypotheses(c: Case): Placed[] {
  return c.explanations.flatMap((set) => set.hypotheses.map((hypothesis) => ({ set, hypothesis })));
}

/** The hypotheses of these ids with their sets; ids that `--as-of` or `--only` took away are passed over. */
export function placed(c: Case, ids: readonly string[]): Placed[] {
  return placedHypotheses(c).filter(({ hypothesis }) => ids.includes(hypothesis.id));
}
