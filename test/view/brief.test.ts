import { describe, expect, it } from "vitest";
import type { Flip, Judgement } from "#outcome/explanation.ts";
import type { CaseFacts, Report, ReportSection } from "#outcome/report.ts";
import { answersOf, unaskedJudgements } from "#view/brief/answers.ts";
import { flipsOf } from "#view/brief/flips.ts";
import { keyJudgementsOf } from "#view/brief/key-judgements.ts";
import { inputsInWords } from "#view/brief/opening.ts";
import { sectionsToRead } from "#view/brief/section-order.ts";
import { plainText } from "#view/plain-text.ts";
import { emptyReport, sampleReport } from "./sample-report.ts";

function judgement(kind: Judgement["answers"]["kind"], about?: string): Judgement {
  return {
    answers: about === undefined ? { kind } : { kind, about },
    text: `${kind} ${about ?? ""}`,
    confidence: { level: "low", why: "" },
    n: { count: 1, of: "things" },
    cites: [],
  };
}

function flip(change: string, steps: number): Flip {
  return { change, effect: "another", steps, cites: [] };
}

function section(id: string, judgements: readonly Judgement[], flips: readonly Flip[] = []): ReportSection {
  return {
    analysis: { id, title: id, question: "", answers: ["outcome"], references: [] },
    options: {},
    outcome: {
      status: "done",
      result: {},
      explanation: {
        headline: "",
        judgements,
        blocks: [],
        caveats: [],
        flips,
        gaps: [],
        inputs: { given: 2, missing: 1 },
      },
    },
  };
}

function report(
  sections: readonly ReportSection[],
  kinds: readonly (readonly [Judgement["answers"]["kind"], string?])[],
): Report {
  const questions: CaseFacts["questions"] = kinds.map(([kind, about], index) => ({
    id: `q${index}`,
    text: kind,
    kind,
    cite: [],
    ...(about === undefined ? {} : { about }),
  }));
  return { ...emptyReport, sections, case: { ...emptyReport.case, questions } };
}

describe("answers", () => {
  it("stand in the case's order, whatever the order of the sections", () => {
    const sections = [section("first", [judgement("outcome")]), section("second", [judgement("cause")])];
    const answers = answersOf(report(sections, [["cause"], ["outcome"]]));
    expect(answers.map(({ answer }) => answer?.section.analysis.id)).toEqual(["second", "first"]);
  });

  it("are about what the question is about; a question about nothing in particular takes any", () => {
    const sections = [section("one", [judgement("cause", "turn"), judgement("cause", "yes")])];
    const about = (question: readonly [Judgement["answers"]["kind"], string?]) =>
      answersOf(report(sections, [question]))[0]!.answer?.judgement.answers.about;
    expect(about(["cause", "yes"])).toBe("yes");
    expect(about(["cause", "other"])).toBeUndefined();
    expect(about(["cause"])).toBe("turn");
  });

  it("are not printed twice: a second question of the same kind takes the next, or points to the first", () => {
    const two = [section("one", [judgement("outcome"), judgement("outcome", "b")])];
    const twice = answersOf(report(two, [["outcome"], ["outcome"], ["outcome"]]));
    expect(twice.map(({ answer }) => answer?.judgement.answers.about)).toEqual([undefined, "b", undefined]);
    expect(twice.map(({ sameAs, further }) => [sameAs, further])).toEqual([
      [undefined, 1],
      [undefined, 0],
      [1, 0],
    ]);
  });

  it("carry in a sentence what another analysis says to the question, where it says anything", () => {
    const idle = { ...judgement("outcome", "idle"), idle: true as const };
    const short = { ...judgement("outcome", "other"), inShort: "in short." };
    const told = (...more: ReportSection[]) => {
      const sections = [
        section("first", [judgement("outcome", "one"), judgement("outcome", "two")]),
        ...more,
      ];
      const { judgements } = keyJudgementsOf(report(sections, [["outcome"]]));
      return plainText(judgements[0]!.told.text, "icd203");
    };
    expect(told()).toBe("outcome one");
    expect(told(section("second", [idle]))).toBe("outcome one");
    expect(told(section("second", [idle, short]), section("third", [judgement("outcome", "last")]))).toBe(
      "outcome one In short.",
    );
  });

  it("say what is missing where there is none, and never that nothing is", () => {
    const without = section("empty", []);
    const [answer] = answersOf(report([without], [["outcome"]]));
    expect(answer?.missing).toEqual(["“empty” was run but reached no judgement."]);
    const [none] = answersOf(report([without], [["duration"]]));
    expect([none?.missing, none?.onRecord]).toEqual([
      ["No forecast or other entry of the case is named for it."],
      [],
    ]);
    const [about] = answersOf(report([without], [["duration", "cranes"]]));
    expect(about?.missing).toEqual(["The case codes nothing that bears on it."]);
  });

  it("say of a replay or a restriction that what the case has does not count, not that it has nothing", () => {
    const of = (facts: Partial<Report["case"]>, aboutLeftOut?: "later" | "elsewhere") => {
      const asked = report([section("empty", [])], [["duration", "cranes"]]);
      const questions = asked.case.questions.map((one) => ({
        ...one,
        ...(aboutLeftOut && { aboutLeftOut }),
      }));
      return answersOf({ ...asked, case: { ...asked.case, ...facts, questions } })[0]!.missing;
    };
    const replay = { replayOf: "2018-04-16" };
    expect(of(replay, "later")).toEqual(["The entry that the case has for it became known only later."]);
    expect(of({ only: ["art"] }, "elsewhere")).toEqual([
      "The entry that the case has for it rests on sources that are not selected.",
    ]);
    expect(of(replay)).toEqual(["Nothing that counts here bears on it."]);
  });

  it("show what is on record for a question that nothing answers, and only for that one", () => {
    const record = { answers: { kind: "duration" as const, about: "phase" }, text: "On record.", cites: [] };
    const recording = section("record", [judgement("outcome")]);
    if (recording.outcome.status !== "done") throw new Error("done");
    const given = {
      ...recording,
      outcome: {
        ...recording.outcome,
        explanation: { ...recording.outcome.explanation, onRecord: [record] },
      },
    };
    const asked = report([given], [["duration", "phase"], ["duration", "other"], ["outcome"]]);
    expect(answersOf(asked).map(({ onRecord }) => onRecord)).toEqual([[record], [], []]);
  });

  it("leave over the judgements that nobody asked for", () => {
    const sections = [section("one", [judgement("outcome"), judgement("cause"), judgement("duration")])];
    const left = unaskedJudgements(report(sections, [["cause"]]));
    expect(left.map((placed) => placed.judgement.answers.kind)).toEqual(["outcome", "duration"]);
  });
});

describe("flips", () => {
  it("come smallest first, and of equally small ones the sections take turns", () => {
    const sections = [
      section("a", [], [flip("a3", 3), flip("a1", 1), flip("a1 too", 1)]),
      section("b", [], [flip("b5", 5), flip("b2", 2)]),
      section("c", [], [flip("c1", 1)]),
    ];
    const changes = flipsOf(report(sections, [])).map((placed) => placed.flip.change);
    expect(changes).toEqual(["a1", "c1", "a1 too", "b2", "a3", "b5"]);
  });
});

describe("inputs", () => {
  it("are added up over the analyses that were run", () => {
    const sections: ReportSection[] = [section("a", []), section("b", [])];
    sections.push({ ...section("c", []), outcome: { status: "not-applicable", missing: ["moves"] } });
    expect(inputsInWords(report(sections, []))).toBe(
      "One analysis could not be run at all. 2 of the 6 inputs that the others looked for are missing.",
    );
  });
});

describe("the order of the sections", () => {
  const [first] = sampleReport.sections;
  const placed = (
    id: string,
    answers: ReportSection["analysis"]["answers"],
    status: "done" | "not-applicable",
  ): ReportSection => ({
    ...first!,
    analysis: { ...first!.analysis, id, answers: [...answers] },
    outcome: status === "done" ? first!.outcome : { status, missing: ["something"] },
  });
  const report = {
    ...sampleReport,
    case: {
      ...sampleReport.case,
      questions: [{ id: "q", text: "Where to?", kind: "outcome" as const, cite: [] }],
    },
    sections: [
      placed("missing", ["outcome"], "not-applicable"),
      placed("unasked", ["cause"], "done"),
      placed("asked", ["outcome"], "done"),
      placed("also-asked", ["outcome", "cause"], "done"),
    ],
  };

  it("puts what answers a question first, and what could not be run last", () => {
    expect(sectionsToRead(report).map(({ analysis }) => analysis.id)).toEqual([
      "asked",
      "also-asked",
      "unasked",
      "missing",
    ]);
  });
});
