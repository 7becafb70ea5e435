import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const DEMANDS = `${BARE_HEAD}sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]
`;
const ask = (rest: string, more = "") =>
  `demands: [{id: d, actor: U, issue: I, kind: ask, text: more pay, level: h, to: [V], when: 2018-02-01, cite: [s]${rest}}${more}]\n`;
const back = (rest: string) =>
  ask(
    "",
    `, {id: w, actor: U, issue: I, kind: withdrawal, text: the demand, withdraws: d, when: 2018-03-01, cite: [s]${rest}}`,
  );

const listed = (rest: string) =>
  `moves: {states: [{id: war, name: war}, {id: truce, name: a truce}, {id: peace, name: lasting peace}], transitions: [{actor: U, from: truce, to: [war, peace], cite: [s]}, {actor: V, from: war, to: truce, cite: [s]}, {actor: V, from: peace, to: war, cite: [s]}], today: truce, preferences: [{actor: U, ranking: [peace, truce, war], cite: [s]}, {actor: V, ranking: [peace, truce, war], cite: [s]}], ${rest}}\n`;
const optioned = (state: string) =>
  `moves: {options: [{id: walk, actor: U, text: walks out, cite: [s]}, {id: pay, actor: V, text: pays, cite: [s]}], today: [pay], names: [{state: ${state}, name: the union walks out}], preferences: [{actor: U, ranking: [walk, pay], cite: [s]}, {actor: V, ranking: [pay, walk], cite: [s]}]}\n`;
/** A round that another source dates. */
const redated = (other: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: 2018-02, ending: impasse, cite: [s], otherDates: [{${other}, cite: [s]}]}]\n`;
/** A ranking of a state before `none`, with the weight of an option in it. */
const weighed = (first: string, weight: string) =>
  `moves: {options: [{id: walk, actor: U, text: walks out, cite: [s]}, {id: pay, actor: V, text: pays, cite: [s]}], today: [pay], preferences: [{actor: U, ranking: [${first}, none], weights: [{when: walk, weight: ${weight}, cite: [s]}], cite: [s]}, {actor: V, ranking: [pay, walk], cite: [s]}]}\n`;
const set = (other: string, evidence: string) =>
  `explanations: [{id: why, question: Why?, effect: {text: they talk}, ${other}hypotheses: [{id: a, name: one reason, prior: 0.5, cite: [s]}, {id: b, name: another reason, prior: 0.5, cite: [s]}], evidence: [${evidence}]}]\n`;
const item = (id: string, likelihood: string) =>
  `{id: ${id}, text: It was seen ${id}, likelihood: {${likelihood}}, cite: [s]}`;

describeRules([
  {
    name: "a demand that one actor both alleges and denies",
    severity: "error",
    head: DEMANDS,
    wrong: ask(", alleged: [W], denied: [W]"),
    says: "`W` both alleges and denies `d`",
    right: ask(", alleged: [W], denied: [U]"),
  },
  {
    name: "a withdrawal at another point of the scale",
    severity: "warning",
    head: DEMANDS,
    wrong: back(", level: l"),
    says: "`w` takes back `d` at `l`, but that names `h`",
    right: back(", level: h"),
  },
  {
    name: "a withdrawal that is addressed to others",
    severity: "warning",
    head: DEMANDS,
    wrong: back(", to: [W]"),
    says: "`w` takes back `d`, which is addressed to `V`, and is addressed to others",
    right: back(", to: [V, W]"),
  },
  {
    name: "another dating on a day to come",
    severity: "warning",
    head: DEMANDS,
    wrong: ask(", otherDates: [{when: 2018-04-17, cite: [s]}]"),
    says: "`d` is dated by another source on a day to come (2018-04-17)",
    right: ask(", otherDates: [{when: 2018-04-16, cite: [s]}]"),
  },
  {
    name: "another dating of a demand that is the date it has",
    severity: "warning",
    head: DEMANDS,
    wrong: ask(", otherDates: [{when: 2018-02-01, cite: [s]}]"),
    says: "another dating of `d` is the date that it has (2018-02-01)",
    right: ask(", otherDates: [{when: 2018-02, cite: [s]}]"),
  },
  {
    name: "another dating of a round that is both dates that it has",
    severity: "warning",
    wrong: redated("start: 2018-01, end: 2018-02"),
    says: "another dating of `r` is the date that it has (2018-01 – 2018-02)",
    right: redated("start: 2018-01, end: 2018-02-03"),
  },
  {
    name: "a ranking that the weights turn round",
    severity: "warning",
    wrong: weighed("walk", "-5"),
    says: "`U` ranks `walk` before `none`, and by its weights that is worth more",
    right: weighed("walk", "5"),
  },
  {
    name: "a ranking that the weights turn round in whatever reading, and one that they may",
    severity: "warning",
    wrong: weighed("walk", "[-5, -1]"),
    says: "`U` ranks `walk` before `none`",
    right: weighed("walk", "[-5, 1]"),
  },
  {
    name: "a membership since a day to come",
    severity: "warning",
    head: BARE_HEAD,
    wrong:
      "actors: [{id: U, name: the union, kind: organisation}, {id: M, name: a man, kind: person, memberOf: [{of: U, from: 2018-04-17}]}]\n",
    says: "a membership of `M` since a day to come (2018-04-17)",
    right:
      "actors: [{id: U, name: the union, kind: organisation}, {id: M, name: a man, kind: person, memberOf: [{of: U, from: 2018-04-16}]}]\n",
  },
  {
    name: "an office since a day to come",
    severity: "warning",
    head: BARE_HEAD,
    wrong: "actors: [{id: M, name: a man, kind: person, roles: [{as: minister, from: 2018-05-01}]}]\n",
    says: "an office of `M` since a day to come (2018-05-01)",
    right: "actors: [{id: M, name: a man, kind: person, roles: [{as: minister, from: 2018-04-01}]}]\n",
  },
  {
    name: "a state called as another",
    severity: "warning",
    wrong: listed("names: [{state: war, name: Lasting peace}]"),
    says: "`war` is called “Lasting peace”, which is another state (`peace`)",
    right: listed("names: [{state: war, name: open war}]"),
  },
  {
    name: "a state called as what holds now",
    severity: "warning",
    wrong: listed("names: [{state: war, name: today}]"),
    says: "`war` is called “today”, as what holds now is",
    right: listed("names: [{state: war, name: today's enemy}]"),
  },
  {
    name: "a state called `as today`",
    severity: "warning",
    wrong: listed("names: [{state: war, name: As today}]"),
    says: "`war` is called “As today”, as what holds now is",
    right: listed("names: [{state: war, name: as of old}]"),
  },
  {
    name: "a state called as one in which an option is taken that it is not written with",
    severity: "warning",
    wrong: optioned("none"),
    says: "`none` is called “the union walks out”, as the state is in which `walk` is taken",
    right: optioned("walk"),
  },
  {
    name: "evidence that only what nobody has named could have brought about",
    severity: "warning",
    wrong: set("", item("x", "a: 0, b: 0, other: 0.5")),
    says: "could not have been seen under any explanation that is named",
    right: set("", item("x", "a: 0, b: 0.1, other: 0.5")),
  },
  {
    name: "a listed state of today that a party takes to be impossible",
    severity: "warning",
    wrong: listed("views: [{actor: U, unseen: [{never: truce, cite: [s]}]}]"),
    says: "`U` is said to take today's state to be impossible, since `truce` holds in it",
    right: listed("views: [{actor: U, unseen: [{never: peace, cite: [s]}]}]"),
  },
  {
    name: "a rating under what nobody has named, where nothing is kept for it",
    severity: "warning",
    wrong: set("other: 0, ", item("x", "a: 0.5, b: 0.2, other: 0.5")),
    says: "nothing is kept for an explanation that nobody has named",
    right: set("other: 0, ", item("x", "a: 0.5, b: 0.2")),
  },
  {
    name: "explanations that are ruled out one by one",
    severity: "warning",
    wrong: set("other: 0, ", `${item("x", "a: 0, b: 0.5")}, ${item("y", "a: 0.5, b: 0")}`),
    says: "the ratings leave no explanation of `why`",
    right: set("other: 0, ", `${item("x", "a: 0, b: 0.5")}, ${item("y", "a: 0.5, b: 0.01")}`),
  },
  {
    name: "another dating of an event on a day to come",
    severity: "warning",
    wrong:
      "events: [{id: e, what: They met, when: 2018-03, otherDates: [{when: 2018-05, cite: [s]}], judgement: so}]\n",
    says: "`e` is dated by another source on a day to come (2018-05)",
    right:
      "events: [{id: e, what: They meet, when: 2018-05, mode: future, otherDates: [{when: 2018-06, cite: [s]}], cite: [s]}]\n",
  },
  {
    name: "another dating of a round on a day to come",
    severity: "warning",
    wrong: redated("start: 2018-01, end: 2019-02"),
    says: "`r` is dated by another source on a day to come (2019-02)",
    right: redated("start: 2018-01, end: 2018-03"),
  },
  {
    name: "another dating without a date",
    severity: "error",
    wrong: redated("note: as others have it"),
    says: "another dating of the round `r` gives no date",
    right: redated("note: as others have it, end: 2018-03"),
  },
  {
    name: "another dating of a round given twice",
    severity: "warning",
    wrong: redated("start: 2017-02, cite: [s]}, {start: 2017-02"),
    says: "the other dating 2017-02 – … is given twice from one place",
    right: redated("start: 2017-02, cite: [s]}, {start: 2017-02, end: 2017-03"),
  },
]);
