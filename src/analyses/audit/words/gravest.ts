import type { Case } from "#case/case.ts";
import type { AuditResult } from "../result.ts";
import { SEVERITIES } from "../rule.ts";
import { toldOf } from "./told.ts";

const weight = ({ severity }: Pick<AuditResult["findings"][number], "severity">) =>
  SEVERITIES.indexOf(severity);

/** How many findings the judgement names: three are read, more are skimmed. */
const NAMED = 3;

/**
 * The gravest findings in their short words, one for each rule, in the order of the rules, of one weight those first that bear
 * on a step of the argument. Of several of one rule such a one is named, else the one that touches most entries, then the first
 * in the alphabet, so that the order of the file does not show.
 */
export function gravest(
  { findings }: AuditResult,
  c: Case,
): { readonly short: string; readonly cites: readonly string[] }[] {
  const grave = findings
    .filter(({ severity }) => severity !== "note")
    .toSorted((a, b) => weight(a) - weight(b) || Number(b.onStep) - Number(a.onStep));
  const rules = [...new Set(grave.map(({ rule }) => rule))].slice(0, NAMED);
  return rules.map((rule) => {
    const own = grave.filter((finding) => finding.rule === rule);
    // Of one rule, only findings of its gravest weight.
    const [first] = own
      .filter(({ severity, onStep }) => severity === own[0]!.severity && onStep === own[0]!.onStep)
      .map((finding) => ({ ...finding, short: toldOf(finding, c).short }))
      .sort((a, b) => b.subjects.length - a.subjects.length || (a.short < b.short ? -1 : 1));
    return first!;
  });
}
