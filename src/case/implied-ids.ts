import type { Case } from "./case.ts";
import type { Path } from "./walk.ts";

/**
 * The ids by which the questions of forecasts go that have none of their own, those of their forecasts, each with its place. Works on
 * a case as written, faulty or not.
 */
export function impliedQuestionIds(c: Case): readonly { readonly id: string; readonly path: Path }[] {
  const forecasts: unknown = c.forecasts;
  if (!Array.isArray(forecasts)) return [];
  return forecasts.flatMap((forecast: unknown, at) => {
    const { id, question } = (forecast ?? {}) as { readonly id?: unknown; readonly question?: unknown };
    if (typeof id !== "string" || typeof question !== "object" || question === null) return [];
    return "id" in question && question.id !== undefined ? [] : [{ id, path: ["forecasts", at, "id"] }];
  });
}
