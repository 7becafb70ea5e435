import type { Explanation } from "#outcome/explanation.ts";
import type { ChronologyInput } from "../input.ts";
import type { ChronologyResult } from "../result.ts";
import { caveatsOf } from "./caveats.ts";
import { disputesOf } from "./disputes.ts";
import { flipsOf } from "./flips.ts";
import { gapsOf, missingIn } from "./gaps.ts";
import { glanceOf } from "./glance.ts";
import { headlineOf } from "./headline.ts";
import { judgementsOf } from "./judgements.ts";
import { orderTables } from "./order-table.ts";
import { signpostsOf } from "./signposts.ts";
import { tablesOf } from "./tables.ts";
import { timelinesOf } from "./timelines.ts";

/** Words, pictures and tables for a chronology. */
export function explainChronology(
  result: ChronologyResult,
  input: ChronologyInput,
  options: { readonly recentMonths: number },
): Explanation {
  const missing = missingIn(input).length;
  const signposts = signpostsOf(input);
  const disputes = disputesOf(result, input);
  return {
    headline: headlineOf(result, input),
    judgements: judgementsOf(result, input),
    blocks: [...timelinesOf(input, options.recentMonths), ...orderTables(result, input), ...tablesOf(input)],
    glance: glanceOf(result, input),
    ...(signposts.length > 0 ? { signposts } : {}),
    ...(disputes.length > 0 ? { disputes } : {}),
    caveats: caveatsOf(result, input),
    flips: flipsOf(result, input),
    gaps: gapsOf(result, input),
    inputs: { given: result.counts.entries - missing, missing },
  };
}
