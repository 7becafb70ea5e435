import type { Case } from "#case/case.ts";
import type { Explanation, Judgement } from "#outcome/explanation.ts";
import { citeMark, distinct } from "../cites.ts";
import { counted } from "../sentence-parts.ts";
import { findingBlocks } from "./blocks.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, inputsOf } from "./inputs.ts";
import type { AuditFinding, AuditResult } from "./result.ts";

/** How many findings the judgement names. */
const NAMED = 3;
/** Most citations that follow one finding in the judgement; its table has them all. */
const MARKED = 4;

/** Words and tables for the findings. */
export function explainAudit(
  result: AuditResult,
  c: Case,
  { recentMonths }: { recentMonths: number },
): Explanation {
  return {
    headline: verdict(result),
    judgements: [judgement(result)],
    blocks: findingBlocks(result, c),
    caveats: [
      "A fault in the argument does not make its conclusion false; it means that this argument does not show it.",
      "A rule sees only what was coded. Where no rule found a fault, that is no proof that there is none.",
    ],
    flips: flipsOf(result),
    gaps: gapsOf(c, recentMonths),
    inputs: inputsOf(c, recentMonths),
  };
}

function verdict({ findings, steps }: AuditResult): string {
  const broken = findings.filter(({ severity }) => severity === "breaks").length;
  const weak = findings.filter(({ severity }) => severity === "weakens").length;
  if (broken > 0) {
    return steps.failing.length > 0
      ? `The argument does not hold as written: ${steps.failing.length} of its ${counted(steps.all.length, "step")} ` +
          `${steps.failing.length === 1 ? "fails" : "fail"} a rule.`
      : `The argument does not hold as written: ${counted(broken, "fault")} ${broken === 1 ? "breaks" : "break"} it.`;
  }
  if (weak > 0) {
    const what = `${counted(weak, "finding")} ${weak === 1 ? "weakens" : "weaken"}`;
    return steps.all.length > 0
      ? `The argument holds with gaps: no step of it fails a rule, but ${what} it.`
      : `The case codes no step of an argument; ${what} what it does hold.`;
  }
  return steps.all.length > 0
    ? `None of the argument's ${counted(steps.all.length, "step")} fails a rule, which is no proof that it is sound.`
    : "The case codes no step of an argument; the rules found no fault in its dates, sources and other entries.";
}

function judgement(result: AuditResult): Judgement {
  const named = gravest(result);
  const steps = result.steps.all.length;
  return {
    answers: { kind: "soundness" },
    text: [
      verdict(result),
      ...named.flatMap(({ short, cites }) => [` ${short}`, ...citeMark(cites.slice(0, MARKED))]),
    ],
    confidence: confidence(result),
    n:
      steps > 0
        ? { count: steps, of: "steps of the argument" }
        : {
            count: result.rules.filter(({ examined }) => examined > 0).length,
            of: "rules that had something to look at",
          },
    cites: distinct(named.flatMap(({ cites }) => cites)),
  };
}

/** The gravest findings, one for each rule, in the order of the rules. */
function gravest({ findings }: AuditResult): AuditFinding[] {
  const grave = findings.filter(({ severity }) => severity !== "note");
  return grave
    .filter(({ rule }, index) => grave.findIndex((each) => each.rule === rule) === index)
    .slice(0, NAMED);
}

/** High where two rules of different kinds break the argument and no date could undo it; low where nothing breaks. */
function confidence({ findings }: AuditResult): Judgement["confidence"] {
  const firm = findings.filter(({ severity, certain }) => severity === "breaks" && certain !== false);
  const rules = new Set(firm.map(({ rule }) => rule)).size;
  if (rules > 1) {
    return {
      level: "high",
      why:
        `${rules} rules break it on different grounds, and none of them hangs on an uncertain date. All of them ` +
        "rest on how the case codes the argument.",
    };
  }
  if (rules === 1)
    return { level: "moderate", why: "One rule breaks it; if that finding fell, it would hold with gaps." };
  return {
    level: "low",
    why: "The rules see only what the case codes, and nothing that they see breaks the argument.",
  };
}
