import { describe, expect, it } from "vitest";
import { endings } from "#analyses/endings/endings.ts";
import { explanations } from "#analyses/explanations/explanations.ts";
import { judgementBy, judgeOf } from "#analyses/judges.ts";
import { record } from "#analyses/record/record.ts";
import type { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { disputeCase } from "./concessions/dispute-case.ts";
import { ferryCase } from "./endings/ferry-case.ts";

const judged = (by?: string) => ({ why: "So it seems", ...(by === undefined ? {} : { by }) });

describe("who judged", () => {
  it.each([
    ["a reason alone", "So it seems", undefined],
    ["a judgement of the analyst", judged("A. Tester"), undefined],
    ["a judgement of nobody by name", judged(), undefined],
    ["a judgement of somebody else", judged("B. Other"), "B. Other"],
  ])("of %s", (_, judgement, judge) => {
    expect(judgeOf({ analyst: "A. Tester" }, judgement)).toBe(judge);
  });

  it("is told with the analyst, where that is one of them", () => {
    expect(judgementBy([])).toBe("the analyst's judgement");
    expect(judgementBy([undefined, "B. Other", "B. Other"])).toBe(
      "the judgement of the analyst and B. Other",
    );
    expect(judgementBy(["A", "B", "C", "D"])).toBe("the judgement of four people");
  });

  const disputed = (by?: string): Case =>
    disputeCase([], {
      forecasts: [
        {
          id: "f",
          text: "they will agree",
          by: "not stated",
          words: "soon",
          probability: "not stated",
          horizon: "not stated",
          criterion: "not stated",
          judgement: judged(by),
        },
      ],
      explanations: [
        {
          id: "why",
          question: "Why?",
          effect: { text: "Ardania agrees", of: "ardania", events: ["agrees"] },
          hypotheses: [
            { id: "a", name: "It had to", judgement: judged(by) },
            { id: "b", name: "It wanted to", from: ["post"] },
          ],
          evidence: [{ id: "e", text: "x", likelihood: { a: "likely", b: "unlikely" }, cite: ["post"] }],
        },
      ],
    });
  const ferry = (by?: string): Case => ({
    ...ferryCase,
    phases: ferryCase.phases.map((phase) => ({ ...phase, judgement: judged(by) })),
  });
  const said = (outcome: unknown) => JSON.stringify((outcome as { explanation: unknown }).explanation);

  it.each([
    [
      "an explanation",
      (by?: string) =>
        said(explanations.perform(disputed(by), { samples: 200 }, new Random(1, "explanations"))),
      ["B. Other alone", "which only B. Other puts forward"],
      ["the analyst alone", "which only the analyst puts forward"],
    ],
    [
      "a forecast",
      (by?: string) => said(record.perform(disputed(by), {}, new Random(1, "record"))),
      ["added by B. Other"],
      ["the analyst adds"],
    ],
    [
      "what is comparable",
      (by?: string) => said(endings.perform(ferry(by), {}, new Random(1, "endings"))),
      ["comparable is the judgement of B. Other", "Said of the class by B. Other"],
      ["comparable is the analyst's judgement", "The analyst says of the class"],
    ],
  ] as const)("is told of %s", (_, tell, others, own) => {
    for (const words of others) expect(tell("B. Other")).toContain(words);
    for (const words of own) {
      expect(tell("B. Other")).not.toContain(words);
      expect(tell()).toContain(words);
    }
  });
});
