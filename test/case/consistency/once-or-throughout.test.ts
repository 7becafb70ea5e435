import { describe, expect, it } from "vitest";
import { saidOf } from "../small-case.ts";

const event = (when: string, phrase: string) =>
  `events: [{id: x, what: a visit, when: "${when}", phrase: "${phrase}"}]\n`;
const step = (when: string, phrase: string) =>
  `sanctions: [{id: p, sender: [U], target: [V], kind: threat, what: w, when: "${when}", phrase: "${phrase}"}]\n`;

describe("a date that lasts, of words that say once", () => {
  it.each([
    event("2018-01/2018-03", "one visit between January and March"),
    event("2018-01/2018-03", "Some time last winter"),
    step("2017/2018", "on some day of the past year"),
  ])("is asked about: %s", (rest) => {
    expect(saidOf(rest)).toEqual([
      expect.stringMatching(/: warning: .* says that it lasted throughout, .*some day between$/),
    ]);
  });

  it("is told how to write once", () => {
    expect(saidOf(event("2018-01/2018-03", "one day"))[0]).toContain("write [2018-01..2018-03]");
  });

  it.each([
    event("[2018-01..2018-03]", "one visit between January and March"),
    event("2018-01/2018-03", "from January to March"),
    event("2018-02", "some day in February"),
    event("2018-01/..", "since some day in January"),
    step("2017/2018", "all last winter"),
  ])("is not asked about where it is right: %s", (rest) => {
    expect(saidOf(rest)).toEqual([]);
  });
});
