import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Flip, Judgement, Side, Signpost } from "#outcome/explanation.ts";
import type { CaseFacts, CitedSentence, Report, ReportSection, SourceFacts } from "#outcome/report.ts";
import { gradeInWords, gradeSentence } from "#view/brief/admiralty.ts";
import { answersOf, missingInWords } from "#view/brief/answers.ts";
import { assumptionsTable } from "#view/brief/assumptions.ts";
import { bulkInWords } from "#view/brief/bulk-words.ts";
import { bySource, citedInWords, evidenceOf, GIST_ONLY, hasGistOnly, isShown } from "#view/brief/evidence.ts";
import { firstSentence } from "#view/brief/first-sentence.ts";
import { frontPageOf } from "#view/brief/front-page.ts";
import { firstGaps, gapsOf } from "#view/brief/gaps.ts";
import {
  basisInWords,
  citationsOf,
  confidenceInOneSentence,
  confidenceInShort,
  confidenceSentence,
  gistOf,
  judgementSentence,
} from "#view/brief/judgement-words.ts";
import { choicesOf } from "#view/brief/key-judgements.ts";
import {
  asOfInWords,
  bookkeepingLines,
  dateline,
  footLine,
  inputsInWords,
  sourceLine,
} from "#view/brief/opening.ts";
import { withYear } from "#view/brief/reference-words.ts";
import { sidesTable } from "#view/brief/sides.ts";
import { furtherInWords, signpostTables } from "#view/brief/signposts.ts";
import type { NumberedCitation } from "#view/citation-numbers.ts";
import { htmlBrief } from "#view/html.ts";
import { markdownBrief } from "#view/markdown.ts";
import { plainText } from "#view/plain-text.ts";
import { emptyReport, sampleReport } from "./sample-report.ts";

/** The words of the brief, one by one: each sentence that it prints around what the analyses say. */

const judgement: Judgement = {
  answers: { kind: "outcome" },
  text: "It holds.",
  confidence: { level: "low", why: "One source." },
  n: { count: 4, of: "rounds" },
  cites: [],
};

function done(
  id: string,
  more: Partial<Extract<ReportSection["outcome"], { status: "done" }>["explanation"]> = {},
) {
  return {
    analysis: { id, title: id, question: "", answers: ["outcome" as const], references: [] },
    options: {},
    outcome: {
      status: "done" as const,
      result: {},
      explanation: {
        headline: "",
        judgements: [],
        blocks: [],
        caveats: [],
        flips: [],
        gaps: [],
        inputs: { given: 0, missing: 0 },
        ...more,
      },
    },
  } satisfies ReportSection;
}

const failed: ReportSection = { ...done("broken"), outcome: { status: "failed", message: "no end" } };
const lacking: ReportSection = {
  ...done("idle"),
  outcome: { status: "not-applicable", missing: ["moves."] },
};

function reportOf(sections: readonly ReportSection[], facts: Partial<CaseFacts> = {}): Report {
  return { ...emptyReport, sections, case: { ...emptyReport.case, ...facts } };
}

describe("a source's grade", () => {
  it.each([
    ["A", "A: completely reliable"],
    ["B", "B: usually reliable"],
    ["C", "C: fairly reliable"],
    ["D", "D: not usually reliable"],
    ["E", "E: unreliable"],
    ["F", "F: its reliability cannot be judged"],
    ["b2", "b2: usually reliable"],
    ["X", "X"],
    ["", ""],
    [undefined, "not graded"],
  ])("%s is told as “%s”", (grade, words) =>
    expect(gradeInWords(grade === undefined ? {} : { grade })).toBe(words),
  );

  it("is none where a source lays down what it says, and reads as a sentence of its own", () => {
    const source = { stipulates: true, grade: "B" } as const;
    expect(gradeInWords(source)).toBe("lays down the rules of the game or exercise");
    expect(gradeSentence(source)).toBe("Lays down the rules of the game or exercise.");
    expect(gradeSentence({})).toBe("Not graded.");
    expect(gradeSentence({ grade: "B" })).toBe("Grade B: usually reliable.");
  });
});

describe("what is missing", () => {
  it("is one sentence, however the items end", () => {
    expect(missingInWords({ missing: [] })).toBe("What it lacks is not stated.");
    expect(missingInWords({ missing: ["moves"] })).toBe("What is missing: moves.");
    expect(missingInWords({ missing: ["moves.", "a day."] })).toBe("What is missing: moves; a day.");
    expect(missingInWords({ missing: ["who asked?"] })).toBe("What is missing: who asked?");
    expect(missingInWords({ missing: ["v. 2 of it"] })).toBe("What is missing: v. 2 of it.");
  });

  it("is told for a question by each analysis that could have answered it", () => {
    const questions = [
      {
        id: "q",
        text: "Where to?",
        kind: "outcome" as const,
        about: "FC1",
        aboutName: "the talks",
        cite: [],
      },
    ];
    const other = {
      ...done("elsewhere"),
      analysis: { ...done("elsewhere").analysis, answers: ["cause" as const] },
    };
    const [answer] = answersOf(reportOf([done("able"), failed, lacking, other], { questions }));
    expect(answer!.missing).toEqual([
      "“able” was run but reached no judgement about the talks.",
      "broken failed: no end.",
      "idle could not be run. What is missing: moves.",
    ]);
    expect(answer).toMatchObject({ number: 1, further: 0 });
    expect(answer!.answer).toBeUndefined();
  });

  it("is nothing where there is an answer", () => {
    const questions = [1, 2].map((id) => ({ id: `q${id}`, text: "", kind: "outcome" as const, cite: [] }));
    const answers = answersOf(reportOf([done("able", { judgements: [judgement] })], { questions }));
    expect(answers.map(({ missing, number }) => [number, missing])).toEqual([
      [1, []],
      [2, []],
    ]);
  });
});

describe("key assumptions", () => {
  it("are told with what follows, how to test them and what they rest on", () => {
    const table = assumptionsTable([
      { text: "It is meant.", flips: "They may agree.", test: "Watch.", cites: ["art:P1.S1"] },
      { text: "They act as one.", flips: "There are two.", cites: [] },
    ]);
    expect(table.kind).toBe("table");
    expect(table.title).toBe("What is taken for granted, and what follows if it is wrong");
    expect(table.columns.map(({ label }) => label)).toEqual([
      "Assumption",
      "If wrong",
      "How to test it",
      "Rests on",
    ]);
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["It is meant.", "They may agree.", "Watch.", [{ cite: ["art:P1.S1"] }]],
      ["They act as one.", "There are two.", null, "judgement alone"],
    ]);
  });
});

describe("tables beside the report", () => {
  it("are named with their files", () => {
    const states = { name: "states", format: "demarche-states/1", file: "a.states.json" };
    expect(bulkInWords()).toBeUndefined();
    expect(bulkInWords([])).toBeUndefined();
    expect(bulkInWords([states])).toBe(
      "In full in a file beside the report: states in a.states.json (demarche-states/1).",
    );
    expect(bulkInWords([states, { name: "ways-and-back-ways", format: "w/2", file: "a.w.json" }])).toBe(
      "In full in files beside the report: states in a.states.json (demarche-states/1); ways and back ways in a.w.json (w/2).",
    );
  });
});

describe("what can be shown of a citation", () => {
  const sentence: CitedSentence = {
    source: "art",
    locator: "P1.S1",
    status: "text",
    text: "They talk.",
    gist: "Talks.",
  };
  const shown = (more: Partial<CitedSentence>) => evidenceOf({ ...sentence, ...more });

  it("is its wording and its gist, and for what is only paraphrased the gist alone", () => {
    expect(shown({})).toEqual({ quote: "They talk.", gist: "Talks." });
    expect(shown({ status: "gist" })).toEqual({ gist: "Talks." });
  });

  it("comes with a remark where something is wrong with it", () => {
    expect(shown({ status: "changed" })).toEqual({
      quote: "They talk.",
      gist: "Talks.",
      remark: "The text at hand differs from the sentence that was cited.",
    });
    expect(shown({ status: "none" })).toEqual({
      gist: "Talks.",
      remark: "The sentence cannot be shown: the source's text is not at hand.",
    });
    // A source as a whole has no sentence to be shown.
    expect(shown({ status: "none", locator: "" })).toEqual({ gist: "Talks." });
  });

  it("is told once for all to be the analyst's words where it is a gist alone", () => {
    expect(GIST_ONLY).toBe(
      "Where only a gist is given, the sentence itself is not at hand and the words are the analyst's.",
    );
  });

  it("is nothing where nothing is known", () => {
    expect(evidenceOf({ source: "art", locator: "", status: "none" })).toEqual({});
    expect(evidenceOf({ source: "art", locator: "P1.S1", status: "text" })).toEqual({});
  });
});

describe("citations by source", () => {
  const source = (id: string): SourceFacts => ({
    id,
    title: id,
    line: "",
    external: false,
    cited: 1,
    textAtHand: false,
  });
  const cited = (number: number, source: string, locator: string) => ({
    number,
    citation: `${source}:${locator}`,
    sentence: { source, locator, status: "none" as const },
  });

  it("are in the order of the case, unknown sources last, those cited as a whole apart", () => {
    const { inPlaces, asWhole } = bySource(
      [
        cited(1, "b", "P1.S1"),
        cited(2, "ghost", "p. 4"),
        cited(3, "a", ""),
        cited(4, "b", ""),
        cited(5, "whole", ""),
        cited(6, "early", "P2.S1"),
      ],
      [source("early"), source("a"), source("never"), source("b"), source("whole")],
    );
    expect(
      inPlaces.map((group) => [group.id, group.source?.id, group.cited.map(({ number }) => number)]),
    ).toEqual([
      ["early", "early", [6]],
      ["b", "b", [1, 4]],
      ["ghost", undefined, [2]],
    ]);
    expect(asWhole.map(({ id, cited }) => [id, cited.map(({ number }) => number)])).toEqual([
      ["a", [3]],
      ["whole", [5]],
    ]);
  });
});

describe("the front page", () => {
  const question = (id: string, kind: CaseFacts["questions"][number]["kind"]) => ({
    id,
    text: id,
    kind,
    cite: [],
  });
  const of = (kind: Judgement["answers"]["kind"]) => ({ ...judgement, answers: { kind } });

  it("has the answered questions in the case's order, at most five, and what became of the others", () => {
    const kinds = ["duration", "outcome", "cause"] as const;
    const questions = kinds.map((kind) => question(kind, kind));
    const page = frontPageOf(
      reportOf([done("a", { judgements: [of("cause"), of("outcome")] })], { questions }),
    );
    expect(page.judgements.map(({ asked }) => asked?.question.id)).toEqual(["outcome", "cause"]);
    expect(page.others.map((answer) => answer.question.id)).toEqual(["duration"]);
    const many = Array.from({ length: 7 }, (_, at) => question(`q${at}`, "outcome"));
    const all = Array.from({ length: 7 }, () => of("outcome"));
    const full = frontPageOf(reportOf([done("a", { judgements: all })], { questions: many }));
    expect(full.judgements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(full.others.map(({ number }) => number)).toEqual([6, 7]);
  });

  it("is numbered through, in every format alike, whatever the case asks first", () => {
    const kinds = ["duration", "outcome", "cause", "outcome"] as const;
    const questions = kinds.map((kind, at) => question(`${kind} ${at}`, kind));
    const judgements = [of("cause"), of("outcome"), of("chronology")];
    const report = reportOf([done("a", { judgements })], { questions });
    const page = frontPageOf(report);
    expect(page.judgements.map(({ number, asked }) => [number, asked?.question.id])).toEqual([
      [1, "outcome 1"],
      [2, "cause 2"],
      [3, undefined],
    ]);
    expect(page.others.map(({ number, question: { id }, sameAs }) => [number, id, sameAs])).toEqual([
      [4, "duration 0", undefined],
      [5, "outcome 3", 1],
    ]);
    const { document } = parseHTML("<!doctype html><html><body></body></html>");
    const drawn = htmlBrief(report, { document: document as unknown as Document, scheme: "icd203" });
    const html = parseHTML(drawn).document;
    const inHtml = [...html.querySelectorAll(".keys > li")].map((item, at) => [
      at + 1,
      item.querySelector(".asked")?.textContent.trim(),
    ]);
    const inMarkdown = [...markdownBrief(report, { scheme: "icd203" }).matchAll(/^### (\d+)\\. (.*)$/gm)];
    const inHeadings = [...html.querySelectorAll("#other-questions h3")].map((h3) =>
      h3.textContent.replace(/\s+/g, " ").trim(),
    );
    expect(inMarkdown.map(([, number, text]) => `${number}. ${text}`)).toEqual([
      ...inHtml.flatMap(([number, text]) => (text === undefined ? [] : [`${number}. ${text}`])),
      ...inHeadings,
    ]);
  });

  it("adds what nobody asked for until three judgements stand there", () => {
    const judgements = [of("outcome"), ...Array.from({ length: 6 }, () => of("cause"))];
    const unasked = (count: number) => {
      const questions = Array.from({ length: count }, (_, at) => question(`q${at}`, "outcome"));
      const all = [...Array.from({ length: count }, () => of("outcome")), ...judgements.slice(1)];
      const page = frontPageOf(reportOf([done("a", { judgements: all })], { questions }));
      return page.judgements.filter(({ asked }) => asked === undefined).length;
    };
    expect([0, 1, 2, 3, 5].map(unasked)).toEqual([3, 2, 1, 0, 0]);
  });

  it("has the judgements that are chosen, in the order wanted, and says so; what is left out answers its question further down", () => {
    const kinds = ["duration", "outcome", "cause"] as const;
    const questions = kinds.map((kind) => question(kind, kind));
    const judgements = [of("duration"), of("outcome"), of("chronology"), of("cause")];
    const report = reportOf([done("a", { judgements })], { questions });
    expect(choicesOf(report).map(({ name, isUsual }) => [name, isUsual])).toEqual([
      ["duration", true],
      ["outcome", true],
      ["cause", true],
      ["a.3", false],
    ]);
    const page = frontPageOf(report, ["cause", "a.3", "nothing", "cause", "duration"]);
    expect(
      page.judgements.map(({ number, asked, placed }) => [number, asked?.question.id, placed.judgement]),
    ).toEqual([
      [1, "cause", judgements[3]],
      [2, undefined, judgements[2]],
      [3, "duration", judgements[0]],
    ]);
    expect(
      page.others.map(({ number, question: { id }, answer }) => [number, id, answer?.judgement]),
    ).toEqual([[4, "outcome", judgements[1]]]);
    expect(frontPageOf(report, ["nothing"])).toEqual(frontPageOf(report));
    const told = (chosen?: readonly string[]) => {
      const wording = { scheme: "icd203", ...(chosen && { judgements: chosen }) } as const;
      const said = bookkeepingLines(report, wording).some(({ label }) => label === "Key judgements");
      expect(footLine(report, wording).includes("chosen by hand")).toBe(said);
      return said;
    };
    expect(told()).toBe(false);
    expect(told(["duration", "outcome", "cause"])).toBe(false);
    expect(told(["outcome", "duration", "cause"])).toBe(true);
    expect(told(["duration", "outcome"])).toBe(true);
  });

  it("takes nothing from what was not run or failed", () => {
    const page = frontPageOf(reportOf([failed, lacking, done("a", { judgements: [judgement] })]));
    expect(page.judgements).toHaveLength(1);
  });

  it("takes gaps in turns and counts the rest", () => {
    const gaps = (count: number) => Array.from({ length: count }, (_, at) => `gap ${at}`);
    const page = frontPageOf(reportOf([done("a", { gaps: gaps(7) }), done("b", { gaps: gaps(2) })]));
    expect(page.gaps.map(({ title, items }) => [title, items.length])).toEqual([
      ["a", 2],
      ["b", 2],
    ]);
    expect(page.furtherGaps).toBe(5);
    expect(frontPageOf(reportOf([done("a", { gaps: gaps(2) })])).furtherGaps).toBe(0);
  });
});

describe("the bottom line", () => {
  const ask = (kind: CaseFacts["questions"][number]["kind"]) => ({ id: kind, text: kind, kind, cite: [] });
  const why = "One source. It is old.";
  const said = (kind: Judgement["answers"]["kind"], more: Partial<Judgement> = {}): Judgement => ({
    ...judgement,
    answers: { kind },
    text: `The ${kind}. And more.`,
    confidence: { level: "moderate", why },
    ...more,
  });
  const told = (report: Report) =>
    frontPageOf(report).bottomLine.map((sentence) => plainText(sentence, "icd203"));

  it("says what lies ahead, though the case asks for something else first, and how sure that is", () => {
    const questions = [ask("cause"), ask("outcome")];
    const report = reportOf([done("a", { judgements: [said("cause"), said("outcome")] })], { questions });
    expect(told(report)).toEqual(["The outcome.", "Confidence is moderate: one source."]);
  });

  it("takes the first answer where nothing that lies ahead was asked or answered, and says where nothing was", () => {
    const questions = [ask("duration"), ask("cause")];
    const report = reportOf([done("a", { judgements: [said("cause")] })], { questions });
    expect(told(report)[0]).toBe("The cause.");
    const none = (...asked: typeof questions) => told(reportOf([done("a")], { questions: asked }));
    expect(none(...questions)).toEqual(["Neither of the two questions of the case could be answered."]);
    expect(none(ask("cause"))).toEqual(["The one question of the case could not be answered."]);
    expect(none()).toEqual(["The case asks no question, and nothing in it could be judged."]);
  });

  it("is never of what is idle, and falls back on what is on record of what lies ahead", () => {
    const idle = said("soundness", { idle: true });
    const questions = [ask("outcome"), ask("soundness")];
    const record = { answers: { kind: "outcome" as const }, text: "On record: “They agree”.", cites: [] };
    const question = "Outcome";
    const of = (...judgements: Judgement[]) =>
      told(reportOf([done("a", { judgements, onRecord: [record] })], { questions }));
    expect(of(idle)).toEqual([`${question} On record: “They agree”.`]);
    const alone = (...asked: typeof questions) =>
      told(reportOf([done("a", { judgements: [idle] })], { questions: asked }));
    expect(alone(...questions)).toEqual([
      "Of the two questions of the case only one is answered here: “soundness”.",
    ]);
    expect(alone(questions[1]!)[0]).toBe("The soundness.");
    // What answers something comes first, and the forecast behind it.
    expect(of(idle, said("chronology"))[0]).toBe("The chronology.");
    expect(of(idle, said("cause")).at(-1)).toBe(`${question} On record: “They agree”.`);
    expect(of(idle, said("outcome")).at(-1)).not.toContain("On record");
  });

  it("names the least likely of all that is excluded, whichever judgement excludes it", () => {
    const excludes = (text: string, low: number, high: number) => ({
      excludes: { text, likelihood: { low, high } },
    });
    const judgements = [
      said("outcome"),
      said("cause", excludes("Not that.", 0, 0.2)),
      said("cause", excludes("Least of all this.", 0.01, 0.06)),
      said("cause", excludes("Nor this.", 0.02, 0.06)),
    ];
    const report = reportOf([done("a", { judgements })], { questions: [ask("outcome")] });
    expect(told(report).at(-1)).toBe("Least of all this.");
  });

  it("names the reason that leads and how sure that is, and what is spoken against only where none leads", () => {
    const against = { text: "“C” is the least likely explanation.", likelihood: { low: 0, high: 0.1 } };
    const cause = (leads: string[], more: Partial<Judgement> = {}) =>
      said("cause", { leads, likelihood: { low: 0.43, high: 0.67 }, ...more });
    const of = (...judgements: Judgement[]) =>
      told(reportOf([done("a", { judgements })], { questions: [ask("outcome"), ask("cause")] })).slice(2);
    const inShort = ["“A” is narrowly the likeliest: ", { likelihood: { low: 0.43, high: 0.67 } }, "."];
    const leader = "“A” is narrowly the likeliest: unlikely to likely (43–67 %); confidence is moderate.";
    expect(of(said("outcome"), cause(["A"], { inShort }))).toEqual([leader]);
    expect(of(said("outcome"), cause(["A"]))).toEqual([expect.stringContaining("The cause.")]);
    expect(of(said("outcome"), cause(["A"], { inShort, excludes: against }))).toEqual([leader]);
    expect(of(said("outcome"), said("cause", { excludes: against }))).toEqual([against.text]);
    // What the main judgement puts first has been said.
    expect(of(cause(["A"]))).toEqual([]);
  });

  it("has four sentences at most, and of what falls out the last first", () => {
    const questions = [ask("outcome"), ask("cause")];
    const record = {
      answers: { kind: "outcome" as const },
      text: "On record: “They agree”. By May.",
      cites: [],
    };
    const against = { text: "Not that.", likelihood: { low: 0, high: 0.1 } };
    const report = reportOf(
      [
        done("a", {
          judgements: [said("cause", { inShort: "Short.", excludes: against })],
          onRecord: [record],
          flips: [flipTo("If not")],
        }),
      ],
      { questions },
    );
    expect(told(report)).toEqual([
      "Short.",
      "Confidence is moderate: one source.",
      "Outcome On record: “They agree”.",
      "If not, “no” is “yes”.",
    ]);
  });

  it("gives a range that is too wide to tell once", () => {
    const range = { low: 0.34, high: 0.97 };
    const text = ["Whether it ends cannot be told (", { share: range }, ")."];
    expect(plainText(gistOf(said("outcome", { text, likelihood: range }) as Judgement).text, "icd203")).toBe(
      "Whether it ends cannot be told (34–97 %).",
    );
    expect(
      plainText(gistOf(said("outcome", { text: "It ends.", likelihood: range }) as Judgement).text, "icd203"),
    ).toContain("Likelihood: ");
  });

  it("says how sure it is in one sentence, without taking the capital of a name", () => {
    const of = (why: string) =>
      told(
        reportOf([done("a", { judgements: [said("outcome", { confidence: { level: "low", why } })] })], {
          questions: [ask("outcome")],
        }),
      )[1];
    expect(of("Of 4 preferences 3 are unknown. And more.")).toBe(
      "Confidence is low: of 4 preferences 3 are unknown.",
    );
    expect(of("The Hague has not said anything.")).toBe(
      "Confidence is low: The Hague has not said anything.",
    );
    expect(of("4 statements from one source.")).toBe("Confidence is low: 4 statements from one source.");
    expect(of("Korea has said nothing.")).toBe("Confidence is low: Korea has said nothing.");
  });

  it("is not repeated word for word in a key judgement", () => {
    const questions = [ask("outcome")];
    const of = (more: Partial<Judgement>) =>
      frontPageOf(
        reportOf([done("a", { judgements: [said("outcome", more)] })], { questions }),
      ).judgements.map((key) => plainText(key.told.text, "icd203"));
    expect(of({})).toEqual(["As the bottom line says."]);
    expect(of({ inShort: "In short." })).toEqual(["The outcome."]);
    // What the annex says in other words is said instead.
    expect(of({ gist: "In a word.", text: ["In more words.", { cite: ["a:P1.S1"] }, " And more."] })).toEqual(
      ["In more words."],
    );
  });

  it("is said beneath the question without repeating that, where it begins with it", () => {
    const gist = ["“Will they?” Yes: ", { share: 0.6 }, "."];
    const report = reportOf([done("a", { judgements: [said("outcome", { gist, text: gist })] })], {
      questions: [ask("outcome")],
    });
    expect(frontPageOf(report).judgements.map((key) => plainText(key.told.text, "icd203"))).toEqual([
      "Yes: 60 %.",
    ]);
  });

  it("stands for the answer of the judgement that it gives, and of no other that reads the same", () => {
    const text = "It cannot be told.";
    const report = reportOf(
      [done("a", { judgements: [said("outcome", { text }), said("cause", { text })] })],
      { questions: [ask("outcome"), ask("cause")] },
    );
    expect(frontPageOf(report).judgements.map((key) => plainText(key.told.text, "icd203"))).toEqual([
      "As the bottom line says.",
      text,
    ]);
  });

  it("says without what something else would follow in one sentence", () => {
    const report = reportOf(
      [
        done("a", {
          judgements: [said("outcome")],
          flips: [{ ...flipTo("Without the second rule"), effect: "there would be a deal." }],
        }),
      ],
      { questions: [ask("outcome")] },
    );
    expect(told(report).at(-1)).toBe("Without the second rule, there would be a deal.");
  });

  it("says what was found before how well it is founded, in whatever order the case asks", () => {
    const kinds = ["soundness", "chronology", "backing-down"] as const;
    const first = (...given: readonly (typeof kinds)[number][]) =>
      told(
        reportOf([done("a", { judgements: given.map((kind) => said(kind)) })], { questions: kinds.map(ask) }),
      )[0];
    expect(first(...kinds)).toBe("The backing-down.");
    expect(first("soundness", "chronology")).toBe("The chronology.");
    expect(first("soundness")).toBe("The soundness.");
  });

  it("ends with what is unknown and bears on it, and only else with the smallest change of an input", () => {
    const questions = [ask("outcome")];
    const open = (kind: "outcome" | "cause", as: "evidence" | "event" | "forecast" = "evidence") => ({
      kind: as,
      watch: `whether the ${kind} comes`,
      means: "all is new",
      bearsOn: [{ kind }],
      cites: [],
    });
    const given = { judgements: [said("outcome")], flips: [flipTo("They agree.")] };
    const last = (more: object) => told(reportOf([done("a", { ...given, ...more })], { questions })).at(-1);
    expect(last({})).toBe("What would change it: They agree, so that “no” is “yes”.");
    expect(last({ flips: [flipTo("If they agreed")] })).toBe("If they agreed, “no” is “yes”.");
    expect(last({ signposts: [open("cause"), open("outcome")] })).toBe(
      "What would change it: whether the outcome comes; all is new.",
    );
    expect(last({ flips: [] })).toBe("Confidence is moderate: one source.");
    // A dated question is what was asked, and what may happen is how it comes out: neither changes the answer of today.
    const asked = [open("outcome", "forecast"), open("outcome", "event")];
    expect(last({ signposts: asked })).toBe("What would change it: They agree, so that “no” is “yes”.");
    expect(last({ signposts: asked, flips: [] })).toBe("Confidence is moderate: one source.");
    // What only makes the answer firmer changes nothing; what it says in short is said here, and its citations elsewhere.
    const firmer = { ...flipTo("If so"), keeps: true as const };
    const cited = {
      ...flipTo("If not"),
      change: ["If not ", { cite: ["a"] }],
      effectInShort: "others hold",
    };
    expect(last({ flips: [firmer, cited] })).toBe("If not, others hold.");
    expect(last({ flips: [firmer] })).toBe("Confidence is moderate: one source.");
    // A change that touches another party's answer does not touch this one.
    const one = { ...said("outcome"), answers: { kind: "outcome" as const, about: "one" } };
    const flips = [
      { ...flipTo("The other moves."), about: ["other"] },
      { ...flipTo("It moves."), about: ["other", "one"] },
    ];
    expect(last({ judgements: [one], flips })).toBe("What would change it: It moves, so that “no” is “yes”.");
    expect(last({ judgements: [one], flips: flips.slice(0, 1) })).toBe("Confidence is moderate: one source.");
  });

  const flipTo = (change: string): Flip => ({ change, effect: "“no” is “yes”.", steps: 1, cites: [] });
});

describe("the sides", () => {
  const sides = (...given: readonly Side[]) => sidesTable(reportOf([done("a", { sides: given })]));

  it("have a line each, from all that the analyses say of them", () => {
    const table = sidesTable(
      reportOf([
        done("a", { sides: [{ party: "b", name: "B", moved: "Stood still" }] }),
        done("b", {
          sides: [
            { party: "a", name: "A", wants: "More" },
            { party: "b", name: "B", wants: "Less" },
          ],
        }),
      ]),
    );
    expect(table?.columns.map(({ label }) => label)).toEqual(["Side", "Asks, refuses, offers", "Has moved"]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["A", "More", "not stated"],
      ["B", "Less", "Stood still"],
    ]);
  });

  it("are those of which somebody says what they want; a column that nobody fills is left out", () => {
    const table = sides({ party: "a", name: "A", wants: "More" }, { party: "c", name: "C", moved: "Far" });
    expect(table?.rows.map(({ cells }) => cells[0])).toEqual(["A"]);
    expect(table?.columns).toHaveLength(2);
    expect(sides({ party: "c", name: "C", moved: "Far" })?.rows).toHaveLength(1);
    expect(sides()).toBeUndefined();
  });

  it("of which no demand is on record want what would be best for them, where the case gives that", () => {
    const table = sides(
      { party: "a", name: "A", wants: "Not stated", unstated: true },
      { party: "b", name: "B", wants: "Not stated", unstated: true },
      { party: "c", name: "C", wants: "Asks: more" },
      { party: "a", name: "A", favours: "Pay: “high”" },
      { party: "c", name: "C", favours: "Pay: “low”" },
    );
    expect(table?.columns.map(({ label }) => label)).toEqual(["Side", "Wants"]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["A", "Pay: “high”"],
      ["B", "Not stated"],
      ["C", "Asks: more"],
    ]);
  });
});

describe("signposts", () => {
  const post = (kind: Signpost["kind"], watch: string, day?: string, asked = false): Signpost => ({
    kind,
    watch,
    ...(day === undefined ? {} : { by: { day, text: day } }),
    means: "",
    bearsOn: asked ? [{ kind: "outcome" }] : [],
    cites: [],
  });
  const questions = [{ id: "q", text: "", kind: "outcome" as const, cite: [] }];
  const party = (at: number) => ({ party: `p${at}`, name: "A", wants: "b" });
  const tablesBeside = (sides: number, ...given: readonly (readonly Signpost[])[]) =>
    signpostTables(
      reportOf(
        [
          ...given.map((signposts, at) => done(`s${at}`, { signposts })),
          done("sides", { sides: Array.from({ length: sides }, (_, at) => party(at)) }),
        ],
        { questions },
      ),
    );
  const toldBeside = (sides: number, ...given: readonly (readonly Signpost[])[]) =>
    tablesBeside(sides, ...given).inFront?.rows.map(({ cells }) => [cells[0], cells[1]]);
  const told = (...given: readonly (readonly Signpost[])[]) => toldBeside(0, ...given);

  it("are all on the page or in the annex, and the page says how many are there alone", () => {
    const signposts = ["2019", "2020", "2022", "2023"].map((year) => post("forecast", year, `${year}-01-01`));
    for (const some of [signposts.slice(0, 2), signposts.slice(0, 3), signposts]) {
      const tables = tablesBeside(0, some);
      const rows = [tables.inFront, tables.further].map((table) => table?.rows.length ?? 0);
      expect(rows).toEqual([2, some.length - 2]);
      expect(furtherInWords(tables)).toBe(["", "one more in the annex", "two more in the annex"][rows[1]!]);
    }
    expect(furtherInWords(tablesBeside(0))).toBe("");
  });

  it("are fewer beside more than three sides, down to two, and have a line for what to find out", () => {
    const signposts = [
      post("evidence", "look"),
      ...["2019", "2020", "2022"].map((year) => post("forecast", year, `${year}-01-01`)),
    ];
    expect([3, 4, 5, 12].map((sides) => toldBeside(sides, signposts)?.map(([watch]) => watch))).toEqual([
      ["2019", "2020", "Look"],
      ["2019", "Look"],
      ["2019", "Look"],
      ["2019", "Look"],
    ]);
  });

  it("have by their day what a day settles, then what may happen, then what to find out", () => {
    const signposts = [
      post("evidence", "look"),
      post("event", "one"),
      post("forecast", "f1", "2020-01-01"),
      post("forecast", "f2", "2019-01-01"),
      post("forecast", "f3", "2018-01-01"),
      post("forecast", "f4, asked", "2030-01-01", true),
    ];
    expect(told(signposts)).toEqual([
      ["F1", "2020-01-01"],
      ["F4, asked", "2030-01-01"],
      ["Look", "can be sought now"],
    ]);
    expect(told([])).toBeUndefined();
  });

  it("have what is planned for a day among them, the next first, however many forecasts there are", () => {
    const planned = [post("event", "meeting", "2021-06-10"), post("event", "vote", "2021-03-01")];
    expect(told([...planned, post("event", "one")])).toEqual([
      ["Vote", "2021-03-01"],
      ["Meeting", "2021-06-10"],
      ["One", "no day stated"],
    ]);
    const forecasts = ["2019", "2022", "2023"].map((year) => post("forecast", year, `${year}-01-01`));
    expect(told([...forecasts, ...planned])).toEqual([
      ["2019", "2019-01-01"],
      ["Vote", "2021-03-01"],
    ]);
  });

  it("stand by their day in the annex too, whatever says so and whether it means something", () => {
    const { means: _, ...idle } = post("event", "board", "2026-03-31");
    const sections = [
      done("s", { signposts: [post("event", "one"), idle, post("event", "vote", "2026-06-30")] }),
      done("t", {
        signposts: ["2025", "2027", "2028"].map((year) => post("forecast", year, `${year}-01-01`)),
      }),
      done("u", { signposts: [post("evidence", "look"), post("evidence", "ask")] }),
    ];
    const { inFront, further } = signpostTables(reportOf(sections));
    const days = further!.rows.map(({ sort }) => sort![1] ?? "~");
    expect(days).toEqual(days.toSorted());
    expect(further!.rows.length + inFront!.rows.length).toBe(8);
  });

  it("take a day that is only named for no plan, and still stand by it", () => {
    const named = (watch: string, day: string): Signpost => ({
      ...post("event", watch),
      by: { day, text: `its words name ${day}`, loose: true },
    });
    const forecasts = ["2019", "2022", "2023"].map((year) => post("forecast", year, `${year}-01-01`));
    // A plan of that day would take the place of a forecast.
    expect(told([...forecasts, named("threat", "2020-03-01")])).toEqual([
      ["2019", "2019-01-01"],
      ["2022", "2022-01-01"],
      ["Threat", "its words name 2020-03-01"],
    ]);
    const planned = post("event", "vote", "2020-03-01");
    expect(told([...forecasts, planned])?.map(([watch]) => watch)).toEqual(["2019", "Vote"]);
  });

  it("have what is planned next, though the case does not say what it would mean, and of later such days what there is room for", () => {
    const { means: _, ...idle } = post("event", "fair", "2018-01-01");
    const later = { ...idle, watch: "sale", by: { day: "2018-06-01", text: "2018-06-01" } };
    const forecasts = ["2019", "2020", "2022"].map((year) => post("forecast", year, `${year}-01-01`));
    const days = (...given: readonly Signpost[]) => told(given)?.map(([watch]) => watch);
    expect(days(...forecasts, idle)).toEqual(["Fair", "2019"]);
    expect(days(...forecasts, idle, later)).toEqual(["Fair", "2019"]);
    expect(days(idle, later, post("event", "vote", "2018-12-01"))).toEqual(["Fair", "Vote"]);
    expect(days(idle, later)).toEqual(["Fair", "Sale"]);
    expect(days(...forecasts.slice(0, 1), idle, post("event", "one"))).toEqual(["Fair", "2019", "One"]);
    expect(days(idle, ...["a", "b", "c"].map((watch) => post("evidence", watch)))).toEqual([
      "Fair",
      "A",
      "B",
    ]);
    // What is planned for after all that a day settles waits for a free line.
    expect(days(...forecasts, post("event", "election", "2024-01-01"))).toEqual(["2019", "2020"]);
    expect(signpostTables(reportOf([done("s", { signposts: [idle] })])).inFront?.rows[0]?.cells[2]).toBe(
      "Not stated",
    );
  });

  it("are three at most, the sections in turns, with a line for what to find out", () => {
    const events = ["a1", "a2", "a3"].map((watch) => post("event", watch));
    const first = [...events, post("evidence", "a4"), post("evidence", "a5")];
    const second = [post("event", "b1"), post("evidence", "b2")];
    expect(told(first, second)?.map(([watch]) => watch)).toEqual(["A1", "B1", "A4"]);
    const dated = ["2019-01-01", "2019-02-01", "2019-03-01"].map((day) => post("forecast", day, day));
    expect(
      told([...dated, ...first])
        ?.map(([watch]) => watch)
        .slice(2),
    ).toEqual(["A4"]);
    expect(
      told([...dated, ...events])
        ?.map(([watch]) => watch)
        .slice(2),
    ).toEqual(["A1"]);
  });
});

describe("the first sentence", () => {
  const likelihood = { low: 0.2, high: 0.45 };
  it.each([
    ["One. Two.", "One.", false],
    ["Only one.", "Only one.", true],
    ["Mr. Lee of St. Ives met J. Smith. Then he left.", "Mr. Lee of St. Ives met J. Smith.", false],
    ["He said “no.” Then he left.", "He said “no.”", false],
    ["On 1.5 points of 3. They agree on 2.", "On 1.5 points of 3.", false],
    ["", "", true],
  ])("of “%s” is “%s”", (text, first, whole) => expect(firstSentence(text)).toEqual({ first, whole }));

  it("keeps its marks, and ends where a stop ends a piece", () => {
    expect(firstSentence(["It is ", { likelihood }, ". It holds."])).toEqual({
      first: ["It is ", { likelihood }, "."],
      whole: false,
    });
    expect(firstSentence(["It is ", { likelihood }, ". ", { cite: ["a"] }]).whole).toBe(true);
    expect(firstSentence(["It holds. ", { strong: "Always." }])).toEqual({
      first: "It holds.",
      whole: false,
    });
  });
});

describe("gaps", () => {
  it("are those of each analysis that has some; what could not be run is one, a fault is none", () => {
    const gaps = gapsOf(reportOf([done("whole"), failed, done("partial", { gaps: ["No day."] }), lacking]));
    expect(gaps).toEqual([
      { title: "partial", items: ["No day."] },
      { title: "idle", items: ["Could not be run. What is missing: moves."] },
    ]);
  });

  it("names together in front what the case has nothing for, behind what is open in what it has", () => {
    const report = reportOf([lacking, done("first", { gaps: ["No day."] }), lacking]);
    expect(firstGaps(report)).toEqual({
      shown: [
        { title: "first", items: ["No day."] },
        { title: "The case has nothing for", items: ["“idle”, “idle”."] },
      ],
      further: 0,
    });
  });

  it("puts what is stated at second hand last, and never in front as what nobody states", () => {
    const report = reportOf([
      done("first", { gaps: ["No day."], secondhand: ["As read.", "As done."] }),
      done("second", { secondhand: ["As denied."] }),
    ]);
    expect(gapsOf(report).map(({ items }) => items)).toEqual([
      ["No day.", "As read.", "As done."],
      ["As denied."],
    ]);
    expect(firstGaps(report)).toEqual({ shown: [{ title: "first", items: ["No day."] }], further: 3 });
  });
});

describe("a judgement", () => {
  const likelihood = { low: 0.2, high: 0.45 };
  const said = (more: Partial<Judgement>) =>
    plainText(judgementSentence({ ...judgement, ...more }), "icd203");

  it("is followed by its likelihood where the sentence does not state it", () => {
    expect(said({})).toBe("It holds.");
    expect(said({ likelihood })).toBe("It holds. Likelihood: unlikely (20–45 %).");
    expect(said({ likelihood, text: ["It is ", { likelihood }, "."] })).toBe("It is unlikely (20–45 %).");
    expect(said({ likelihood, text: ["It is ", { strong: "open" }, "."] })).toBe(
      "It is open. Likelihood: unlikely (20–45 %).",
    );
  });

  it("is marked with what it rests on, each sentence once", () => {
    const marked: Judgement = { ...judgement, text: ["It holds. ", { cite: ["a", "b"] }], cites: ["b", "c"] };
    expect(judgementSentence(marked)).toEqual(["It holds. ", { cite: ["a", "b", "c"] }]);
    expect(citationsOf(marked)).toEqual(["a", "b", "c"]);
    expect(
      citationsOf({ ...judgement, text: [{ term: "t", meaning: "m" }, "x"], cites: ["d", "d"] }),
    ).toEqual(["d"]);
  });

  it("has its confidence and what stands behind it apart", () => {
    expect(confidenceSentence(judgement)).toEqual([{ strong: "Confidence is low." }, " ", "One source."]);
    expect(basisInWords(judgement)).toBe("n = 4 rounds");
    expect(basisInWords({ ...judgement, n: { count: 1, of: "rounds" } })).toBe("n = 1 rounds");
    expect(basisInWords({ ...judgement, n: { count: 12_345, of: "orders" } })).toBe("n = 12\u202f345 orders");
  });
});

describe("a reference", () => {
  it("gets its year where it does not state it", () => {
    expect(withYear("Fang, Hipel & Kilgour", 1993)).toBe("Fang, Hipel & Kilgour (1993)");
    expect(withYear("Fang, Hipel & Kilgour, 1993", 1993)).toBe("Fang, Hipel & Kilgour, 1993");
  });
});

describe("how the brief was made", () => {
  const facts: CaseFacts = { ...sampleReport.case };
  const line = (label: string, more: Partial<CaseFacts> = {}) =>
    bookkeepingLines({ ...sampleReport, case: { ...facts, ...more } }, { scheme: "icd203" }).find(
      (each) => each.label === label,
    )?.text;
  const census = facts.census;

  it("has its lines in this order", () => {
    const labels = bookkeepingLines(sampleReport, { scheme: "icd203" }).map(({ label }) => label);
    expect(labels).toEqual(["As of", "Inputs", "Entries", "Hindsight", "Analyst", "Words"]);
  });

  it("stands in front in one line", () => {
    expect(footLine(sampleReport, { scheme: "icd203" })).toBe(
      "2 analyses without a result; 140 entries, 2 without a basis; coded with hindsight; likelihoods in the words of ICD 203 (United States)",
    );
    expect(footLine(emptyReport, { scheme: "phia" })).toMatch(
      /^no inputs counted; 0 entries, none without a basis; coded without hindsight; likelihoods in the words of /,
    );
    const one = reportOf([done("a", { inputs: { given: 1, missing: 0 } })]);
    expect(footLine(one, { scheme: "icd203" })).toMatch(/^no input missing; /);
  });

  it("says under the title the day, and a replay or a restriction with what they left out", () => {
    expect(dateline(emptyReport.case)).toBe("As of 2018.");
    const left = { ...census, leftOutAsLater: 5, leftOutByOnly: 0, undated: 0 };
    const { replayOf, only, ...plain } = facts;
    expect(dateline({ ...plain, census: left })).toBe("As of 10 March 2018.");
    expect(dateline({ ...plain, replayOf: "2018-04-16", census: left })).toBe(
      "As of 10 March 2018. This is a replay of that day: the case itself stands at 16 April 2018, and so do its title and questions. Left out: five entries as later.",
    );
    // What nobody dates may have been thought later, and the reader of page one must know.
    expect(dateline({ ...plain, replayOf: "2018-04-16", census: { ...left, undated: 2 } })).toMatch(
      / as later\. Two entries rest on judgement alone, without saying on what day it was made, and count on every one\.$/,
    );
    const later = (partly: readonly string[], laterAlone: readonly string[]) =>
      dateline({
        ...plain,
        replayOf: "2018-04-16",
        census: left,
        leftOut: { later: [], elsewhere: [], partly: [...partly], laterAlone: [...laterAlone] },
      }).split(" as later.")[1];
    expect(later(["a", "b"], [])).toBe(
      " Two entries cite later sources too, and may say more than was known.",
    );
    expect(later([], ["c"])).toBe(
      " One entry cites later sources alone, counts because the case says since when it was known, and may say more than was known then.",
    );
    expect(later(["a"], ["c", "d"])).toBe(
      " Three entries cite later sources and may say more than was known then; two cite nothing else, and count because the case says since when they were known.",
    );
    expect(
      dateline({ ...plain, only: ["art"], census: { ...left, leftOutAsLater: 0, leftOutByOnly: 9 } }),
    ).toBe(
      "As of 10 March 2018. Evidence is restricted to art; title and questions are those of the whole case. Left out: nine entries as not selected.",
    );
  });

  it("as a whole", () => {
    // A long text, read once by a person.
    expect(bookkeepingLines(sampleReport, { scheme: "phia" })).toMatchSnapshot();
  });

  it("says the day, a replay, a restriction and what was left out", () => {
    const { replayOf, only, ...plain } = facts;
    const none = { ...census, leftOutAsLater: 0, leftOutByOnly: 0 };
    const told = (more: Partial<CaseFacts>) => asOfInWords({ ...plain, census: none, ...more });
    const day = "10 March 2018. Nothing that became known later counts.";
    expect(told({})).toBe(day);
    const replayed = (undated: number) =>
      told({ replayOf: "2018-04-16", census: { ...none, undated } }).slice(day.length);
    const replay = " This is a replay: the case itself stands at 16 April 2018.";
    expect(replayed(0)).toBe(replay);
    expect(replayed(1)).toBe(
      `${replay} One entry rests on judgement alone, without saying on what day it was made, and counts on every one.`,
    );
    const restricted = (only: readonly string[]) => told({ only }).slice(day.length);
    expect(restricted([])).toBe(" Evidence is restricted to no source.");
    expect(restricted(["art"])).toBe(" Evidence is restricted to art.");
    expect(restricted(["art", "crs"])).toBe(" Evidence is restricted to art and crs.");
    expect(restricted(["art", "crs", "un"])).toBe(" Evidence is restricted to art, crs and un.");
    const left = (leftOutAsLater: number, leftOutByOnly: number) =>
      told({ census: { ...census, leftOutAsLater, leftOutByOnly } }).slice(day.length);
    expect(left(1, 0)).toBe(" Left out: one entry as later.");
    // Sources are no entries, and are named in the list all the same.
    const withSources = (later: number, elsewhere: number, entries: number) =>
      told({
        census: { ...census, leftOutAsLater: entries, leftOutByOnly: 0 },
        leftOut: { later: [], elsewhere: [], sources: { later, elsewhere } },
      }).slice(day.length);
    expect(withSources(4, 0, 1)).toBe(" Left out: one entry and four sources as later.");
    expect(withSources(1, 2, 0)).toBe(" Left out: one source as later, two sources as not selected.");
    expect(left(0, 2)).toBe(" Left out: two entries as not selected.");
    // The list says of how many names it consists, in the same numbers, and what else it names.
    const [first] = bookkeepingLines(
      {
        ...sampleReport,
        case: {
          ...facts,
          census: { ...census, leftOutAsLater: 2, leftOutByOnly: 0 },
          leftOut: { later: ["a", "b", "c", "d", "e"], elsewhere: [], sources: { later: 1, elsewhere: 0 } },
        },
      },
      { scheme: "icd203" },
    ).filter(({ label }) => label.startsWith("Left out as later"));
    expect(first!.text).toBe(
      "Two entries, one source and two names and parts that are not counted as entries: a; b; c; d; e.",
    );
    expect(left(3, 1)).toBe(" Left out: three entries as later, one entry as not selected.");
  });

  it("counts the inputs that are missing, and the analyses that could not be run or failed", () => {
    const told = (given: number, missing: number, ...others: readonly ReportSection[]) =>
      inputsInWords(reportOf([done("a", { inputs: { given, missing } }), ...others]));
    expect(told(0, 0)).toBe("No analysis that was run counts inputs.");
    expect(told(3, 0)).toBe("None of the 3 inputs that the analyses looked for is missing.");
    expect(told(3, 1)).toBe("1 of the 4 inputs that the analyses looked for is missing.");
    expect(told(3, 2)).toBe("2 of the 5 inputs that the analyses looked for are missing.");
    expect(told(0, 0, lacking)).toBe("One analysis could not be run at all.");
    expect(told(1, 0, lacking, lacking, failed, failed)).toBe(
      "Two analyses could not be run at all. Two analyses failed.",
    );
    expect(told(1, 1, failed)).toBe(
      "One analysis failed. 1 of the 2 inputs that the others looked for is missing.",
    );
  });

  it("names the sources of the material with their grades, and counts the rest", () => {
    const source = (id: string, external: boolean, grade?: string): SourceFacts => ({
      id,
      title: `Title ${id}`,
      line: "",
      external,
      ...(grade === undefined ? {} : { grade }),
      cited: 0,
      textAtHand: false,
    });
    const inside = [1, 2, 3, 4, 5].map((id) => source(`i${id}`, false, "B"));
    const outside = [1, 2, 3, 4, 5].map((id) => source(`o${id}`, true));
    const told = (...sources: readonly SourceFacts[]) => sourceLine({ ...facts, sources });
    expect(told()).toBe("None.");
    expect(told(inside[0]!)).toBe("Title i1 (B: usually reliable).");
    expect(told(outside[0]!, inside[0]!)).toBe(
      "Title i1 (B: usually reliable); 1 from outside it, listed at the end.",
    );
    expect(told(...inside)).toBe(
      `${[1, 2, 3, 4].map((id) => `Title i${id} (B: usually reliable)`).join("; ")}; 1 further, listed at the end.`,
    );
    expect(told(...inside, outside[0]!)).toContain("; 2 further, listed at the end.");
    expect(told(...outside)).toBe(
      `${[1, 2, 3, 4].map((id) => `Title o${id} (not graded)`).join("; ")}; 1 further, listed at the end.`,
    );
  });

  it("tells what the entries rest on", () => {
    const told = (entries: number, unsourced: number) =>
      line("Entries", { census: { ...census, entries, cited: 3, judged: 2, unsourced } });
    expect(told(5, 0)).toBe(
      "5 entries: 3 cite a source, 2 rest on judgement alone, none is without a basis.",
    );
    expect(told(1, 2)).toBe("1 entry: 3 cite a source, 2 rest on judgement alone, 2 have no stated basis.");
    const ones = { ...census, entries: 3, cited: 1, judged: 1, unsourced: 1 };
    expect(line("Entries", { census: ones })).toBe(
      "3 entries: 1 cites a source, 1 rests on judgement alone, 1 has no stated basis.",
    );
  });

  it("owns up to hindsight, with a note if there is one", () => {
    expect(line("Hindsight", { hindsight: true })).toBe(
      "The case was coded after the outcome was known. The treaty of June is left out.",
    );
    const { hindsightNote, ...without } = facts;
    expect(
      bookkeepingLines({ ...sampleReport, case: without }, { scheme: "icd203" }).find(
        ({ label }) => label === "Hindsight",
      )!.text,
    ).toBe("The case was coded after the outcome was known.");
    expect(line("Hindsight", { hindsight: false })).toMatch(
      /^The case was coded before the outcome was known\./,
    );
  });

  it("names the analyst with the day, and the scheme of words", () => {
    expect(line("Analyst")).toBe("A. Analyst, coded 20 November 2026");
    expect(line("Words")).toBe(
      "Likelihoods are worded by ICD 203 (United States); confidence is stated apart.",
    );
  });
});

describe("the cited sentences", () => {
  const cited = (sentence: Partial<CitedSentence>) =>
    ({ source: "art", locator: "", status: "none", ...sentence }) as CitedSentence;

  it("are those of which there is something to show, and a gist is announced only where one stands alone", () => {
    expect(isShown(cited({}))).toBe(false);
    expect(isShown(cited({ locator: "P1.S1" }))).toBe(true);
    expect(isShown(cited({ gist: "Talks." }))).toBe(true);
    const numbered = (sentence: CitedSentence) => ({ sentence }) as NumberedCitation;
    expect(hasGistOnly([numbered(cited({}))])).toBe(false);
    expect(hasGistOnly([numbered(cited({ status: "gist", gist: "Talks." }))])).toBe(true);
    expect(hasGistOnly([numbered(cited({ status: "text", text: "They talk.", gist: "Talks." }))])).toBe(
      false,
    );
  });

  it("are counted in words for each source, and never as cited 0 times", () => {
    expect([0, 1, 2].map((count) => citedInWords({ cited: count }))).toEqual([
      "Not cited",
      "Cited once",
      "Cited 2 times",
    ]);
  });
});

it("goes on small behind the level of a confidence, whatever word of the program begins the reason", () => {
  for (const word of ["Its author", "By how much", "The estimate", "Nobody else", "Their dates"]) {
    const judgement = { confidence: { level: "low", why: `${word} counts.` } } as const;
    expect(plainText(confidenceInOneSentence(judgement), "icd203")).toBe(
      `Confidence is low: ${word.charAt(0).toLowerCase()}${word.slice(1)} counts.`,
    );
  }
});

it("says the level of a confidence alone where there is nothing more to say of it", () => {
  const judgement = { confidence: { level: "low", why: "" } } as const;
  for (const sentence of [confidenceSentence, confidenceInShort, confidenceInOneSentence])
    expect(plainText(sentence(judgement), "icd203")).toBe("Confidence is low.");
});
