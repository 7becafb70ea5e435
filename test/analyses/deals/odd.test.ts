import { describe, expect, it } from "vitest";
import { selectDeals } from "#analyses/deals/select.ts";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const POINTS = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}");
const OFFER = "  offers: [{id: o, by: [line], package: {pay: middle}, cite: [art]}]\n";

/** Where something is no finite number. */
function odd(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  return typeof value === "object" && value !== null && Object.values(value).some(odd);
}

// What a case may say and hardly does.
describe("odd packages", () => {
  it.each([
    [
      "that nothing tells apart",
      `  clauses: [{id: a, name: a, options: [{id: x, text: x}]}]\n  parties: [{actor: union, values: [{on: a, points: {x: 0}}], walkAway: {worth: 0}}, {actor: line, values: [{on: a, points: {x: 0}}], walkAway: {worth: 0}}]\n`,
    ],
    [
      "of the largest sums that are taken",
      `${CLAUSES}${POINTS.replace("high: 60", "high: 1.0e+12").replace("low: 50", "low: 999999999999.3141592")}`,
    ],
    ["of the smallest", `${CLAUSES}${POINTS.replace("high: 60", "high: 5.0e-324")}`],
    [
      "that no condition leaves",
      `${CLAUSES}${POINTS}  conditions: [{never: {pay: [low, middle, high]}}]\n${OFFER}`,
    ],
    [
      "that no condition leaves, of which hardly anything is stated",
      `${CLAUSES}  parties: [{actor: union, walkAway: {worth: none}}, {actor: line}]\n  conditions: [{never: {pay: [low, middle, high]}}]\n${OFFER}`,
    ],
    ["of one party", `${CLAUSES}  parties: [{actor: union, walkAway: {worth: none}}]\n${OFFER}`],
    [
      "with votes that nobody needs",
      `${CLAUSES}${POINTS}  agreement: {votes: 0, vetoes: [union], cite: [art]}\n${OFFER}`,
    ],
  ])("%s have an answer in finite numbers", (_, text) => {
    const { result, explanation } = dealsIn(caseOf(text), { samples: 60 });
    expect(odd(result)).toBe(false);
    expect(odd(explanation)).toBe(false);
    expect(plainText(explanation.headline, "icd203")).toMatch(/\.$/);
    expect(explanation.caveats.join()).not.toContain("fault of the program");
  });
});

it("says how many conditions are too many, and runs with one less", () => {
  const of = (count: number) =>
    selectDeals(
      caseOf(
        `${CLAUSES}${POINTS}  conditions: [${Array.from({ length: count }, () => "{never: {pay: high}, cite: [art]}").join(", ")}]\n`,
      ),
    );
  expect(of(200)).toHaveProperty("input");
  expect(of(201)).toEqual({
    missing: ["no more than 200 conditions and sequences of the packages: the case has 201"],
  });
});

it("counts links that hang together in more ways than there is memory for, and soon leaves them to a sample", () => {
  const clauses = Array.from(
    { length: 12 },
    (_, at) =>
      `{id: c${at}, name: clause ${at}, options: [${[0, 1, 2, 3].map((o) => `{id: o${o}, text: option ${o}}`).join(", ")}]}`,
  );
  const link = (at: number) =>
    `{when: {c${at % 12}: o${at % 4}, c${(at + 1 + (at % 5)) % 12}: o${(at >> 2) % 4}, c${(at + 7 + (at % 4)) % 12}: o${(at >> 4) % 4}}, adds: 0.01, cite: [art]}`;
  const of = (count: number) =>
    selectDeals(
      caseOf(
        `  clauses: [${clauses.join(", ")}]\n  parties: [{actor: union, values: [{on: c0, order: [o0, o1, o2, o3], cite: [art]}], linked: [${Array.from({ length: count }, (_, at) => link(at)).join(", ")}]}, {actor: line, values: [{on: c1, order: [o0, o1, o2, o3], cite: [art]}]}]\n`,
      ),
    );
  const entangled = (count: number) => {
    const found = of(count);
    return "input" in found ? found.input.entangled : "missing";
  };
  expect(entangled(2)).toBeUndefined();
  expect(entangled(150)).toContain(
    "150 entries under `linked`, which clause after clause can stand in too many ways",
  );
});
