import { describe, expect, it } from "vitest";
import type { AnswerFlip } from "#analyses/concessions/flips.ts";
import type { Statement } from "#analyses/concessions/statement.ts";
import { type Verdict, verdictOn } from "#analyses/concessions/verdict.ts";
import { confidenceOf } from "#analyses/concessions/words/confidence.ts";
import { flipsInWords } from "#analyses/concessions/words/flips.ts";
import { line, told } from "../told.ts";
import { demand, disputeCase, inputOf, perform } from "./dispute-case.ts";
import { lakeCouncil } from "./lake-council.ts";

/** An ask on the water that was upheld before the turn and since. */
const kept = (id: string, given: object = {}) =>
  demand(id, { when: "../2020-06-01", level: "all", ...given });
const earlier = (id: string, given: object = {}) => demand(id, { when: "2020-01", level: "all", ...given });
const fish = { issue: "fish" };

it("tells a dispute with every verdict as a person has read it", async () => {
  await expect(told(perform(lakeCouncil()).explanation)).toMatchFileSnapshot("lake-council.txt");
});

describe("the verdict on a party", () => {
  const offered = { nature: "substantive", family: "offer", possible: ["new"] } as const;
  const insisted = { nature: "substantive", family: "demand", possible: ["repeated"] } as const;
  const untold = "cannot be told";
  it.each([
    ["no lines", ["no", "no", "no"], [], "nothing stated"],
    ["dropped", ["yes", "no", "no"], [insisted], "gave way"],
    ["cut", [untold, "yes", "no"], [insisted], "gave way"],
    ["venue, demands kept", ["no", "no", "yes"], [insisted], "venue and tone"],
    ["venue, drops untold", [untold, "no", "yes"], [insisted], "venue or tone"],
    ["venue, cuts untold", ["no", untold, "yes"], [insisted], "venue or tone"],
    ["a sure offer", ["no", "no", "no"], [insisted, offered], "offered"],
    [
      "an offer that may be old",
      ["no", "no", "no"],
      [{ ...offered, possible: ["new", "repeated"] }],
      "not moved",
    ],
    ["an offer on the venue", ["no", "no", "no"], [{ ...offered, nature: "procedural" }], "not moved"],
    ["a new demand is no offer", ["no", "no", "no"], [{ ...offered, family: "demand" }], "not moved"],
    ["kept, tone untold", ["no", "no", untold], [insisted], "not cut"],
    ["cuts untold, tone no", ["no", untold, "no"], [insisted], untold],
    ["drops untold, cuts no", [untold, "no", "no"], [insisted], untold],
  ] as const)("%s", (_, [drops, trims, tone], lines, verdict) =>
    expect(verdictOn({ drops, trims, tone }, lines)).toBe(verdict),
  );
});

describe("sentences", () => {
  it.each<[string, string, readonly object[]]>([
    [
      "one demand kept",
      "Ardania has not moved: its only stated demand was neither dropped nor cut.",
      [kept("a")],
    ],
    [
      "one demand that somebody reads into it",
      "Ardania has not moved: its only stated demand (as somebody else reads it) was neither dropped nor cut.",
      [kept("a", { voice: "reading" })],
    ],
    [
      "several, one of them read into it",
      "Ardania has not moved: none of its 2 stated demands (1 as somebody else reads it) was dropped or cut.",
      [kept("a"), kept("b", { voice: "reading" })],
    ],
    [
      "one not dropped, and silent",
      "Whether Ardania is backing down cannot be told: its only stated demand was not dropped; whether it was cut cannot be told.",
      [earlier("a")],
    ],
    [
      "several not dropped, and silent",
      "Whether Ardania is backing down cannot be told: none of its 2 stated demands was dropped; whether one was cut cannot be told.",
      [earlier("a"), earlier("b")],
    ],
    [
      "one without a date",
      "Whether Ardania is backing down cannot be told: whether its only stated demand was dropped or cut cannot be told from what is stated and dated.",
      [demand("a", { when: "not stated", level: "all" })],
    ],
    [
      "several without a date",
      "Whether Ardania is backing down cannot be told: whether any of its 2 stated demands was dropped or cut cannot be told from what is stated and dated.",
      [demand("a", { when: "not stated" }), demand("b", { when: "not stated" })],
    ],
    [
      "a demand that surely was cut, though how far is not known",
      "Ardania has given way on its only stated demand: it has dropped “a”.",
      [earlier("a"), demand("x", { kind: "withdrawal", withdraws: "a", when: "2020-04" })],
    ],
    [
      "one dropped and one cut",
      "Ardania has given way on 2 of its 3 stated demands: it has dropped “a” and cut “f”.",
      [
        earlier("a"),
        demand("x", { kind: "withdrawal", withdraws: "a", when: "2020-04" }),
        earlier("f", { ...fish, level: "many" }),
        demand("g", { ...fish, level: "few", when: "2020-04" }),
      ],
    ],
  ])("%s", (_, sentence, demands) => {
    const scale = ["none", "few", "many"].map((id) => ({ id, text: id }));
    const c = disputeCase(demands);
    const issue = { ...c.issues[0]!, id: "fish", name: "Fish", scale, today: "none", assets: [] };
    expect(perform({ ...c, issues: [...c.issues, issue] }).explanation.headline).toBe(sentence);
  });

  it("counts what was given of substance, and names the earliest demand, whatever the order of the file", () => {
    const demands = [
      earlier("later", { when: "2020-02" }),
      earlier("first", { when: "2019" }),
      earlier("twin", { when: "2020-02" }),
      demand("all", { kind: "withdrawal", when: "2020-04" }),
      demand("here", { issue: "place", when: "2020-01", level: "home" }),
      demand("gone", { issue: "place", kind: "withdrawal", withdraws: "here", when: "2020-04" }),
      demand("gift", { kind: "offer", level: "half", when: "2020-01" }),
      demand("kept-back", { kind: "withdrawal", withdraws: "gift", when: "2020-04" }),
    ];
    const said = "Ardania has given way on 1 of its 3 stated demands: it has dropped “first”.";
    expect(perform(disputeCase(demands)).explanation.headline).toBe(said);
    expect(perform(disputeCase(demands.toReversed())).explanation.headline).toBe(said);
    const twins = demands.filter((_, at) => at !== 1);
    const other = "Ardania has given way on 1 of its 2 stated demands: it has dropped “later”.";
    expect(perform(disputeCase(twins)).explanation.headline).toBe(other);
    expect(perform(disputeCase(twins.toReversed())).explanation.headline).toBe(other);
  });

  it("says that at least one was given where each possible day of the turn makes it another", () => {
    // Withdrawn on the 9th: dropped if the turn was on that day or earlier. Asked on the 9th: dropped if it was later.
    const demands = [
      earlier("a"),
      demand("x", { kind: "withdrawal", withdraws: "a", when: "2020-03-09" }),
      demand("b", { kind: "refusal", when: "2020-03-09", level: "all" }),
      demand("y", { kind: "withdrawal", withdraws: "b", when: "2020-03-12" }),
    ];
    const events = [{ id: "agrees", what: "agrees", when: "2020-03-08/2020-03-11", cite: ["wire:9"] }];
    expect(perform(disputeCase(demands, { events })).explanation.headline).toBe(
      "Ardania has given way on at least one of its 2 stated demands.",
    );
  });
});

describe("confidence", () => {
  /** So many statements, of which some are readings and some undated, from so many sources. */
  function levelOf(
    count: number,
    given: { readings?: number; undated?: number; sources?: number; verdict?: Verdict; turns?: boolean } = {},
  ) {
    const { readings = 0, undated = 0, sources = 2, verdict = "not moved", turns = false } = given;
    const grounds = Array.from({ length: count }, (_, at) => ({
      voice: at < readings ? "reading" : "stated",
      standing: { undated: at >= count - undated, inTurn: false },
      cites: at < sources ? [`s${at}:P1.S1`] : [],
    }));
    const flip = (party: string): AnswerFlip => ({
      change: { kind: "reading", statement: "s" },
      answers: [{ party, definition: "drops", from: "no", to: "yes" }],
    });
    const flips = [flip("other"), ...(turns ? [flip("own")] : [])];
    const { result } = perform(disputeCase([kept("a")]));
    const answer = { ...result.answers[0]!, party: "own", verdict };
    const input = inputOf(disputeCase([kept("a")]));
    return confidenceOf(answer, grounds as unknown as Statement[], { ...result, flips }, input);
  }

  it.each([
    ["all stated and dated, by two sources", 10, {}, "high"],
    ["one source", 10, { sources: 1 }, "low"],
    ["one reading in ten", 10, { readings: 1 }, "high"],
    ["one reading in ten, with which the answer turns", 10, { readings: 1, turns: true }, "moderate"],
    ["one reading in nine", 9, { readings: 1 }, "moderate"],
    ["half of them readings", 4, { readings: 2 }, "moderate"],
    ["most of them readings", 5, { readings: 3 }, "low"],
    ["one undated in ten", 10, { undated: 1 }, "high"],
    ["one undated in nine", 9, { undated: 1 }, "moderate"],
    ["half of them undated", 4, { undated: 2 }, "moderate"],
    ["most of them undated", 5, { undated: 3 }, "low"],
    ["that it cannot be told", 10, { verdict: "cannot be told" }, "low"],
    ["that nothing is stated", 10, { verdict: "nothing stated" }, "low"],
    ["nothing to go by", 0, { sources: 0, verdict: "nothing stated" }, "low"],
  ] as const)("%s", (_, count, given, level) => expect(levelOf(count, given).level).toBe(level));

  it("counts what it rests on", () => {
    const why = (...given: Parameters<typeof levelOf>) => levelOf(...given).why;
    expect(why(1, { readings: 1, undated: 1, sources: 1 })).toBe(
      "Of 1 statement, 1 is somebody's reading and 1 has no date; they come from 1 independent source.",
    );
    expect(why(5, { readings: 2, undated: 3, sources: 3 })).toBe(
      "Of 5 statements, 2 are somebody's reading and 3 have no date; they come from 3 independent sources.",
    );
    expect(why(2, { sources: 0 })).toContain("have no date; no source is cited.");
  });

  it("does not call undated what was voiced in the turn itself", () => {
    const inTurn = kept("a", { when: "not stated", cite: ["post:P1.S1"] });
    expect(line(perform(disputeCase([inTurn])).explanation.judgements[0]!.confidence.why)).toContain(
      "0 have no date",
    );
  });
});

describe("flips", () => {
  const demands = [
    kept("a"),
    earlier("b", { voice: "reading", cite: ["wire:2"] }),
    demand("e", { kind: "offer", voice: "expected", when: "not stated", level: "half", actor: "borsk" }),
  ];
  const c = disputeCase(demands);
  const { result } = perform(c);
  const yes = [{ party: "ardania", definition: "drops", from: "no", to: "yes" }] as const;
  const inWords = (...flips: readonly AnswerFlip[]) => {
    const { shown, untold } = flipsInWords({ ...result, flips }, inputOf(c));
    return [...shown.map(({ change, effect }) => `${line(change)} → ${line(effect)}`), untold];
  };

  it.each<[AnswerFlip["change"], string]>([
    [
      { kind: "today", issue: "water", from: 1, to: 2 },
      "If on Water things stood today at “half of the water” and not at “some of the water”",
    ],
    [{ kind: "reading", statement: "b" }, "If the reading of Ardania: “b” were wrong [wire:2]"],
    [
      { kind: "timing", statement: "b", to: "after" },
      "If Ardania: “b” (January 2020) had been voiced only after the turn [wire:2]",
    ],
    [
      { kind: "timing", statement: "a", to: "before" },
      "If Ardania: “a” (long before and until 1 June 2020) had been voiced only before the turn [post:P2.S1]",
    ],
    [
      { kind: "level", statement: "a", from: 4, to: 3 },
      "If Ardania: “a” meant “most of the water” and not “all of the water” [post:P2.S1]",
    ],
    [{ kind: "expected", statement: "e" }, "If what is expected of Borsk: “e” had been said [post:P2.S1]"],
    [{ kind: "withdrawal", statement: "a" }, "If Ardania: “a” were withdrawn [post:P2.S1]"],
  ])("$kind in words", (change, words) => {
    expect(inWords({ change, answers: yes })).toEqual([
      `${words} → “Ardania drops a demand” would be “yes” instead of “no”`,
      0,
    ]);
  });

  it("names every answer that would change", () => {
    const tone = { party: "borsk", definition: "tone", from: "yes", to: "cannot be told" } as const;
    expect(inWords({ change: { kind: "reading", statement: "b" }, answers: [...yes, tone] })[0]).toMatch(
      /would be “yes” instead of “no” and “Borsk changes only venue or tone” would be “cannot be told” instead of “yes”$/,
    );
  });

  it("says once that any one of several demands might be withdrawn", () => {
    const withdrawn = (statement: string): AnswerFlip => ({
      change: { kind: "withdrawal", statement },
      answers: yes,
    });
    expect(inWords(withdrawn("a"), withdrawn("b"))[0]).toMatch(
      /^If any one of 2 demands of Ardania were withdrawn \[post:P2.S1 wire:2\] →/,
    );
  });

  it("shows eight: the turn's party first, then by kind, then what turns an answer into its opposite", () => {
    const of = (party: string, to: "yes" | "cannot be told") =>
      [{ party, definition: "drops", from: "no", to }] as const;
    const level = { kind: "level", statement: "a", from: 4, to: 3 } as const;
    const reading = { kind: "reading", statement: "b" } as const;
    const today = (to: number) => ({ kind: "today", issue: "water", from: 1, to }) as const;
    const flips: AnswerFlip[] = [
      { change: today(0), answers: of("borsk", "cannot be told") },
      { change: today(2), answers: of("borsk", "yes") },
      { change: level, answers: of("borsk", "yes") },
      { change: reading, answers: of("borsk", "yes") },
      { change: today(0), answers: of("ardania", "cannot be told") },
      { change: level, answers: of("ardania", "yes") },
      { change: reading, answers: of("ardania", "yes") },
      { change: { kind: "timing", statement: "a", to: "before" }, answers: of("borsk", "yes") },
      { change: { kind: "timing", statement: "a", to: "after" }, answers: of("borsk", "yes") },
    ];
    const shown = inWords(...flips);
    expect(shown.map((words) => /“\w+ drops a demand” would be “.*?”/.exec(String(words))?.[0])).toEqual([
      ...["yes", "yes", "cannot be told"].map((to) => `“Ardania drops a demand” would be “${to}”`),
      ...["yes", "yes", "yes", "yes", "yes"].map((to) => `“Borsk drops a demand” would be “${to}”`),
      undefined,
    ]);
    expect(shown.at(-1)).toBe(1);
    expect(inWords(...flips.slice(1)).at(-1)).toBe(0);
    expect(inWords(...flips.toReversed()).toSorted()).toEqual(shown.toSorted());
  });
});

describe("of more flips than are shown", () => {
  it("those of one kind are chosen by whom and what they are about, and shown in the order of the case", () => {
    const ids = ["j", "i", "h", "g", "f", "e", "d", "c", "b", "a"];
    const c = disputeCase(ids.map((id) => kept(id, { actor: "borsk", voice: "reading" })));
    const flips = ids.map(
      (statement): AnswerFlip => ({
        change: { kind: "reading", statement },
        answers: [{ party: "borsk", definition: "drops", from: "no", to: "yes" }],
      }),
    );
    const { shown, untold } = flipsInWords({ ...perform(c).result, flips }, inputOf(c));
    expect(shown.map(({ change }) => /“(.)”/.exec(line(change))![1])).toEqual(ids.slice(2));
    expect(untold).toBe(2);
  });
});

describe("what is said beside the answers", () => {
  const caveats = (when: readonly string[], demands: readonly object[] = [kept("a")]) => {
    const events = when.map((date, at) => ({ id: `e${at}`, what: "agrees", when: date, cite: ["wire:9"] }));
    const turn = { text: "agrees", of: "ardania", events: events.map(({ id }) => id) };
    return perform(disputeCase(demands, { events, turn })).explanation.caveats.slice(1);
  };

  it("how closely the turn is dated, and which of its events are not", () => {
    expect(caveats(["2020-03-10"])).toEqual([]);
    expect(caveats(["2020-03"])).toEqual([
      "The turn is dated no closer than March 2020; what was voiced in that time may fall on either side of it.",
    ]);
    expect(caveats(["2020-03-10", "not stated"])).toEqual([
      "1 event of the turn without a date is left out of its date.",
    ]);
    expect(caveats(["2020-03-10", "not stated", "unknown"])).toEqual([
      "2 events of the turn without a date are left out of its date.",
    ]);
    expect(caveats(["not stated"])).toEqual([
      "No event of the turn is dated, so it may lie on any day before the day of the analysis.",
    ]);
  });

  it("has no list of what is only expected where nothing is", () => {
    const blocks = perform(disputeCase([kept("a")])).explanation.blocks;
    expect(blocks.map(({ kind }) => kind)).toEqual(["text", "table", "table", "table"]);
  });
});
