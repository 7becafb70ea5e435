import { describeRules } from "./rule-tables.ts";

const question = (rest: string, id = "q") =>
  `{id: ${id}, text: ${id === "q" ? "Is it" : `Is ${id}`} so?, criteria: It is, settledBy: The Daily, ${rest.includes("closes") ? "" : "closes: 2018-12-31, "}${rest}}`;
const register = (...questions: string[]) => `register: [${questions.join(", ")}]\n`;
const one = (rest: string) => register(question(rest));
const estimate = (rest: string) => `estimates: [{by: A, on: 2018-04-10, judgement: w, ${rest}}]`;
const MANY = "answer: one of, outcomes: [{id: a, text: A}, {id: b, text: B}]";

describeRules([
  {
    name: "a question that closes before it opens",
    severity: "error",
    wrong: one("opens: 2018-06-02, closes: 2018-06-01"),
    says: "the dated question `q` closes (2018-06-01) before it opens (2018-06-02)",
    right: one("opens: 2018-06-01, closes: 2018-06-01"),
  },
  {
    name: "a question whose text names a day after it closes",
    severity: "warning",
    wrong: register(
      "{id: q, text: Do they meet by 1 July 2018?, criteria: They do, settledBy: The Daily, closes: 2018-06-30}",
    ),
    says: "the dated question `q` closes on 30 June 2018, and its text names 1 July 2018",
    right: register(
      "{id: q, text: Do they meet between 16 April and 31 December 2018?, criteria: They do, settledBy: The Daily, opens: 2018-04-16, closes: 2018-12-31}",
    ),
  },
  {
    name: "a reason that changes nothing",
    severity: "warning",
    wrong: one("reasons: [{text: t, odds: 1, judgement: w}]"),
    says: "the reason changes nothing: `odds` is 1",
    right: one("reasons: [{text: t, odds: [1, 2], judgement: w}]"),
  },
  {
    name: "a condition that makes no difference",
    severity: "warning",
    wrong: one("reasons: [{text: t, given: {chance: 0.1, yes: 0.5, no: 0.5}, judgement: w}]"),
    says: "the condition makes no difference",
    right: one("reasons: [{text: t, given: {chance: 0.1, yes: 0.5, no: 0.4}, judgement: w}]"),
  },
  {
    name: "two dated questions of one text",
    severity: "warning",
    wrong: register(
      question(""),
      "{id: r, text: Is it so, criteria: It is, settledBy: The Daily, closes: 2018-12-30}",
    ),
    says: "the dated questions `q` and `r` say the same",
    right: register(question(""), question("", "r")),
  },
  {
    name: "a question that is settled before it closes",
    severity: "error",
    wrong: one("closes: 2018-06-02, settles: 2018-06-01"),
    says: "is to be settled (2018-06-01) before it closes (2018-06-02)",
    right: one("closes: 2018-06-02, settles: 2018-06-02"),
  },
  {
    name: "a question that was resolved before it opened",
    severity: "error",
    wrong: one("opens: 2018-03-02, resolution: {answer: 'yes', on: 2018-03-01, source: s}"),
    says: "was resolved (2018-03-01) before it opened (2018-03-02)",
    right: one("opens: 2018-03-01, resolution: {answer: 'yes', on: 2018-03-01, source: s}"),
  },
  {
    name: "an answer from after the day of the case",
    severity: "error",
    wrong: one("resolution: {answer: 'yes', on: 2018-04-17, source: s}"),
    says: "is resolved on a day to come (2018-04-17), after the day of the case (2018-04-16)",
    right: one("resolution: {answer: 'yes', on: 2018-04-16, source: s}"),
  },
  {
    name: "a no before the close, without what made it impossible",
    severity: "error",
    wrong: one("closes: 2018-04-11, resolution: {answer: 'no', on: 2018-04-10, source: s}"),
    says: "closes on 2018-04-11, and is resolved as no (2018-04-10) while it could still come true",
    right: one("closes: 2018-04-10, resolution: {answer: 'no', on: 2018-04-10, source: s}"),
  },
  {
    name: "a no before the close, with what made it impossible",
    severity: "error",
    wrong: one("closes: 2018-04-11, resolution: {answer: 'no', on: 2018-04-10, source: s}"),
    says: "say in `why` what made it impossible",
    right: one("closes: 2018-04-11, resolution: {answer: 'no', on: 2018-04-10, source: s, why: It sank}"),
  },
  {
    name: "an answer that is none",
    severity: "error",
    wrong: one("resolution: {answer: maybe, on: 2018-04-16, source: s}"),
    says: "`maybe` is no answer to the dated question `q`: write `yes` or `no`",
    right: one("resolution: {answer: yes, on: 2018-04-16, source: s}"),
  },
  {
    name: "an outcome that the question does not have",
    severity: "error",
    wrong: one(`${MANY}, resolution: {answer: c, on: 2018-04-16, source: s}`),
    says: "`c` is no answer",
    right: one(`${MANY}, resolution: {answer: b, on: 2018-04-16, source: s}`),
  },
  {
    name: "a day that a date question cannot have come out as",
    severity: "error",
    wrong: one("answer: date, resolution: {answer: 2018-04, on: 2018-04-16, source: s}"),
    says: "`2018-04` is no answer",
    right: one("answer: date, resolution: {answer: never, on: 2018-04-16, source: s, why: It cannot}"),
  },
  {
    name: "a date that has not come before the close",
    severity: "error",
    wrong: one(
      "answer: date, opens: 2018-04-01, closes: 2018-06-01, resolution: {answer: never, on: 2018-04-16, source: s}",
    ),
    says: "closes on 2018-06-01, and is resolved as never (2018-04-16) while it could still come true",
    right: one(
      "answer: date, opens: 2018-04-01, closes: 2018-06-01, resolution: {answer: never, on: 2018-04-16, source: s, why: The port was closed}",
    ),
  },
  {
    name: "an answer of a day before the question opened",
    severity: "error",
    wrong: one(
      "answer: date, opens: 2018-04-02, closes: 2018-06-01, resolution: {answer: 2018-04-01, on: 2018-04-16, source: s}",
    ),
    says: "the dated question `q` is answered by 2018-04-01, a day before it opened (2018-04-02)",
    right: one(
      "answer: date, opens: 2018-04-02, closes: 2018-06-01, resolution: {answer: 2018-04-02, on: 2018-04-16, source: s}",
    ),
  },
  {
    name: "an answer of a day after it was settled",
    severity: "error",
    wrong: one(
      "answer: date, opens: 2018-04-02, closes: 2018-06-01, resolution: {answer: 2018-04-17, on: 2018-04-16, source: s}",
    ),
    says: "is answered by 2018-04-17, a day after the day on which it was settled (2018-04-16)",
    right: one(
      "answer: date, opens: 2018-04-02, closes: 2018-06-01, resolution: {answer: 2018-04-16, on: 2018-04-16, source: s}",
    ),
  },
  {
    name: "an answer of a day after the close",
    severity: "error",
    wrong: one(
      "answer: date, opens: 2018-04-02, closes: 2018-04-10, resolution: {answer: 2018-04-11, on: 2018-04-16, source: s}",
    ),
    says: "is answered by 2018-04-11, a day after it closed (2018-04-10)",
    right: one(
      "answer: date, opens: 2018-04-02, closes: 2018-04-10, resolution: {answer: never, on: 2018-04-16, source: s}",
    ),
  },
  {
    name: "an endless number",
    severity: "error",
    wrong: one("answer: number, resolution: {answer: 1.1e+15, on: 2018-04-16, source: s}"),
    says: "a number up to a million thousand million",
    right: one("answer: number, resolution: {answer: 1.0e+15, on: 2018-04-16, source: s}"),
  },
  {
    name: "a question that is resolved without an answer",
    severity: "error",
    wrong: one("resolution: {on: 2018-04-16, source: s}"),
    says: "is resolved without an answer",
    right: one("resolution: {as: annulled, on: 2018-04-16, source: s}"),
  },
  {
    name: "an answer to a question that was annulled",
    severity: "error",
    wrong: one("resolution: {as: annulled, answer: 'no', on: 2018-04-16, source: s}"),
    says: "is annulled and has an answer",
    right: one("resolution: {as: ambiguous, on: 2018-04-16, source: s}"),
  },
  {
    name: "outcomes that are not there",
    severity: "error",
    wrong: one("answer: ordered"),
    says: "asks for one of several outcomes and names none",
    right: one("answer: ordered, outcomes: [{id: a, text: A}, {id: b, text: B}]"),
  },
  {
    name: "outcomes of a question of yes or no",
    severity: "error",
    wrong: one("outcomes: [{id: a, text: A}, {id: b, text: B}]"),
    says: "has outcomes, but its answer is yes or no",
    right: one(MANY),
  },
  {
    name: "one outcome twice",
    severity: "error",
    wrong: one("answer: one of, outcomes: [{id: a, text: A}, {id: a, text: B}]"),
    says: "the outcome `a` of the dated question `q` is given twice",
    right: one(MANY),
  },
  {
    name: "the unit of what is no number",
    severity: "error",
    wrong: one("answer: date, unit: days"),
    says: "has a unit, but its answer is a date",
    right: one("answer: number, unit: days"),
  },
  {
    name: "a chance of yes for a number",
    severity: "error",
    wrong: one("answer: number, outside: {counts: {yes: 1, of: 2}, what: w, judgement: w}"),
    says: "`outside` gives the chance of a yes, but the answer to the dated question `q` is a number",
    right: one("outside: {counts: {yes: 1, of: 2}, what: w, judgement: w}"),
  },
  {
    name: "an estimate that says nothing",
    severity: "error",
    wrong: one(estimate("why: w")),
    says: "an estimate of the dated question `q` says nothing",
    right: one(
      `estimates: [{by: A, on: 2018-04-09, judgement: w, chance: 0.5}, ${estimate("withdrawn: true").slice("estimates: [".length)}`,
    ),
  },
  {
    name: "an estimate that says two things",
    severity: "error",
    wrong: one(estimate("chance: 0.5, withdrawn: true")),
    says: "has `chance` and `withdrawn`",
    right: one(estimate("chance: 0.5")),
  },
  {
    name: "an estimate of another kind than the answer",
    severity: "error",
    wrong: one(estimate("quantiles: [{share: 0.5, value: 3}]")),
    says: "`quantiles` is no estimate of the dated question `q`, whose answer is `yes-no`: give `chance`",
    right: one(`answer: number, ${estimate("quantiles: [{share: 0.5, value: 3}]")}`),
  },
  {
    name: "a chance of 1",
    severity: "error",
    wrong: one(estimate("chance: 1")),
    says: "a chance of 1 leaves no room to be wrong",
    right: one(estimate("chance: 0.999")),
  },
  {
    name: "a chance of 0",
    severity: "error",
    wrong: one(estimate("chance: [0, 0]")),
    says: "a chance of 0 leaves no room to be wrong",
    right: one(estimate("chance: [0, 0.01]")),
  },
  {
    name: "a certainty of somebody else than a market",
    severity: "error",
    wrong: one(estimate("chance: 0")),
    says: "leaves no room",
    right: one(estimate("chance: 0, as: market")),
  },
  {
    name: "an estimate from after the day of the case",
    severity: "error",
    wrong: one("estimates: [{by: A, on: 2018-04-17, chance: 0.5, judgement: w}]"),
    says: "an estimate of the dated question `q` is of a day to come (2018-04-17)",
    right: one("estimates: [{by: A, on: 2018-04-16, chance: 0.5, judgement: w}]"),
  },
  {
    name: "an estimate of what had not opened",
    severity: "error",
    wrong: one(`opens: 2018-04-11, closes: 2018-05-01, ${estimate("chance: 0.5")}`),
    says: "an estimate is of 2018-04-10, before the dated question `q` opened (2018-04-11)",
    right: one(`opens: 2018-04-10, closes: 2018-05-01, ${estimate("chance: 0.5")}`),
  },
  {
    name: "an estimate of what had closed",
    severity: "error",
    wrong: one(
      `opens: 2018-04-01, closes: 2018-04-09, resolution: {answer: yes, on: 2018-04-09, source: s}, ${estimate("chance: 0.5")}`,
    ),
    says: "an estimate is of 2018-04-10, when the dated question `q` had closed (2018-04-09)",
    right: one(
      `opens: 2018-04-01, closes: 2018-04-10, resolution: {answer: yes, on: 2018-04-10, source: s}, ${estimate("chance: 0.5")}`,
    ),
  },
  {
    name: "an estimate of a day after its only source",
    severity: "warning",
    wrong: one("estimates: [{by: A, on: 2018-04-10, chance: 0.5, cite: [s]}]"),
    says: "an estimate of the dated question `q` is of 2018-04-10, after every source that it cites appeared (2018-04-01)",
    right: one("estimates: [{by: A, on: 2018-04-01, chance: 0.5, cite: [s]}]"),
  },
  {
    name: "two estimates of one forecaster on one day",
    severity: "error",
    wrong: one(
      "estimates: [{by: A, on: 2018-04-10, chance: 0.5, judgement: w}, {by: A, on: 2018-04-10, chance: 0.6, judgement: w}]",
    ),
    says: "two estimates of the dated question `q` by A are of one day (2018-04-10)",
    right: one(
      "estimates: [{by: A, on: 2018-04-10, chance: 0.5, judgement: w}, {by: B, on: 2018-04-10, chance: 0.6, judgement: w}]",
    ),
  },
  {
    name: "chances that do not sum to 1",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 0.7, b: 0.4}")}`),
    says: "the chances sum to 1.1",
    right: one(`${MANY}, ${estimate("chances: {a: 0.7, b: [0.2, 0.4]}")}`),
  },
  {
    name: "chances a hair from 1",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 0.67, b: 0.34}")}`),
    says: "the chances sum to 1.01",
    right: one(`${MANY}, ${estimate("chances: {a: 0.667, b: 0.337}")}`),
  },
  {
    name: "a chance of 1 for one of several outcomes",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 1, b: 0}")}`),
    says: "a chance of 1 leaves no room to be wrong",
    right: one(`${MANY}, ${estimate("chances: {a: 1, b: 0}, as: market")}`),
  },
  {
    name: "a spell that begins on a day to come",
    severity: "error",
    wrong: one("outside: {class: k, since: 2018-04-17, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
    says: "the spell of the dated question `q` begins on a day to come (2018-04-17)",
    right: one("outside: {class: k, since: 2018-04-16, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
  },
  {
    name: "a chance of no outcome",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 0.7, c: 0.3}")}`),
    says: "the dated question `q` has no outcome `c`",
    right: one(`${MANY}, ${estimate("chances: {a: 0.7, b: 0.3}")}`),
  },
  {
    name: "an outcome without a chance",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 0.9}")}`),
    says: "the outcome `b` has no chance",
    right: one(`${MANY}, ${estimate("chances: {a: 0.99, b: 0.01}")}`),
  },
  {
    name: "quantiles whose shares fall",
    severity: "error",
    wrong: one(`answer: number, ${estimate("quantiles: [{share: 0.9, value: 3}, {share: 0.1, value: 4}]")}`),
    says: "the quantiles do not ascend",
    right: one(`answer: number, ${estimate("quantiles: [{share: 0.1, value: 3}, {share: 0.9, value: 3}]")}`),
  },
  {
    name: "a number where the answer is a date",
    severity: "error",
    wrong: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 3}]")}`),
    says: "the answer is a date, and 3 is none",
    right: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 2018-06-12}]")}`),
  },
  {
    name: "a chance that hangs on itself",
    severity: "error",
    wrong: one("reasons: [{text: t, given: {question: q, yes: 0.5}, judgement: w}]"),
    says: "the chance of `q` hangs on itself",
    right: register(
      question("reasons: [{text: t, given: {question: r, yes: 0.5}, judgement: w}]"),
      question("unit: x, answer: number", "r").replace("unit: x, answer: number", "opens: 2018-04-16"),
    ),
  },
  {
    name: "chances that hang on one another",
    severity: "error",
    wrong: register(
      question("reasons: [{text: t, given: {question: r, yes: 0.5}, judgement: w}]"),
      question("reasons: [{text: t, given: {question: q, yes: 0.5}, judgement: w}]", "r"),
    ),
    says: "the chances of `q` → `r` hang on one another",
    right: register(
      question("reasons: [{text: t, given: {question: r, yes: 0.5}, judgement: w}]"),
      question("reasons: [{text: t, odds: 2, judgement: w}]", "r"),
    ),
  },
  {
    name: "a question that would be known as another",
    severity: "error",
    wrong: `forecasts: [{id: q, text: t, by: U, cite: [s], question: {text: a, criteria: c, closes: 2018-12-31, settledBy: b}}]\n${one("opens: 2018-04-16")}`,
    says: "would be known as `q`, and so is another question",
    right: `forecasts: [{id: q, text: t, by: U, cite: [s], question: {id: p, text: a, criteria: c, closes: 2018-12-31, settledBy: b}}]\n${one("opens: 2018-04-16")}`,
  },
  {
    name: "two outside views of one question",
    severity: "error",
    wrong: one("outside: {counts: {yes: 1, of: 2}, class: k, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
    says: "an outside view is one of `phase`, `class` and `counts`",
    right: one("outside: {class: k, since: 2018-04-01, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
  },
  {
    name: "a class that is not told how old the spell is",
    severity: "warning",
    wrong: one("outside: {class: k, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
    says: "of the spell of the dated question `q` nobody says when it began",
    right: one("outside: {class: k, since: 2018-04-01, what: w, judgement: w}").concat(
      "classes: [{id: k, shipped: strike/us}]\n",
    ),
  },
  {
    name: "a question that has closed",
    severity: "warning",
    wrong: one("closes: 2018-04-15"),
    says: "the dated question `q` has closed (2018-04-15) by the day of the case (2018-04-16)",
    right: one("closes: 2018-04-16"),
  },
  {
    name: "a question whose text asks for a day that has passed",
    severity: "warning",
    wrong: register(
      "{id: q, text: Do they meet by the end of 1 March 2018?, criteria: They do, settledBy: The Daily, closes: 2018-06-30}",
    ),
    says: "the dated question `q` asks for what is to come by 1 March 2018, and is asked on 16 April 2018",
    right: register(
      "{id: q, text: Do the talks that were broken off before 1 March 2018 begin anew by 31 December?, criteria: They do, settledBy: The Daily, closes: 2018-12-31}",
    ),
  },
  {
    name: "a reason given twice",
    severity: "warning",
    wrong: one(
      "reasons: [{text: Both need it, odds: 2, judgement: w}, {text: both need it., odds: 3, judgement: w}]",
    ),
    says: "the reason is given twice",
    right: one(
      "reasons: [{text: Both need it, odds: 2, judgement: w}, {text: One needs it, odds: 3, judgement: w}]",
    ),
  },
  {
    name: "a reason that hangs on a yes to a question that has none",
    severity: "error",
    wrong: register(
      question("reasons: [{text: t, given: {question: p, yes: 0.7}, judgement: w}]"),
      question(MANY, "p"),
    ),
    says: "the reason hangs on a yes to `p`, which is no question of yes or no",
    right: register(
      question("reasons: [{text: t, given: {question: p, yes: 0.7}, judgement: w}]"),
      question("", "p"),
    ),
  },
  {
    name: "one name for two estimators",
    severity: "warning",
    wrong: one(
      "estimates: [{by: A, on: 2018-04-10, judgement: w, chance: 0.5}, {by: A, as: market, on: 2018-04-11, judgement: w, chance: 0.5}]",
    ),
    says: "A estimates the dated question `q` as `market`, and has done so as `forecaster`",
    right: one(
      "estimates: [{by: A, on: 2018-04-10, judgement: w, chance: 0.5}, {by: B, as: market, on: 2018-04-11, judgement: w, chance: 0.5}]",
    ),
  },
  {
    name: "an estimate of long ago",
    severity: "warning",
    wrong: one("estimates: [{by: A, on: 1998-04-10, judgement: w, chance: 0.5}]"),
    says: "`on` (1998-04-10) lies some 20 years before the day of the case",
    right: one("opens: 1998-04-17, estimates: [{by: A, on: 1998-04-17, judgement: w, chance: 0.5}]"),
  },
  {
    name: "more that came true than there were",
    severity: "error",
    wrong: one("outside: {counts: {yes: 3, of: 2}, what: w, judgement: w}"),
    says: "more cannot come true than there were",
    right: one("outside: {counts: {yes: 2, of: 2}, what: w, judgement: w}"),
  },
  {
    name: "a share of no like case",
    severity: "error",
    wrong: one("outside: {counts: {yes: 0, of: 0}, what: w, judgement: w}"),
    says: "of no like case there is no share",
    right: one("outside: {counts: {yes: 0, of: 1}, what: w, judgement: w}"),
  },
  {
    name: "a reason that moves in two ways",
    severity: "error",
    wrong: one("reasons: [{text: t, odds: 2, pace: 2, judgement: w}]"),
    says: "a reason has one of `odds`, `pace`, `openFor`, `perYear` and `given`",
    right: one("reasons: [{text: t, odds: [1.5, 2], judgement: w}]"),
  },
  {
    name: "a factor of 0",
    severity: "error",
    wrong: one("reasons: [{text: t, odds: 0, judgement: w}]"),
    says: "is too small: 0: a factor lies between one millionth and a million",
    right: one("reasons: [{text: t, odds: 0.01, judgement: w}]"),
  },
  {
    name: "a factor of less than a millionth",
    severity: "error",
    wrong: one("reasons: [{text: t, pace: [0.0000009, 2], judgement: w}]"),
    says: "a factor lies between one millionth and a million",
    right: one("reasons: [{text: t, pace: [0.000001, 2], judgement: w}]"),
  },
  {
    name: "a factor of more than a million",
    severity: "error",
    wrong: one("reasons: [{text: t, perYear: 1000001, judgement: w}]"),
    says: "is too large: 1000001: a factor lies between one millionth and a million",
    right: one("reasons: [{text: t, perYear: 1000000, judgement: w}]"),
  },
  {
    name: "a chance that is almost none",
    severity: "error",
    wrong: one(estimate("chance: 0.0000009")),
    says: "a chance is 0, 1, or at least one in a million away from both",
    right: one(estimate("chance: 0.000001")),
  },
  {
    name: "a chance that is almost certainty, in a range",
    severity: "error",
    wrong: one(estimate("chance: [0.5, 0.9999995]")),
    says: "a chance is 0, 1, or at least one in a million away from both",
    right: one(estimate("chance: [0.5, 0.999999]")),
  },
  {
    name: "an outcome whose chance is almost none",
    severity: "error",
    wrong: one(`${MANY}, ${estimate("chances: {a: 1e-320, b: 0.999}")}`),
    says: "a chance is 0, 1, or at least one in a million away from both",
    right: one(`${MANY}, ${estimate("chances: {a: 0.001, b: 0.999}")}`),
  },
  {
    name: "a probability of a forecast as worded that is almost none",
    severity: "error",
    wrong: "forecasts: [{id: f, text: It sinks, by: U, probability: 1e-320, cite: [s]}]\n",
    says: "a chance is 0, 1, or at least one in a million away from both",
    right: "forecasts: [{id: f, text: It sinks, by: U, probability: 0.000001, cite: [s]}]\n",
  },
  {
    name: "a condition whose chance is almost none",
    severity: "error",
    wrong: one("reasons: [{text: t, given: {chance: 1e-300, yes: 0.5, no: 0}, judgement: w}]"),
    says: "a chance is 0, 1, or at least one in a million away from both",
    right: one("reasons: [{text: t, given: {chance: 0.1, yes: 0.5, no: 0}, judgement: w}]"),
  },
  {
    name: "a quantile of what is sure",
    severity: "error",
    wrong: one(`answer: number, ${estimate("quantiles: [{share: 1, value: 3}]")}`),
    says: "is too large: 1: a share lies between 0 and 1, and is neither: 90 per cent is 0.9",
    right: one(`answer: number, ${estimate("quantiles: [{share: 0.99, value: 3}]")}`),
  },
  {
    // One fault, and not that the estimate says nothing besides: `describeRules` takes no more than one.
    name: "a chance that is none, told once",
    severity: "error",
    wrong: one(estimate("chance: 70")),
    says: "a share lies between 0 and 1: 70 per cent is 0.7",
    right: one(estimate("chance: 0.7")),
  },
  {
    name: "a day before the question opened",
    severity: "error",
    wrong: one(
      `answer: date, opens: 2018-04-02, ${estimate("quantiles: [{share: 0.5, value: 2018-04-01}]")}`,
    ),
    says: "the day 2018-04-01 is before the dated question `q` opened (2018-04-02)",
    right: one(
      `answer: date, opens: 2018-04-02, ${estimate("quantiles: [{share: 0.5, value: 2018-04-02}]")}`,
    ),
  },
  {
    name: "a day after that after the close",
    severity: "warning",
    wrong: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 2019-01-02}]")}`),
    says: "it is scored as the day after the close, 2019-01-01, as is what never comes about",
    right: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 2019-01-01}]")}`),
  },
  {
    name: "a day before the question is asked, where it does not say when it opened",
    severity: "error",
    wrong: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 2018-04-09}]")}`),
    says: "the day 2018-04-09 is before the dated question `q` is asked (2018-04-16)",
    // The estimate is of 10 April.
    right: one(`answer: date, ${estimate("quantiles: [{share: 0.5, value: 2018-04-11}]")}`),
  },
  {
    name: "an estimate long before the question is asked",
    severity: "warning",
    wrong: one("estimates: [{by: A, on: 2017-01-10, chance: 0.5, judgement: w}]"),
    says: "an estimate is of 2017-01-10, more than a year before the dated question `q` is asked (2018-04-16)",
    right: one("opens: 2017-01-01, estimates: [{by: A, on: 2017-01-10, chance: 0.5, judgement: w}]"),
  },
  {
    name: "one forecaster in two spellings",
    severity: "warning",
    wrong: register(
      question("estimates: [{by: Ann, on: 2018-04-10, chance: 0.2, judgement: w}]"),
      question("estimates: [{by: ann, on: 2018-04-10, chance: 0.9, judgement: w}]", "r"),
    ),
    says: "ann and Ann would be two forecasters",
    right: register(
      question("estimates: [{by: Ann, on: 2018-04-10, chance: 0.2, judgement: w}]"),
      question("estimates: [{by: Anna, on: 2018-04-10, chance: 0.9, judgement: w}]", "r"),
    ),
  },
]);
