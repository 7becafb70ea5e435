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
const withThird = (model: string) => model.replace("pays}", "pays}, {id: c, actor: V, text: leaves}");

const demands = (...list: string[]) =>
  `${ISSUES}demands: [${list.map((each, at) => `{id: d${at}, actor: U, issue: I, text: t${at}, when: 2018-01-01, ${each}}`).join(", ")}]\n`;
const explained = (rest: string, name = "H") =>
  `events: [{id: x, what: w, when: 2017}]\nexplanations: [{id: q, question: w, effect: {text: the turn, of: U}, hypotheses: [{id: h, name: ${name}, ${rest}}, {id: k, name: K}]}]\n`;

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
    right: withThird(moves("excluded: [{never: a and b}, {never: b and c}]")),
  },
  {
    name: "states merged twice",
    severity: "warning",
    wrong: moves("merged: [{when: a}, {when: not not a}]"),
    says: "the states in which `a` holds are merged already",
    right: withThird(moves("merged: [{when: a}, {when: b and not a}]")),
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
  {
    name: "an act that was not done and meets a demand",
    severity: "warning",
    wrong: `${demand("to: [V]")}${event("by: [V], mode: negated, fulfils: [d]")}`,
    says: "the event `x` is said not to have happened (`mode: negated`), and yet fulfils `d`",
    right: `${demand("to: [V]")}${event("by: [V], fulfils: [d]")}`,
  },
  {
    name: "another dating given twice",
    severity: "warning",
    wrong: event("otherDates: [{when: 2018-02, cite: [s]}, {when: 2018-02, cite: ['s:P1.S1', s]}]"),
    says: "the other dating 2018-02 is given twice from one place",
    right: event(
      "otherDates: [{when: 2018-02, cite: [s]}, {when: 2018-02, cite: ['s:P1.S1']}, {when: 2018-01, cite: [s]}]",
    ),
  },
  {
    name: "a cause given twice",
    severity: "warning",
    wrong: explained("causes: [{text: The ban}, {text: the ban.}]"),
    says: "`h` has one cause twice",
    right: explained("causes: [{text: The ban}, {text: The ban, events: [x]}]"),
  },
  {
    name: "a demand taken back twice",
    severity: "warning",
    wrong: demands("kind: ask", "kind: withdrawal, withdraws: d0", "kind: withdrawal, withdraws: d0"),
    says: "`d2` takes back `d0`, as `d1` does",
    right: demands(
      "kind: ask",
      "kind: withdrawal, withdraws: d0",
      "kind: ask",
      "kind: withdrawal, withdraws: d2",
    ),
  },
  {
    name: "an act entered as an event and as a sanction step",
    severity: "warning",
    wrong:
      "events: [{id: x, what: A ban, when: 2018-01}]\nsanctions: [{id: p, sender: [U], target: [V], kind: imposed, what: a ban!, when: 2018-01}]\n",
    says: "the sanction step `p` and the event `x` say the same",
    right:
      "events: [{id: x, what: A ban, when: 2017-01}]\nsanctions: [{id: p, sender: [U], target: [V], kind: imposed, what: a ban!, when: 2018-01}]\n",
  },
  {
    name: "an abstention that takes a side",
    severity: "warning",
    wrong: demand("level: h").replace("kind: ask", "kind: abstention"),
    says: "`d` takes no side (kind: abstention), and yet names a point of the scale, `h`",
    right: demand("level: not stated").replace("kind: ask", "kind: abstention"),
  },
  {
    name: "a point offered and refused on one day",
    severity: "warning",
    wrong: demands("kind: offer, level: h", "kind: refusal, level: h"),
    says: "`U` refuses `h` (`d1`) on the day of its offer of the same (`d0`)",
    right: demands(
      "kind: offer, level: h",
      "kind: refusal, level: l",
      "kind: refusal, level: h, voice: reading",
    ),
  },
  {
    name: "a cause inside an actor that is an act of others",
    severity: "warning",
    wrong: explained("locus: internal, actors: [V]"),
    says: "`h` seeks the cause inside `U`, but in acts of `V`",
    right: explained("locus: internal, actors: [V, U]"),
  },
  {
    name: "an explanation that is the effect",
    severity: "warning",
    wrong: explained("locus: external", "The turn."),
    says: "the explanation `h` is named as the effect that it is to explain",
    right: explained("locus: external", "The turn of the year"),
  },
  {
    name: "a state that belongs to a newspaper",
    severity: "error",
    head: BARE_HEAD,
    wrong: actors("kind: state, memberOf: [{of: a1}]", "kind: media"),
    says: "`a0` (state) is said to be a member of `a1`, which is media",
    right: actors("kind: person, memberOf: [{of: a1}]", "kind: media"),
  },
  {
    name: "a claim that contradicts one of its own words",
    severity: "warning",
    wrong:
      "claims: [{id: c, text: They met, by: U, kind: fact, contradicts: [k]}, {id: k, text: they met., by: V, kind: fact}]\n",
    says: "the claim `c` contradicts `k`, which says the same",
    right:
      "claims: [{id: c, text: They met, by: U, kind: fact, contradicts: [k]}, {id: k, text: They never met, by: V, kind: fact}]\n",
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
