import { describe, expect, it } from "vitest";
import { perform, plain } from "./perform.ts";
import { caseWith } from "./small-case.ts";

describe("one thing that is not known", () => {
  /** Water is given for a suspended case, under the threat of a closed crossing, which nobody is known to want. */
  const talks = caseWith({
    options: [
      { id: "release", actor: "A", text: "releases water" },
      { id: "suspend", actor: "B", text: "suspends the case" },
      { id: "close", actor: "B", text: "closes the crossing" },
    ],
    excluded: [{ never: "release and close", why: "The threat lapses.", cite: ["paper:p. 1"] }],
    today: [],
    names: [
      { state: "release + suspend", name: "the bargain" },
      { state: "none", name: "the talks go on" },
      { state: "close", name: "a closed crossing" },
    ],
    preferences: [
      {
        actor: "A",
        statements: [
          { prefers: "not close", cite: ["paper:p. 2"] },
          { prefers: "suspend", cite: ["paper:p. 2"] },
          { prefers: "not release", cite: ["paper:p. 2"] },
        ],
      },
      {
        actor: "B",
        statements: [
          { prefers: "release", cite: ["paper:p. 3"] },
          { prefers: "not suspend", cite: ["paper:p. 3"] },
        ],
      },
    ],
  });

  it("that only puts others level with what holds in every order does not withhold the answer", () => {
    const { result, explanation } = perform(talks, { samples: 200 });
    expect(result.leading[0]!.held).toBe(result.completions);
    expect(plain(explanation.headline)).not.toContain("hangs on");
    const [judgement] = explanation.judgements;
    expect(plain(judgement!.inShort!)).toMatch(/^“The bargain” would last most often: in all of the orders/);
    expect(plain(judgement!.gist!)).toMatch(/^“The bargain” would last most often: in all of the orders/);
    expect(judgement!.leads).toEqual(["the bargain"]);
    const confidence = plain(judgement!.confidence.why);
    expect(confidence).not.toContain("No outcome can be put first");
  });

  it("is told behind the answer by all that would hold as often", () => {
    const { explanation } = perform(talks, { samples: 200 });
    const beside =
      "if so, two other outcomes would hold as often as “the bargain”; if not, “the talks go on” would hold as often as “the bargain”";
    const [judgement] = explanation.judgements;
    for (const told of [judgement!.text, judgement!.gist!])
      expect(plain(told)).toContain(
        `What would hold as often hangs on whether Party B wants to close the crossing: ${beside}.`,
      );
    expect(explanation.signposts!.map(({ means }) => plain(means!))).toContain(beside);
  });
});
