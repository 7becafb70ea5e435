import type { Confidence } from "#outcome/explanation.ts";
import { confidenceLevel } from "../../confidence.ts";
import { inWords } from "../../sentence-parts.ts";
import type { AuditResult } from "../result.ts";

/**
 * How far the verdict can be relied on. The text is judged by itself, so that sources do not count; that no rule found
 * a fault is no answer; and where one rule alone breaks the argument, the verdict turns with what that rule found.
 */
export function confidenceOf({ findings, steps }: AuditResult): Confidence {
  const breaking = findings.filter(({ severity }) => severity === "breaks");
  const rules = new Set(breaking.map(({ rule }) => rule)).size;
  const level = confidenceLevel({ answers: rules > 0, turnedBy: rules > 1 ? "none" : "input" });
  if (rules === 0)
    return {
      level,
      why:
        steps.all.length === 0
          ? "With no step of an argument to judge, the rules test the entries alone."
          : "The rules find faults of form and dating; that a step is true they cannot show.",
    };
  if (rules === 1)
    return {
      level,
      why: "It fails by one rule alone.",
    };
  return {
    level,
    // In one sentence, since the first page has room for the first alone, and a limit has to stand beside what it limits.
    why: `As the case codes it, it fails by ${inWords(rules)} rules, on different grounds, none of which hangs on an uncertain date.`,
  };
}
