import { grouped } from "#math/grouped.ts";
import { checkNonEmpty } from "../probability/checked.ts";
import { binOf, checkEdges } from "./bins.ts";
import { checkResolved, type ResolvedForecast } from "./resolved-question.ts";

/** A mean Brier score (0 to 1) in parts: brier = reliability − resolution + uncertainty + within. */
export interface MurphyParts {
  readonly brier: number;
  /** How far what was said is from what came, squared, in the mean over the groups. 0 is perfect calibration. */
  readonly reliability: number;
  /** How far what came in each group is from the base rate, squared: what telling questions apart has earned. */
  readonly resolution: number;
  /** The base rate's own p(1 − p): how hard the questions were. */
  readonly uncertainty: number;
  /** What grouping unlike probabilities leaves: their variance within the groups less twice their covariance with what came. */
  readonly within: number;
  readonly baseRate: number;
  /** 1 − brier / uncertainty: skill against always saying the base rate; null where all came out alike. */
  readonly skill: number | null;
}

/**
 * Murphy's parts of the Brier score, exactly. Forecasts of the same probability form a group, and `within` is 0 (Murphy 1973, J.
 * Appl. Meteorol. 12:595–600); with edges the forecasts of a bin do, and `within` is what makes the parts add up
 * (Stephenson, Coelho & Jolliffe 2008, Weather Forecast. 23:752–757). The base rate is known only afterwards: `skill`
 * compares to somebody who knew it.
 *
 * @throws ForecastFault where there are no forecasts.
 */
export function murphyParts(forecasts: readonly ResolvedForecast[], edges?: readonly number[]): MurphyParts {
  checkNonEmpty(forecasts, "forecasts");
  checkResolved(forecasts);
  if (edges !== undefined) checkEdges(edges);
  const size = forecasts.length;
  const mean = (list: readonly ResolvedForecast[], of: (one: ResolvedForecast) => number) =>
    list.reduce((sum, one) => sum + of(one), 0) / list.length;
  const baseRate = mean(forecasts, ({ outcome }) => outcome);
  const groups = grouped(forecasts, ({ probability }) =>
    // −0 and 0 are one probability, and one text.
    String(edges === undefined ? probability : binOf(probability, edges)),
  );
  let reliability = 0;
  let resolution = 0;
  let within = 0;
  for (const group of groups.values()) {
    const share = group.length / size;
    const said = edges === undefined ? group[0]!.probability : mean(group, ({ probability }) => probability);
    const came = mean(group, ({ outcome }) => outcome);
    reliability += share * (said - came) ** 2;
    resolution += share * (came - baseRate) ** 2;
    within +=
      share *
      mean(
        group,
        ({ probability, outcome }) => (probability - said) ** 2 - 2 * (probability - said) * (outcome - came),
      );
  }
  const brier = mean(forecasts, ({ probability, outcome }) => (probability - outcome) ** 2);
  const uncertainty = baseRate * (1 - baseRate);
  return {
    brier,
    reliability,
    resolution,
    uncertainty,
    within,
    baseRate,
    skill: uncertainty > 0 ? 1 - brier / uncertainty : null,
  };
}
