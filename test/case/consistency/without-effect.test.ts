import { BARE_HEAD, describeRules } from "./rule-tables.ts";

const DEMANDS = `${BARE_HEAD}sources: [{id: s, title: A report, issued: 2018-04-01}]
actors: [{id: U, name: the union, kind: organisation}, {id: V, name: the line, kind: organisation}, {id: W, name: the city, kind: organisation}, {id: M, name: a speaker, kind: person, memberOf: [{of: U}]}]
issues: [{id: I, name: pay, nature: substantive, scale: [{id: l, text: low}, {id: h, text: high}]}]
`;
const OFFER = "{id: o, actor: U, issue: I, kind: offer, text: pay, to: [V], when: 2018-02-01, cite: [s]}";
const TWO_EVENTS =
  "events: [{id: one, what: talks, when: 2018-01, cite: [s]}, {id: two, what: visit, when: 2018-02, cite: [s]}]\n";
const acceptance = (id: string, rest: string) =>
  `{id: ${id}, actor: V, issue: I, kind: acceptance, text: offer ${id}, accepts: [o], cite: [s], ${rest}}`;
const demands = (...list: string[]) => `demands: [${[OFFER, ...list].join(", ")}]\n`;

const claims = (first: string, second = "") =>
  `claims: [{id: a, text: Pay is low, by: U, kind: fact, cite: [s]${first}}, {id: b, text: Pay is high, by: V, kind: fact, cite: [s]${second}}]\n`;
const round = (rest: string) =>
  `rounds: [{id: r, name: first talks, parties: [U, V], start: 2010-01-01, cite: [s], ${rest}}]\n`;
const ROUND = "end: 2010-05-01, ending: collapse";
const pauses = (from: string) =>
  round(`${ROUND}, pauses: [{from: 2010-01-01, to: 2010-03-01}, {from: ${from}, to: 2010-05-01}]`);
const analogy = (end: string) =>
  `${round(end)}forecasts: [{id: f, text: It fails, by: U, criterion: It ends, cite: [s]}]\nclaims: [{id: a, text: It failed before and will again, by: U, kind: inference, argument: {form: analogy, by: [r], to: [f]}, cite: [s]}]\n`;
const set = (first: string, evidence = "") =>
  `explanations: [{id: why, question: Why?, effect: {text: they talk}, hypotheses: [{id: h, name: one reason, cite: [s]${first}}, {id: g, name: another reason, cite: [s]}]${evidence}}]\n`;
const CLASS = (ends: string) =>
  `${round(ROUND)}classes: [{id: ours, rounds: [r], name: Talks here, begins: They meet, ends: ${ends}, judgement: as coded}]\n`;

const moves = (rest: string) =>
  `moves: {options: [{id: a, text: acts, actor: U, cite: [s]}, {id: b, text: begs, actor: V, cite: [s]}], excluded: [{never: a and b, cite: [s]}], today: none, preferences: [{actor: V, ranking: [b, none, a], cite: [s]}${rest}}\n`;
const weights = (one: string, other: string) =>
  moves(
    `, {actor: U, weights: [{when: a, weight: ${one}, cite: [s]}, {when: not a, weight: ${other}, cite: [s]}]}]`,
  );
const unseen = (never: string) =>
  moves(
    `, {actor: U, ranking: [a, none, b], cite: [s]}], views: [{actor: U, unaware: [b], unseen: [{never: ${never}, cite: [s]}], judgement: so it seems}]`,
  );

const ISSUE =
  "issues: [{id: pay, name: pay, scale: [{id: low, text: l}, {id: high, text: h}], today: low, nature: substantive, cite: [s]}]\n";
const table = (parties: string, rest = "") =>
  `${ISSUE}packages: {clauses: [{issue: pay}, {id: shifts, name: nights, options: [{id: none, text: n}, {id: two, text: t}]}], parties: [${parties}]${rest}}\n`;
const level = (order: string) =>
  table(`{actor: U, values: [{on: pay, order: ${order}, weight: 0.4, cite: [s]}]}`);
const votes = (weight: string) =>
  table("{actor: U}, {actor: V}", `, agreement: {votes: 2, weights: {U: ${weight}, V: 3}, cite: [s]}`);

const reason = (given: string) =>
  `register: [{id: q, text: Will it?, criteria: It does, settledBy: The Daily, closes: 2018-12-31, outside: {counts: {yes: 1, of: 4}, what: the like, judgement: looked up}, reasons: [{text: it may, given: {chance: 0.5, ${given}}, cite: [s]}]}]\n`;

const answered = (id: string, closes: string, answer: string) =>
  `{id: ${id}, text: Is it ${id}?, criteria: It is, settledBy: The Daily, opens: 2018-01-01, closes: ${closes}, resolution: {answer: ${answer}, on: ${closes}, source: The Daily}}`;
const family = (kind: string, ...answers: readonly [string, string, ...string[]]) => {
  const ids = ["x", "y", "z"].slice(0, answers.length);
  const questions = answers.map((answer, at) => answered(ids[at]!, `2018-0${at + 2}-01`, answer));
  return `register: [${questions.join(", ")}]\nfamilies: [{${kind.replace("ALL", `questions: [${ids.join(", ")}]`)}}]\n`;
};

describeRules([
  {
    name: "an acceptance that is addressed to others",
    severity: "warning",
    head: DEMANDS,
    wrong: demands(acceptance("a", "to: [W], when: 2018-03-01")),
    says: "`a` accepts `o` of `U`, and is addressed to others",
    // To who speaks for the party.
    right: demands(acceptance("a", "to: [M], when: 2018-03-01")),
  },
  {
    name: "an offer accepted twice at one time",
    severity: "warning",
    head: DEMANDS,
    wrong: demands(acceptance("a", "when: 2018-03-01"), acceptance("b", "when: 2018-03")),
    says: "`b` accepts `o`, as `a` does at the same time",
    right: demands(acceptance("a", "when: 2018-03-01"), acceptance("b", "when: 2018-03-02")),
  },
  {
    name: "whose a fact is",
    severity: "warning",
    wrong: claims(", whose: [V]"),
    says: "`a` is of kind fact, and `whose` says who has an interest or intent",
    right: claims(", whose: [V]").replace("kind: fact", "kind: interest"),
  },
  {
    name: "a precedent that goes on",
    severity: "warning",
    wrong: analogy("end: open, ending: open"),
    says: "the round `r`, from which the claim `a` argues how it will go, has not ended",
    right: analogy(ROUND),
  },
  {
    name: "what the text makes of an explanation that nobody puts forward",
    severity: "warning",
    wrong: set(", from: [], stance: favours"),
    says: "the text under analysis favours `h`, and no source puts that forward",
    right: set(", from: [s], stance: favours"),
  },
  {
    name: "evidence made of two claims that contradict each other",
    severity: "warning",
    wrong: `${claims(", contradicts: [b]")}${set("", ", evidence: [{id: e, text: Pay, claims: [b, a], likelihood: {h: 0.5, g: 0.2}, cite: [s]}]")}`,
    says: "`e` consists of `a` and `b`, of which the one contradicts the other",
    right: `${claims(", contradicts: [b]")}${set("", ", evidence: [{id: e, text: Pay, claims: [a], likelihood: {h: 0.5, g: 0.2}, cite: [s]}]")}`,
  },
  {
    name: "pauses that take up a round together",
    severity: "warning",
    wrong: pauses("2010-03-02"),
    says: "the pauses of the round `r` together take up all of it",
    right: pauses("2010-03-03"),
  },
  {
    name: "a class that ends with what begins it",
    severity: "warning",
    wrong: CLASS("“They meet.”"),
    says: "the class `ours` ends with what begins it",
    right: CLASS("they part"),
  },
  {
    name: "weights of states that cancel out",
    severity: "warning",
    wrong: weights("1", "1"),
    says: "the weights of `U` cancel out",
    right: weights("1", "0.5"),
  },
  {
    name: "a state unseen for an option that is not known",
    severity: "warning",
    wrong: unseen("b"),
    says: "`b` hides nothing from `U`, who does not know of the options anyhow",
    right: unseen("a"),
  },
  {
    name: "a clause with a weight whose options are level",
    severity: "warning",
    wrong: level("[[high, low]]"),
    says: "the order on `pay` tells no two options apart, and the clause has a weight",
    right: level("[high, low]"),
  },
  {
    name: "a vote that is lost beside the others",
    severity: "error",
    wrong: votes("1e-300"),
    says: "the vote of `U` (1e-300) is lost beside the others, 3 in all",
    right: votes("0.001"),
  },
  {
    name: "a reason of whose chance nothing is stated",
    severity: "warning",
    wrong: reason("yes: not stated"),
    says: "the reason moves nothing: of the chance under its condition nothing is stated",
    right: reason("yes: not stated, no: 0.1"),
  },
  {
    name: "a question where an explanation goes",
    severity: "error",
    wrong: `questions: [{id: q, text: Where?, kind: outcome, about: why}]\n${set("")}`,
    says: "a question of kind outcome about an unknown `why`",
    right: `questions: [{id: q, text: Why?, kind: cause, about: why}]\n${set("")}`,
  },
  {
    name: "an order of events that another kind of question asks for",
    severity: "error",
    wrong: `questions: [{id: q, text: Where?, kind: outcome, order: [one, two]}]\n${TWO_EVENTS}`,
    says: "a question of kind outcome asks for no order of events",
    right: `questions: [{id: q, text: When?, kind: chronology, order: [one, two]}]\n${TWO_EVENTS}`,
  },
  {
    name: "an order of two events that is about something else too",
    severity: "error",
    wrong: `questions: [{id: q, text: When?, kind: chronology, about: one, order: [one, two]}]\n${TWO_EVENTS}`,
    says: "a question about the order of two events is about these alone",
    right: `questions: [{id: q, text: When?, kind: chronology, order: [one, two]}]\n${TWO_EVENTS}`,
  },
  {
    name: "of two deadlines the earlier met and the later missed",
    severity: "error",
    wrong: family("kind: deadlines, ALL", "yes", "no"),
    says: "`y` is answered no, and `x`, which asks the same by an earlier day, yes",
    right: family("kind: deadlines, ALL", "no", "yes"),
  },
  {
    name: "two of many that exclude one another",
    severity: "error",
    wrong: family("kind: one of many, ALL", "yes", "yes"),
    says: "`y` is answered yes, as `x` is, which excludes it",
    right: family("kind: one of many, ALL", "yes", "no"),
  },
  {
    name: "none of many of which one must come about",
    severity: "error",
    wrong: family("kind: one of many, ALL, exhaustive: true", "no", "no"),
    says: "`y` is answered no, as all are of which one must come about",
    right: family("kind: one of many, ALL", "no", "no"),
  },
  {
    name: "both, of which one did not come about",
    severity: "error",
    wrong: family("kind: conditional, event: x, condition: y, both: z", "yes", "no", "yes"),
    says: "`z` is answered yes, and `y`, a part of it, no",
    right: family("kind: conditional, event: x, condition: y, both: z", "yes", "no", "no"),
  },
  {
    name: "not both, of which both came about",
    severity: "error",
    wrong: family("kind: conditional, event: x, condition: y, both: z", "yes", "yes", "no"),
    says: "`z` is answered no, and both of its parts yes",
    right: family("kind: conditional, event: x, condition: y, both: z", "yes", "yes", "yes"),
  },
  {
    name: "an event under its condition that came out otherwise than it did",
    severity: "error",
    wrong: family("kind: conditional, event: x, condition: y, ifSo: z", "yes", "yes", "no"),
    says: "`z` is answered no, and `x`, which it asks for under a condition that holds, yes",
    right: family("kind: conditional, event: x, condition: y, ifNot: z", "yes", "yes", "no"),
  },
]);
