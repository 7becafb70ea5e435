import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const HEAD = `${BARE_HEAD}actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}, {id: M, name: a speaker, kind: person, memberOf: [{of: V}]}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]
`;
const accepted = (offer: string, acceptance: string) =>
  `demands: [{id: o, actor: U, issue: I, kind: offer, text: pay, when: 2018-02-01, ${offer}}, {id: a, issue: I, kind: acceptance, text: the offer, accepts: [o], when: 2018-03-10, ${acceptance}}]\n`;

describeRules([
  {
    name: "an acceptance at another point than the offer",
    severity: "warning",
    head: HEAD,
    wrong: accepted("level: l", "actor: V, level: h"),
    says: "`a` accepts `o` at `h`, but that names `l`",
    right: accepted("level: not stated", "actor: V, level: h"),
  },
  {
    name: "an acceptance of an offer to others",
    severity: "warning",
    head: HEAD,
    wrong: accepted("to: [W]", "actor: V"),
    says: "`a` accepts `o`, which is addressed to `W` and not to `V`",
    // By who speaks for it.
    right: accepted("to: [W, V]", "actor: M"),
  },
  {
    name: "an acceptance by a stranger to the member addressed",
    severity: "warning",
    head: HEAD,
    wrong: accepted("to: [M]", "actor: W"),
    says: "`a` accepts `o`, which is addressed to `M` and not to `W`",
    right: accepted("to: [M]", "actor: V"),
  },
  {
    name: "an acceptance and a refusal of one point on one day",
    severity: "warning",
    head: HEAD,
    wrong:
      "demands: [{id: a, actor: V, issue: I, kind: acceptance, text: low pay, level: l, accepts: [o], when: 2018-03-10}, {id: r, actor: V, issue: I, kind: refusal, text: low pay, level: l, when: 2018-03-10}, {id: o, actor: U, issue: I, kind: offer, text: low pay, level: l, when: 2018-03-01}]\n",
    says: "`V` refuses `l` (`r`) on the day of its acceptance of the same (`a`)",
    right:
      "demands: [{id: a, actor: V, issue: I, kind: acceptance, text: low pay, level: l, accepts: [o], when: 2018-03-10}, {id: r, actor: V, issue: I, kind: refusal, text: low pay, level: l, when: 2018-03-09}, {id: o, actor: U, issue: I, kind: offer, text: low pay, level: l, when: 2018-03-01}]\n",
  },
]);
