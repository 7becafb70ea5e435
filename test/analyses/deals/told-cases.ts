import type { Case } from "#case/case.ts";
import { CLAUSES, caseOf, inPoints } from "./deal-case.ts";

const OFFER =
  "  offers: [{id: o, by: [line], when: 2024-04-20, package: {pay: middle, nights: two}, cite: [art]}]\n";
const CONDITIONS =
  "  conditions: [{by: [line], if: {pay: high}, then: {nights: [two, four]}, cite: [art]}, {never: {pay: low, jobs: safe}, judgement: Nobody would}]\n";
const UNION = `    - actor: union
      values: [{on: pay, order: [high, middle, low], weight: [0.3, 0.6], cite: [art]}, {on: nights, worth: {none: 1, two: [0.2, 0.5], four: 0}, judgement: They sleep}]
`;
const LINE = `    - {actor: line, values: [{on: pay, order: [low, [middle, high]], cite: [art]}], importance: {order: [nights, pay], cite: [art]}, walkAway: {as: today, cite: [art]}}
`;
const TOWN = `    - {actor: town, consent: none, values: [{on: nights, order: [none, two, four], cite: [art]}], walkAway: {worth: 0.5, cite: [art]}}
`;

/** Cases that between them make the analysis say what it can say. */
export const TOLD_DEALS: readonly Case[] = [
  caseOf(
    `${CLAUSES}${inPoints("{as: today, cite: [art]}", "{worth: 62, cite: [art]}")}${CONDITIONS}  sequences: [{id: s, steps: [{by: union, takes: {nights: [two, four]}, cite: [art]}, {by: line, takes: {pay: middle}, cite: [art]}]}]
${OFFER}`,
  ),
  caseOf(
    `${CLAUSES}${inPoints("{worth: 70, cite: [art]}", "{worth: 62, cite: [art]}")}${CONDITIONS}${OFFER}`,
  ),
  caseOf(`${CLAUSES}  parties:\n${UNION}${LINE}${TOWN}${CONDITIONS}${OFFER}`),
  caseOf(
    `${CLAUSES}${inPoints("{worth: 20, cite: [art]}", "{worth: 62, cite: [art]}").replace("      walkAway: {worth: 62, cite: [art]}\n", "")}`,
  ),
  caseOf(
    `${CLAUSES.replace(", today: open", "")}  parties:
    - {actor: union, walkAway: {worth: [0.2, 0.4], judgement: A guess}}
    - {actor: line, consent: counts, linked: [{when: {nights: four, jobs: safe}, adds: 0.1, judgement: It keeps its people}], walkAway: {worth: none, cite: [art]}}
  agreement: {vetoes: [line], votes: 2, cite: [art]}
${OFFER}`,
    "demands:\n  - {id: d, actor: union, issue: pay, kind: ask, text: six per cent, level: high, when: 2024-01-10, cite: [art]}\n",
  ),
];
