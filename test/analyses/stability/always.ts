import fc from "fast-check";
import { stability } from "#analyses/stability/stability.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";
import { workedCases } from "../../worked-cases.ts";
import { flat, type StabilityResult } from "./perform.ts";
import { randomCase } from "./random-case.ts";

/** What the analysis found, and what it says of it. */
export interface Told {
  readonly case: Case;
  readonly options: Readonly<Record<string, unknown>>;
  readonly result: StabilityResult;
  readonly explanation: Explanation;
}

/** The analysis of a case, or null where the case has no graph model. */
function told(c: Case, given: Readonly<Record<string, unknown>>): Told | null {
  const options = stability.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const outcome = stability.perform(c, options.values, new Random(1, "stability"));
  if (outcome.status !== "done") return null;
  return { case: c, options: given, result: flat(outcome.result), explanation: outcome.explanation };
}

const worked = workedCases().flatMap((c) => told(c, { samples: 40 }) ?? []);

/** What is told of the first small random cases, worked out once for every law of a file; null where there is no model. */
const drawn: (Told | null)[] = [];

function random(count: number): readonly Told[] {
  if (drawn.length < count)
    for (const { case: c, options } of fc.sample(randomCase, count).slice(drawn.length))
      drawn.push(told(c, options));
  return drawn.slice(0, count).filter((each) => each !== null);
}

/** Checks a law on the worked cases, and on small random ones: where it fails on one of these, the smallest is shown. */
export function always(law: (told: Told) => void, numRuns = 60): void {
  for (const each of worked) law(each);
  const failure = random(numRuns).find((each) => !keeps(law, each));
  if (!failure) return;
  fc.assert(
    fc.property(randomCase, ({ case: c, options }) => {
      const each = told(c, options);
      if (each) law(each);
    }),
    { numRuns },
  );
  law(failure);
}

function keeps(law: (told: Told) => void, each: Told): boolean {
  try {
    law(each);
    return true;
  } catch {
    return false;
  }
}
