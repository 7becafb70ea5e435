import { expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

const POINTS = inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}");
const LOW = inPoints("{worth: 20, cite: [art]}", "{worth: 20, cite: [art]}");
const toldOf = (packages: string, rest = "") =>
  dealsIn(caseOf(`${CLAUSES}${packages}`, rest), { samples: 60 }).explanation;
const why = (packages: string, rest = "") =>
  plainText(toldOf(packages, rest).judgements[0]!.confidence.why, "icd203");

it("tells in the words of the picture how many packages stand behind its points", () => {
  // Without the clause of jobs there are twice as many packages as points.
  const same = LOW.replace("{open: 0, safe: 20}", "{open: 0, safe: 0}").replace(
    "{open: 10, safe: 0}",
    "{open: 0, safe: 0}",
  );
  const alts = (packages: string) =>
    toldOf(packages).blocks.flatMap((block) => (block.kind === "scatter" ? [block.alt] : []));
  const { result } = dealsIn(caseOf(`${CLAUSES}${same}`), { samples: 60 });
  const size = result.front.length;
  expect(size).toBeGreaterThan(1);
  expect(alts(same)[0]).toMatch(new RegExp(`^${size} points for ${2 * size} efficient packages; `));
  expect(alts(LOW)[0]).toMatch(/^\d+ efficient packages; /);
});

it("names as those who insist on a sequence who is said to, and nobody who only takes its steps", () => {
  const sequence = (by: string) =>
    `${POINTS}  sequences: [{id: s, ${by}steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: middle}, cite: [art]}]}]\n`;
  const insists = (packages: string) =>
    toldOf(packages).blocks.flatMap((block) =>
      block.kind === "table" && block.title === "What each condition costs"
        ? block.rows.map(({ cells }) => cells[1])
        : [],
    );
  expect(insists(sequence(""))).toEqual(["not stated"]);
  expect(insists(sequence("by: [town], "))).toEqual(["the town"]);
});

it("says that nothing is signed without a party only where no rule of agreement says otherwise", () => {
  const patron = POINTS.replace("- actor: line", "- actor: line\n      consent: counts");
  const note = (packages: string) => {
    const block = toldOf(packages).blocks.find(
      (one) => one.kind === "table" && one.title === "What each party wants",
    );
    return plainText((block as { readonly note?: string }).note ?? "", "icd203");
  };
  expect(note(patron)).toBe("The line does not sign, but nothing is signed without its consent.");
  expect(note(`${patron}  agreement: {vetoes: [union], cite: [art]}\n`)).not.toContain("sign");
});

it("tells what is judged and what is taken from demands each as what it is", () => {
  expect(why(POINTS)).toContain("What the parties want is what sources state.");
  expect(why(POINTS.replace("worth: 20, cite: [art]", "worth: 20, judgement: A guess"))).toContain(
    "Part of what they have without a deal is the analyst's judgement.",
  );
  expect(why(POINTS.replaceAll("cite: [art]", "judgement: A guess"))).toContain(
    "What the parties want is the analyst's judgement. What they have without a deal is the analyst's judgement.",
  );
  expect(
    why(
      "  parties: [{actor: union}, {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}]}]\n",
      "demands:\n  - {id: d, actor: union, issue: pay, kind: ask, text: six per cent, level: high, when: 2024-01-10, cite: [art]}\n",
    ),
  ).toContain("Part of what the parties want is taken from their demands.");
});
