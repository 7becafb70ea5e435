import type { Case } from "#case/case.ts";
import type { Flip } from "#outcome/explanation.ts";
import { citeMark, distinct } from "../../cites.ts";
import { counted, inWords } from "../../sentence-parts.ts";
import type { AuditFinding, AuditResult } from "../result.ts";
import { toldOf } from "./told.ts";

/** What would be left of the verdict, as far as it is known: what mends one fault may leave a lesser one. */
function unbroken({ findings, steps }: AuditResult): string {
  const hasGaps =
    steps.all.length > 0 && findings.some(({ severity, onStep }) => severity === "weakens" && onStep);
  return `the argument would no longer fail${hasGaps ? ", but hold with gaps" : ""}`;
}

/**
 * What it would take to undo all that breaks the argument, and for each finding that does what would undo it alone:
 * fewer steps would then fail.
 */
export function flipsOf(result: AuditResult, c: Case): Flip[] {
  const { findings, steps } = result;
  const breaking = findings.filter(({ severity }) => severity === "breaks");
  const rest = breaking.length - 1;
  const before = steps.failing.length;
  // By step that fails, how many findings break it: a step is mended where only the one undone did.
  const breakers = new Map(steps.failing.map((id) => [id, 0]));
  for (const { subjects } of breaking) {
    for (const id of new Set(subjects)) {
      const known = breakers.get(id);
      if (known !== undefined) breakers.set(id, known + 1);
    }
  }
  const failingWithout = ({ subjects }: AuditFinding) =>
    before - [...new Set(subjects)].filter((id) => breakers.get(id) === 1).length;
  const flips = breaking.map((finding): Flip => {
    const left = failingWithout(finding);
    return {
      change: [`If ${toldOf(finding, c).undo}`, ...citeMark(finding.cites)],
      effect:
        rest === 0
          ? unbroken(result)
          : left < before
            ? `${inWords(left)} of ${inWords(steps.all.length)} steps would fall instead of ${inWords(before)}`
            : `the argument would fail on ${counted(rest, "ground")} instead of ${inWords(rest + 1)}`,
      steps: finding.undo!,
      cites: finding.cites,
    };
  });
  if (rest < 1) return flips;
  const apart = [...new Map(flips.map((flip) => [nameOf(flip), flip])).values()];
  return [
    ...flips,
    {
      change: `If ${flips.length === 2 ? "both" : `all ${inWords(flips.length)}`} faults were mended`,
      effect: unbroken(result),
      steps: apart.reduce((sum, { steps }) => sum + steps, 0),
      cites: distinct(flips.flatMap(({ cites }) => cites)),
    },
  ];
}

/** What tells one change from another: one that names what would be otherwise, and undoes two faults, is made once. */
function nameOf(flip: Flip): unknown {
  const [first] = flip.change;
  return typeof first === "string" && first.includes("“") ? first : flip;
}
