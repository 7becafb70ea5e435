import { expect, it } from "vitest";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

it("takes the ideal among all packages, as NegMAS does, for its smallest spread", () => {
  const { result } = dealsIn(
    caseOf(`${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 45, cite: [art]}")}`),
    { samples: 60 },
  );
  const { value, packages } = result.points.smallestSpread;
  // The best of all packages is worth 100 to either; the shares are of what lies between that and no deal.
  const [union, line] = packages[0].values;
  expect(value).toBeCloseTo(Math.abs((union - 20) / (100 - 20) - (line - 45) / (100 - 45)), 12);
});
