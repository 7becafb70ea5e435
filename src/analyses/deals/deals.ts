import { defineAnalysis } from "../analysis.ts";
import { dealsComposer } from "./composer/composer.ts";
import { DEALS_LIMITS } from "./limits.ts";
import { checkPlane, DEALS_OPTIONS } from "./options.ts";
import { PARTS } from "./parts/index.ts";
import { selectDeals } from "./select.ts";
import { setupOf } from "./setup.ts";
import { DEALS_TABLES } from "./tables.ts";

/** Which packages all could accept, who blocks the others, and what would buy assent. */
export const deals = defineAnalysis({
  id: "deals",
  version: 33,
  title: "What could be agreed",
  question: "Is there a deal that those who have to agree could accept?",
  firstLines: `packages:
  clauses: [{id: sites, name: the sites, options: [{id: closed, text: stay closed}, {id: open, text: are opened}], today: closed}, {id: ban, name: the ban, options: [{id: kept, text: is kept}, {id: lifted, text: is lifted}], today: kept}]
  parties:
    - {actor: first, values: [{on: sites, order: [closed, open], cite: ["art:P1.S1"]}, {on: ban, order: [lifted, kept], cite: ["art:P1.S1"]}], walkAway: {as: today, cite: ["art:P1.S1"]}}
    - {actor: second, values: [{on: sites, order: [open, closed], cite: ["art:P1.S1"]}, {on: ban, order: [kept, lifted], cite: ["art:P1.S1"]}], walkAway: {as: today, cite: ["art:P1.S1"]}}`,
  answers: ["outcome"],
  references: [
    { text: "John F. Nash, The bargaining problem, Econometrica 18: 155–162", year: 1950 },
    {
      text: "Ehud Kalai and Meir Smorodinsky, Other solutions to Nash's bargaining problem, Econometrica 43: 513–518",
      year: 1975,
    },
    { text: "Howard Raiffa, The Art and Science of Negotiation, Harvard University Press", year: 1982 },
    {
      text: "Kathrin Klamroth and Margaret M. Wiecek, Dynamic programming approaches to the multiple criteria knapsack problem, Naval Research Logistics 47: 57–76",
      year: 2000,
    },
    {
      text: "Risto Lahdelma and Pekka Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making, Operations Research 49: 444–454",
      year: 2001,
    },
  ],
  options: DEALS_OPTIONS,
  limits: DEALS_LIMITS,
  needs: ["stability"],
  select: selectDeals,
  checkOptions: checkPlane,
  setup: setupOf,
  parts: PARTS,
  tables: DEALS_TABLES,
  composer: dealsComposer,
});
