import { describe, expect, it } from "vitest";
import { cellsOf } from "#analyses/concessions/cells.ts";
import { concessions } from "#analyses/concessions/concessions.ts";
import type { AnswerFlip } from "#analyses/concessions/flips.ts";
import { selectConcessions } from "#analyses/concessions/input.ts";
import type { Line } from "#analyses/concessions/ledger.ts";
import type { Statement } from "#analyses/concessions/statement.ts";
import type { Status } from "#analyses/concessions/status.ts";
import { type Verdict, verdictOn } from "#analyses/concessions/verdict.ts";
import { confidenceOf } from "#analyses/concessions/words/confidence.ts";
import { explainConcessions } from "#analyses/concessions/words/explain.ts";
import { flipsInWords } from "#analyses/concessions/words/flips.ts";
import { verdictInWords } from "#analyses/concessions/words/verdict.ts";
import { performAll } from "#analyses/perform.ts";
import { availableCase } from "#case/availability.ts";
import { dateOf } from "#case/date.ts";
import type { LeftOut } from "#case/left-out.ts";
import { Random } from "#math/random.ts";
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
  const row = (issue: string, ...possible: readonly Status[]) =>
    ({
      issue: { id: issue, nature: "substantive" },
      family: "demand",
      statements: [],
      withdrawals: [],
      possible,
    }) as unknown as Line;
  const gain = (line: Line): Line => ({ ...line, issue: { ...line.issue, nature: "payoff" } });
  it.each<[string, readonly Line[], Verdict["summary"]]>([
    ["no lines", [], "nothing stated"],
    ["only what was taken back before the turn", [row("a", "gone")], "nothing stated"],
    ["one that has moved one way or another", [row("a", "hardened", "softened")], "moved"],
    ["one that is no move either way", [row("a", "silent", "left aside", "repeated")], "not moved"],
    ["one that may be a move", [row("a", "softened", "left aside")], "cannot be told"],
    ["only one on which it is too early", [row("a", "too early to tell")], "cannot be told"],
    ["only what nobody bargains over", [gain(row("a", "hardened"))], "nothing stated"],
    [
      "one kept, and hardened on what nobody bargains over",
      [row("a", "repeated"), gain(row("b", "new"))],
      "not moved",
    ],
    [
      "one kept and one that may be anything",
      [row("a", "repeated"), row("b", "new", "silent")],
      "cannot be told",
    ],
    [
      "one kept, one silent, one left aside, one met",
      [row("a", "repeated"), row("b", "silent"), row("c", "left aside"), row("d", "met")],
      "not moved",
    ],
    ["one kept and one raised", [row("a", "repeated"), row("b", "hardened")], "moved"],
    ["one re-worded", [row("a", "re-worded")], "moved"],
    ["one that is new and one that cannot be told", [row("a", "new"), row("b", "new", "silent")], "moved"],
  ])("%s", (_, lines, summary) => expect(verdictOn("p", lines, lines).summary).toBe(summary));

  it("tells what is so only as others read it", () => {
    const { lines } = verdictOn(
      "p",
      [row("a", "new"), row("b", "new")],
      [row("a", "new"), row("b", "silent")],
    );
    expect(lines.new.map(({ issue, asRead }) => [issue, asRead])).toEqual([
      ["a", false],
      ["b", true],
    ]);
  });
});

describe("sentences", () => {
  const some = (id: string, given: object = {}) => demand(id, { when: "2020-04", level: "half", ...given });
  it.each<[string, string, readonly object[]]>([
    ["one demand kept", "Ardania has not moved: it has stood by its demand on water.", [kept("a")]],
    [
      "one that somebody reads into it",
      "As others read it, Ardania has not moved: it has stood by its demand on water.",
      [kept("a", { voice: "reading" })],
    ],
    [
      "one raised",
      "Ardania has hardened on water (from “a” to “b”).",
      [earlier("a", { level: "half" }), some("b", { level: "all" })],
    ],
    ["one cut", "Ardania has softened on water (from “a” to “b”).", [earlier("a"), some("b")]],
    ["one new", "Ardania has put forward a new demand on water (“a”).", [some("a")]],
    [
      "a refusal and a threat",
      "Ardania has put forward a new refusal on Fish (“r”) and a new threat on water (“t”).",
      [some("r", { ...fish, level: "few", kind: "refusal" }), some("t", { kind: "threat" })],
    ],
    [
      "one dropped",
      "Ardania has dropped its demand on water (“a”).",
      [earlier("a"), some("x", { kind: "withdrawal", withdraws: "a" })],
    ],
    [
      "an offer taken back",
      "Ardania has hardened on water (taking back “a”).",
      [earlier("a", { kind: "offer" }), some("x", { kind: "withdrawal", withdraws: "a" })],
    ],
    [
      "in other words",
      "Ardania has re-worded its demand on water.",
      [earlier("a"), some("b", { level: "all" })],
    ],
    [
      "left aside, beside what it said before too",
      "Ardania has not moved: it has stood by its offer on water and not repeated its demand on water.",
      [earlier("a"), kept("b", { kind: "offer", level: "half" })],
    ],
    ["silent after a single proposal", "Ardania has said no more on water.", [earlier("a")]],
    [
      "silent after speaking twice",
      "Ardania has fallen silent on water.",
      [earlier("a"), earlier("b", { when: "2019" })],
    ],
    [
      "silent after keeping something up",
      "Ardania has fallen silent on water.",
      [earlier("a", { when: "2019/2020-01" })],
    ],
    [
      "several silent, one of them out of habit",
      "Ardania has fallen silent on water and said no more on Fish.",
      [earlier("a"), earlier("b", { when: "2019" }), earlier("f", { ...fish, level: "few" })],
    ],
    [
      "offered",
      "Ardania has made an offer on Fish (“o”) and stood by its demand on water.",
      [kept("a"), some("o", { ...fish, kind: "offer", level: "few" })],
    ],
    [
      "read together",
      "Ardania has softened on water (from “a” to the offer “o”).",
      [earlier("a", { kind: "refusal", level: "some" }), some("o", { kind: "offer" })],
    ],
    [
      "undecided",
      "Ardania has come to no decision on water.",
      [some("u", { kind: "undecided", level: "not stated" })],
    ],
    [
      "undecided after a refusal",
      "Ardania has softened on water (from “a” to being undecided, “u”).",
      [earlier("a", { kind: "refusal", level: "some" }), some("u", { kind: "undecided" })],
    ],
    [
      "one without a date",
      "Whether Ardania has moved on water cannot be told from what is stated and dated.",
      [demand("a", { when: "not stated", level: "all" })],
    ],
    [
      "one that cannot be told beside one that can",
      "Ardania has put forward a new demand on Fish (“f”); what became of its demand on water cannot be told.",
      [demand("a", { when: "not stated", level: "all" }), some("f", { ...fish, level: "few" })],
    ],
    [
      "two that cannot be told on one issue",
      "Ardania has put forward a new demand on Fish (“f”); what became of its refusal and its offer on water cannot be told.",
      [
        demand("a", { when: "not stated", kind: "refusal", level: "some" }),
        demand("o", { when: "not stated", kind: "offer", level: "half" }),
        some("f", { ...fish, level: "few" }),
      ],
    ],
    [
      "one that cannot be told beside one kept",
      "Whether Ardania has moved on Fish cannot be told from what is stated and dated; it has stood by its demand on water.",
      [kept("a"), demand("f", { ...fish, when: "not stated", level: "few" })],
    ],
    [
      "one that moved, cut or raised",
      "Ardania has moved on water or only re-worded its position, which cannot be told from what is stated and dated; it has stood by its demand on Fish.",
      [
        earlier("a", { level: "half" }),
        some("b", { level: "not stated" }),
        kept("f", { ...fish, level: "few" }),
      ],
    ],
    [
      "one that moved somehow, and one kept as others read it",
      "Ardania has moved on water or only re-worded its position, which cannot be told from what is stated and dated; it has stood by, as others read it, its demand on Fish.",
      [
        earlier("a", { level: "half" }),
        some("b", { level: "not stated" }),
        kept("f", { ...fish, level: "few", voice: "reading" }),
      ],
    ],
    [
      "a refusal that gave way, and an earlier ask that nobody dates",
      "Ardania has softened on water, though in what cannot be told from what is stated and dated.",
      [
        demand("a", { when: "not stated", level: "all" }),
        earlier("r", { kind: "refusal", level: "most" }),
        some("b", { level: "most" }),
      ],
    ],
    [
      "one that is no move, kept or not",
      "Ardania has made no certain move; what became of its demand on water cannot be told.",
      [earlier("a", { level: "half", when: "2020-01/2020-03" })],
    ],
  ])("%s", (_, sentence, demands) => {
    const scale = ["none", "few", "many"].map((id) => ({ id, text: id }));
    const c = disputeCase(demands);
    const issue = { ...c.issues[0]!, id: "fish", name: "Fish", scale, today: "none", assets: [] };
    const { explanation } = perform({ ...c, issues: [...c.issues, issue] });
    expect(explanation.headline).toBe(sentence);
    expect(explanation.judgements[0]!.text).toBe(sentence);
  });

  it("counts a demand once, however many entries voice it, whatever the order of the file", () => {
    const demands = [
      earlier("a"),
      earlier("b", { when: "2019" }),
      some("c", { level: "all", text: "a" }),
      some("d", { level: "all", text: "a" }),
    ];
    for (const given of [demands, demands.toReversed()]) {
      const { result, explanation } = perform(disputeCase(given));
      expect(result.answers[0]!.demands).toBe(1);
      expect(explanation.headline).toBe("Ardania has not moved: it has stood by its demand on water.");
    }
  });

  it("a party about which the case asks, and of which it states nothing, is told by name", () => {
    const c = disputeCase([kept("a")], {
      questions: [{ id: "q", text: "Do they move?", kind: "backing-down", about: "ops" }],
      actors: [
        { id: "ardania", name: "Ardania", kind: "state", party: true },
        { id: "corvia", name: "Corvia", kind: "state" },
        { id: "ops", name: "Train operators", kind: "group", party: true },
      ],
    });
    const { judgements, gaps } = perform(c).explanation;
    expect(judgements.map(({ answers }) => answers.about)).toEqual(["ardania", "ops"]);
    expect(judgements[1]!.text).toBe(
      "Whether Train operators have moved cannot be told: nothing they want is stated.",
    );
    expect(gaps).toContain(
      "Train operators: to answer whether they have moved, enter under `demands` what they ask, refuse or offer, each with its date.",
    );
  });
});

describe("the date of a statement", () => {
  const dates = (when: string, more: object = {}) =>
    told(perform(disputeCase([demand("d", { when, ...more })])).explanation);

  it("is told to be uncertain where it is, and not to be missing", () => {
    expect(dates("2020-03-09?")).toContain("(9 March 2020 (uncertain))");
    expect(dates("2020-03-09")).toContain("(9 March 2020)");
  });

  it("is certain where another dating is", () => {
    expect(dates("2020-03-09?", { otherDates: [{ when: "2020-03-08", cite: ["wire:1"] }] })).toContain(
      "(8 March 2020)",
    );
  });
});

describe("confidence", () => {
  /** So many statements, of which some are readings and some undated, from so many sources. */
  function levelOf(
    count: number,
    given: {
      readings?: number;
      undated?: number;
      sources?: number;
      isEachAlone?: boolean;
      summary?: Verdict["summary"];
      turns?: boolean;
    } = {},
  ) {
    const { readings = 0, undated = 0, sources = 2, summary = "not moved", turns = false } = given;
    const { isEachAlone = false } = given;
    const grounds = Array.from({ length: count }, (_, at) => ({
      voice: at < readings ? "reading" : "stated",
      standing: { undated: at >= count - undated, inTurn: false },
      cites: isEachAlone
        ? [`s${at % sources}:P1.S1`]
        : Array.from({ length: sources }, (_, source) => `s${source}:P1.S1`),
    }));
    const flip = (party: string): AnswerFlip => ({
      change: { kind: "reading", statement: "s" },
      answers: [{ party, definition: "drops", from: "no", to: "yes" }],
    });
    const flips = [flip("other"), ...(turns ? [flip("own")] : [])];
    const { result } = perform(disputeCase([kept("a")]));
    const answer = { ...result.verdicts[0]!, party: "own", summary };
    const input = inputOf(disputeCase([kept("a")]));
    return confidenceOf(answer, grounds as unknown as Statement[], { ...result, flips }, input);
  }

  it.each([
    ["all stated and dated, by two sources", 10, {}, "high"],
    ["one source", 10, { sources: 1 }, "low"],
    ["two sources, each of another statement", 10, { isEachAlone: true }, "low"],
    ["one reading in ten", 10, { readings: 1 }, "high"],
    ["one reading in ten, with which the answer turns", 10, { readings: 1, turns: true }, "moderate"],
    ["one reading in nine", 9, { readings: 1 }, "moderate"],
    ["half of them readings", 4, { readings: 2 }, "moderate"],
    ["most of them readings", 5, { readings: 3 }, "low"],
    ["one undated in ten", 10, { undated: 1 }, "high"],
    ["one undated in nine", 9, { undated: 1 }, "moderate"],
    ["half of them undated", 4, { undated: 2 }, "moderate"],
    ["most of them undated", 5, { undated: 3 }, "low"],
    ["that it cannot be told", 10, { summary: "cannot be told" }, "low"],
    ["that nothing is stated", 10, { summary: "nothing stated" }, "low"],
    ["nothing to go by", 0, { sources: 0, summary: "nothing stated" }, "low"],
  ] as const)("%s", (_, count, given, level) => expect(levelOf(count, given).level).toBe(level));

  it("counts what it rests on", () => {
    const why = (...given: Parameters<typeof levelOf>) => levelOf(...given).why;
    expect(why(1, { readings: 1, undated: 1, sources: 1 })).toBe(
      "One statement from one independent source: somebody else's reading and undated.",
    );
    expect(why(5, { readings: 2, undated: 3, sources: 3 })).toBe(
      "Five statements from three independent sources, among them two readings by somebody else and three without a date.",
    );
    expect(why(2, { sources: 0 })).toContain("without a source");
  });

  it("is low where a statement without a source, dated otherwise, would change the answer", () => {
    // That Ardania once asked for all rests on no source; with it since the turn, nothing was cut.
    const of = (cite: string[] | undefined) => {
      const judgement = { judgement: "The analyst remembers it." };
      const asked = earlier("a", cite ? { cite } : { cite: undefined, ...judgement });
      const less = demand("b", { level: "half", when: "2020-04" });
      return perform(disputeCase([asked, less])).explanation.judgements[0]!.confidence;
    };
    expect(line(of(undefined).why)).toContain("A statement without a source");
    expect(line(of(["wire:1"]).why)).not.toContain("without a source");
  });

  it("says so where of several sources one alone tells that anything was cut", () => {
    const asked = earlier("a", { cite: ["post:P1.S1"] });
    const why = (...cite: readonly string[]) => {
      const less = demand("b", { level: "half", when: "2020-04", cite });
      return line(perform(disputeCase([asked, less])).explanation.judgements[0]!.confidence.why);
    };
    const said = "Only one source says that it cut anything.";
    expect(why("wire:1")).toContain(
      `Each statement rests on one source alone. Two statements from two independent sources. ${said}`,
    );
    expect(why("wire:1", "copy:1")).toContain(said);
    expect(why("wire:1", "post:P2.S1")).not.toContain(said);
    expect(why("post:P2.S1")).not.toContain(said);
  });

  it("takes it for no silence that a party had accepted what others put forward", () => {
    const accepted = earlier("a", { kind: "acceptance" });
    const offered = earlier("a", { kind: "offer" });
    const why = (one: object) => line(perform(disputeCase([one])).explanation.judgements[0]!.confidence.why);
    expect(why(accepted)).not.toContain("not said");
    expect(why(offered)).toContain("not said");
  });

  it("does not call undated what was voiced in the turn itself", () => {
    const inTurn = kept("a", { when: "not stated", cite: ["post:P1.S1"] });
    expect(line(perform(disputeCase([inTurn])).explanation.judgements[0]!.confidence.why)).not.toMatch(
      /undated|without a date/,
    );
  });
});

describe("a demand that was met", () => {
  const told = (when: string) => {
    const deed = {
      id: "deed",
      what: "Borsk gives it",
      by: ["borsk"],
      when,
      fulfils: ["a"],
      cite: ["wire:2"],
    };
    const agrees = { id: "agrees", what: "Ardania agrees to talk", by: ["ardania"], when: "2020-03-10" };
    const c = disputeCase([earlier("a"), kept("b", { kind: "refusal", level: "none" })], {
      events: [{ ...agrees, cite: ["post:P1.S1"] }, deed],
    });
    const { explanation } = perform(c);
    const ledger = explanation.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    return {
      moved: explanation.sides!.find(({ party }) => party === "ardania")!.moved,
      judged: line(explanation.judgements[0]!.text),
      cell: ledger.map(({ cells }) => cells[4]).find((cell) => String(cell).startsWith("met")),
    };
  };

  it.each([
    ["2020-02-01", " before the turn"],
    ["2020-04-01", ""],
    // It may have been on either side.
    ["2020-03", ""],
  ])("on %s is told as met%s", (when, side) => {
    const { moved, judged, cell } = told(when);
    expect(moved).toMatch(new RegExp(`aw its demand met${side} (and|on)`));
    expect(judged).toMatch(new RegExp(`seen its demand on water met${side}( and|\\.)`));
    expect(cell).toMatch(new RegExp(`^met${side}(;|$)`));
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
      "If on water things stood today at “half of the water” and not at “some of the water”",
    ],
    [{ kind: "reading", statement: "b" }, "If what others read into Ardania (“b”) were wrong [wire:2]"],
    [
      { kind: "timing", statement: "b", to: "after" },
      "If Ardania had asked for “b” (January 2020) only after the turn [wire:2]",
    ],
    [
      { kind: "timing", statement: "a", to: "before" },
      "If Ardania had asked for “a” (long before, and still on 1 June 2020) only before the turn [post:P2.S1]",
    ],
    [
      { kind: "level", statement: "a", from: 4, to: 3 },
      "If “a”, as Ardania has it, meant “most of the water” and not “all of the water” [post:P2.S1]",
    ],
    [{ kind: "expected", statement: "e" }, "If Borsk had said what is expected (“e”) [post:P2.S1]"],
    [{ kind: "unsaid", statement: "a" }, "If Ardania had not asked for “a” [post:P2.S1]"],
    [{ kind: "withdrawal", statement: "a" }, "If Ardania took back its demand for “a” [post:P2.S1]"],
  ])("$kind in words", (change, words) => {
    expect(inWords({ change, answers: yes })).toEqual([`${words} → Ardania would have dropped a demand`, 0]);
  });

  it("names every answer that would change", () => {
    const tone = { party: "borsk", definition: "tone", from: "yes", to: "cannot be told" } as const;
    expect(inWords({ change: { kind: "reading", statement: "b" }, answers: [...yes, tone] })[0]).toMatch(
      /→ Ardania would have dropped a demand and whether Borsk has changed only venue or tone could no longer be told$/,
    );
  });

  it("names a party once of which several answers would change", () => {
    const tone = (to: "no" | "cannot be told") =>
      ({ party: "ardania", definition: "tone", from: "yes", to }) as const;
    const effect = (to: "no" | "cannot be told") =>
      inWords({ change: { kind: "reading", statement: "b" }, answers: [...yes, tone(to)] })[0];
    expect(effect("no")).toMatch(
      /→ Ardania would have dropped a demand and would not have changed only venue or tone$/,
    );
    expect(effect("cannot be told")).toMatch(
      /→ Ardania would have dropped a demand and whether it has changed only venue or tone could no longer be told$/,
    );
  });

  it("says once that any one of several demands might be withdrawn", () => {
    const withdrawn = (statement: string): AnswerFlip => ({
      change: { kind: "withdrawal", statement },
      answers: yes,
    });
    expect(inWords(withdrawn("a"), withdrawn("b"))[0]).toMatch(
      /^If either of two statements of Ardania were withdrawn \[post:P2.S1 wire:2\] →/,
    );
  });

  it("does not ask when the turn itself was, by what it carried out", () => {
    const offer = demand("o", { kind: "offer", when: "2020-01", issue: "place", level: "neutral" });
    const timed = (id: string) => {
      const agrees = {
        id: "agrees",
        what: "Talks",
        by: ["ardania"],
        when: "2020-03-10",
        // A whole source is no sentence of the turn: what the act says is told by the act alone.
        cite: ["post"],
      };
      const deed = { ...agrees, id: "deed", what: "A deed", when: "2020-04-02" };
      const events = [agrees, deed].map((one) => (one.id === id ? { ...one, fulfils: ["o"] } : one));
      return perform(disputeCase([kept("a"), offer], { events })).result.flips.some(
        ({ change }) => change.kind === "timing" && change.statement.startsWith(id),
      );
    };
    expect(timed("agrees")).toBe(false);
    expect(timed("deed")).toBe(true);
  });

  it("lets nothing that was said for the first time since the turn be dropped", () => {
    const said = perform(disputeCase([earlier("a"), demand("b", { when: "2020-04-01", level: "half" })]));
    const changes = said.explanation.flips.map(({ change, effect }) => `${line(change)} → ${line(effect)}`);
    expect(changes.join("\n")).not.toContain("took back its demand for “b”");
    expect(changes).toContainEqual(expect.stringMatching(/^If Ardania had not asked for “b”/));
  });

  it("says once that any one of several statements might not have been made", () => {
    const unsaid = (statement: string): AnswerFlip => ({
      change: { kind: "unsaid", statement },
      answers: yes,
    });
    expect(inWords(unsaid("a"), unsaid("b"))[0]).toMatch(
      /^If either of two statements of Ardania had not been made \[post:P2.S1 wire:2\] →/,
    );
  });

  it("asks of what may be new since the turn what came of it unsaid, and only of what stood before what came of it taken back", () => {
    const kinds = (one: object) =>
      perform(disputeCase([earlier("a"), demand("b", { level: "all", ...one })])).result.flips.flatMap(
        ({ change }) => ("statement" in change && change.statement === "b" ? [change.kind] : []),
      );
    expect(kinds({ when: "2020-01", issue: "place" })).toContain("withdrawal");
    expect(kinds({ when: "2020-01", issue: "place" })).not.toContain("unsaid");
    for (const when of ["2020-04-01", "not stated"])
      expect(kinds({ when, level: "half" })).not.toContain("withdrawal");
    expect(kinds({ when: "2020-04-01", level: "half" })).toContain("unsaid");
  });

  it("counts every change that it leaves untold, also those of one effect", () => {
    const levels = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (to): AnswerFlip => ({ change: { kind: "level", statement: "a", from: 9, to }, answers: yes }),
    );
    const withdrawn = ["a", "b"].map(
      (statement): AnswerFlip => ({ change: { kind: "withdrawal", statement }, answers: yes }),
    );
    const { shown, untold } = flipsInWords({ ...result, flips: [...levels, ...withdrawn] }, inputOf(c));
    expect([shown.length, untold]).toEqual([8, 2]);
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
    expect(shown.map((words) => /(?<=→ ).*/.exec(String(words))?.[0])).toEqual([
      "Ardania would have dropped a demand",
      "Ardania would have dropped a demand",
      "whether Ardania has dropped a demand could no longer be told",
      ...Array.from({ length: 5 }, () => "Borsk would have dropped a demand"),
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
      "One event of the turn has no date, and does not count for when the turn was.",
    ]);
    expect(caveats(["2020-03-10", "not stated", "unknown"])).toEqual([
      "Two events of the turn have no date, and do not count for when the turn was.",
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

it("what was certainly taken back is told also where the rest of the position cannot be", () => {
  const issues = disputeCase([]).issues.map((issue) => ({ ...issue, today: "not stated" }));
  const more = [
    demand("a", { when: "2020-02-01", level: "all" }),
    demand("b", { when: "2020-02-01", level: "most", text: "most of it" }),
    demand("c", { when: "2020-04-01", level: "half", text: "half of it" }),
    demand("no", { when: "2020-04-02", kind: "withdrawal", withdraws: "a", text: "Not all of it." }),
  ];
  const { explanation } = perform(disputeCase(more, { issues }));
  expect(explanation.judgements[0]!.text).toContain("; it has certainly taken back its demand “a”.");
  expect(explanation.judgements[0]!.confidence.level).toBe("low");
  expect(explanation.sides![0]!.moved).toContain("ertainly took back its demand “a”");
  expect(explanation.gaps.map(String)).toContain(
    "On water: where things stand today is not stated, and how far a demand goes is counted from there.",
  );
});

it("what was withdrawn by a word and by the act of saying it counts once", () => {
  const demands = [
    demand("a", { when: "2020-02-01" }),
    demand("no", { when: "2020-04-02", kind: "withdrawal", withdraws: "a" }),
  ];
  const event = { id: "says", what: "says so", by: ["ardania"], when: "2020-04-02", withdraws: ["a"] };
  const turn = { id: "agrees", what: "agrees", when: "2020-03-10" };
  const { judgements } = perform(disputeCase(demands, { events: [turn, event] })).explanation;
  expect(judgements[0]!.n?.count).toBe(2);
});

describe("on the day of the turn", () => {
  const act = {
    id: "act",
    what: "Ardania makes an offer",
    short: "New offer",
    by: ["ardania"],
    when: "2020-03-10",
  };
  const on = (asOf: string, ...more: object[]) => {
    const turn = { id: "agrees", what: "agrees", when: "2020-03-10" };
    const demands = [demand("a", { when: "2020-02-01" }), ...more];
    return perform(disputeCase(demands, { asOf, events: [turn, act] }));
  };

  it("nothing can be called silent yet, and what was done on it is named", () => {
    const { result, explanation } = on("2020-03-10");
    expect(result.ledger[0]).toMatchObject({ status: "too early to tell", possible: ["too early to tell"] });
    expect(explanation.headline).toBe(
      "It is too early to tell whether Ardania has moved on water: the turn is on the day of the analysis.",
    );
    expect(explanation.judgements[0]!.confidence.level).toBe("low");
    expect(explanation.sides![0]!.moved).toBe("Too early to tell on water");
    expect(explanation.caveats).toContain(
      "The turn is on the day of the analysis: no day has passed on which anything could have been left unsaid.",
    );
    expect(explanation.caveats).toContain("What Ardania did on that day, “New offer”, is tied to no demand.");
  });

  it.each([
    ["a replay", { asOf: "2020-03-10" }, "is about what became known only later."],
    ["a restriction", { only: ["post"] }, "is about what rests on sources that are not selected."],
  ] as const)("%s does not cut an act from the demand that it meets", (_, restriction, said) => {
    const asOf = "only" in restriction ? "2020-03-10" : "2020-03-11";
    const sources = [
      { id: "post", title: "Lake news", issued: "2020-03-10" },
      { id: "late", title: "Later news", issued: asOf },
    ];
    const cite = ["post:P1.S1"];
    const events = [
      { id: "agrees", what: "agrees", when: "2020-03-10", cite },
      { ...act, fulfils: ["b"], cite },
    ];
    const asked = { kind: "ask", actor: "borsk", to: ["ardania"], when: "2020-03-02", cite: ["late:P1.S1"] };
    const demands = [demand("a", { when: "2020-02-01" }), demand("b", asked)];
    const available = availableCase(disputeCase(demands, { asOf, events, sources }), restriction);
    const selection = selectConcessions(available.case, {}, available.leftOut);
    if ("missing" in selection) throw new Error(selection.missing.join());
    const { caveats } = explainConcessions(perform(available.case).result, selection.input);
    expect(caveats).toContain(`What Ardania did on that day, “New offer”, ${said}`);
  });

  it("nor left aside, though something else was said", () => {
    const fish = demand("b", { when: "2020-03-10", kind: "offer", level: "all", reversible: "no" });
    const { result } = on(
      "2020-03-10",
      { ...fish, kind: "threat" },
      demand("c", { when: "2020-01-01", kind: "threat", level: "all" }),
    );
    expect(result.ledger.map(({ family, status }) => [family, status])).toContainEqual([
      "demand",
      "too early to tell",
    ]);
  });

  it("the day after it is silent", () => {
    const { result, explanation } = on("2020-03-11");
    expect(result.ledger[0]!.status).toBe("silent");
    expect(explanation.caveats.join()).not.toContain("no day has passed");
  });

  it("where the turn may have been on the day before, it cannot be told", () => {
    const turn = { id: "agrees", what: "agrees", when: "[2020-03-09..2020-03-10]" };
    const demands = [demand("a", { when: "2020-02-01" })];
    const { result } = perform(disputeCase(demands, { asOf: "2020-03-10", events: [turn] }));
    expect(result.ledger[0]).toMatchObject({
      status: "cannot be told",
      possible: ["silent", "too early to tell"],
    });
  });
});

describe("how a party has moved, in a line", () => {
  const fishy = (...demands: object[]) => {
    const c = disputeCase(demands);
    const fish = { ...c.issues[0]!, id: "fish", name: "Fish", assets: [] };
    return perform({ ...c, issues: [...c.issues, fish] }).explanation.sides![0]!.moved;
  };
  const offer = (id: string, given: object = {}) =>
    demand(id, { kind: "offer", when: "2020-04-01", level: "half", ...given });

  it.each([
    [
      "all that it did on one issue is one clause",
      "Put forward a new refusal and did not repeat its demand on water",
      [
        demand("a", { when: "2020-02-01", level: "all" }),
        demand("b", { kind: "refusal", when: "2020-04-01", level: "none" }),
      ],
    ],
    [
      "what is only read into it is marked in the clause",
      "Made a move towards the others (as read) and stood by its demand on water",
      [demand("a", { when: "../2020-06-01", level: "all" }), offer("o", { voice: "reading" })],
    ],
    [
      "of one issue on which several things are new, too",
      "Put forward new refusals on water",
      ["none", "half"].map((level, at) => demand(`r${at}`, { kind: "refusal", when: "2020-04-01", level })),
    ],
    [
      "and on the issue of which it holds",
      "Made a move towards the others on water; made a move towards the others on Fish (as read)",
      [offer("o"), offer("p", { issue: "fish", voice: "reading" })],
    ],
    [
      "issues alike share a clause",
      "Made a move towards the others on water and Fish",
      [offer("o"), offer("p", { issue: "fish" })],
    ],
    [
      "of an issue of which something cannot be told it is not said besides that nothing moved there",
      "Whether it moved on water cannot be told",
      [
        demand("r", { kind: "refusal", when: "[2020-02-01..2020-04-01]", level: "none" }),
        demand("o", { kind: "offer", when: "2020-02-01", level: "half" }),
      ],
    ],
    [
      "as are those only read into it",
      "Made a move towards the others on water and Fish (as read)",
      [offer("o", { voice: "reading" }), offer("p", { issue: "fish", voice: "reading" })],
    ],
  ])("%s", (_, moved, demands) => expect(fishy(...demands)).toBe(moved));
});

describe("which words are quoted", () => {
  const said = (...demands: object[]) => perform(disputeCase(demands)).explanation.headline;
  const refusal = (id: string, level: string, when = "2020-04-01") =>
    demand(id, { kind: "refusal", when, level });

  it("what is new beside what stood before, and that alone", () => {
    const made = (id: string, when: string, level = "half") => demand(id, { kind: "offer", when, level });
    expect(said(made("old", "2019/2020-06", "half"), made("fresh", "2020-04-01", "all"))).toBe(
      "Ardania has made an offer on water (“fresh”).",
    );
  });

  it("both of two new refusals, that which goes farthest first", () => {
    expect(said(refusal("far", "all"), refusal("near", "half"))).toBe(
      "Ardania has put forward new refusals on water (“near” and “far”).",
    );
  });

  it("of more the two that go farthest, and how many more there are", () => {
    expect(said(refusal("far", "all"), refusal("near", "half"), refusal("between", "most"))).toBe(
      "Ardania has put forward new refusals on water (“near”, “between” and one more).",
    );
  });

  it("of what was said on one day that which goes farthest", () => {
    const before = [refusal("whole", "all", "2020-02-01"), refusal("most", "most", "2020-02-01")];
    expect(said(...before, refusal("half", "half"))).toBe(
      "Ardania has hardened on water (from “most” to “half”).",
    );
  });
});

it("an answer that rests on silence is not held with high confidence", () => {
  const two = { cite: ["post:P2.S1", "wire:1"] };
  const confidence = (when: string) =>
    perform(disputeCase([demand("a", { when, ...two })])).explanation.judgements[0]!.confidence;
  expect(confidence("../2020-06-01").level).toBe("high");
  expect(confidence("2020-02-01")).toEqual({
    level: "moderate",
    why: "Part of the answer rests on what was not said, or not reported. One statement from two independent sources.",
  });
});

it("who is not counted in what each party has given is told where the case marks parties", () => {
  const note = (actors: object[]) => {
    const { blocks } = perform(
      disputeCase([demand("a", { when: "2020" }), demand("b", { actor: "borsk", when: "2020" })], { actors }),
    ).explanation;
    return blocks.flatMap((block) =>
      block.kind === "table" && block.title.startsWith("What each") ? [block.note] : [],
    )[0];
  };
  const actors = (party: boolean) => [
    { id: "ardania", name: "Ardania", kind: "state", party: true },
    { id: "borsk", name: "Borsk", kind: "state", party },
    { id: "corvia", name: "Corvia", kind: "state" },
  ];
  expect(note(actors(true))).not.toContain("Only those");
  expect(note(actors(false))).toContain("Only parties are counted");
});

describe("what to watch", () => {
  const signposts = (demands: object[], parts: Record<string, unknown> = {}) =>
    (perform(disputeCase(demands, parts)).explanation.signposts ?? []).map(({ watch }) => watch);
  const threat = (given: object = {}) =>
    demand("t", { kind: "threat", text: "to shut the weir", when: "2020-04-01", level: "all", ...given });
  const SHUT = "whether Ardania carries out the threat: “to shut the weir”";

  it("names a threat that could still be carried out, whoever made it and whenever", () => {
    expect(signposts([threat()])).toEqual([SHUT]);
    expect(signposts([threat({ actor: "borsk" })])).toEqual([SHUT.replace("Ardania", "Borsk")]);
    expect(signposts([threat({ when: "2020-02-01" })])).toEqual([
      "whether Ardania again threatens: “to shut the weir”",
      SHUT,
    ]);
    expect(signposts([threat({ level: "not stated" })])).toEqual([SHUT]);
    expect(signposts([threat(), threat({ id: "again", when: "2020-05-01" })])).toEqual([SHUT]);
  });

  it("has the day that the words of a threat name, if it is to come, and how the matter would then stand", () => {
    const one = (text: string) => {
      const { by, means } = perform(disputeCase([threat({ text })])).explanation.signposts![0]!;
      return [by, means];
    };
    const means = "on water “all of the water” would take the place of “some of the water”";
    expect(one("to shut the weir without a treaty by 3 August")).toEqual([
      { day: "2020-08-03", text: "its words name 3 August 2020", loose: true },
      means,
    ]);
    // Past in the year of the analysis, and so of the next, where no year is named.
    expect(one("to shut the weir on March 3")).toEqual([
      { day: "2021-03-03", text: "its words name 3 March 2021", loose: true },
      means,
    ]);
    expect(one("to shut the weir on 3 March 2020")).toEqual([undefined, means]);
    expect(one("to shut the weir on 31 June")).toEqual([undefined, means]);
    expect(one("to shut the weir")).toEqual([undefined, means]);
  });

  it("names none that is carried out, taken back, given up, only expected, or the state of today", () => {
    const act = { id: "act", what: "shuts it", by: ["ardania"], when: "2020-05-01", fulfils: ["t"] };
    const turn = { id: "agrees", what: "agrees", when: "2020-03-10" };
    expect(signposts([threat()], { events: [turn, act] })).toEqual([]);
    const withdrawn = demand("no", { kind: "withdrawal", withdraws: "t", when: "2020-05-01" });
    expect(signposts([threat(), withdrawn])).toEqual([]);
    const offer = demand("o", { kind: "offer", when: "2020-04-01", level: "half" });
    expect(signposts([threat({ when: "2020-02-01" }), offer])).toEqual([]);
    expect(signposts([threat({ voice: "expected" })])).toEqual([]);
    expect(signposts([threat({ level: "some" })])).toEqual([]);
  });

  it("asks whether what the party of the turn is silent on is said again, with the verb of it", () => {
    const old = (kind: string) => demand("a", { kind, text: "half of it", when: "2020-02-01" });
    expect(signposts([old("ask")])).toEqual(["whether Ardania again asks: “half of it”"]);
    expect(signposts([old("refusal")])).toEqual(["whether Ardania again refuses: “half of it”"]);
    expect(signposts([old("offer")])).toEqual([]);
  });
});

it("what one side says was offered and the other that it never was counts for nobody, and both are named", () => {
  const offer = { kind: "offer", text: "half of the water", when: "2020-04-01", level: "half" };
  const kept = demand("a", { when: "../2020-06-01", level: "all" });
  const told = (contest: object) => perform(disputeCase([kept, demand("o", { ...offer, ...contest })]));
  expect(told({}).result.ledger.map(({ family }) => family)).toEqual(["demand", "offer"]);
  for (const [contest, words] of [
    [{ alleged: ["borsk"] }, "is only alleged, by Borsk"],
    [{ denied: ["ardania"] }, "is denied by Ardania"],
    [{ alleged: ["borsk"], denied: ["ardania"] }, "is only alleged, by Borsk, and denied by Ardania"],
    [{ denied: "unknown" }, "is denied"],
  ] as const) {
    const { result, explanation } = told(contest);
    expect(result.ledger.map(({ family }) => family)).toEqual(["demand"]);
    expect(result.contested).toEqual(["o"]);
    expect(explanation.caveats).toContain(
      `What is alleged or denied counts for nobody: “half of the water” ${words}.`,
    );
  }
});

it("says of a party whose demands a replay leaves out why they do not count", () => {
  const c = disputeCase([kept("a")]);
  const left: LeftOut[] = [
    { what: "demand", name: "demand “b”", actor: "borsk", issue: "water", why: "later" },
  ];
  const selection = selectConcessions(c, {}, left);
  if ("missing" in selection) throw new Error("nothing selected");
  const { input } = selection;
  const result = { ...perform(c).result, notStated: cellsOf(input).notStated };
  const explanation = explainConcessions(result, input);
  const later = "what the case has of it became known only later";
  expect(explanation.sides?.find(({ party }) => party === "borsk")?.moved).toBe("Known only later");
  expect(explanation.secondhand).toEqual([`Borsk, on water: ${later}.`]);
  const borsk = result.verdicts.find(({ party }) => party === "borsk")!;
  expect(verdictInWords(borsk, result, input)).toBe(`Whether Borsk has moved cannot be told: ${later}.`);
});

it("says of a selection of sources that what others say of the demands is not in the ledger", () => {
  const demands = [
    demand("a", { when: "2020-04-01", level: "all" }),
    demand("b", { when: "2020-01", level: "half", cite: ["wire:1"] }),
  ];
  const caveats = (only?: string[]) => {
    const available = availableCase(disputeCase(demands), only === undefined ? {} : { only });
    const selection = selectConcessions(available.case, {}, available.leftOut);
    if ("missing" in selection) throw new Error(selection.missing.join());
    const { result } = perform(available.case);
    return explainConcessions(result, selection.input).caveats.map(String);
  };
  const said =
    /^One demand or offer of the case rests on sources that are not selected and is not in the ledger/;
  expect(caveats(["post"]).some((text) => said.test(text))).toBe(true);
  expect(caveats().some((text) => text.includes("not selected"))).toBe(false);
});

it("calls nobody silent within a week of the turn", () => {
  const said = (asOf: string) =>
    perform({ ...disputeCase([demand("a", { when: "2019/2020-02" })]), asOf: dateOf(asOf)! }).explanation
      .headline;
  expect(said("2020-03-12")).toBe("Ardania has said no more on water.");
  expect(said("2020-03-16")).toBe("Ardania has said no more on water.");
  expect(said("2020-03-17")).toBe("Ardania has fallen silent on water.");
});

it("calls nobody silent of whose demand only a later source tells that it was kept up", () => {
  const sources = [
    { id: "early", title: "Early", issued: "2020-02-20" },
    { id: "post", title: "The Post", issued: "2020-04-20" },
  ];
  const demands = [demand("a", { when: "2019/2020-04", cite: ["early", "post:P1.S1"] })];
  const events = [{ id: "agrees", what: "agrees", when: "2020-03-10", cite: ["early"] }];
  const available = availableCase(disputeCase(demands, { sources, events }), { asOf: "2020-04-01" });
  expect(available.leftOut).toContainEqual(
    expect.objectContaining({ what: "keeping up", name: expect.stringMatching(/ after 20 February 2020$/) }),
  );
  const selection = selectConcessions(available.case, {}, available.leftOut);
  if ("missing" in selection) throw new Error(selection.missing.join());
  const session = concessions.open(selection.input as never, {}, new Random(1, "concessions"));
  const { headline } = performAll(session, concessions.parts, () => {}).explanation;
  expect(line(headline)).toBe("Whether Ardania has moved on water cannot be told from what counts here.");
});

it("names in the line of a table the issues for which there is room, and counts the others", () => {
  const names = ["The use of the dam in summer", "The use of the dam in winter", "The toll on boats"];
  const c = disputeCase([
    ...names.flatMap((_, at) => [earlier(`a${at}`, { issue: `i${at}` })]),
    demand("b", { kind: "refusal", level: "most", when: "2020-04" }),
  ]);
  const issues = names.map((name, at) => ({ ...c.issues[0]!, id: `i${at}`, name, assets: [] }));
  const moved = perform({ ...c, issues: [...c.issues, ...issues] }).explanation.sides![0]!.moved;
  expect(moved).toContain("said no more on the use of the dam in summer and two more issues");
});

describe("whether a step could be undone", () => {
  const cellOf = (...demands: readonly object[]) => {
    const { explanation } = perform(disputeCase(demands));
    const ledger = explanation.blocks!.find(
      (block) => block.kind === "table" && block.title === "Demands and offers before and after the turn",
    );
    if (ledger?.kind !== "table") throw new Error("no ledger");
    return ledger.rows[0]!.cells[6];
  };
  const refusal = demand("a", { when: "2020-01", kind: "refusal", level: "all" });
  const offer = (id: string, given: object) =>
    demand(id, { when: "2020-03-11", kind: "offer", level: "half", ...given });

  it("is told of each of several, and that of some it is not stated", () => {
    expect(cellOf(refusal, offer("b", { reversible: "yes" }))).toBe("yes");
    expect(cellOf(refusal, offer("b", { reversible: "yes" }), offer("c", { level: "all" }))).toBe(
      "yes, in part not stated",
    );
    expect(cellOf(refusal, offer("b", {}))).toBe("not stated");
  });
});

describe("a flip of a party that nobody asks about", () => {
  const flip = (
    party: string,
    definition: "drops" | "trims" | "tone",
    from: string,
    to: string,
    kind: "timing" | "withdrawal" = "timing",
  ) =>
    ({
      change: { kind, statement: "offer", to: "before" },
      answers: [{ party, definition, from, to }],
    }) as AnswerFlip;
  const c = (asked: readonly string[]) =>
    disputeCase([demand("offer", { kind: "offer", level: "half", when: "2020-04" })], {
      questions: asked.map((about) => ({ id: `q-${about}`, text: "Does it?", kind: "backing-down", about })),
    });
  const shown = (one: AnswerFlip, asked: readonly string[] = []) => {
    const input = inputOf(c(asked));
    const { result } = perform(c(asked));
    const told = flipsInWords({ ...result, flips: [one] }, input);
    // What is not shown is counted.
    expect(told.shown.length + told.untold).toBe(1);
    return told.shown.length === 1;
  };

  it.each([
    ["tone", "cannot be told", "yes", false],
    ["tone", "yes", "no", false],
    ["drops", "cannot be told", "no", false],
    ["drops", "no", "cannot be told", false],
    ["drops", "no", "yes", true],
    ["trims", "yes", "cannot be told", true],
  ] as const)("on “%s” from %s to %s", (definition, from, to, isShown) => {
    expect(shown(flip("borsk", definition, from, to))).toBe(isShown);
    expect(shown(flip("borsk", definition, from, to, "withdrawal"))).toBe(false);
    expect(shown(flip("borsk", definition, from, to), ["borsk"])).toBe(true);
    // The turn is Ardania's.
    expect(shown(flip("ardania", definition, from, to))).toBe(true);
  });
});

it("tells of a threat that is put off that the first was taken back", () => {
  const threat = (id: string, when: string) => demand(id, { kind: "threat", when, level: "all" });
  const off = demand("off", { kind: "withdrawal", withdraws: "soon", when: "2020-05" });
  const { headline } = perform(
    disputeCase([threat("soon", "2020-04"), threat("later", "2020-05"), off]),
  ).explanation;
  expect(headline).toContain("it has certainly taken back its threat “soon”");
});
