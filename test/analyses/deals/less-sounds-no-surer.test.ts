import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { PARTS } from "#analyses/deals/parts/index.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { performAll } from "#analyses/perform.ts";
import { openSession } from "#analyses/session.ts";
import { availableCase } from "#case/availability.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Budget, type Limits } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { wilsonInterval } from "#math/wilson-interval.ts";
import type { Judgement } from "#outcome/explanation.ts";
import type { Text } from "#outcome/text.ts";
import { plainText } from "#view/plain-text.ts";

// Whoever computes less knows less, and must not sound surer for it.

const BUDGETS = [1, 0.05, 0.01, 0.001] as const;

function judgedWith(name: string, budget: number): Judgement | undefined {
  const file = `cases/${name}/case.yaml`;
  const reading = readCaseText(readFileSync(file, "utf8"), file);
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  const selection = selectDeals(availableCase(reading.case).case);
  if ("missing" in selection) throw new Error(`${name} has no packages`);
  const random = new Random(1, "deals");
  const setup = setupOf(selection.input, { samples: 400, frontOf: "" }, random);
  const session = openSession(PARTS, setup, random, () => new Budget<Limits>(DEALS_LIMITS, budget));
  return performAll(session, PARTS, () => {}).explanation.judgements[0];
}

function rangesIn(text: Text): { readonly low: number; readonly high: number }[] {
  return (typeof text === "string" ? [] : text).flatMap((piece) =>
    typeof piece === "object" && "share" in piece && typeof piece.share === "object" ? [piece.share] : [],
  );
}

describe.each(["korea-2018", "solar-plant"])("%s", { timeout: 60_000 }, (name) => {
  it.each(BUDGETS)(
    "with a budget of %d says how many readings it saw, and no more than these allow",
    (budget) => {
      const judgement = judgedWith(name, budget)!;
      const { drawn, text, gist = text, inShort = gist } = judgement;
      for (const said of [text, gist, inShort]) {
        const plain = plainText(said, "icd203");
        // “All” and “none” are told of those that were drawn alone, with how many these were.
        expect(plain).not.toMatch(/\b(?:all drawn|all of them|in any of the drawn|never|always)\b/);
        if (drawn === undefined) continue;
        for (const { low, high } of rangesIn(said)) {
          const limits = wilsonInterval(Math.round(((low + high) / 2) * drawn), drawn);
          // The limits of an extreme share lie on one side of it; figures are rounded outwards to a hundredth.
          expect(high - low).toBeGreaterThanOrEqual(0.45 * (limits.high - limits.low) - 0.01);
        }
      }
      if (drawn !== undefined) expect(plainText(inShort, "icd203")).toMatch(/\(\d[\d ]* drawn at random\)/);
    },
  );
});
