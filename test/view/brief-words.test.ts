import { describe, expect, it } from "vitest";
import type { Flip, Judgement } from "#outcome/explanation.ts";
import type { CaseFacts, CitedSentence, Report, ReportSection, SourceFacts } from "#outcome/report.ts";
import { gradeInWords } from "#view/brief/admiralty.ts";
import { answersOf, missingInWords } from "#view/brief/answers.ts";
import { assumptionsTable } from "#view/brief/assumptions.ts";
import { bulkInWords } from "#view/brief/bulk-words.ts";
import { bySource, evidenceOf, GIST_ONLY } from "#view/brief/evidence.ts";
import { frontPageOf } from "#view/brief/front-page.ts";
import { gapsOf } from "#view/brief/gaps.ts";
import {
  basisInWords,
  citationsOf,
  confidenceSentence,
  judgementSentence,
} from "#view/brief/judgement-words.ts";
import { asOfInWords, inputsInWords, openingLines } from "#view/brief/opening.ts";
import { withYear } from "#view/brief/reference-words.ts";
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
  ])("%s is told as “%s”", (grade, words) => expect(gradeInWords(grade)).toBe(words));
});

describe("what is missing", () => {
  it("is one sentence, however the items end", () => {
    expect(missingInWords([])).toBe("What it lacks is not stated.");
    expect(missingInWords(["moves"])).toBe("What is missing: moves.");
    expect(missingInWords(["moves.", "a day."])).toBe("What is missing: moves; a day.");
    expect(missingInWords(["who asked?"])).toBe("What is missing: who asked?");
    expect(missingInWords(["v. 2 of it"])).toBe("What is missing: v. 2 of it.");
  });

  it("is told for a question by each analysis that could have answered it", () => {
    const questions = [{ id: "q", text: "Where to?", kind: "outcome" as const, about: "FC1", cite: [] }];
    const other = {
      ...done("elsewhere"),
      analysis: { ...done("elsewhere").analysis, answers: ["cause" as const] },
    };
    const [answer] = answersOf(reportOf([done("able"), failed, lacking, other], { questions }));
    expect(answer!.missing).toEqual([
      'able was run but reached no judgement about "FC1".',
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
      ["They act as one.", "There are two.", null, "the analyst's judgement"],
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
  const flip = (steps: number): Flip => ({ change: `${steps}`, effect: "", steps, cites: [] });

  it("has first the first question with an answer, then the others in their order", () => {
    const questions = [question("one", "duration"), question("two", "outcome"), question("three", "cause")];
    const page = frontPageOf(
      reportOf([done("a", { judgements: [of("cause"), of("outcome")] })], { questions }),
    );
    expect(page.main!.question.id).toBe("two");
    expect(page.others.map((answer) => answer.question.id)).toEqual(["one", "three"]);
  });

  it("has no first where nothing is answered", () => {
    const page = frontPageOf(reportOf([done("a")], { questions: [question("one", "cause")] }));
    expect(page).not.toHaveProperty("main");
    expect(page.others).toHaveLength(1);
  });

  it("adds what nobody asked for until four judgements stand there", () => {
    const judgements = [of("outcome"), ...Array.from({ length: 6 }, () => of("cause"))];
    const unasked = (count: number) => {
      const questions = Array.from({ length: count }, (_, at) => question(`q${at}`, "outcome"));
      const all = [...Array.from({ length: count }, () => of("outcome")), ...judgements.slice(1)];
      return frontPageOf(reportOf([done("a", { judgements: all })], { questions })).unasked.length;
    };
    expect([0, 1, 3, 4, 6].map(unasked)).toEqual([4, 3, 1, 0, 0]);
    // A question that nothing answers leaves room.
    const questions = [question("one", "duration"), question("two", "outcome")];
    expect(frontPageOf(reportOf([done("a", { judgements })], { questions })).unasked).toHaveLength(3);
  });

  it("takes nothing from what was not run or failed", () => {
    const page = frontPageOf(
      reportOf([failed, lacking, done("a", { judgements: [judgement], flips: [flip(1)] })]),
    );
    expect([page.unasked.length, page.flips.length]).toEqual([1, 1]);
  });

  it("has the seven smallest changes, and says how many more there are", () => {
    const flips = [9, 3, 5, 1, 7, 2, 8, 4, 6].map(flip);
    const page = frontPageOf(reportOf([done("a", { flips })]));
    expect(page.flips.map((placed) => placed.flip.steps)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(page.furtherFlips).toBe(2);
    expect(frontPageOf(reportOf([done("a", { flips: flips.slice(0, 7) })])).furtherFlips).toBe(0);
    expect(frontPageOf(reportOf([done("a", { flips: flips.slice(0, 2) })])).furtherFlips).toBe(0);
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

describe("the title block", () => {
  const facts: CaseFacts = { ...sampleReport.case };
  const line = (label: string, more: Partial<CaseFacts> = {}) =>
    openingLines({ ...sampleReport, case: { ...facts, ...more } }, "icd203").find(
      (each) => each.label === label,
    )?.text;
  const census = facts.census;

  it("has its lines in this order, hindsight only where there was some", () => {
    const labels = (more: Partial<CaseFacts>) =>
      openingLines({ ...sampleReport, case: { ...facts, ...more } }, "icd203").map(({ label }) => label);
    expect(labels({})).toEqual(["As of", "Sources", "Inputs", "Entries", "Hindsight", "Analyst", "Words"]);
    expect(labels({ hindsight: false })).toEqual([
      "As of",
      "Sources",
      "Inputs",
      "Entries",
      "Analyst",
      "Words",
    ]);
  });

  it("as a whole", () => {
    // A long text, read once by a person.
    expect(openingLines(sampleReport, "phia")).toMatchSnapshot();
  });

  it("says the day, a replay, a restriction and what was left out", () => {
    const { replayOf, only, ...plain } = facts;
    const none = { ...census, leftOutAsLater: 0, leftOutByOnly: 0 };
    const told = (more: Partial<CaseFacts>) => asOfInWords({ ...plain, census: none, ...more });
    const day = "10 March 2018. Nothing that became known later counts.";
    expect(told({})).toBe(day);
    expect(told({ replayOf: "2018-04-16" })).toBe(
      `${day} This is a replay: the case itself stands at 16 April 2018.`,
    );
    const restricted = (only: readonly string[]) => told({ only }).slice(day.length);
    expect(restricted([])).toBe(" Evidence is restricted to no source.");
    expect(restricted(["art"])).toBe(" Evidence is restricted to art.");
    expect(restricted(["art", "crs"])).toBe(" Evidence is restricted to art and crs.");
    expect(restricted(["art", "crs", "un"])).toBe(" Evidence is restricted to art, crs and un.");
    const left = (leftOutAsLater: number, leftOutByOnly: number) =>
      told({ census: { ...census, leftOutAsLater, leftOutByOnly } }).slice(day.length);
    expect(left(1, 0)).toBe(" Left out: 1 entry as later.");
    expect(left(0, 2)).toBe(" Left out: 2 entries as from other sources.");
    expect(left(3, 1)).toBe(" Left out: 3 entries as later, 1 entry as from other sources.");
  });

  it("counts the inputs that are missing, and the analyses that could not be run or failed", () => {
    const told = (given: number, missing: number, ...others: readonly ReportSection[]) =>
      inputsInWords(reportOf([done("a", { inputs: { given, missing } }), ...others]));
    expect(told(0, 0)).toBe("No analysis that was run counts inputs.");
    expect(told(3, 0)).toBe("None of the 3 inputs that the analyses looked for is missing.");
    expect(told(3, 1)).toBe("1 of the 4 inputs that the analyses looked for is missing.");
    expect(told(3, 2)).toBe("2 of the 5 inputs that the analyses looked for are missing.");
    expect(told(0, 0, lacking)).toBe(
      "No analysis that was run counts inputs. 1 analysis could not be run at all.",
    );
    expect(told(1, 0, lacking, lacking, failed, failed)).toBe(
      "None of the 1 inputs that the analyses looked for is missing. 2 analyses could not be run at all. 2 analyses failed.",
    );
    expect(told(1, 1, failed)).toBe(
      "1 of the 2 inputs that the analyses looked for is missing. 1 analysis failed.",
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
    const told = (...sources: readonly SourceFacts[]) => line("Sources", { sources });
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
      "5 entries: 3 cite a source, 2 rest on the analyst's judgement, none is without a basis.",
    );
    expect(told(1, 2)).toBe(
      "1 entry: 3 cite a source, 2 rest on the analyst's judgement, 2 have no stated basis.",
    );
  });

  it("owns up to hindsight, with a note if there is one", () => {
    expect(line("Hindsight", { hindsight: true })).toBe(
      "The case was coded after the outcome was known. The treaty of June is left out.",
    );
    const { hindsightNote, ...without } = facts;
    expect(
      openingLines({ ...sampleReport, case: without }, "icd203").find(({ label }) => label === "Hindsight")!
        .text,
    ).toBe("The case was coded after the outcome was known.");
  });

  it("names the analyst with the day, and the scheme of words", () => {
    expect(line("Analyst")).toBe("A. Analyst, coded 20 November 2026");
    expect(line("Words")).toBe(
      "Likelihoods are worded by ICD 203 (United States); confidence is stated apart.",
    );
  });
});
