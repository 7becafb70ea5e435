import { defineAnalysis } from "../analysis.ts";
import { checkOptions } from "./check-options.ts";
import { STABILITY_LIMITS } from "./limits.ts";
import { STABILITY_OPTIONS } from "./options.ts";
import { PARTS } from "./parts/index.ts";
import { selectKnown } from "./select.ts";
import { setupOf } from "./setup.ts";

/** The graph model for conflict resolution: which outcomes would hold, what holds them, and which path leads there. */
export const stability = defineAnalysis({
  id: "stability",
  version: 27,
  title: "Which outcomes would hold",
  question: "Which outcomes would hold, what holds them, and which path leads there from today?",
  firstLines: `moves:
  options: [{id: open, actor: first, text: opens its sites, cite: ["art:P1.S1"]}, {id: lift, actor: second, text: lifts the sanctions, cite: ["art:P1.S1"]}]
  preferences: [{actor: first, statements: [{prefers: lift, cite: ["art:P1.S1"]}]}, {actor: second, statements: [{prefers: open, cite: ["art:P1.S1"]}]}]
  today: []`,
  answers: ["outcome"],
  references: [
    {
      text: "L. Fang, K. W. Hipel and D. M. Kilgour, Interactive Decision Making: The Graph Model for Conflict Resolution, Wiley",
      year: 1993,
    },
    {
      text: "H. Xu, K. W. Hipel, D. M. Kilgour and L. Fang, Conflict Resolution Using the Graph Model, Springer",
      year: 2018,
    },
  ],
  options: STABILITY_OPTIONS,
  limits: STABILITY_LIMITS,
  select: selectKnown,
  checkOptions,
  setup: setupOf,
  parts: PARTS,
});
