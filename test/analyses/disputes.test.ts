import { describe, expect, it } from "vitest";
import { ANALYSES } from "#analyses/index.ts";
import { Random } from "#math/random.ts";
import { disputeCase } from "./concessions/dispute-case.ts";
import { line } from "./told.ts";

const TURN = {
  id: "agrees",
  what: "Ardania agrees to talk",
  by: ["ardania"],
  when: "2020-03-10",
  cite: ["post:P1.S1"],
};

/** What an analysis says to be in dispute. */
function disputes(id: string, parts: Record<string, unknown>): string[] {
  const analysis = ANALYSES.find((each) => each.id === id)!;
  const outcome = analysis.perform(disputeCase([], parts), {}, new Random(1));
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  return (outcome.explanation.disputes ?? []).map(line);
}

describe("acts that are alleged or denied", () => {
  const act = (what: string, more: object) => ({
    id: what.replaceAll(" ", "-"),
    what,
    when: "2020-05-10",
    cite: ["wire:P1.S1"],
    ...more,
  });
  const events = [
    TURN,
    act("a raid", { alleged: ["borsk"] }),
    act("a truce", { alleged: ["borsk"], denied: ["ardania"], when: "2020-05" }),
    act("a visit", { denied: ["ardania", "borsk"] }),
    act("a march", {}),
    act("an old raid", { alleged: ["borsk"], when: "2019-03-02" }),
  ];

  it("are told where they are of the time around the turn and since, those first that somebody denies", () => {
    expect(disputes("chronology", { events })).toEqual([
      "Whether “a truce” (May 2020) took place: alleged by Borsk and denied by Ardania. [wire:P1.S1]",
      "Whether “a visit” (10 May 2020) took place: denied by Ardania and Borsk. [wire:P1.S1]",
      "Whether “a raid” (10 May 2020) took place: alleged by Borsk. [wire:P1.S1]",
    ]);
  });

  it("are told however old they are, where a question asks for their order", () => {
    const order = {
      id: "q",
      text: "Which came first?",
      kind: "chronology",
      order: ["an-old-raid", "agrees"],
    };
    const told = disputes("chronology", { events, questions: [order] });
    expect(told.join()).toContain("“an old raid” (2 March 2019)");
  });
});

describe("claims that cannot both be true", () => {
  const claim = (id: string, by: string, more: object = {}) => ({
    id,
    text: `${id} is so`,
    by,
    kind: "fact",
    stance: "reports",
    cite: [by === "borsk" ? "wire:P1.S1" : "post:P1.S1"],
    ...more,
  });
  const told = (second: object, more: Record<string, unknown> = {}, first: object = {}) =>
    disputes("record", {
      claims: [claim("one", "ardania", first), claim("two", "borsk", { contradicts: ["one"], ...second })],
      ...more,
    });
  const both = ["According to Ardania “one is so”, according to Borsk “two is so”. [post:P1.S1 wire:P1.S1]"];

  it("are told with those who make them, each pair once", () => {
    expect(told({})).toEqual(both);
    expect(told({}, {}, { contradicts: ["two"] })).toEqual(both);
    expect(told({ contradicts: [] })).toEqual([]);
    expect(told({ by: "unknown" })[0]).toContain("according to somebody who is not named “two is so”");
  });

  it("are no dispute where one is rejected, or both are the same people's", () => {
    expect(told({ stance: "rejects" })).toEqual([]);
    expect(told({ by: "ardania" })).toEqual([]);
  });

  it("are left to the answer where the case asks whether a text that shares one of them holds together", () => {
    const questions = [{ id: "q", text: "Does it hold?", kind: "soundness" }];
    expect(told({ stance: "endorses" })).toHaveLength(1);
    expect(told({ stance: "endorses" }, { questions })).toEqual([]);
    expect(told({}, { questions })).toHaveLength(1);
  });

  it("are left out where they speak of long past acts alone that nobody brings forward", () => {
    const events = (mode: string) => ({
      events: [TURN, { id: "war", what: "the war", when: "1950", mode, cite: ["post:P1.S1"] }],
    });
    const about = { about: { events: ["war"] } };
    expect(told(about, events("historical"), about)).toEqual([]);
    expect(told(about, events("actual"), about)).toHaveLength(1);
    expect(told({}, events("historical"), about)).toHaveLength(1);
  });
});
