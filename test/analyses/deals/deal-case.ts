import { ANALYSES } from "#analyses/index.ts";
import type { Case } from "#case/case.ts";
import { faultInWords } from "#case/fault.ts";
import { readCaseText } from "#case/read.ts";
import { Random } from "#math/random.ts";
import type { Explanation } from "#outcome/explanation.ts";

/** A case with packages, as its author would write it. */
export function caseOf(packages: string, rest = "", actors = ""): Case {
  const text = `demarche: 1
id: port
title: Port
asOf: 2024-05-01
analyst: A
coded: {on: 2024-05-02, hindsight: false}
sources: [{id: art, title: The article, issued: 2024-04-30}]
actors:
  - {id: union, name: the union, kind: organisation, cite: [art]}
  - {id: line, name: the line, kind: organisation, cite: [art]}
  - {id: town, name: the town, kind: organisation, cite: [art]}
${actors}issues:
  - {id: pay, name: pay, scale: [{id: low, text: no rise}, {id: middle, text: three per cent}, {id: high, text: six per cent}], today: low, nature: substantive, cite: [art]}
${rest}packages:
${packages}`;
  const reading = readCaseText(text, "case.yaml");
  if ("faults" in reading) throw new Error(reading.faults.map(faultInWords).join("\n"));
  return reading.case;
}

export interface Told {
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they expect.
  readonly result: any;
  readonly explanation: Explanation;
}

/** What the analysis finds in a case. */
export function dealsIn(c: Case, given: Readonly<Record<string, unknown>> = {}): Told {
  const analysis = ANALYSES.find(({ id }) => id === "deals")!;
  const options = analysis.readOptions(given);
  if ("faults" in options) throw new Error(JSON.stringify(options.faults));
  const outcome = analysis.perform(c, options.values, new Random(1, "deals"));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

export const CLAUSES = `  clauses:
    - issue: pay
    - {id: nights, name: nights, options: [{id: none, text: no nights}, {id: two, text: two nights}, {id: four, text: four nights}], today: none}
    - {id: jobs, name: jobs, options: [{id: open, text: jobs left open}, {id: safe, text: jobs made safe}], today: open}
`;

/** Both parties in points; what each has without a deal is given. */
export const inPoints = (union: string, line: string) => `  parties:
    - actor: union
      values:
        - {on: pay, points: {low: 0, middle: 40, high: 60}, cite: [art]}
        - {on: nights, points: {none: 20, two: 5, four: 0}, cite: [art]}
        - {on: jobs, points: {open: 0, safe: 20}, cite: [art]}
      walkAway: ${union}
    - actor: line
      values:
        - {on: pay, points: {low: 50, middle: 30, high: 0}, cite: [art]}
        - {on: nights, points: {none: 0, two: 25, four: 40}, cite: [art]}
        - {on: jobs, points: {open: 10, safe: 0}, cite: [art]}
      walkAway: ${line}
`;
