import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";
import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const claim = (rest: string) => `claims: [{id: c, text: t, by: U, kind: fact, ${rest}}]\n`;
const moves = (rest: string) =>
  `moves: {options: [{id: a, actor: U, text: strikes}, {id: b, actor: V, text: pays}], today: [], ${rest}}\n`;
const order = (rest: string, more = "") => moves(`preferences: [{actor: U, ${rest}}]${more}`);
const states = (rest: string) =>
  `moves: {states: [{id: p, name: war}, {id: q, name: peace}], today: p, transitions: [{actor: U, from: p, to: q}], preferences: [{actor: U, ${rest}}]}\n`;
const set = (rest: string) =>
  `explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H}, {id: k, name: K}], ${rest}}]\n`;
const priors = (h: string, k: string, rest = "") =>
  `explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H, prior: ${h}}, {id: k, name: K, prior: ${k}}]${rest}}]\n`;

const alone = (likelihood: string) =>
  `explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H}], evidence: [{id: e, text: t, likelihood: ${likelihood}}]}]\n`;

const unnamed = (prior: string, other: string) =>
  `explanations: [{id: q, question: w, effect: {text: e}, hypotheses: [{id: h, name: H, prior: 0.5}, {id: other, name: O, prior: ${prior}}], other: ${other}}]\n`;

describeRules([
  {
    name: "a claim about nothing",
    severity: "warning",
    wrong: claim("about: {}"),
    says: "`about` is empty, and says nothing",
    right: claim("about: {actors: [U]}"),
  },
  {
    name: "a claim about empty lists",
    severity: "warning",
    wrong: claim("about: {actors: [], events: []}"),
    says: "`about` is empty, and says nothing",
    // What the reader fills in is no less empty in what it writes.
    right:
      claim("supports: [], about: {actors: [U], events: []}") +
      set("evidence: [{id: e, text: t, likelihood: {}}]"),
  },
  {
    name: "codes of nothing",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "actors: [{id: U, name: u, kind: state, codes: {}}]\n",
    says: "`codes` is empty",
    right: "actors: [{id: U, name: u, kind: state, codes: {cow: 2}}]\n",
  },
  {
    name: "a text of no sentence",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "sources: [{id: s, title: A, issued: 2018-04-01, text: {sentences: {}}}]\n",
    says: "`text` is empty",
    right:
      "sources: [{id: s, title: A, issued: 2018-04-01, text: {sentences: {P1.S1: {hash: 0123456789ab}}}}]\n",
  },
  {
    name: "an order that orders nothing",
    severity: "warning",
    wrong: moves("preferences: [{actor: U}]"),
    says: "the order of `U` orders nothing",
    right: order("rest: indifferent"),
  },
  {
    name: "a ranking of nothing",
    severity: "warning",
    wrong: order("ranking: [], statements: [{prefers: a}]"),
    says: "`ranking` of `U` is empty",
    right: order("statements: [{prefers: a}]"),
  },
  {
    name: "statements of nothing",
    severity: "warning",
    wrong: order("statements: []"),
    says: "`statements` of `U` is empty",
    right: order("statements: [{unknown: a}]"),
  },
  {
    name: "a ranking of one state",
    severity: "warning",
    wrong: order("ranking: [a]"),
    says: "the ranking of `U` holds one state alone, `a`",
    right: order("ranking: [a, none]"),
  },
  {
    name: "a ranking of one group of no known order",
    severity: "warning",
    wrong: order("ranking: [{unordered: [a, none]}]"),
    says: "holds nothing but one group whose inner order is not known",
    right: order("ranking: [{unordered: [a, none]}, b]"),
  },
  {
    name: "a ranking that puts everything level",
    severity: "warning",
    wrong: order("ranking: [[a, b, none, b + a]]"),
    says: "the ranking of `U` puts every state level: if the party does not care, leave it out and write `rest: indifferent`",
    right: order("ranking: [[a, b, none]]"),
  },
  {
    name: "a ranking that puts everything level that can occur",
    severity: "warning",
    wrong: order("ranking: [[a, b, none]]", ", excluded: [{never: a and b}]"),
    says: "the ranking of `U` puts every state level",
    right: order("ranking: [[a, b], none]", ", excluded: [{never: a and b}]"),
  },
  {
    name: "a ranking that puts all listed states level",
    severity: "warning",
    wrong: states("ranking: [[p, q]]"),
    says: "the ranking of `U` puts every state level",
    right: states("ranking: [p, q]"),
  },
  {
    name: "utilities that put everything level",
    severity: "warning",
    wrong: states("utilities: [{state: p, value: 1}, {state: q, value: 1}]"),
    says: "the utilities of `U` put every state level",
    right: states("utilities: [{state: p, value: 1}, {state: q, value: [1, 2]}]"),
  },
  {
    name: "a utility of one state",
    severity: "warning",
    wrong: states("utilities: [{state: p, value: 1}, {state: q, value: not stated}]"),
    says: "`U` has a utility for one state alone",
    right: states("utilities: [{state: p, value: 1}, {state: q, value: 0}]"),
  },
  {
    name: "utilities of which none is stated",
    severity: "warning",
    wrong: states("utilities: [{state: p, value: unknown}]"),
    says: "no utility of `U` is stated",
    right: states("rest: indifferent"),
  },
  {
    name: "weights of 0",
    severity: "warning",
    wrong: order("weights: [{when: a, weight: 0}, {when: b, weight: [0, 0]}]"),
    says: "every weight of `U` is 0",
    right: order("weights: [{when: a, weight: 0}, {when: b, weight: [0, 1]}]"),
  },
  {
    name: "weights of which none is stated",
    severity: "warning",
    wrong: order("weights: [{when: a, weight: not stated}]"),
    says: "no weight of `U` is stated",
    right: order("weights: [{when: a, weight: not stated}, {when: b, weight: 2}]"),
  },
  {
    name: "a view that sees nothing otherwise",
    severity: "warning",
    wrong: moves("views: [{actor: U}]"),
    says: "the view of `U` sees nothing otherwise than it is",
    right: moves("views: [{actor: U, unaware: [b]}]"),
  },
  {
    name: "an order believed of another that orders nothing",
    severity: "warning",
    wrong: moves("views: [{actor: U, preferences: [{actor: V, ranking: [b]}]}]"),
    says: "the ranking of `V` holds one state alone, `b`",
    right: moves("views: [{actor: U, preferences: [{actor: V, ranking: [b, none]}]}]"),
  },
  {
    name: "a cluster of one piece",
    severity: "warning",
    wrong: set("clusters: [{id: c, text: t}], evidence: [{id: e, text: t, cluster: c}, {id: f, text: r}]"),
    says: "the cluster `c` holds one piece of evidence",
    right: set(
      "clusters: [{id: c, text: t}], evidence: [{id: e, text: t, cluster: c}, {id: f, text: r, cluster: c}]",
    ),
  },
  {
    name: "a cluster of nothing",
    severity: "warning",
    wrong: set("clusters: [{id: c, text: t}]"),
    says: "the cluster `c` holds no piece of evidence",
    right: set("clusters: []"),
  },
  {
    name: "beliefs that leave a gap in silence",
    severity: "error",
    wrong: priors("0.1", "0.1"),
    says: "the starting beliefs of `q` add up to at most 20 %, and nothing says who has the rest: all shares together are 100 %: mend them, or keep the rest for an explanation that nobody has named, `other: 0.8`",
    right: priors("0.1", "0.1", ", other: 0.8"),
  },
  {
    name: "beliefs that leave more than is kept for what nobody has named",
    severity: "error",
    wrong: priors("0.3", "[0.2, 0.35]"),
    says: "add up to at most 65 %",
    right: priors("0.3", "[0.2, 0.4]"),
  },
  {
    name: "beliefs of 0",
    severity: "error",
    wrong: priors("0", "[0, 0]"),
    says: "every explanation of `q` has a starting belief of 0",
    right: priors("0", "[0, 1]"),
  },
  {
    name: "belief in nothing that is named",
    severity: "error",
    wrong: set("other: 1"),
    says: "`q` keeps all belief for an explanation that nobody has named",
    right: set("other: [0.1, 1]"),
  },
  {
    name: "belief in nothing that is named, beside noughts",
    severity: "error",
    wrong: priors("0", "0", ", other: 1"),
    says: "`q` keeps all belief for an explanation that nobody has named",
    right: priors("0", "0.5", ", other: 0.5"),
  },
  {
    name: "belief that nothing can change",
    severity: "warning",
    wrong: priors("1", "0"),
    says: "`h` has a starting belief of 100 %, which no evidence can change",
    right: priors("[0.9, 1]", "0"),
  },
  {
    name: "a cluster of no correlation",
    severity: "warning",
    wrong: set(
      "clusters: [{id: c, text: t, correlation: 0}], evidence: [{id: e, text: t, cluster: c}, {id: f, text: r, cluster: c}]",
    ),
    says: "the cluster `c` has a correlation of 0",
    right: set(
      "clusters: [{id: c, text: t, correlation: 0.1}], evidence: [{id: e, text: t, cluster: c}, {id: f, text: r, cluster: c}]",
    ),
  },
  {
    name: "one explanation alone",
    severity: "warning",
    wrong: alone("{h: likely}"),
    says: "`q` has one explanation alone, and none to compare it with",
    right: alone("{h: likely, other: unlikely}"),
  },
  {
    name: "evidence that nobody can have seen",
    severity: "warning",
    wrong: set("evidence: [{id: e, text: t, likelihood: {every: 0}}]"),
    says: "the evidence `e` could not have been seen under any explanation, and was",
    right: set(
      "evidence: [{id: e, text: t, likelihood: {h: 0, k: likely}}, {id: f, text: r, likelihood: {every: likely, k: 0}}]",
    ),
  },
  {
    name: "a rating of every hypothesis, beside each of them",
    severity: "warning",
    wrong: set("evidence: [{id: e, text: t, likelihood: {every: likely, h: even, k: unlikely}}]"),
    says: "`every` stands for no hypothesis",
    right: set("evidence: [{id: e, text: t, likelihood: {every: likely, h: even}}]"),
  },
  {
    name: "a share of the unnamed explanation given twice",
    severity: "error",
    wrong: unnamed("0.5", "0.2"),
    says: "the share that `q` keeps for an explanation that nobody has named is given twice",
    right: unnamed("0.5", "0.5"),
  },
]);

describe("beliefs that add up to 100 %", () => {
  it("leave no room for an unnamed explanation, and are sound", () => {
    expect(saidOf(priors("0.6", "0.4"))).toEqual([]);
  });

  it("may leave the rest to an unnamed explanation that stands among the others", () => {
    expect(
      saidOf(priors("0.1", "0.1").replace("prior: 0.1}]", "prior: 0.1}, {id: other, name: O}]")),
    ).toEqual([]);
  });

  it("may leave as much as is kept where nothing is said", () => {
    expect(saidOf(priors("0.4", "0.3"))).toEqual([]);
  });
});
