import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const HEAD = `${BARE_HEAD}actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}, {id: M, name: a speaker, kind: person, memberOf: [{of: V}]}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]
`;
const explained = (event: string, tie = "") =>
  `events: [{id: x, what: it turns, by: [U], when: 2018-02, towards: [q]}, {id: y, what: it is pressed, by: [V], ${event}}]
explanations: [{id: q, question: w, effect: {text: the turn, of: U, events: [x]}, hypotheses: [{id: h, name: H}, {id: k, name: K}]}]
${tie}`;
const tie = (since: string) => `ties: [{kind: threat, from: V, to: U, towards: [q], since: ${since}}]\n`;

describeRules([
  {
    name: "an event that bears on an effect before it",
    severity: "warning",
    head: HEAD,
    wrong: explained("when: 2018-03, towards: [q]"),
    says: "the event `y` (2018-03) came after the effect of `q` (2018-02), on which it is to bear",
    right: explained("when: 2018-02-20, towards: [q]"),
  },
  {
    name: "a tie that bears on an effect before it",
    severity: "warning",
    head: HEAD,
    wrong: explained("when: 2018-01", tie("2018-03")),
    says: "the tie of `V` and `U` (2018-03) came after the effect of `q` (2018-02), on which it is to bear",
    right: explained("when: 2018-03", tie("2018")),
  },
]);
