import { expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const AS_TODAY = inPoints("{as: today, cite: [art]}", "{as: today, cite: [art]}");
const offered = (given: string) =>
  `  offers: [{id: o, name: as it is, by: [line], package: ${given}, cite: [art]}]\n`;
const told = (packages: string) => {
  const { result, explanation } = dealsIn(caseOf(packages));
  return { result, text: explanation.judgements.map(({ text }) => plainText(text, "icd203")).join(" ") };
};

it("says of an offer of what holds today that it is what there is without a deal", () => {
  const { text } = told(`${CLAUSES}${AS_TODAY}${offered("{pay: low}")}`);
  expect(text).toContain("is what there is without a deal.");
  expect(text).not.toMatch(/less than no deal to \./);
});

it("calls no package efficient that breaks a condition, though it is worth as much as one that is", () => {
  const never = "  conditions: [{never: {pay: high, nights: none}, cite: [art]}]\n";
  const { result } = told(`${CLAUSES}${AS_TODAY}${never}${offered("{pay: high, nights: none}")}`);
  const offer = result.distances.packages.find(({ kind }: { kind: string }) => kind === "offer");
  expect(offer.efficient === null || offer.efficient === 0).toBe(true);
});

it("leaves out a condition without drawing anew what nobody states, so that there are no fewer deals for it", () => {
  // The line's terms are unstated; the excluded package is better for it than all others, and worse for the union.
  const parties = inPoints("{worth: 40, cite: [art]}", "{worth: 0, cite: [art]}").replace(
    /walkAway: \{worth: 0, cite: \[art\]\}/,
    "judgement: So",
  );
  const never = "  conditions: [{never: {pay: low, nights: four}, cite: [art]}]\n";
  const { result } = told(`${CLAUSES}${parties}${never}`);
  const [condition] = result.premises.filter(({ kind }: { kind: string }) => kind === "condition");
  expect(condition.made.share).toBeGreaterThanOrEqual(condition.before);
});
