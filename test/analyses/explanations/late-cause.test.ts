import { describe, expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { disputeCase } from "../concessions/dispute-case.ts";
import { outcomeOf } from "./perform.ts";

/** Why Ardania agreed on some day between 10 and 20 March 2020: pressure leads, with these acts and causes; hunger trails. */
function compared(
  acts: readonly (readonly [id: string, when: string])[],
  causes: readonly object[],
  agrees: string,
) {
  const c = disputeCase([], {
    events: [
      { id: "agrees", what: "Ardania agrees", by: ["ardania"], when: agrees, cite: ["post"] },
      ...acts.map(([id, when]) => ({ id, what: `Borsk ${id}`, by: ["borsk"], when, cite: ["post"] })),
    ],
    explanations: [
      {
        id: "why",
        question: "Why did Ardania agree?",
        effect: { text: "Ardania agrees", of: "ardania", events: ["agrees"] },
        hypotheses: [
          { id: "pressure", name: "Borsk pressed", from: ["post"], causes },
          {
            id: "hunger",
            name: "Ardania starved",
            from: ["post"],
            causes: [{ text: "the harvest", since: "2019" }],
          },
        ],
        evidence: [
          {
            id: "e",
            text: "The harvest was good",
            likelihood: { pressure: "very likely", hunger: "very unlikely" },
            cite: ["post"],
          },
        ],
      },
    ],
  });
  const outcome = outcomeOf(c);
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  const [judgement] = outcome.explanation.judgements;
  const said = (text: Parameters<typeof plainText>[0]) => plainText(text, "icd203");
  return {
    text: said(judgement!.text),
    gist: said(judgement!.gist!),
    why: said(judgement!.confidence.why),
  };
}

const cause = (...events: string[]) => ({ text: "what Borsk did", events });

describe("the cause of the likeliest explanation", () => {
  it.each([
    ["may have come too late", [["warns", "[2020-03-05..2020-03-15]"]], [cause("warns")], "perhaps"],
    ["came too late", [["warns", "2020-03-25"]], [cause("warns")], "certainly"],
    ["came first", [["warns", "2020-03-09"]], [cause("warns")], undefined],
    [
      "came first beside one that came late",
      [
        ["warns", "2020-03-09"],
        ["arms", "2020-04"],
      ],
      [cause("warns", "arms")],
      undefined,
    ],
    [
      "may have come too late, as another of its acts did",
      [
        ["warns", "2020-03-12"],
        ["arms", "2020-04"],
      ],
      [cause("warns", "arms")],
      "perhaps",
    ],
    [
      "is no act beside one that may be late",
      [["warns", "2020-03-12"]],
      [cause("warns"), { text: "fear" }],
      undefined,
    ],
    ["has no date", [["warns", "not stated"]], [cause("warns")], undefined],
    ["is the change itself", [], [cause("agrees")], undefined],
  ] as const)("%s", (_, acts, causes, late) => {
    const { text, gist, why } = compared(acts, causes, "[2020-03-10..2020-03-20]");
    const words = {
      perhaps: [
        "What it names as cause may have come after the change",
        "whose cause may have come after the change,",
      ],
      certainly: [
        "What it names as cause came after the change, and cannot",
        "whose cause came after the change,",
      ],
    };
    for (const [when, [inText, inGist]] of Object.entries(words)) {
      expect(text.includes(inText!)).toBe(late === when);
      expect(gist.includes(inGist!)).toBe(late === when);
    }
    expect(/cause (came|.*the dates do not tell)/.test(why)).toBe(late !== undefined);
  });

  it("that fell on the day of the change, and on no later one, is not told as late", () => {
    expect(compared([["warns", "2020-03-10"]], [cause("warns")], "2020-03-10").text).not.toContain(
      "after the change",
    );
  });
});
