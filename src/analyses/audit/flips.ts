import type { Flip } from "#outcome/explanation.ts";
import { counted } from "../sentence-parts.ts";
import type { AuditResult } from "./result.ts";

/** For each finding that breaks the argument what would undo it, and what it would take to undo them all. */
export function flipsOf({ findings }: AuditResult): Flip[] {
  const breaking = findings.filter(({ severity }) => severity === "breaks");
  const rest = breaking.length - 1;
  const flips = breaking.flatMap(({ undo, cites }): Flip[] =>
    undo
      ? [
          {
            change: [`If ${undo.change}`, ...(cites.length > 0 ? [" ", { cite: cites }] : [])],
            effect:
              rest === 0
                ? "nothing would break the argument any more; it would hold with gaps"
                : `this fault would be gone; ${counted(rest, "other")} would still break the argument`,
            steps: undo.steps,
            cites,
          },
        ]
      : [],
  );
  if (rest < 1 || flips.length < breaking.length) return flips;
  return [
    ...flips,
    {
      change: `If ${flips.length === 2 ? "both" : `all ${flips.length}`} of these were otherwise`,
      effect: "nothing would break the argument any more; it would hold with gaps",
      steps: flips.reduce((sum, { steps }) => sum + steps, 0),
      cites: [...new Set(flips.flatMap(({ cites }) => cites))],
    },
  ];
}
