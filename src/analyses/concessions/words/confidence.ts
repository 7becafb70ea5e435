import type { Confidence } from "#outcome/explanation.ts";
import { confidenceLevel } from "../../confidence.ts";
import { independentSources } from "../../independent-sources.ts";
import type { ConcessionsResult } from "../result.ts";
import { type ConcessionsInput, hasNoDate, type Statement } from "../statement.ts";
import type { Verdict } from "../verdict.ts";
import { restsOn } from "./rests-on.ts";

/** How far the answers for a party can be relied on: who states what they rest on, and when. */
export function confidenceOf(
  { party, summary }: Verdict,
  grounds: readonly Statement[],
  { flips }: Pick<ConcessionsResult, "flips">,
  { origins }: ConcessionsInput,
): Confidence {
  const count = grounds.length;
  const readings = grounds.filter(({ voice }) => voice === "reading").length;
  const undated = grounds.filter(hasNoDate).length;
  const sources = independentSources(
    grounds.flatMap(({ cites }) => cites),
    origins,
  );
  // What a source states may be wrong too; but only what somebody reads into it is a judgement.
  const turns = flips.some(
    ({ change, answers }) => change.kind === "reading" && answers.some((answer) => answer.party === party),
  );
  return {
    level: confidenceLevel({
      answers: summary === "moved" || summary === "not moved",
      sources,
      ...(count > 0 && { given: (count - undated) / count, stated: (count - readings) / count }),
      turnedBy: turns ? "input" : "none",
    }),
    why: restsOn({ statements: count, readings, undated, sources }),
  };
}
