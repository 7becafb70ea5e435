import { expect, it } from "vitest";
import { phases } from "#case/consistency/phases.ts";
import { lenientCase } from "#case/lenient.ts";
import { growthOf } from "../../growth.ts";
import { describeRules } from "./rule-tables.ts";

const CLASSES = "classes: [{id: k, shipped: strike/us}, {id: l, shipped: calm/agreement}]\n";
const phase = (rest: string, classes = "{class: k, why: w}") =>
  `${CLASSES}phases: [{id: p, name: the calm, cite: [s], classes: [${classes}], ${rest.includes("start") ? "" : "start: 2018-03-06, "}${rest}}]\n`;
const own = (rest: string) => `classes: [{id: k, ${rest}}]\n`;
const ROUND =
  "rounds: [{id: r, name: n, parties: [U, V], start: 2016, end: 2018-01, ending: impasse, cite: [s]}]\n";
const ITSELF = (start: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: ${start}, end: open, ending: open, cite: [s]}]
classes: [{id: m, rounds: [r], name: n, begins: b, ends: e, cite: [s]}]
phases: [{id: p, name: the calm, cite: [s], start: 2018-03, begins: b, end: open, ends: e, classes: [{class: m, why: w}]}]\n`;

describeRules([
  {
    name: "a phase that begins on a day to come",
    severity: "error",
    wrong: phase("start: 2018-04-17"),
    says: "the phase `p` begins on a day to come (2018-04-17)",
    right: phase("start: 2018-04-16"),
  },
  {
    name: "a phase that begins far from every event with which it began",
    severity: "warning",
    wrong: `events: [{id: e, what: They met, when: 2016-03-05, cite: [s]}]\n${phase("start: 2018-03-06, events: [e]")}`,
    says: "no event with which it began is of the year before or after",
    right: `events: [{id: e, what: They met, when: 2017-03-06, cite: [s]}]\n${phase("start: 2018-03-06, events: [e]")}`,
  },
  {
    name: "a phase that ends before it begins",
    severity: "error",
    wrong: phase("start: 2018-03-06, end: 2018-03-05"),
    says: "the phase `p` ends (2018-03-05) before it begins (2018-03-06)",
    right: phase("start: 2018-03-06, end: 2018-03-06"),
  },
  {
    name: "a phase that is asked twice about one day",
    severity: "warning",
    wrong: phase("days: [2018-06-01, 2018-06-01]"),
    says: "the phase `p` is asked twice about 2018-06-01",
    right: phase("days: [2018-06-01, 2018-06-02]"),
  },
  {
    name: "a phase that has ended on a day to come",
    severity: "warning",
    wrong: phase("start: 2018-03-06, end: 2018-04-17, ending: agreement"),
    says: "the phase `p` has ended (agreement) on a day to come (2018-04-17)",
    right: phase("start: 2018-03-06, end: 2018-04-16, ending: agreement"),
  },
  {
    name: "a phase that began with what did not happen",
    severity: "warning",
    wrong: `events: [{id: e, what: They met, when: 2018-03-05, mode: negated, cite: [s]}]\n${phase("start: 2018-03-06, events: [e]")}`,
    says: "the event `e`, with which the phase `p` began, is said not to have happened",
    right: `events: [{id: e, what: They met, when: 2018-03-05, mode: historical, cite: [s]}]\n${phase("start: 2018-03-06, events: [e]")}`,
  },
  {
    name: "the ending of what goes on",
    severity: "error",
    wrong: phase("ending: agreement"),
    says: "the phase `p` goes on (`end: open`), but has an ending (agreement)",
    right: phase("end: 2018-04-01, ending: agreement"),
  },
  {
    name: "one class twice",
    severity: "error",
    wrong: phase("end: open", "{class: k, why: w}, {class: k, why: v}"),
    says: "the phase `p` names the class `k` twice",
    right: phase("end: open", "{class: k, why: w}, {class: l, why: v}"),
  },
  {
    name: "a phase that is one of the spells to which it is compared",
    severity: "warning",
    wrong: ITSELF("2018-03"),
    says: "the phase `p` and the round `r` of its class `m` begin and end alike",
    right: ITSELF("2018-02"),
  },
  {
    name: "a day of which the answer is known",
    severity: "warning",
    wrong: phase("days: [2018-04-16]"),
    says: "the day 2018-04-16 has come by the day of the case",
    right: phase("days: [2018-04-17]"),
  },
  {
    name: "a class of nothing",
    severity: "error",
    wrong: own("name: n, begins: b, ends: e"),
    says: "a class is one of `shipped`, `file` and `rounds`",
    right: own("file: k.csv, name: n, begins: b, ends: e"),
  },
  {
    name: "a class that does not say what it counts",
    severity: "error",
    wrong: own("file: k.csv, name: n, ends: e"),
    says: "the class `k` does not say what begins a spell of it",
    right: own("file: k.csv, name: n, begins: b, ends: e, dataEnd: 2018-01-01"),
  },
  {
    name: "words for a class that brings its own",
    severity: "error",
    wrong: own("shipped: strike/us, begins: b"),
    says: "the class `k` ships with the program and brings its own `begins`",
    right: own("shipped: strike/us, endings: {over: [settled]}"),
  },
  {
    name: "the columns of what is no file",
    severity: "error",
    wrong: `${ROUND}${own("rounds: [r], name: n, begins: b, ends: e, columns: {id: No}")}`,
    says: "`columns` is of a file, and the class `k` has none",
    right: `${ROUND}${own("rounds: [r], name: n, begins: b, ends: e")}`,
  },
  {
    name: "a phase that ends on a day to come",
    severity: "warning",
    wrong: phase("start: 2018-03-06, end: 2018-04-17"),
    says: "the phase `p` ends on a day to come (2018-04-17)",
    right: phase("start: 2018-03-06, end: 2018-04-16"),
  },
  {
    name: "a phase that has ended and is asked about days to come",
    severity: "warning",
    wrong: phase("start: 2018-03-06, end: 2018-04-16, days: [2018-06-01, 2018-07-01]"),
    says: "the phase `p` has ended (2018-04-16), and is asked about days to come",
    right: phase("start: 2018-03-06, end: open, days: [2018-06-01, 2018-07-01]"),
  },
  {
    name: "a day of decades to come, by its place in the list",
    severity: "warning",
    wrong: phase("days: [2018-06-01, 2038-06-01]"),
    says: "`days[2]` (2038-06-01) lies some 20 years after the day of the case",
    right: phase("days: [2018-06-01, 2037-06-01]"),
  },
]);

it("takes in proportion to the phases and the rounds of the class that each is compared with", async () => {
  const many = (count: number) =>
    lenientCase({
      asOf: "2024-01-01",
      rounds: Array.from({ length: count }, (_, at) => ({
        id: `r${at}`,
        name: `Round ${at}`,
        parties: ["a", "b"],
        start: `${1000 + (at % 900)}-01`,
        end: `${1000 + (at % 900)}-03`,
        ending: "impasse",
        cite: ["s"],
      })),
      classes: [{ id: "m", rounds: Array.from({ length: count }, (_, at) => `r${count - 1 - at}`) }],
      phases: Array.from({ length: count }, (_, at) => ({
        id: `p${at}`,
        start: `${1000 + (at % 900)}-01`,
        end: "open",
        classes: [{ class: "m", why: "w" }],
      })),
    });
  const cases = new Map([0.5, 1].map((share) => [share, many(2000 * share)]));
  expect(phases(cases.get(1)!)).toEqual([]);
  const { isInProportion } = await growthOf((share) => phases(cases.get(share)!));
  expect(isInProportion).toBe(true);
});
