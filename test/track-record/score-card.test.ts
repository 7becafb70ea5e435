import { describe, expect, it } from "vitest";
import { dayOfIso, isoDay } from "#case/day.ts";
import { faultInWords } from "#case/fault.ts";
import { readRecordFile } from "#track-record/read-file.ts";
import { Resolutions } from "#track-record/resolutions.ts";
import { scoreCase } from "#track-record/score-case.ts";
import { type ScoredCase, scoreCard } from "#track-record/scoring/score-card.ts";
import { estimate, question, register } from "./registers.ts";

const HEAD = "demarche-resolutions: 1\ncase: small\nby: A\non: 2018-02-01\n";
const ON = dayOfIso("2018-02-01");
const certain = (best: number) => ({ low: best, best, high: best });

function resolutions(rest: string) {
  const read = readRecordFile(Resolutions, HEAD + rest, "resolutions.yaml");
  if ("faults" in read) throw new Error(read.faults.map(faultInWords).join("\n"));
  return read;
}

function scored(questions: Parameters<typeof register>[0], rest: string, on = ON): ScoredCase {
  const found = scoreCase(register(questions), resolutions(rest), on);
  if ("faults" in found) throw new Error(found.faults.map(faultInWords).join("\n"));
  return found;
}

const said = (rest: string, questions = [question({ answered: certain(0.7) })]): readonly string[] => {
  const found = scoreCase(register(questions), resolutions(rest), ON);
  return "faults" in found ? found.faults.map(faultInWords) : [];
};
const resolved = (rest: string) => `resolutions: [{question: q, source: s, ${rest}}]\n`;

describe("resolutions", () => {
  it("are refused where the families of the questions exclude them, of what was sealed", () => {
    const sealed = register([question({ id: "june" }), question({ id: "may" })]);
    const both = (may: string, june: string) =>
      resolutions(
        `resolutions: [{question: may, source: s, answer: ${may}, on: 2018-01-10}, {question: june, source: s, answer: ${june}, on: 2018-01-10}]\n`,
      );
    const told = (may: string, june: string, questions = ["may", "june"]) => {
      const found = scoreCase(sealed, both(may, june), ON, [{ kind: "deadlines", questions }]);
      return "faults" in found ? found.faults.map(faultInWords) : [];
    };
    expect(told("yes", "no")).toEqual([
      expect.stringMatching(
        /^resolutions\.yaml:5:\d+: error: `june` is answered no, and `may`, .+: mend one/,
      ),
    ]);
    expect(told("no", "yes")).toEqual([]);
    // A question that the case has put in since was not sealed.
    expect(told("yes", "no", ["may", "july"])).toEqual([]);
  });

  it.each([
    [
      "of a question that was not sealed",
      resolved("answer: yes, on: 2018-01-09").replace("question: q", "question: p"),
      "no question `p` was sealed",
    ],
    [
      "before the question opened",
      resolved("answer: yes, on: 2017-12-31"),
      "was resolved (2017-12-31) before it opened (2018-01-01)",
    ],
    [
      "after they were looked up",
      resolved("answer: yes, on: 2018-02-02"),
      "after the answers were looked up (2018-02-01)",
    ],
    ["that are no answer", resolved("answer: perhaps, on: 2018-01-09"), "write `yes` or `no`"],
    ["without an answer", resolved("on: 2018-01-09"), "is resolved without an answer"],
    [
      "of what is void",
      resolved("as: annulled, answer: yes, on: 2018-01-09"),
      "is annulled and has an answer",
    ],
    [
      "twice",
      "resolutions: [{question: q, source: s, answer: yes, on: 2018-01-09}, {question: q, source: s, answer: no, on: 2018-01-10}]\n",
      "is resolved twice",
    ],
    [
      "of a line after the close",
      "recorded: [{question: q, by: B, on: 2018-01-11, chance: 0.4, source: s}]\n",
      "had closed (2018-01-10)",
    ],
    [
      "of a line of long before anybody asked",
      "recorded: [{question: q, by: B, on: 2016-12-30, chance: 0.4, source: s}]\n",
      "it opened more than a year later (2018-01-01)",
    ],
    [
      "of a line that says nothing",
      "recorded: [{question: q, by: B, on: 2018-01-09, chance: not stated, source: s}]\n",
      "nothing is on record",
    ],
  ])("are refused with place and cure: %s", (_, rest, what) => {
    const faults = said(rest);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(what);
    expect(faults[0]).toMatch(/^resolutions\.yaml:\d+:\d+: error: .+: \S/);
  });

  it("are sound where they can be so", () => {
    expect(said(resolved("answer: yes, on: 2018-01-01"))).toEqual([]);
    expect(said(resolved("answer: no, on: 2018-01-10"))).toEqual([]);
    expect(said(resolved("as: annulled, on: 2018-01-09"))).toEqual([]);
    expect(said("recorded: [{question: q, by: B, on: 2018-01-10, chance: 0.4, source: s}]\n")).toEqual([]);
  });

  it("of a later day are open before it, and due once the day has passed without one", () => {
    const rest = resolved("answer: yes, on: 2018-01-09");
    const at = (on: string, lines = rest) =>
      scored([question({ answered: certain(0.7) })], lines, dayOfIso(on)).questions[0]!.outcome.is;
    expect(at("2018-01-08")).toBe("open");
    expect(at("2018-01-09")).toBe("resolved");
    expect(at("2018-01-10", "")).toBe("open");
    expect(at("2018-01-11", "")).toBe("due");
  });
});

describe("a record", () => {
  it("puts the answers beside an even chance, the base rates and a recorded line, each on what both cover", () => {
    const questions = [
      question({ id: "a", answered: certain(0.8), base: { what: "w", ...certain(0.6) } }),
      question({ id: "b", answered: certain(0.3) }),
    ];
    const rest =
      "resolutions: [{question: a, source: s, answer: yes, on: 2018-01-10}, {question: b, source: s, answer: yes, on: 2018-01-10}]\nrecorded: [{question: a, by: The crowd, on: 2018-01-06, chance: 0.9, source: s}]\n";
    const card = scoreCard([scored(questions, rest)], ON);
    expect(card.brier).toBeCloseTo((0.04 + 0.49) / 2, 12);
    expect(card.against.map(({ against, questions: n }) => [against, n])).toEqual([
      ["an even chance", 2],
      ["the base rate", 1],
      ["The crowd", 1],
    ]);
    expect(card.against[1]).toMatchObject({ skill: expect.closeTo(1 - 0.04 / 0.16, 12) });
    expect(card.counts).toEqual({ questions: 2, resolved: 2, scored: 2, void: 0, due: 0, open: 0 });
  });

  it("tells the score at both ends of the ranges", () => {
    const card = scoreCard(
      [
        scored(
          [question({ answered: { low: 0.5, best: 0.7, high: 0.9 } })],
          resolved("answer: yes, on: 2018-01-10"),
        ),
      ],
      ON,
    );
    expect(card.brierRange!.map((each) => Math.round(each * 1e9) / 1e9)).toEqual([0.01, 0.25]);
  });

  it("counts what is void", () => {
    const card = scoreCard(
      [scored([question({ answered: certain(0.5) })], resolved("as: ambiguous, on: 2018-01-09"))],
      ON,
    );
    expect(card.counts).toMatchObject({ void: 1, scored: 0, resolved: 0 });
    expect(card.brier).toBeNull();
  });

  it("shares out among sources what a reason earned", () => {
    const reason = { before: 0.4, after: 0.7, without: 0.4 };
    const questions = [
      question({
        answered: certain(0.7),
        base: { what: "w", ...certain(0.4) },
        reasons: [
          { text: "r", cites: ["art:P1.S1", "art:P2.S1", "crs"], ...reason },
          { text: "t", cites: [], ...reason },
        ],
      }),
    ];
    const { sources } = scoreCard([scored(questions, resolved("answer: yes, on: 2018-01-10"))], ON);
    const earned = 0.36 - 0.09;
    expect(
      sources.map(({ source, reasons, earned: sum }) => [source, reasons, Math.round(sum * 1e9) / 1e9]),
    ).toEqual(
      [
        ["judgement alone", 1, earned],
        ["art", 1, earned / 2],
        ["crs", 1, earned / 2],
      ].map(([source, reasons, sum]) => [source, reasons, Math.round((sum as number) * 1e9) / 1e9]),
    );
  });

  it("calls a source that the seal has no title of by its id, whatever that is", () => {
    const reason = { text: "r", before: 0.4, after: 0.7, without: 0.4 };
    const reasons = [{ ...reason, cites: ["__proto__:P1.S1", "constructor"] }];
    const questions = [question({ answered: certain(0.7), base: { what: "w", ...certain(0.4) }, reasons })];
    const { sources } = scoreCard([scored(questions, resolved("answer: yes, on: 2018-01-10"))], ON);
    expect(sources.map(({ source }) => source).sort()).toEqual(["__proto__", "constructor"]);
  });

  it("tells nothing of calibration below twenty questions past their day, and Murphy's parts from there on", () => {
    const many = (n: number) => {
      const questions = Array.from({ length: n }, (_, at) =>
        question({ id: `q${at}`, answered: certain((at % 9) / 10 + 0.1) }),
      );
      const rest = `resolutions:\n${questions.map(({ id }, at) => `  - {question: ${id}, source: s, answer: ${at % 3 === 0 ? "yes" : "no"}, on: 2018-01-10}\n`).join("")}`;
      return scoreCard([scored(questions, rest)], ON);
    };
    expect(many(19)).toMatchObject({ calibration: { bins: null, questions: 19 }, murphy: null });
    const card = many(20);
    expect(card.calibration.bins).not.toBeNull();
    const { brier, reliability, resolution, uncertainty, within } = card.murphy!;
    expect(reliability - resolution + uncertainty + within).toBeCloseTo(brier, 12);
    // Ten chances, all unlike: as groups of their own they would foresee all that came.
    const unlike = Array.from({ length: 20 }, (_, at) =>
      question({ id: `u${at}`, answered: certain(0.02 + at * 0.048) }),
    );
    const rest = `resolutions:\n${unlike.map(({ id }, at) => `  - {question: ${id}, source: s, answer: ${at % 2 === 0 ? "yes" : "no"}, on: 2018-01-10}\n`).join("")}`;
    const apart = scoreCard([scored(unlike, rest)], ON).murphy!;
    expect(apart.uncertainty).toBeCloseTo(0.25, 12);
    expect(apart.resolution).toBeLessThan(0.05);
  });

  it("leaves what came out early aside until its scheduled day", () => {
    const questions = [question({ answered: certain(0.5), closes: "2018-03-01", settles: "2018-03-01" })];
    const card = scoreCard([scored(questions, resolved("answer: yes, on: 2018-01-09"))], ON);
    expect(card.calibration).toMatchObject({ questions: 0, early: 1 });
    expect(card.brier).toBe(0.25);
  });
});

it("the estimates of a question count from their own days", () => {
  const at = (days: number) => isoDay(dayOfIso("2018-01-01") + days);
  const { questions } = scored(
    [question({ estimates: [estimate(at(2), 0.4)] })],
    resolved("answer: no, on: 2018-01-10"),
  );
  expect(questions[0]!.lines[0]!.coverage).toBeCloseTo(0.8, 12);
});
