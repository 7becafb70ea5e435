import { expect, it } from "vitest";
import { DEALS_LIMITS } from "#analyses/deals/limits.ts";
import { PARTS } from "#analyses/deals/parts/index.ts";
import { selectDeals } from "#analyses/deals/select.ts";
import { setupOf } from "#analyses/deals/setup.ts";
import { isTurned } from "#analyses/deals/words/confidence.ts";
import { performAll } from "#analyses/perform.ts";
import { openSession } from "#analyses/session.ts";
import { Budget, type Limits } from "#math/budget.ts";
import { Random } from "#math/random.ts";
import { CLAUSES, caseOf, inPoints } from "./deal-case.ts";

it("an input turns the answer only where most of the readings have a deal on one side, and not on the other", () => {
  const turned = (before: number, share: number) => isTurned({ before, made: { share, low: 0, high: 1 } });
  expect([turned(1, 0.67), turned(1, 0.5), turned(0.1, 0.45), turned(0.3, 0.6)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

it("where the budget keeps the efficient packages from being compared, it is named, and no number of packages", () => {
  const selection = selectDeals(
    caseOf(`${CLAUSES}${inPoints("{worth: 45, cite: [art]}", "{worth: 40, cite: [art]}")}`),
  );
  if ("missing" in selection) throw new Error("the case has packages");
  const random = new Random(1, "deals");
  const setup = setupOf(selection.input, { samples: 60, frontOf: "" }, random);
  const session = openSession(PARTS, setup, random, () => new Budget<Limits>(DEALS_LIMITS, 1e-6));
  const caveats = JSON.stringify(performAll(session, PARTS, () => {}).explanation.caveats);
  expect(caveats).toContain("The budget does not allow all efficient packages to be compared");
  expect(caveats).not.toContain("too many to compare");
});
