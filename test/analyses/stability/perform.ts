import type { StabilityResult } from "#analyses/stability/result.ts";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";

/** Runs the analysis on a case that has what it needs. */
export function perform(
  c: Case,
  given: Readonly<Record<string, unknown>> = {},
  seed = 1,
): { result: StabilityResult; explanation: Explanation } {
  const options = stability.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const outcome = stability.perform(c, options.values, new Random(seed, "stability"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return { result: outcome.result as StabilityResult, explanation: outcome.explanation };
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
      return "";
    })
    .join("");
}
