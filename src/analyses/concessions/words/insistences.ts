import { counted, listed } from "../../sentence-parts.ts";
import { isInsistence } from "../answers.ts";
import type { Family } from "../statement.ts";
import type { Told, Verdict } from "../verdict.ts";

/** What a party insists on by demanding, refusing or threatening it, as the reader has it: `demand`, `refusal`, `threat`. */
export type Insistences = readonly Family[];

const IN_ORDER: Insistences = ["demand", "refusal", "threat"];

/** What tells whether a line is one of them. */
type Insisted = Pick<Told, "family" | "nature">;

/** Whether a line is a demand, refusal or threat on an issue of substance. */
export function isOfSubstance({ family, nature }: Insisted): boolean {
  return isInsistence({ family }) && nature === "substantive";
}

/** Which of the three these lines are. */
export function insistencesIn(lines: readonly Insisted[]): Insistences {
  return IN_ORDER.filter((family) => lines.some((line) => line.family === family && isOfSubstance(line)));
}

/** Which of the three a party has made on anything of substance; a demand where none is known. */
export function insistencesOf(verdict: Partial<Pick<Verdict, "lines" | "untold">> | undefined): Insistences {
  const lines: readonly Told[] = Object.values(verdict?.lines ?? {}).flat();
  const found = insistencesIn([...lines, ...(verdict?.untold ?? [])]);
  return found.length > 0 ? found : ["demand"];
}

/** Any one of them: `demand or refusal`. */
export function anyInsistence(kinds: Insistences): string {
  return listed(kinds, "or");
}

/** So many of each: `two demands and a threat`. */
export function countedInsistences(lines: readonly Insisted[]): string {
  const each = insistencesIn(lines).map((kind) => {
    const count = lines.filter((line) => line.family === kind && isOfSubstance(line)).length;
    return count === 1 ? `a ${kind}` : counted(count, kind);
  });
  return listed(each);
}

/** What is done to those that are made less: a demand is cut, a refusal or a threat softened. */
export function verbOfTrimming(kinds: Insistences): "cut" | "softened" {
  return kinds.every((kind) => kind === "demand") ? "cut" : "softened";
}
