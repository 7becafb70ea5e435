import { counted } from "../../sentence-parts.ts";
import type { AuditResult } from "../result.ts";
import type { Severity } from "../rule.ts";

/** The verdict on the argument, in one sentence. */
export function verdictInWords(result: AuditResult): string {
  const { all, failing } = result.steps;
  const broken = countOf(result, "breaks");
  const weak = countOf(result, "weakens");
  if (broken > 0) {
    const how =
      failing.length > 0
        ? `${failing.length} of its ${counted(all.length, "step")} ${failing.length === 1 ? "fails" : "fail"} a rule`
        : `${counted(broken, "fault")} ${broken === 1 ? "breaks" : "break"} it`;
    return `The argument does not hold as written: ${how}.`;
  }
  if (weak > 0) {
    const what = `${counted(weak, "finding")} ${weak === 1 ? "weakens" : "weaken"}`;
    return all.length > 0
      ? `The argument holds with gaps: no step of it fails a rule, but ${what} it.`
      : `The case codes no step of an argument; ${what} what it does hold.`;
  }
  return all.length > 0
    ? `None of the argument's ${counted(all.length, "step")} fails a rule, which is no proof that it is sound.`
    : "The case codes no step of an argument; the rules found no fault in its dates, sources and other entries.";
}

/** How many findings of that weight there are. */
function countOf({ findings }: AuditResult, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
