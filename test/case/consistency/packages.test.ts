import { describe, expect, it } from "vitest";
import { growthOf } from "../../growth.ts";
import { saidOf } from "../small-case.ts";
import { describeRules } from "./rule-tables.ts";

const ISSUE =
  "issues: [{id: pay, name: pay, scale: [{id: low, text: l}, {id: high, text: h}], today: low, nature: substantive, cite: [s]}]\n";
const SHIFTS = "{id: shifts, name: nights, options: [{id: none, text: n}, {id: two, text: t}]}";
const clauses = (list: string) => `${ISSUE}packages: {clauses: [${list}]}\n`;
/** A table of two clauses with the parties given, and whatever else. */
const table = (parties: string, rest = "") =>
  `${ISSUE}packages: {clauses: [{issue: pay}, ${SHIFTS}], parties: [${parties}]${rest && `, ${rest}`}}\n`;
const party = (rest: string) => table(`{actor: U, ${rest}}`);
const values = (list: string) => party(`values: [${list}]`);
const PAY = "{on: pay, points: {low: 1, high: 0}, cite: [s]}";
const NIGHTS = "{on: shifts, points: {none: 1, two: 0}, cite: [s]}";
const BOTH = "{actor: U}, {actor: V}";
const condition = (rest: string) => table(BOTH, `conditions: [{${rest}, cite: [s]}]`);
const rule = (rest: string, parties = BOTH) => table(parties, `agreement: {${rest}, cite: [s]}`);

const link = (rest: string, more = "") =>
  table(`{actor: U, linked: [{when: {${rest}}, adds: 1, cite: [s]}]}`, more);
const sequence = (first: string, second: string) =>
  table(
    BOTH,
    `sequences: [{id: q, steps: [{by: U, takes: {${first}}, cite: [s]}, {by: V, takes: {${second}}, cite: [s]}]}]`,
  );
const offers = (...list: string[]) => table(BOTH, `offers: [${list.join(", ")}]`);
/** An offer of the union, and a condition. */
const insisting = (rest: string) =>
  table(
    BOTH,
    `offers: [{id: o, by: [U], package: {pay: high, shifts: two}, cite: [s]}], conditions: [{${rest}, cite: [s]}]`,
  );
/** An offer of the union that takes a step without the one before it. */
const ordered = (by: string) =>
  table(
    BOTH,
    `offers: [{id: o, by: [U], package: {pay: high, shifts: none}, cite: [s]}], sequences: [{id: q, by: [${by}], steps: [{by: V, takes: {shifts: two}, cite: [s]}, {by: U, takes: {pay: high}, cite: [s]}]}]`,
  );
const moves = (rest: string) =>
  `moves: {options: [{id: a, text: acts, actor: U, cite: [s]}, {id: b, text: begs, actor: V, cite: [s]}], excluded: [{never: a and b, cite: [s]}], today: none, ${rest}}\n`;
/** Two clauses, the moves `a` of `U` and `b` of `V`, and what these would be in a package. */
const meanings = (list: string, excluded = "") =>
  `moves: {options: [{id: a, text: acts, actor: U, cite: [s]}, {id: b, text: begs, actor: V, cite: [s]}], excluded: [${excluded}], today: none, preferences: []}\n${table(BOTH, `asMoves: [${list}]`)}`;
const ORDERED = (weights: string) =>
  party(
    `importance: {order: [pay, shifts], cite: [s]}, values: [{on: pay, order: [high, low], weight: ${weights}, cite: [s]}]`,
  );

/** Two demands on pay, and what the union is said to want of it. */
const wanting = (valued: string, ...demands: string[]) =>
  `demands: [${demands.map((each, at) => `{id: d${at}, actor: U, issue: pay, when: 2018-03-0${at + 1}, text: t${at}, cite: [s], ${each}}`).join(", ")}]\n${table(`{actor: U, values: [{on: pay, ${valued}, cite: [s]}]}, {actor: V}`)}`;
const sequences = (...lists: string[][]) =>
  table(
    BOTH,
    `sequences: [${lists.map((steps, at) => `{id: q${at}, steps: [${steps.map((step) => `{${step}, cite: [s]}`).join(", ")}]}`).join(", ")}]`,
  );
const [HIGH, TWO] = ["by: V, takes: {pay: high}", "by: U, takes: {shifts: two}"] as const;

describeRules([
  {
    name: "an ask for what its own party ranks last",
    severity: "warning",
    wrong: wanting("order: [low, high]", "kind: ask, level: high"),
    says: "`d0` asks for `high`, which of all on `pay` is worth least to `U` by its terms",
    right: wanting("order: [high, low]", "kind: ask, level: high"),
  },
  {
    name: "a precondition of what is worth least in any reading",
    severity: "warning",
    wrong: wanting("worth: {low: 1, high: [0, 0.4]}", "kind: precondition, level: high"),
    says: "`d0` asks for `high`, which of all on `pay` is worth least to `U`",
    right: wanting("worth: {low: [0.5, 1], high: [0, 1]}", "kind: precondition, level: high"),
  },
  {
    name: "a refusal of what its own party ranks first",
    severity: "warning",
    wrong: wanting("worth: {low: 0, high: 1}", "kind: refusal, level: high"),
    says: "`d0` refuses `high`, which of all on `pay` is worth most to `U` by its terms",
    right: wanting("order: [[high, low]]", "kind: refusal, level: high"),
  },
  {
    name: "an ask for what is ranked last, and an offer of it or an ask that was taken back",
    severity: "warning",
    wrong: wanting("order: [low, high]", "kind: ask, level: high", "kind: offer, level: high"),
    says: "`d0` asks for `high`",
    right: wanting("order: [low, high]", "kind: ask, level: high", "kind: withdrawal, withdraws: d0"),
  },
  {
    name: "sequences that wait for each other",
    severity: "warning",
    wrong: sequences([HIGH, TWO], [TWO, HIGH]),
    says: "the sequences `q0` and `q1` wait for each other",
    right: sequences([HIGH, TWO], [HIGH, "by: U, takes: {shifts: none}"]),
  },
  {
    name: "a meaning that leaves all options of a clause",
    severity: "warning",
    wrong: meanings("{option: a, means: {pay: [high, low]}}, {option: b, means: none}"),
    says: "what `a` means is any option of `pay`: that says nothing of it",
    right: meanings("{option: a, means: {pay: [high]}}, {option: b, means: none}"),
  },
  {
    name: "a unit of payments beside shares",
    severity: "error",
    wrong: table(`{actor: U, values: [${PAY}, ${NIGHTS}]}, {actor: V}`, "unit: {name: crowns, cite: [s]}"),
    says: "what `V` wants is not counted in it: it has no points",
    right: table(
      `{actor: U, values: [${PAY}, ${NIGHTS}]}, {actor: V, consent: none}`,
      "unit: {name: crowns, cite: [s]}",
    ),
  },
  {
    name: "a meaning of nothing",
    severity: "error",
    wrong: meanings("{means: {pay: high}}, {option: a, means: none}, {option: b, means: none}"),
    says: "a meaning of nothing",
    right: meanings("{option: a, means: {pay: high}}, {option: b, means: none}"),
  },
  {
    name: "a meaning given twice",
    severity: "error",
    wrong: meanings("{option: a, means: {pay: high}}, {option: a, means: none}, {option: b, means: none}"),
    says: "what `a` means is given twice",
    right: meanings("{option: a, means: {pay: high}}, {option: b, means: {shifts: two}}"),
  },
  {
    name: "a meaning that names no clause",
    severity: "error",
    wrong: meanings("{option: a, means: {}}, {option: b, means: none}"),
    says: "`means` names no clause",
    right: meanings("{option: a, means: none}, {option: b, means: none}"),
  },
  {
    name: "a meaning of an option that a clause does not have",
    severity: "error",
    wrong: meanings("{option: a, means: {pay: hgh}}, {option: b, means: none}"),
    says: "the clause `pay` has no option `hgh`",
    right: meanings("{option: a, means: {pay: [high]}}, {option: b, means: none}"),
  },
  {
    name: "an option of which no meaning is given",
    severity: "warning",
    wrong: meanings("{option: a, means: {pay: high}}"),
    says: "of `b` it is not said what it would be in a package",
    right: meanings("{option: a, means: {pay: high}}, {option: b, means: none}"),
  },
  {
    name: "what is left today and would be what is not so",
    severity: "error",
    wrong: meanings("{option: a, means: {pay: low}, left: {pay: high}}, {option: b, means: none}"),
    says: "`a` is left today, which would be `high` on `pay`, and today that is `low`",
    right: meanings("{option: a, means: {pay: high}, left: {pay: low}}, {option: b, means: none}"),
  },
  {
    name: "an option to take which would change nothing",
    severity: "warning",
    wrong: meanings("{option: a, means: {pay: low}}, {option: b, means: none}"),
    says: "`a` is left today, and what it means is so already",
    right: meanings("{option: a, means: {pay: low, shifts: two}}, {option: b, means: none}"),
  },
  {
    name: "options that can be taken together and contradict each other",
    severity: "warning",
    wrong: meanings("{option: a, means: {shifts: none}}, {option: b, means: {shifts: two}}"),
    says: "`a` and `b` can be taken together, and mean what cannot be so together on `shifts`",
    right: meanings(
      "{option: a, means: {shifts: none}}, {option: b, means: {shifts: two}}",
      "{never: a and b, cite: [s]}",
    ),
  },
  {
    name: "an offer that would be a state of another meaning",
    severity: "warning",
    wrong: `${moves("preferences: []")}${table(BOTH, "asMoves: [{option: a, means: {pay: high}}, {option: b, means: none}], offers: [{id: o, package: {pay: high}, state: b, cite: [s]}]")}`,
    says: "the offer `o` would be this state, which by what its options mean has `low` on `pay`",
    right: `${moves("preferences: []")}${table(BOTH, "asMoves: [{option: a, means: {pay: high}}, {option: b, means: none}], offers: [{id: o, package: {pay: high}, state: a, cite: [s]}]")}`,
  },
  {
    name: "weights that the order of importance leaves too little",
    severity: "error",
    wrong: ORDERED("[0.1, 0.4]"),
    says: "the weights in the terms of `U`, in the order of `importance`, add up to 0.8 at most",
    right: ORDERED("[0.1, 0.5]"),
  },
  {
    name: "weights that the order of importance makes too much",
    severity: "error",
    wrong: party(
      "importance: {order: [pay, shifts], cite: [s]}, values: [{on: shifts, order: [two, none], weight: [0.6, 0.7], cite: [s]}]",
    ),
    says: "the weights in the terms of `U`, in the order of `importance`, add up to 1.2 at least",
    right: party(
      "importance: {order: [pay, shifts], cite: [s]}, values: [{on: shifts, order: [two, none], weight: [0.5, 0.7], cite: [s]}]",
    ),
  },
  {
    name: "shares of all options of which none is the best",
    severity: "error",
    wrong: values("{on: pay, worth: {low: 0, high: 0.9}, cite: [s]}"),
    says: "no option on `pay` is worth 1",
    right: values("{on: pay, worth: {low: 0, high: [0.9, 1]}, cite: [s]}"),
  },
  {
    name: "shares of all options of which none is the worst",
    severity: "error",
    wrong: values("{on: pay, worth: {low: 0.1, high: 1}, cite: [s]}"),
    says: "no option on `pay` is worth 0",
    right: values("{on: pay, worth: {low: [0, 0.1], high: 1}, cite: [s]}"),
  },
  {
    name: "more votes than can be added",
    severity: "error",
    wrong: rule("votes: 2, weights: {U: 1.0e+12, V: 1}"),
    says: "the votes add up to 1000000000001",
    right: rule("votes: 2, weights: {U: 999999999999, V: 1}"),
  },
  {
    name: "a part of a vote",
    severity: "warning",
    wrong: rule("votes: 1.5"),
    says: "1.5 votes are needed, and everybody has whole ones",
    right: rule("votes: 1.5, weights: {U: 0.5, V: 1}"),
  },
  {
    name: "votes of different weight, and no number that is needed",
    severity: "warning",
    wrong: rule("vetoes: [U], weights: {U: 2}"),
    says: "nothing how many are needed",
    right: rule("votes: 3, vetoes: [U], weights: {U: 2}"),
  },
  {
    name: "a condition that asks for any option of a clause",
    severity: "warning",
    wrong: condition("if: {pay: high}, then: {shifts: [none, two]}"),
    says: "every package keeps to the condition",
    right: condition("if: {pay: high}, then: {shifts: [two]}"),
  },
  {
    name: "a condition that allows all that it counts",
    severity: "warning",
    wrong: condition("atMost: 2, of: {pay: high, shifts: two}"),
    says: "every package keeps to the condition",
    right: condition("atMost: 1, of: {pay: high, shifts: two}"),
  },
  {
    name: "a condition that forbids what it begins with",
    severity: "warning",
    wrong: condition("if: {pay: high}, then: {pay: low}"),
    says: "a condition asks for what cannot be where its `if` holds",
    right: condition("never: {pay: high}"),
  },
  {
    name: "an option named twice in one list",
    severity: "warning",
    wrong: condition("if: {pay: high}, then: {shifts: [two, two]}"),
    says: "the list names `two` twice",
    right: condition("if: {pay: high}, then: {shifts: [two]}"),
  },
  {
    name: "a link of what every package takes",
    severity: "warning",
    wrong: link("pay: [low, high], shifts: [none, two]"),
    says: "every package takes these",
    right: link("pay: [low, high], shifts: [two]"),
  },
  {
    name: "a link of what no package takes",
    severity: "warning",
    wrong: link("pay: high, shifts: two", "conditions: [{never: {pay: high, shifts: two}, cite: [s]}]"),
    says: "no package that keeps to the conditions takes all of these",
    right: link("pay: high, shifts: none", "conditions: [{never: {pay: high, shifts: two}, cite: [s]}]"),
  },
  {
    name: "a step that can never be taken",
    severity: "warning",
    wrong: sequence("pay: high", "pay: low"),
    says: "the step can never be taken",
    right: sequence("pay: high", "shifts: two"),
  },
  {
    name: "a step taken twice",
    severity: "warning",
    wrong: sequence("pay: high", "pay: high"),
    says: "the step takes what one before it takes",
    right: sequence("pay: high", "pay: high, shifts: two"),
  },
  {
    name: "an offer that breaks what its own party insists on",
    severity: "warning",
    wrong: insisting("by: [U], never: {pay: high, shifts: two}"),
    says: "the offer `o` breaks the first condition, on which `U` insists, who makes it",
    right: insisting("by: [V], never: {pay: high, shifts: two}"),
  },
  {
    name: "an offer that does not do what its own party wants for it",
    severity: "warning",
    wrong: insisting("by: [U], if: {pay: high}, then: {shifts: none}"),
    says: "the offer `o` breaks the first condition",
    right: insisting("by: [U], if: {pay: high}, then: {shifts: two}"),
  },
  {
    name: "an offer of what holds today",
    severity: "warning",
    wrong: `${ISSUE}packages: {clauses: [{issue: pay}], parties: [${BOTH}], offers: [{id: o, package: {pay: low}, cite: [s]}]}\n`,
    says: "the offer `o` leaves everything as it is today",
    right: `${ISSUE}packages: {clauses: [{issue: pay}], parties: [${BOTH}], offers: [{id: o, package: {pay: high}, cite: [s]}]}\n`,
  },
  {
    name: "an offer told twice",
    severity: "warning",
    wrong: offers("{id: o, package: {pay: high}, cite: [s]}", "{id: p, package: {pay: high}, cite: [s]}"),
    says: "the offer `p` is the same as `o`",
    right: offers(
      "{id: o, when: 2018-04-01, package: {pay: high}, cite: [s]}",
      "{id: p, when: 2018-04-02, package: {pay: high}, cite: [s]}",
    ),
  },
  {
    name: "an offer that would be a state that cannot occur",
    severity: "warning",
    wrong: moves("preferences: []") + offers("{id: o, package: {pay: high}, state: a + b, cite: [s]}"),
    says: "the offer `o` would be a state that cannot occur: it is excluded by `a and b`",
    right: moves("preferences: []") + offers("{id: o, package: {pay: high}, state: a, cite: [s]}"),
  },
  {
    name: "another option of today than that of the issue",
    severity: "warning",
    wrong: clauses("{issue: pay, today: high}"),
    says: "on the clause `pay` `high` holds today, and on its issue `low`",
    right: clauses("{issue: pay, today: low}"),
  },
  {
    name: "a day on which today's state ends that has passed",
    severity: "warning",
    wrong: moves("lapse: {on: 2018-04-16, into: [a], cite: [s]}"),
    says: "today's state is said to end by itself on a day that is not to come (2018-04-16)",
    right: moves("lapse: {on: 2018-04-17, into: [a], cite: [s]}"),
  },
  {
    name: "a state into which today's turns that cannot occur",
    severity: "error",
    wrong: moves("lapse: {on: 2018-06-01, into: [b, a], cite: [s]}"),
    says: "today's state is said to turn into one that cannot occur: it is excluded by `a and b`",
    right: moves("lapse: {on: 2018-06-01, into: [b], cite: [s]}"),
  },
  {
    name: "a state that turns into itself",
    severity: "warning",
    wrong: moves("lapse: {on: 2018-06-01, into: none, cite: [s]}"),
    says: "today's state is said to turn into itself",
    right: moves("lapse: {on: 2018-06-01, into: a, cite: [s]}"),
  },
  {
    name: "a clause of no issue and without options",
    severity: "error",
    wrong: clauses("{id: pay}"),
    says: "a clause of no issue has no `name` and no `options`",
    right: clauses("{issue: pay}"),
  },
  {
    name: "a clause given twice",
    severity: "error",
    wrong: clauses("{issue: pay}, {issue: pay}"),
    says: "the clause `pay` is given twice",
    right: clauses("{issue: pay}, {id: later, name: later pay, issue: pay}"),
  },
  {
    name: "an option given twice",
    severity: "error",
    wrong: clauses("{id: x, name: x, options: [{id: a, text: a}, {id: a, text: b}]}"),
    says: "the clause `x` names the option `a` twice",
    right: clauses("{id: x, name: x, options: [{id: a, text: a}, {id: b, text: b}]}"),
  },
  {
    name: "a condition that asks for what it takes as given",
    severity: "warning",
    wrong: condition("if: {pay: high, shifts: two}, then: {shifts: [none, two]}"),
    says: "every package keeps to the condition: it asks for nothing",
    right: condition("if: {pay: high}, then: {shifts: two}"),
  },
  {
    name: "two clauses of one name",
    severity: "warning",
    wrong: clauses("{issue: pay}, {id: wage, name: Pay, options: [{id: a, text: a}, {id: b, text: b}]}"),
    says: "the clauses `pay` and `wage` say the same",
    right: clauses("{issue: pay}, {id: wage, name: bonus, options: [{id: a, text: a}, {id: b, text: b}]}"),
  },
  {
    name: "two options of a clause that say the same",
    severity: "warning",
    wrong: clauses("{id: x, name: x, options: [{id: a, text: by day}, {id: b, text: By day.}]}"),
    says: "the options of the clause `a` and `b` say the same",
    right: clauses("{id: x, name: x, options: [{id: a, text: by day}, {id: b, text: by night}]}"),
  },
  {
    name: "votes that those with a veto have already",
    severity: "warning",
    wrong: rule("vetoes: [U], votes: 1"),
    says: "1 vote is needed, and those with a veto have 1: the number changes nothing",
    right: rule("vetoes: [U], votes: 2"),
  },
  {
    name: "an option of today that there is not",
    severity: "error",
    wrong: clauses("{issue: pay, today: hihg}"),
    says: "the clause `pay` has no option `hihg`: did you mean `high`?",
    right: clauses("{issue: pay, today: not stated}"),
  },
  {
    name: "a clause that there is not",
    severity: "error",
    wrong: values("{on: pya, order: [high, low], cite: [s]}"),
    says: "there is no clause `pya`: did you mean `pay`?",
    right: values("{on: pay, order: [high, low], cite: [s]}"),
  },
  {
    name: "an option in an order that there is not",
    severity: "error",
    wrong: values("{on: pay, order: [high, [low, lwo]], cite: [s]}"),
    says: "the clause `pay` has no option `lwo`",
    right: values("{on: pay, order: [[high, low]], cite: [s]}"),
  },
  {
    name: "an option in two places of an order",
    severity: "error",
    wrong: values("{on: pay, order: [high, low, high], cite: [s]}"),
    says: "the order names `high` twice",
    right: values("{on: pay, order: [high, low], cite: [s]}"),
  },
  {
    name: "an option of a condition that there is not",
    severity: "error",
    wrong: condition("if: {pay: high}, then: {shifts: [two, three]}"),
    says: "the clause `shifts` has no option `three`",
    right: condition("if: {pay: high}, then: {shifts: [two]}"),
  },
  {
    name: "an offer of what there is not",
    severity: "error",
    wrong: table(BOTH, "offers: [{id: o, package: {pay: hig}, cite: [s]}]"),
    says: "the clause `pay` has no option `hig`: did you mean `high`?",
    right: table(BOTH, "offers: [{id: o, package: {pay: high}, cite: [s]}]"),
  },
  {
    name: "an offer of a day to come",
    severity: "error",
    wrong: table(BOTH, "offers: [{id: o, when: 2018-04-17, package: {pay: high}, cite: [s]}]"),
    says: "the offer `o` is of a day to come (2018-04-17)",
    right: table(BOTH, "offers: [{id: o, when: 2018-04-01, package: {pay: high}, cite: [s]}]"),
  },
  {
    name: "terms given twice",
    severity: "error",
    wrong: table("{actor: U}, {actor: U}"),
    says: "the terms of `U` are given twice",
    right: table(BOTH),
  },
  {
    name: "a value that says nothing",
    severity: "error",
    wrong: values("{on: pay, cite: [s]}"),
    says: "the terms of `U` say nothing on `pay`",
    right: values("{on: pay, weight: 0.5, cite: [s]}"),
  },
  {
    name: "two values on one clause",
    severity: "error",
    wrong: values("{on: pay, weight: 0.5, cite: [s]}, {on: pay, order: [high, low], cite: [s]}"),
    says: "the terms of `U` speak twice of `pay`",
    right: values("{on: pay, weight: 0.5, cite: [s]}, {on: shifts, order: [none, two], cite: [s]}"),
  },
  {
    name: "points and an order in the terms of one party",
    severity: "error",
    wrong: values(`${PAY}, {on: shifts, order: [none, two], cite: [s]}`),
    says: "the terms of `U` are in points, and on `shifts` there is `order` too",
    right: values(`${PAY}, ${NIGHTS}`),
  },
  {
    name: "points on some clauses only",
    severity: "error",
    wrong: values(PAY),
    says: "the terms of `U` are in points, and there are none on `shifts`",
    right: values(`${PAY}, ${NIGHTS}`),
  },
  {
    name: "an option without points",
    severity: "error",
    wrong: values(`${PAY}, {on: shifts, points: {none: 1}, cite: [s]}`),
    says: "the terms of `U` have no points for `two` on `shifts`",
    right: values(`${PAY}, ${NIGHTS}`),
  },
  {
    name: "points that are not stated",
    severity: "error",
    wrong: values(`${PAY}, {on: shifts, points: {none: 1, two: not stated}, cite: [s]}`),
    says: "points.two cannot be",
    right: values(`${PAY}, {on: shifts, points: {none: 1, two: [0, 1]}, cite: [s]}`),
  },
  {
    name: "a weight below 0",
    severity: "error",
    wrong: values("{on: pay, weight: -0.1, cite: [s]}"),
    says: "a weight of -0.1 on `pay`",
    right: values("{on: pay, weight: 0, cite: [s]}"),
  },
  {
    name: "a weight in percentage points",
    severity: "error",
    wrong: values("{on: pay, weight: [0.4, 40], cite: [s]}"),
    says: "a weight of 40 on `pay`",
    right: values("{on: pay, weight: [0.4, 1], cite: [s]}"),
  },
  {
    name: "weights that add up to too much",
    severity: "error",
    wrong: values("{on: pay, weight: 0.6, cite: [s]}, {on: shifts, weight: [0.5, 0.7], cite: [s]}"),
    says: "the weights in the terms of `U` add up to 1.1 at least",
    right: values("{on: pay, weight: 0.6, cite: [s]}, {on: shifts, weight: [0.4, 0.7], cite: [s]}"),
  },
  {
    name: "weights that add up to too little",
    severity: "error",
    wrong: values("{on: pay, weight: 0.6, cite: [s]}, {on: shifts, weight: 0.3, cite: [s]}"),
    says: "the weights in the terms of `U` add up to 0.9",
    right: values("{on: pay, weight: 0.6, cite: [s]}, {on: shifts, weight: 0.4, cite: [s]}"),
  },
  {
    name: "an order that its shares turn round",
    severity: "error",
    wrong: values("{on: pay, order: [high, low], worth: {high: [0, 0.3], low: 0.4}, cite: [s]}"),
    says: "`low` stands below `high` in the order on `pay`, and is worth more",
    right: values("{on: pay, order: [high, low], worth: {high: [0.4, 1], low: [0, 0.4]}, cite: [s]}"),
  },
  {
    name: "a best option that is not worth 1",
    severity: "error",
    wrong: values("{on: pay, order: [high, low], worth: {high: 0.8}, cite: [s]}"),
    says: "`high` is the best on `pay`, and is not worth 1",
    right: values("{on: pay, order: [high, low], worth: {high: [0.8, 1]}, cite: [s]}"),
  },
  {
    name: "a worst option that is worth something",
    severity: "error",
    wrong: values("{on: pay, order: [high, low], worth: {low: [0.1, 0.2]}, cite: [s]}"),
    says: "`low` is the worst on `pay`, and is not worth 0",
    right: values("{on: pay, order: [high, low], worth: {low: [0, 0.2]}, cite: [s]}"),
  },
  {
    name: "options on one level with different shares",
    severity: "error",
    wrong: values("{on: pay, order: [[high, low]], worth: {high: 0.2, low: 0.4}, cite: [s]}"),
    says: "`low` is on one level with others in the order on `pay`",
    right: values("{on: pay, order: [[high, low]], worth: {high: [0.2, 0.4], low: 0.4}, cite: [s]}"),
  },
  {
    name: "importance that the weights turn round",
    severity: "error",
    wrong: party(
      "values: [{on: pay, weight: [0, 0.3], cite: [s]}, {on: shifts, weight: [0.4, 1], cite: [s]}], importance: {order: [pay, shifts], cite: [s]}",
    ),
    says: "the terms of `U` put `pay` before `shifts`, and the weights say otherwise",
    right: party(
      "values: [{on: pay, weight: [0, 0.3], cite: [s]}, {on: shifts, weight: [0.4, 1], cite: [s]}], importance: {order: [shifts, pay], cite: [s]}",
    ),
  },
  {
    name: "a sum too large to be reckoned with",
    severity: "error",
    wrong: values(
      `${PAY.replace("high: 0", "high: 1000001")}, ${NIGHTS}`.replace(
        "}, cite: [s]}",
        "}, weight: 1000000, cite: [s]}",
      ),
    ),
    says: "the terms of `U` have a sum of 1000001000000",
    right: values(
      `${PAY.replace("high: 0", "high: 1000000")}, ${NIGHTS}`.replace(
        "}, cite: [s]}",
        "}, weight: 1000000, cite: [s]}",
      ),
    ),
  },
  {
    name: "a step that takes nothing",
    severity: "error",
    wrong: table(
      BOTH,
      "sequences: [{id: q, steps: [{by: U, takes: {}, cite: [s]}, {by: V, takes: {pay: high}, cite: [s]}]}]",
    ),
    says: "`takes` names no clause",
    right: table(
      BOTH,
      "sequences: [{id: q, steps: [{by: U, takes: {shifts: two}, cite: [s]}, {by: V, takes: {pay: high}, cite: [s]}]}]",
    ),
  },
  {
    name: "importance beside points",
    severity: "error",
    wrong: party(`values: [${PAY}, ${NIGHTS}], importance: {order: [pay, shifts], cite: [s]}`),
    says: "the terms of `U` are in points, which say already what counts most",
    right: party("importance: {order: [pay, shifts], cite: [s]}"),
  },
  {
    name: "a base without points",
    severity: "error",
    wrong: party("base: 3"),
    says: "the terms of `U` have a base without points",
    right: party(`base: 3, values: [${PAY}, ${NIGHTS}]`),
  },
  {
    name: "a walk-away value that says two things",
    severity: "error",
    wrong: party("walkAway: {worth: 0.2, as: {pay: low, shifts: none}, cite: [s]}"),
    says: "the walk-away value in the terms of `U` is given twice",
    right: party("walkAway: {as: {pay: low, shifts: none}, cite: [s]}"),
  },
  {
    name: "a walk-away value that leaves a clause open",
    severity: "error",
    wrong: party("walkAway: {as: {pay: low}, cite: [s]}"),
    says: "the walk-away value in the terms of `U` leaves open `shifts`",
    right: party("walkAway: {as: {shifts: none}, cite: [s]}"),
  },
  {
    name: "a walk-away value that leaves two clauses open",
    severity: "error",
    wrong: `${ISSUE}packages: {clauses: [{issue: pay}, ${SHIFTS}, ${SHIFTS.replace("id: shifts", "id: later")}], parties: [{actor: U, walkAway: {as: today, cite: [s]}}]}\n`,
    says: "the walk-away value in the terms of `U` leaves open `shifts` and `later`, of which no case of today is stated",
    right: party("walkAway: {as: {shifts: none}, cite: [s]}"),
  },
  {
    name: "an offer that names no clause",
    severity: "warning",
    wrong: `${ISSUE}packages: {clauses: [{issue: pay}], parties: [${BOTH}], offers: [{id: o, package: {}, cite: [s]}]}\n`,
    says: "`package` names no clause: it is the package that holds today",
    right: `${ISSUE}packages: {clauses: [{issue: pay}], parties: [${BOTH}], offers: [{id: o, package: {pay: high}, cite: [s]}]}\n`,
  },
  {
    name: "a walk-away value out of the measure",
    severity: "error",
    wrong: party("walkAway: {worth: 30, cite: [s]}"),
    says: "a walk-away value of 30, without points",
    right: party(`walkAway: {worth: 2, cite: [s]}, values: [${PAY}, ${NIGHTS}]`),
  },
  {
    name: "a condition of two kinds",
    severity: "error",
    wrong: condition("if: {pay: high}, never: {shifts: two}"),
    says: "a condition of `if`, `never`",
    right: condition("never: {shifts: two}"),
  },
  {
    name: "a condition that names nothing",
    severity: "error",
    wrong: condition("never: {}"),
    says: "`never` names no clause",
    right: condition("never: {shifts: two}"),
  },
  {
    name: "a condition that asks for more than there is",
    severity: "error",
    wrong: condition("atLeast: 3, of: {pay: high, shifts: two}"),
    says: "a condition asks for 3 of 2",
    right: condition("atLeast: 2, of: {pay: high, shifts: two}"),
  },
  {
    name: "a veto of who is not asked",
    severity: "error",
    wrong: rule("vetoes: [V]", "{actor: U}, {actor: V, consent: none}"),
    says: "among those whose consent is asked there is no `V`",
    right: rule("vetoes: [V]", "{actor: U}, {actor: V, consent: counts}"),
  },
  {
    name: "more votes than there are",
    severity: "error",
    wrong: rule("votes: 4, weights: {U: 2}"),
    says: "4 votes are needed of 3",
    right: rule("votes: 3, weights: {U: 2}"),
  },
  {
    name: "a rule that asks nobody",
    severity: "error",
    wrong: rule("note: as ever"),
    says: "the rule of agreement asks for nobody's consent",
    right: rule("votes: 1"),
  },
  {
    name: "a rule that asks for no vote",
    severity: "error",
    wrong: rule("votes: 0"),
    says: "the rule of agreement asks for nobody's consent",
    right: rule("vetoes: [U]"),
  },
  {
    name: "a consent that the rule of agreement can do without",
    severity: "warning",
    wrong: rule("vetoes: [U]", "{actor: U}, {actor: V, consent: counts}"),
    says: "by `agreement` a deal can be made without `V`, though its consent `counts`",
    right: rule("vetoes: [U]", "{actor: U}, {actor: V}"),
  },
  {
    name: "a condition that leaves no package",
    severity: "warning",
    wrong: condition("never: {pay: [low, high]}"),
    says: "it leaves no package at all",
    right: condition("never: {pay: [low, high], shifts: two}"),
  },
  {
    name: "conditions that together leave no package",
    severity: "warning",
    wrong: table(
      BOTH,
      "conditions: [{never: {shifts: two}, cite: [s]}, {if: {pay: low}, then: {shifts: two}, cite: [s]}, {atMost: 0, of: {pay: high}, cite: [s]}]",
    ),
    says: "together with the first condition and the second condition it leaves no package at all",
    right: table(
      BOTH,
      "conditions: [{never: {shifts: two}, cite: [s]}, {if: {pay: low}, then: {shifts: two}, cite: [s]}]",
    ),
  },
  {
    name: "a sequence that leaves no package beside a condition",
    severity: "warning",
    wrong: table(
      BOTH,
      "conditions: [{atLeast: 1, of: {pay: high}, cite: [s]}, {never: {shifts: two}, cite: [s]}], sequences: [{id: q, steps: [{by: U, takes: {shifts: two}, cite: [s]}, {by: V, takes: {pay: high}, cite: [s]}]}]",
    ),
    says: "together with the first condition and the second condition it leaves no package at all",
    right: table(
      BOTH,
      "conditions: [{atLeast: 1, of: {pay: high}, cite: [s]}], sequences: [{id: q, steps: [{by: U, takes: {shifts: two}, cite: [s]}, {by: V, takes: {pay: high}, cite: [s]}]}]",
    ),
  },
  {
    name: "more without a deal than the best there is",
    severity: "warning",
    wrong: party(`values: [${PAY}, ${NIGHTS}], walkAway: {worth: 30, cite: [s]}`),
    says: "no package is worth as much to `U` as what it has without a deal",
    right: party(`values: [${PAY}, ${NIGHTS}], walkAway: {worth: 2, cite: [s]}`),
  },
  {
    name: "an offer that breaks a sequence on which its own party insists",
    severity: "warning",
    wrong: ordered("U"),
    says: "the offer `o` breaks the first sequence, on which `U` insists, who makes it",
    right: ordered("V"),
  },
  {
    name: "an offer that no package may be",
    severity: "warning",
    wrong: insisting("never: {pay: high}"),
    says: "the offer `o` breaks the first condition, to which every package has to keep",
    right: insisting("never: {pay: high, shifts: none}"),
  },
]);

it("names the conditions without which something is left, and none besides", () => {
  const HOW =
    /no package (?:at all|is left at all): (.*): otherwise there is nothing that anybody could accept$/;
  const cures = (...conditions: readonly string[]) =>
    saidOf(table(BOTH, `conditions: [${conditions.map((one) => `{${one}, cite: [s]}`).join(", ")}]`)).flatMap(
      (said) => HOW.exec(said)?.slice(1) ?? [],
    );
  const idle = "atMost: 2, of: {pay: high, shifts: two}";
  const impossible = "never: {pay: [low, high]}";
  const [low, high, two] = [
    "atLeast: 1, of: {pay: low}",
    "atLeast: 1, of: {pay: high}",
    "never: {shifts: none}",
  ];
  expect(cures(idle, impossible)).toEqual(["mend it"]);
  expect(cures(idle, low, two, high)).toEqual(["mend one of them"]);
  // What is impossible by itself beside two that exclude one another: no single one would do.
  expect(cures(impossible, low, high)).toEqual(["mend it, and what else leaves none"]);
  // The second excludes the first and the third alike: it alone is enough.
  expect(cures(low, high, "never: {pay: high}")).toEqual(["mend it"]);
  expect(cures("never: {pay: high, shifts: none}", "never: {pay: high, shifts: two}", high)).toEqual([
    "mend one of them",
  ]);
  expect(cures(idle, low)).toEqual([]);
});

it("counts what is added, and the upper ends of what is not one number, before it says that nothing is enough", () => {
  const enough = (rest: string) =>
    saidOf(party(`values: [${PAY}, ${NIGHTS}], walkAway: {worth: [3, 4], cite: [s]}, ${rest}`)).join();
  expect(enough("base: 0.5")).toContain("no package is worth as much");
  expect(enough("base: 1")).not.toContain("no package");
  expect(enough("linked: [{when: {pay: low, shifts: none}, adds: [0, 1], cite: [s]}]")).not.toContain(
    "no package",
  );
});

it("leaves it open whether there is a package where that takes too long to find", () => {
  const many = Array.from(
    { length: 24 },
    (_, at) => `{id: c${at}, name: c${at}, options: [{id: a, text: a}, {id: b, text: b}]}`,
  );
  const of = many.map((_, at) => `c${at}: a`).join(", ");
  // Twelve of 24 and at most eleven of the same in another order: every half of them has to be tried.
  const said = saidOf(
    `packages: {clauses: [${many.join(", ")}], parties: [${BOTH}], conditions: [{atLeast: 12, of: {${of}}, cite: [s]}, {atMost: 11, of: {${of}}, cite: [s]}]}\n`,
  );
  expect(said).toEqual([]);
});

it("finds no fault with a clause of an issue that is at fault itself", () => {
  const said = saidOf(
    "issues: [{id: pay, name: pay, scale: [{id: low, text: l}, {id: high}], nature: substantive, cite: [s]}]\npackages: {clauses: [{issue: pay}], parties: [{actor: U, values: [{on: pay, order: [high], cite: [s]}]}]}\n",
  );
  expect(said).toEqual([expect.stringContaining("scale[2] (high) lacks `text`")]);
});

it("says nothing of what is enough where a slip has removed what an option is worth", () => {
  const said = (points: string) =>
    saidOf(
      party(`values: [{on: pay, points: ${points}, cite: [s]}, ${NIGHTS}], walkAway: {worth: 30, cite: [s]}`),
    );
  expect(said("{low: 1, high: 2}")).toContainEqual(expect.stringContaining("no package is worth as much"));
  for (const points of [
    "{low: 1, high: }",
    "{low: 1, high: {best: 2}}",
    "{low: [1], high: 2}",
    "{low: none, high: 2}",
  ])
    expect(said(points).join()).not.toContain("no package is worth as much");
});

it("looks through ten thousand conditions in proportion to their number", { timeout: 120_000 }, async () => {
  const of = (one: (nth: number) => string) => (share: number) =>
    table(BOTH, `conditions: [${Array.from({ length: 10_000 * share }, (_, nth) => one(nth)).join(", ")}]`);
  const turns = ["low", "high"];
  for (const text of [
    of((nth) => `{never: {pay: ${turns[nth % 2]}, shifts: two}, cite: [s]}`),
    of((nth) => `{if: {pay: ${turns[nth % 2]}}, then: {shifts: none}, cite: [s]}`),
    of((nth) => `{atMost: 1, of: {pay: ${turns[nth % 2]}, shifts: two}, cite: [s]}`),
  ]) {
    expect(await growthOf((share) => saidOf(text(share)))).toMatchObject({ isInProportion: true });
  }
});

describe("conditions and links in their thousands", () => {
  const MANY = Array.from({ length: 40 }, (_, at) => `c${at}`);
  const wide = (linked: readonly string[], conditions: readonly string[]) =>
    `packages: {clauses: [${MANY.map((id) => `{id: ${id}, name: the ${id}, options: [{id: no, text: n}, {id: yes, text: y}]}`).join(", ")}], parties: [{actor: U, linked: [${linked.map((when) => `{when: {${when}}, adds: 1, cite: [s]}`).join(", ")}]}, {actor: V}], conditions: [${conditions.map((one) => `{${one}, cite: [s]}`).join(", ")}]}\n`;
  const pairs = MANY.slice(1).map((id, at) => `${MANY[at]}: yes, ${id}: yes`);

  it("finds the one that says nothing among more than sixty", () => {
    const [, ...others] = pairs;
    const conditions = [...others, ...others.map((pair) => pair.replace(/yes$/, "no"))].map(
      (pair) => `never: {${pair}, c0: yes}`,
    );
    const found = saidOf(
      wide(["c0: yes, c1: no"], [...conditions, "if: {c3: [no, yes]}, then: {c4: [no, yes]}"]),
    );
    expect(found.filter((line) => line.includes("it asks for nothing"))).toHaveLength(1);
  });

  it("says where they hang together in too many ways to look at all", () => {
    const all = MANY.map((id) => `${id}: yes`).join(", ");
    const found = saidOf(wide(pairs, [`atLeast: 20, of: {${all}}`, `atMost: 19, of: {${all}}`]));
    expect(found.join("\n")).toContain("in too many ways to say of each whether it makes a difference");
  });
});
