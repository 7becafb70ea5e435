import { isInsistence } from "../answers.ts";
import type { ConcessionsResult } from "../result.ts";
import type { Told, Verdict } from "../verdict.ts";

/** The lines of a party of which it cannot be told what became of them, each among one of three. */
interface Untold {
  /** One of these was softened for certain, though which of them cannot be told. */
  readonly softened: readonly Told[];
  /** Of these that is so only since the turn is no older than the day of the analysis. */
  readonly tooEarly: readonly Told[];
  readonly others: readonly Told[];
}

/** What cannot be told of a party, by how it is said. */
export function untoldOf(verdict: Verdict, answers: ConcessionsResult["answers"]): Untold {
  const { untold, tooEarly } = verdict;
  const softened = softenedSomewhere(verdict, answers);
  return {
    softened,
    tooEarly,
    others: untold.filter((line) => !softened.includes(line) && !tooEarly.includes(line)),
  };
}

/**
 * The lines of which one was softened for certain, though of none of them that can be told: a refusal gives way to a lesser ask
 * whether or not an earlier ask, which nobody dates, gave way to it too. Empty where each line that was softened is known.
 */
function softenedSomewhere(
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
