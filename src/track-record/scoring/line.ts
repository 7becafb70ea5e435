import { dayOfIso } from "#case/day.ts";
import type { ForecastPath } from "#forecasting/index.ts";
import type { SealedChance, SealedEstimate, SealedQuestion } from "../sealed-register.ts";

/** What kind of forecaster a line is of. `answer` is what the case answers, `base` its outside view alone. */
export type LineKind = "answer" | "base" | "forecaster" | "pool" | "crowd" | "market";

/** What somebody said: a chance of yes, one for each outcome, or quantiles. */
export type Said =
  | { readonly form: "chance"; readonly chance: SealedChance }
  | { readonly form: "chances"; readonly chances: readonly number[] }
  | {
      readonly form: "quantiles";
      readonly quantiles: readonly { readonly share: number; readonly value: number }[];
    };

/** All that one forecaster said on a question, over time. */
export interface Line {
  readonly kind: LineKind;
  readonly by: string;
  readonly path: ForecastPath<Said>;
}

/** What the answer of the case, and its outside view alone, are called among the lines. */
export const THE_CASE = "the case";
export const THE_BASE_RATE = "the base rate";

/** The lines of a question as sealed: the answer of the case from its day on, its outside view, and each forecaster. */
export function linesOf(question: SealedQuestion, asOf: string): readonly Line[] {
  const { answered, base, estimates } = question;
  const from = dayOfIso(asOf);
  const own = (kind: LineKind, by: string, chance: SealedChance | null): Line[] =>
    chance === null ? [] : [{ kind, by, path: [{ from, forecast: { form: "chance", chance } }] }];
  const named = new Map<string, SealedEstimate[]>();
  for (const estimate of estimates) {
    const key = JSON.stringify([estimate.as, estimate.by]);
    named.set(key, [...(named.get(key) ?? []), estimate]);
  }
  const others = [...named.values()].map((all): Line => {
    const [{ as, by }] = all as [SealedEstimate];
    const inTime = all.toSorted((a, b) => dayOfIso(a.on) - dayOfIso(b.on));
    return {
      kind: as,
      by,
      path: inTime.map((each) => ({ from: dayOfIso(each.on), forecast: saidIn(each, question) })),
    };
  });
  return [...own("answer", THE_CASE, answered), ...own("base", THE_BASE_RATE, base), ...others];
}

/** What an estimate says; null where it is withdrawn, or not stated. */
function saidIn(
  { chance, chances, quantiles }: SealedEstimate,
  { outcomes }: Pick<SealedQuestion, "outcomes">,
): Said | null {
  if (chance !== null) return { form: "chance", chance };
  if (chances !== null) {
    const given = outcomes.map(({ id }) => (Object.hasOwn(chances, id) ? chances[id]!.best : 0));
    const sum = given.reduce((total, each) => total + each, 0);
    // Middles of ranges that can sum to 1 need not do so themselves.
    return sum > 0 ? { form: "chances", chances: given.map((each) => each / sum) } : null;
  }
  return quantiles === null ? null : { form: "quantiles", quantiles };
}
