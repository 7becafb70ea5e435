import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const HEAD = `${BARE_HEAD}actors: [{id: U, name: the union, kind: organisation}]\n`;
const issue = (nature: string, kind: string) =>
  `issues: [{id: I, name: fame, nature: ${nature}, scale: [{id: l, text: low}, {id: h, text: high}]}]
demands: [{id: d, actor: U, issue: I, kind: ${kind}, text: more fame, when: 2018-03}]\n`;

describeRules([
  {
    name: "a gain that nobody bargains over, and that somebody asks for",
    severity: "warning",
    head: HEAD,
    wrong: issue("payoff", "ask"),
    says: "`I` is a gain that nobody bargains over (`nature: payoff`), and yet `d` does",
    right: issue("substantive", "ask"),
  },
  {
    name: "one that somebody refuses, but not one that somebody is undecided about",
    severity: "warning",
    head: HEAD,
    wrong: issue("payoff", "refusal"),
    says: "and yet `d` does",
    right: issue("payoff", "undecided"),
  },
]);
