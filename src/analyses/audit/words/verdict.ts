import { type LeftOut, WHY_LEFT_OUT } from "#case/left-out.ts";
import { capitalised, counted, inWords } from "../../sentence-parts.ts";
import type { AuditResult } from "../result.ts";
import type { Severity } from "../rule.ts";

export const NO_ARGUMENT = "No argument is coded, so none can be judged";

/** The verdict on the argument, in one sentence; without an argument another tells what else was found. */
export function verdictInWords(result: AuditResult, left: readonly LeftOut[] = []): string {
  const steps = result.steps.all.length;
  const lost = stepsLost(result, left);
  const broken = countOf(result, "breaks");
  const weak = countOf(result, "weakens");
  if (broken > 0) {
    const how =
      result.steps.failing.length > 0
        ? failing(result)
        : `${counted(broken, "fault")} ${broken === 1 ? "breaks" : "break"} it`;
    return `The argument does not hold as written: ${how}.`;
  }
  if (lost !== undefined) return `What the case has of the steps of the argument ${WHY_LEFT_OUT[lost]}.`;
  if (weak > 0) {
    if (steps === 0) return `${NO_ARGUMENT}. ${capitalised(weakening(weak))} what else is said.`;
    const onSteps = result.findings.filter(({ severity, onStep }) => severity === "weakens" && onStep).length;
    const beside = weak - onSteps;
    if (onSteps === 0) return `${standing(steps)}; ${weakening(beside)} what else is said.`;
    const none =
      steps === 1
        ? "its one step does not fall"
        : `${steps === 2 ? "neither of its two steps" : `none of its ${inWords(steps)} steps`} falls`;
    const more = beside === 0 ? "" : `; ${weakening(beside, "more ")} what else is said`;
    return `The argument holds, with gaps: ${none}, but ${weakening(onSteps)} it${more}.`;
  }
  if (steps === 0) {
    const notes = countOf(result, "note");
    const but = notes === 0 ? "" : `, but ${counted(notes, "finding")} to know of`;
    return `${NO_ARGUMENT}; no fault was found in dates, sources and other entries${but}.`;
  }
  return `${standing(steps)}.`;
}

/** That no step falls. */
function standing(steps: number): string {
  const all =
    steps === 1
      ? "The one step of the argument stands"
      : steps === 2
        ? "Both steps of the argument stand"
        : `All ${inWords(steps)} steps of the argument stand`;
  return `${all}, which is no proof that it is sound`;
}

/** `one finding weakens`, `two more findings weaken`. */
function weakening(count: number, more: "" | "more " = ""): string {
  return counted(count, `${more}finding weakens`, `${more}findings weaken`);
}

/** Whether the case as written has no step of an argument. */
export function hasNoArgument(result: AuditResult, left: readonly LeftOut[]): boolean {
  return result.steps.all.length === 0 && stepsLost(result, left) === undefined;
}

/** Why no step of the argument counts, where the case as written has some. */
function stepsLost({ steps }: AuditResult, left: readonly LeftOut[]): LeftOut["why"] | undefined {
  return steps.all.length > 0 ? undefined : left.find(({ step }) => step)?.why;
}

/** How many of the steps fall. */
function failing({ steps: { all, failing } }: AuditResult): string {
  if (all.length === 1) return "its one step falls";
  if (failing.length === all.length)
    return `${all.length === 2 ? "both" : `all ${inWords(all.length)}`} of its steps fall`;
  return `${inWords(failing.length)} of its ${inWords(all.length)} steps ${failing.length === 1 ? "falls" : "fall"}`;
}

/** How many findings of that weight there are. */
function countOf({ findings }: AuditResult, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
