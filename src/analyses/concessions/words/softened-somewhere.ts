import { isInsistence } from "../answers.ts";
import type { ConcessionsResult } from "../result.ts";
import type { Told, Verdict } from "../verdict.ts";

/**
 * The lines of which one was softened for certain, though of none of them that can be told: a refusal gives way to a lesser ask
 * whether or not an earlier ask, which nobody dates, gave way to it too. Empty where each line that was softened is known.
 */
export function softenedSomewhere(
  { party, lines, untold, tooEarly }: Verdict,
  answers: ConcessionsResult["answers"],
): readonly Told[] {
  const answer = answers.find((each) => each.party === party);
  const isSubstance = ({ nature }: Told) => nature === "substantive";
  if (answer?.trims !== "yes" || lines.softened.some(isSubstance)) return [];
  return untold.filter(
    (line) =>
      isSubstance(line) && isInsistence(line) && line.either !== "not moved" && !tooEarly.includes(line),
  );
}
