import { describeRules } from "./rule-tables.ts";

const question = (id: string, closes: string, rest = "") =>
  `{id: ${id}, text: Is it ${id}?, criteria: It is, settledBy: The Daily, closes: ${closes}${rest}}`;
const TWO = `register: [${question("may", "2018-05-31")}, ${question("june", "2018-06-30")}, ${question("also", "2018-05-31", ", opens: 2018-04-16")}, ${question("when", "2018-12-31", ", answer: date")}]\n`;
const family = (rest: string) => `${TWO}families: [{${rest}}]\n`;

const held = (rest: string, ...chances: readonly string[]) =>
  `register: [${chances.map((chance, at) => question(`q${at}`, `2018-0${at + 5}-20`, `, estimates: [{by: A, on: 2018-04-10, judgement: w, chance: ${chance}}]`)).join(", ")}]\nfamilies: [{${rest}, questions: [${chances.map((_, at) => `q${at}`).join(", ")}]}]\n`;

describeRules([
  {
    name: "a later deadline that is less likely",
    severity: "warning",
    wrong: held("kind: deadlines", "0.9", "[0.1, 0.8]"),
    says: "the chances that A holds of these questions cannot all be right: `q1` is held less likely than `q0`",
    right: held("kind: deadlines", "0.5", "[0.1, 0.8]"),
  },
  {
    name: "chances of what excludes each other, too many",
    severity: "warning",
    wrong: held("kind: one of many", "0.9", "0.9"),
    says: "they sum to more than 100 %",
    right: held("kind: one of many", "[0.4, 0.9]", "[0.6, 0.9]"),
  },
  {
    name: "chances of what must come about, too few",
    severity: "warning",
    wrong: held("kind: one of many, exhaustive: true", "0.1", "0.1"),
    says: "one of them must come about, and they sum to less than 100 %",
    right: held("kind: one of many", "0.1", "0.1"),
  },
  {
    name: "deadlines in the wrong order",
    severity: "error",
    wrong: family("kind: deadlines, questions: [june, may]"),
    says: "`may` closes (2018-05-31) no later than the question before it (2018-06-30)",
    right: family("kind: deadlines, questions: [may, june]"),
  },
  {
    name: "two deadlines on one day",
    severity: "error",
    wrong: family("kind: deadlines, questions: [may, also]"),
    says: "`also` closes (2018-05-31) no later than",
    right: family("kind: one of many, questions: [may, also]"),
  },
  {
    name: "a family with a question of a date",
    severity: "error",
    wrong: family("kind: one of many, questions: [may, when]"),
    says: "`when` is no question of yes or no",
    right: family("kind: one of many, questions: [may, june], exhaustive: false"),
  },
  {
    name: "a conditional of one question",
    severity: "error",
    wrong: family("kind: conditional, event: may"),
    says: "a conditional of fewer than two questions constrains nothing",
    right: family("kind: conditional, event: may, ifSo: june"),
  },
  {
    name: "a family told twice",
    severity: "warning",
    wrong: `${TWO}families: [{kind: deadlines, questions: [may, june]}, {kind: deadlines, questions: [may, june]}]\n`,
    says: "the same questions are in a family of this kind already",
    right: `${TWO}families: [{kind: deadlines, questions: [may, june]}, {kind: one of many, questions: [may, june], exhaustive: false}]\n`,
  },
  {
    name: "one question in two places",
    severity: "error",
    wrong: family("kind: conditional, event: may, condition: may"),
    says: "`may` stands in two places of one family",
    right: family("kind: conditional, event: may, condition: june"),
  },
  {
    name: "a family of a question that is not there",
    severity: "error",
    wrong: family("kind: deadlines, questions: [may, juni]"),
    says: "unknown dated question `juni`: did you mean `june`?",
    right: family("kind: deadlines, questions: [also, june]"),
  },
]);
