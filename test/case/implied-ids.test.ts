import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import { impliedQuestionIds } from "#case/implied-ids.ts";
import { readCaseText } from "#case/read.ts";
import { HEAD, saidOf } from "./small-case.ts";

const QUESTION = "text: Will they?, criteria: They do, closes: 2018-12-31, settledBy: The papers";
const forecast = (own: string) =>
  `forecasts: [{id: f, text: They will, by: U, question: {${own}${QUESTION}}, cite: [s]}]\n`;
const REST = (of: string) =>
  `register: [{id: later, ${QUESTION.replace("2018-12-31", "2019-12-31")}, cite: [s]}]\nfamilies: [{kind: deadlines, questions: [${of}, later]}]\n`;

describe("the question of a forecast without an id of its own", () => {
  it("is referred to by that of the forecast, and is still there on the day of the case", () => {
    expect(saidOf(forecast("") + REST("f"))).toEqual([]);
    const reading = readCaseText(HEAD + forecast("") + REST("f"), "case.yaml");
    if ("faults" in reading) throw new Error("faulty");
    const available = availableCase(reading.case);
    expect(available.case.families).toEqual([{ kind: "deadlines", questions: ["f", "later"] }]);
  });

  it("is gone with the forecast, and counted once", () => {
    const known = forecast("").replace("cite: [s]", "judgement: So, known: 2018-04-10");
    const reading = readCaseText(HEAD + known + REST("f"), "case.yaml");
    if ("faults" in reading) throw new Error("faulty");
    const available = availableCase(reading.case, { asOf: "2018-04-05" });
    expect(available.leftOutAsLater).toEqual(["f"]);
    expect(available.case.families).toEqual([]);
  });

  it("does not answer to it where it has one of its own", () => {
    expect(saidOf(forecast("id: own, ") + REST("f")).join()).toContain("unknown dated question `f`");
    expect(saidOf(forecast("id: own, ") + REST("own"))).toEqual([]);
  });
});

it("finds nothing in what is no case", () => {
  for (const forecasts of [
    undefined,
    null,
    "f",
    [null, 3, { id: 4, question: {} }, { id: "f", question: "q" }],
  ])
    expect(impliedQuestionIds({ forecasts } as never)).toEqual([]);
});
