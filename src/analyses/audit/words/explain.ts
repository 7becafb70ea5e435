import type { Case } from "#case/case.ts";
import type { Explanation, Judgement } from "#outcome/explanation.ts";
import { citeMark, distinct } from "../../cites.ts";
import type { Context } from "../context.ts";
import { inputsOf } from "../inputs.ts";
import type { AuditResult } from "../result.ts";
import { findingBlocks } from "./blocks.ts";
import { confidenceOf } from "./confidence.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, unendorsed } from "./gaps.ts";
import { gravest } from "./gravest.ts";
import { marked } from "./marked.ts";
import { hasNoArgument, NO_ARGUMENT, verdictInWords } from "./verdict.ts";

/** Words and tables for the findings. */
export function explainAudit(result: AuditResult, c: Case, context: Context): Explanation {
  return {
    headline: verdictInWords(result, context.left),
    ...answer(result, c, context),
    blocks: findingBlocks(result, c, context),
    caveats: [
      "A fault in the argument does not make its conclusion false; it means that this argument does not show it.",
      "A rule sees only what was coded. Where no rule found a fault, that is no proof that there is none.",
      ...unendorsed(c, context),
    ],
    flips: flipsOf(result, c),
    gaps: [...(hasNoArgument(result, context.left) ? [`${NO_ARGUMENT}.`] : []), ...gapsOf(c, context)],
    inputs: inputsOf(c, context),
  };
}

/** The judgement; where the case has no step of an argument, or none that counts, nothing is judged, and that is put on record. */
function answer(
  result: AuditResult,
  c: Case,
  context: Context,
): Pick<Explanation, "judgements" | "onRecord"> {
  const verdict = verdictInWords(result, context.left);
  const isJudged =
    result.steps.all.length > 0 || result.findings.some(({ severity }) => severity === "breaks");
  return isJudged
    ? { judgements: [judgement(result, c, context)] }
    : { judgements: [], onRecord: [{ answers: { kind: "soundness" }, text: verdict, cites: [] }] };
}

function judgement(result: AuditResult, c: Case, context: Context): Judgement {
  const named = gravest(result, c);
  const steps = result.steps.all.length;
  const looked = result.rules.filter(({ examined }) => examined > 0).length;
  const verdict = verdictInWords(result, context.left);
  return {
    answers: { kind: "soundness" },
    ...(steps === 0 ? { idle: true as const } : {}),
    // Without an argument there is nothing to say but what was found, and what is cited belongs to that.
    ...(steps === 0 && named.length > 0 ? { gist: `${verdict} ${named[0]!.short}` } : {}),
    text: [
      verdict,
      ...named.flatMap(({ short, cites }) => [` ${short}`, ...citeMark(marked(cites, c, context))]),
    ],
    confidence: confidenceOf(result),
    n:
      steps > 0
        ? { count: steps, of: steps === 1 ? "step of the argument" : "steps of the argument" }
        : { count: looked, of: `${looked === 1 ? "rule" : "rules"} that had something to look at` },
    cites: distinct(named.flatMap(({ cites }) => cites)),
  };
}
