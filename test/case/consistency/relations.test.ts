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

/** A case that gives its own actors. */
const SOURCED = `${BARE_HEAD}sources: [{id: s, title: A, issued: 2018-04-01}]\n`;
const acting = (rest: string) =>
  `actors: [{id: U, name: u, kind: state}, {id: V, name: v, kind: state}, {id: W, name: w, kind: state}]
events: [{id: x, what: w, when: 2017, by: [W]}]
sanctions: [{id: y, sender: [W], target: [U], kind: imposed, what: a bar, when: 2017}]
explanations: [{id: q, question: w, effect: {text: the turn, of: U}, hypotheses: [{id: h, name: H, ${rest}}, {id: k, name: K}]}]\n`;
const arguing = (argument: string) =>
  `${explained("from: [s]")}claims: [{id: c, text: t, by: U, kind: inference, argument: ${argument}}]\n`;
const steady = (since: string) =>
  `events: [{id: x, what: w, when: 2018-01-04}]
explanations: [{id: q, question: w, effect: {text: the turn, of: U, events: [x]}, hypotheses: [{id: h, name: H, causes: [{text: c, steady: true, since: ${since}}]}, {id: k, name: K}]}]\n`;
const authors = (name: string) =>
  `actors: [{id: U, name: ${name}, kind: person}]\nclaims: [{id: c, text: t, by: U, kind: fact, stance: reports, cite: [s]}]\n`;
const putForward = (issued: string) =>
  `actors: [{id: U, name: u, kind: state}]
sources: [{id: s, title: A, issued: ${issued}}]
${steady("2010").replace("name: H,", "name: H, from: [s],")}`;
const evident = (events: string) =>
  `events: [{id: x, what: w, when: 2018-01-04}, {id: y, what: v, when: 2018-01-03}]
explanations: [{id: q, question: w, effect: {text: the turn, of: U, events: [x]}, hypotheses: [{id: h, name: H}, {id: k, name: K}], evidence: [{id: e, text: It came later, events: [${events}], likelihood: {h: likely, k: even}}]}]\n`;

const round = (rest: string) =>
  `${actors("kind: state", "kind: person, memberOf: [{of: a0, from: 2010, to: 2016}]", "kind: person, memberOf: [{of: a0}]")}rounds: [{id: r, name: talks, start: 2017, end: 2017-03, ending: collapse, ${rest}}]\n`;
const member = (whole: string, rest: string) =>
  actors(`kind: ${whole}, party: true`, `memberOf: [{of: a0}], ${rest}`, "kind: state");

describeRules([
  {
    name: "a round between a party and who speaks for it",
    severity: "warning",
    head: BARE_HEAD,
    wrong: round("parties: [a0, a2]"),
    says: "the parties of the round `r` all act for `a0`: `a0`, `a2`",
    right: round("parties: [a0, a1]"),
  },
  {
    name: "a group in a coalition that is a party",
    severity: "warning",
    head: BARE_HEAD,
    wrong: member("coalition", "kind: group"),
    says: "`a1` (group) is a member of the party `a0`, a coalition, and acts for itself all the same",
    right: member("group", "kind: group"),
  },
  {
    name: "media in a coalition that is a party",
    severity: "warning",
    head: BARE_HEAD,
    wrong: member("coalition", "kind: media"),
    says: "nothing that it does counts as done by the party",
    right: member("coalition", "kind: organisation"),
  },
  {
    name: "a reading of a party by itself",
    severity: "warning",
    wrong: demand("voice: reading, readBy: U"),
    says: "the demand `d` of `U` is told as its own reading of itself",
    right: demand("voice: reading, readBy: V"),
  },
  {
    name: "patrons of each other",
    severity: "warning",
    wrong: "ties: [{kind: patronage, from: U, to: V}, {kind: patronage, from: V, to: U, since: 2010}]\n",
    says: "`V` and `U` are each other's patrons at one time",
    right:
      "ties: [{kind: patronage, from: U, to: V, until: 2010}, {kind: patronage, from: V, to: U, since: 2011}]\n",
  },
  {
    name: "a cause in acts of one actor that are acts of another",
    severity: "warning",
    head: SOURCED,
    wrong: acting("actors: [V], causes: [{text: a, events: [x]}]"),
    says: "`h` seeks the cause in acts of `V`, but its causes are acts of `W`",
    // The actor explained answers to what another did.
    right: acting("actors: [U], causes: [{text: a, events: [x]}]"),
  },
  {
    name: "a cause in acts of one actor that are steps of another",
    severity: "warning",
    head: SOURCED,
    wrong: acting("actors: [V], causes: [{text: a, sanctions: [y]}, {text: b, events: [x]}]"),
    says: "`h` seeks the cause in acts of `V`, but its causes are acts of `W`",
    right: acting("actors: [V], causes: [{text: a, sanctions: [y]}, {text: b}]"),
  },
  {
    name: "a sign that shows every explanation",
    severity: "warning",
    wrong: arguing("{form: motive, shows: [h, k]}"),
    says: "the argument of `c` shows every explanation of `q`",
    right: arguing("{form: motive, shows: [h]}"),
  },
  {
    name: "an argument that dismisses every explanation",
    severity: "warning",
    wrong: arguing("{form: constancy, dismisses: [k, h]}"),
    says: "the argument of `c` dismisses every explanation of `q`",
    right: arguing("{form: constancy, dismisses: [k]}"),
  },
  {
    name: "a long-standing cause of yesterday",
    severity: "warning",
    wrong: steady("2017-12-20"),
    says: "a cause is long-standing (`steady`), and yet began (2017-12-20) within a month of the effect (2018-01-04)",
    right: steady("2017-11"),
  },
  {
    name: "a cause that is the effect in other words",
    severity: "warning",
    wrong: explained("causes: [{text: The turn}]"),
    says: "a cause of `h` says the same as the effect",
    right: explained("causes: [{text: The turn of the other side}]"),
  },
  {
    name: "an assumption that would change itself",
    severity: "warning",
    wrong: claims("assumption: {flips: T.}"),
    says: "what would change if `c` were false is told in the words of the claim itself",
    right: claims("assumption: {flips: the second would come first}"),
  },
  {
    name: "a demand that was taken back by a word and by an act",
    severity: "warning",
    wrong: `${demands("kind: ask", "kind: withdrawal, withdraws: d0")}${event("by: [U], withdraws: [d0]")}`,
    says: "`x` takes back `d0`, as `d1` does",
    right: `${demands("kind: ask", "kind: withdrawal, withdraws: d0")}${event("by: [U], mode: future, withdraws: [d0]").replace("2018-01", "2018-05")}`,
  },
  {
    name: "a tie that was known before it began",
    severity: "warning",
    wrong: "ties: [{kind: trade, from: U, to: V, since: 2010, known: 2009}]\n",
    says: "the tie of `U` and `V` began 2010, but was known in 2009",
    right: "ties: [{kind: trade, from: U, to: V, since: 2010, known: 2010}]\n",
  },
  {
    name: "a round whose ending was known before it ended",
    severity: "warning",
    wrong:
      "rounds: [{id: r, name: n, parties: [U, V], start: 2016, end: 2017, ending: impasse, known: 2016}]\n",
    says: "the round `r` ended (impasse) 2017, but was known in 2016",
    right:
      "rounds: [{id: r, name: n, parties: [U, V], start: 2016, end: 2017, ending: not stated, known: 2016}]\n",
  },
  {
    name: "a text that holds the place of one",
    severity: "warning",
    wrong: "ties: [{kind: trade, from: U, to: V, note: ???}]\n",
    says: '`note` has no word and no number in it: "???"',
    right: "ties: [{kind: trade, from: U, to: V, note: really?}]\n",
  },
  {
    name: "a range of no confidence",
    severity: "error",
    wrong: moves("preferences: [{actor: U, weights: [{when: a, weight: {low: 1, high: 2, confidence: 0}}]}]"),
    says: "confidence is too small: 0: more than 0",
    right: moves(
      "preferences: [{actor: U, weights: [{when: a, weight: {low: 1, high: 2, confidence: 0.1}}]}]",
    ),
  },
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
    wrong: "ties: [{kind: mediation, from: U, to: V}, {kind: mediation, from: U, to: V, since: 2010}]\n",
    says: "the tie (mediation) of `U` and `V` is given twice",
    // The other way round, and again after it had ended.
    right:
      "ties: [{kind: mediation, from: U, to: V, until: 2010}, {kind: mediation, from: V, to: U}, {kind: mediation, from: U, to: V, since: 2010}]\n",
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
      "otherDates: [{when: 2018-02, cite: [s]}, {when: 2018-02, cite: ['s:P1.S1']}, {when: 2018-03, cite: [s]}]",
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
    name: "a claim of the author that the article only reports",
    severity: "warning",
    head: SOURCED.replace("title: A,", "title: A, author: W. Writer,"),
    wrong: authors("W. Writer"),
    says: "`c` is a claim of `U`, who is the author of `s`, and is told as what that only reports",
    right: authors("A. Speaker"),
  },
  {
    name: "a source that puts an explanation forward before there is anything to explain",
    severity: "warning",
    head: BARE_HEAD,
    wrong: putForward("2018-01-03"),
    says: "`s` (2018-01-03) is said to put `h` forward, but appeared before what is to be explained (2018-01-04)",
    right: putForward("2018-01-04"),
  },
  {
    name: "evidence of the effect alone",
    severity: "warning",
    wrong: evident("x"),
    says: "`e` names no event but the effect's, and is set aside",
    right: evident("x, y"),
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
