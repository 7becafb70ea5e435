import { describe, expect, it } from "vitest";
import { chronology } from "#analyses/chronology/chronology.ts";
import { Random } from "#math/random.ts";
import type { Signpost } from "#outcome/explanation.ts";
import { demand, disputeCase } from "../concessions/dispute-case.ts";
import { line } from "../told.ts";

const DEMANDS = [
  demand("all", { text: "all of the water", level: "all", when: "2020-01-10" }),
  demand("half", { text: "half of the water", kind: "offer", level: "half", when: "2020-04-02" }),
  demand("dam", { text: "a dam", kind: "threat", level: "not stated", when: "2020-04-02" }),
];

const TURN = { id: "agrees", what: "Ardania agrees to talk", by: ["ardania"], when: "2020-03-10" };

/** The signposts of a dispute in which Ardania plans something; `event` and `parts` may say more of it. */
function signposts(event: object = {}, parts: Record<string, unknown> = {}): readonly Signpost[] {
  const planned = {
    id: "plan",
    what: "Ardania closes the sluice",
    by: ["ardania"],
    when: "2020-09",
    mode: "future",
    cite: ["post:P3.S1"],
    ...event,
  };
  const c = disputeCase(DEMANDS, { events: [TURN, planned], ...parts });
  const outcome = chronology.perform(c, {}, new Random(1));
  if (outcome.status !== "done") throw new Error(outcome.status);
  return outcome.explanation.signposts ?? [];
}

function means(event: object = {}, parts: Record<string, unknown> = {}): string | undefined {
  const [signpost] = signposts(event, parts);
  return signpost!.means === undefined ? undefined : line(signpost!.means);
}

const forecast = (more: object) => ({
  forecasts: [{ id: "fc", text: "Ardania closes the sluice", by: "corvia", words: "is likely to", ...more }],
});
const question = { text: "Will it?", criteria: "It is shut.", closes: "2020-10-01", settledBy: "a visit" };

describe("what a planned event would mean", () => {
  it("is left open where the case holds nothing of it", () => {
    expect(signposts()[0]).not.toHaveProperty("means");
    expect(signposts({ mode: "hypothetical" })[0]!.watch).toBe(
      "whether this comes about, of which there is only talk: Ardania closes the sluice",
    );
  });

  it("is a demand met or defied, a threat carried out, an offer broken or taken back", () => {
    expect(means({ fulfils: ["all"] })).toBe("what Ardania asks would be met: “all of the water”");
    expect(means({ breaches: ["all"] })).toBe("what Ardania asks would be defied: “all of the water”");
    expect(means({ fulfils: ["dam"] })).toBe("Ardania would have carried out its threat: “a dam”");
    expect(means({ breaches: ["half"] })).toBe("Ardania would have broken its offer: “half of the water”");
    expect(means({ withdraws: ["half"] })).toBe(
      "Ardania would have taken back its offer: “half of the water”",
    );
    expect(signposts({ withdraws: ["half"] })[0]!.bearsOn).toEqual([
      { kind: "backing-down", about: "ardania" },
    ]);
    expect(signposts({ breaches: ["all"] })[0]!.bearsOn).toEqual([]);
  });

  it("is what somebody foresees, where the forecast says it or names it, with its condition", () => {
    expect(means({}, forecast({}))).toBe(
      "it would come about as Corvia foresees, in the words “is likely to”",
    );
    expect(
      means({}, forecast({ text: "The water stops", condition: "No rain falls", events: ["plan"] })),
    ).toBe(
      "it would come about as Corvia foresees, in the words “is likely to”, on the condition “No rain falls”: “The water stops”",
    );
    expect(means({}, forecast({ by: "not stated", words: undefined }))).toBe(
      "it would come about as a forecast has it",
    );
    // What would come true only in part, or turned round, is no such thing.
    expect(means({}, forecast({ text: "Ardania closes the sluice and the harbour" }))).toBeUndefined();
    expect(means({}, forecast({ text: "Ardania does not close the sluice" }))).toBeUndefined();
  });

  it("is told by the forecast itself where the analyst has put a test to it that is still open", () => {
    expect(signposts({}, forecast({ question }))).toEqual([]);
    expect(signposts({}, forecast({ question: { ...question, closes: "2020-06-01" } }))).toHaveLength(1);
  });

  it("is the term of forecasts that are made for before, by or until it", () => {
    const fill = { what: "The second filling" };
    expect(means(fill, forecast({ text: "They sign before the second filling." }))).toBe(
      "it is the term of a forecast: “They sign before the second filling” (Corvia)",
    );
    expect(means(fill, forecast({ text: "The second filling fails" }))).toBeUndefined();
  });

  it("is a step of the game, by who acts and in the same words", () => {
    const moves = (today: string[]) => ({
      moves: {
        options: [
          { id: "close", actor: "ardania", text: "closes the sluice" },
          { id: "open", actor: "borsk", text: "closes the sluice" },
        ],
        today,
      },
    });
    const once = "Ardania would have taken one of the options on which the outcomes turn";
    expect(means({}, moves([]))).toBe(once);
    expect(means({ by: ["premier"] }, moves([]))).toBe(once);
    expect(means({}, moves(["close"]))).toBe("Ardania would keep up an option on which the outcomes turn");
    expect(means({ by: ["corvia"] }, moves([]))).toBeUndefined();
    expect(signposts({}, moves([]))[0]!.bearsOn).toEqual([]);
  });

  it("is what it has to do with an effect to be explained", () => {
    const explained = (evidence: object, hypothesis: object = {}) => ({
      explanations: [
        {
          id: "why",
          question: "Why?",
          effect: { text: "Ardania agrees" },
          hypotheses: [{ id: "dry", name: "It was dry", ...hypothesis }],
          evidence: [{ id: "ev", text: "The sluice is shut", ...evidence }],
        },
      ],
    });
    expect(means({}, explained({ events: ["plan"] }))).toBe(
      "it would be evidence for weighing the explanations: “The sluice is shut”",
    );
    expect(means({ towards: ["why"] }, explained({}))).toBe(
      "it would bear on what is to be explained: “Ardania agrees”",
    );
    expect(means({}, explained({}, { causes: [{ text: "the sluice", events: ["plan"] }] }))).toBe(
      "it is named as a cause by the explanation “It was dry”",
    );
  });

  it("is for want of more what is said of it, or a forecast of the same sentence, but not of the same source", () => {
    const claim = { id: "cl", text: "It would harm the fish", by: "borsk", kind: "evaluation" };
    expect(means({}, { claims: [{ ...claim, about: { events: ["plan"] }, cite: ["post:P1.S2"] }] })).toBe(
      "on record of it: “It would harm the fish” (Borsk)",
    );
    const other = { text: "The fish die", words: undefined };
    expect(means({}, forecast({ ...other, cite: ["post:P3.S1"] }))).toBe(
      "the sentence that tells of it also holds a forecast by Corvia: “The fish die”",
    );
    expect(signposts({}, forecast({ ...other, cite: ["post:P3.S1"], question }))).toEqual([]);
    expect(means({ cite: ["post"] }, forecast({ ...other, cite: ["post"] }))).toBeUndefined();
  });
});

it("puts what would mean something first", () => {
  const plan = (id: string, when: string, more: object = {}) => ({
    id,
    what: id,
    when,
    mode: "future",
    ...more,
  });
  const events = [
    TURN,
    plan("fair", "2020-07"),
    plan("visit", "2020-08", { fulfils: ["all"] }),
    plan("past", "2020-05", { fulfils: ["all"] }),
  ];
  expect(signposts({}, { events }).map(({ watch }) => line(watch))).toEqual([
    "foreseen: visit",
    "foreseen: fair",
  ]);
});
