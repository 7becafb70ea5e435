import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";
import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const ISSUES =
  "issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]\n";
const claims = (rest: string) =>
  `claims: [{id: c, text: t, by: U, kind: fact, ${rest}}, {id: k, text: r, by: U, kind: fact}, {id: m, text: o, by: U, kind: fact}]\n`;
const event = (rest: string) => `events: [{id: x, what: w, when: 2018-01, ${rest}}]\n`;
const demand = (rest: string) =>
  `${ISSUES}demands: [{id: d, actor: U, issue: I, kind: ask, text: t, when: 2018-01, ${rest}}]\n`;
const actors = (...rest: string[]) =>
  `actors: [${rest.map((each, at) => `{id: a${at}, name: n${at}, ${each}}`).join(", ")}]\n`;
const states = (...transitions: string[]) =>
  `moves: {states: [{id: p, name: war}, {id: q, name: peace}], today: p, transitions: [${transitions.join(", ")}]}\n`;
const moves = (rest: string) =>
  `moves: {options: [{id: a, actor: U, text: strikes}, {id: b, actor: V, text: pays}], today: [], ${rest}}\n`;

describeRules([
  {
    name: "a claim that supports and qualifies one claim",
    severity: "warning",
    wrong: claims("supports: [k], qualifies: [m, k]"),
    says: "the claim `c` supports and qualifies `k`",
    right: claims("supports: [k], qualifies: [m]"),
  },
  {
    name: "a state that belongs to a person",
    severity: "error",
    head: BARE_HEAD,
    wrong: actors("kind: state, memberOf: [{of: a1}]", "kind: person"),
    says: "`a0` (state) is said to be a member of `a1`, who is a person",
    right: actors("kind: state", "kind: person, memberOf: [{of: a0}]"),
  },
  {
    name: "a group that belongs to a person",
    severity: "warning",
    head: BARE_HEAD,
    wrong: actors("kind: group, memberOf: [{of: a1}]", "kind: person"),
    says: "`a0` (group) is said to be a member of `a1`, who is a person",
    right: actors("kind: group, memberOf: [{of: a1}]", "kind: organisation"),
  },
  {
    name: "a tie given twice",
    severity: "warning",
    wrong: "ties: [{kind: patronage, from: U, to: V}, {kind: patronage, from: U, to: V, since: 2010}]\n",
    says: "the tie (patronage) of `U` and `V` is given twice",
    // The other way round, and again after it had ended.
    right:
      "ties: [{kind: patronage, from: U, to: V, until: 2010}, {kind: patronage, from: V, to: U}, {kind: patronage, from: U, to: V, since: 2010}]\n",
  },
  {
    name: "a mutual tie given from both ends",
    severity: "warning",
    wrong: "ties: [{kind: alliance, from: U, to: V}, {kind: alliance, from: V, to: U}]\n",
    says: "the tie (alliance) of `V` and `U` is given twice",
    right: "ties: [{kind: alliance, from: U, to: V}, {kind: rivalry, from: V, to: U}]\n",
  },
  {
    name: "a membership given twice",
    severity: "error",
    head: BARE_HEAD,
    wrong: actors("kind: person, memberOf: [{of: a1, to: 2015}, {of: a1, from: 2012}]", "kind: state"),
    says: "`a0` is twice a member of `a1` at one time",
    right: actors("kind: person, memberOf: [{of: a1, to: 2012}, {of: a1, from: 2012}]", "kind: state"),
  },
  {
    name: "an office given twice",
    severity: "warning",
    head: BARE_HEAD,
    wrong: actors("kind: person, roles: [{as: minister, from: 2010}, {as: Minister, from: 2012, to: 2014}]"),
    says: "`a0` is twice the Minister at one time",
    right: actors(
      "kind: person, roles: [{as: minister, from: 2010, to: 2011}, {as: minister, from: 2012, to: 2014}, {as: envoy}]",
    ),
  },
  {
    name: "a demand addressed to oneself",
    severity: "error",
    wrong: demand("to: [V, U]"),
    says: "the demand `d` of `U` is addressed to itself",
    right: demand("to: [V]"),
  },
  {
    name: "an act directed to oneself",
    severity: "warning",
    wrong: event("by: [U], to: [V, U]"),
    says: "the event `x` is an act of `U` directed to itself",
    right: event("by: [U, V], to: [V, U]"),
  },
  {
    name: "an event that is negated and alleged",
    severity: "warning",
    wrong: event("by: [U], mode: negated, alleged: V"),
    says: "the event `x` is said not to have happened (`mode: negated`), but `alleged` names who says that it happened",
    right: event("by: [U], alleged: V, denied: U"),
  },
  {
    name: "an event that is to come and denied",
    severity: "warning",
    wrong: "events: [{id: x, what: w, when: 2019, mode: future, denied: V}]\n",
    says: "the event `x` is still to come (`mode: future`), but `denied` names who says that it did not happen",
    right: "events: [{id: x, what: w, when: 2019, mode: future}]\n",
  },
  {
    name: "unknown beside a named actor",
    severity: "warning",
    wrong: event("by: [U, unknown]"),
    says: "`by` holds `unknown` beside `U`",
    right: event("by: [unknown]"),
  },
  {
    name: "a claimant who is not stated beside one who is",
    severity: "warning",
    wrong: "claims: [{id: c, text: t, by: [not stated, U], kind: fact}]\n",
    says: "`by` holds `not stated` beside `U`",
    right: "claims: [{id: c, text: t, by: not stated, kind: fact}]\n",
  },
  {
    name: "an act alleged by nobody",
    severity: "warning",
    wrong: event("by: [U], alleged: []"),
    says: "`alleged` is empty, and yet it makes the act contested",
    right: event("by: [], alleged: unknown"),
  },
  {
    name: "a move given twice",
    severity: "warning",
    wrong: states("{actor: U, from: p, to: q, reversible: true}", "{actor: U, from: q, to: [p]}"),
    says: "the move of `U` from `q` to `p` is given twice",
    right: states("{actor: U, from: p, to: q, reversible: true}", "{actor: V, from: q, to: [p]}"),
  },
  {
    name: "an exclusion given twice",
    severity: "warning",
    wrong: moves("excluded: [{never: a and b}, {never: b and a}]"),
    says: "`a and b` is excluded already",
    right: moves("excluded: [{never: a and b}, {never: b and not a}]"),
  },
  {
    name: "states merged twice",
    severity: "warning",
    wrong: moves("merged: [{when: a}, {when: not not a}]"),
    says: "the states in which `a` holds are merged already",
    right: moves("merged: [{when: a}, {when: b and not a}]"),
  },
  {
    name: "a bar given twice",
    severity: "warning",
    wrong: moves("barred: [{actor: U, from: b}, {actor: U, from: not not b}]"),
    says: "the same moves of the same party are barred already",
    right: moves("barred: [{actor: U, from: b}, {actor: U, to: b}, {actor: V, from: b}]"),
  },
  {
    name: "what a party does not see, given twice",
    severity: "warning",
    wrong: moves("views: [{actor: U, unseen: [{never: a}, {never: not not a}]}]"),
    says: "`a` is unseen already",
    right: moves("views: [{actor: U, unseen: [{never: a}]}, {actor: V, unseen: [{never: a}]}]"),
  },
]);

describe("many ties, moves and pauses", () => {
  it("are compared in one pass", () => {
    const ties = Array.from(
      { length: 300 },
      (_, at) => `{kind: trade, from: U, to: V, since: ${1700 + at}, until: ${1700 + at}}`,
    );
    expect(saidOf(`ties: [${ties.join(", ")}]\n`)).toEqual([]);
    expect(saidOf(`ties: [${[...ties, "{kind: trade, from: U, to: V}"].join(", ")}]\n`)).toHaveLength(300);
  });
});
