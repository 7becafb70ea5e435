import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newReading } from "#view/reading.ts";
import { columnsOf, linesOf } from "#view/terminal/columns.ts";
import { tableTerminal } from "#view/terminal/table.ts";
import { sectionTerminal, terminalSummary } from "#view/terminal.ts";
import { emptyReport, sampleReport, withEveryText } from "./sample-report.ts";

const HOSTILE = `\u001b[2J\u0007 ${"x".repeat(200)} 漢字漢字 é \n new line`;
const look = { scheme: "icd203", width: 80, colour: false } as const;
const reports = [
  ["a full report", sampleReport],
  ["an empty report", emptyReport],
  ["a report of hostile texts", withEveryText(sampleReport, HOSTILE)],
] as const;

describe.each(reports)("%s", (_, report) => {
  const texts = (width: number) => [
    terminalSummary(report, { ...look, width }),
    ...report.sections.map((section) => sectionTerminal(section, { ...look, width })),
  ];

  it.each([80, 60, 40])("keeps to %d columns", (width) => {
    for (const text of texts(width)) {
      for (const line of text.split("\n")) expect(columnsOf(line), line).toBeLessThanOrEqual(width);
    }
  });

  it("sends no control character without colour", () => {
    for (const text of texts(80)) expect(text).not.toMatch(/\p{Cc}(?<!\n)/u);
  });

  it("adds nothing but colour codes with colour", () => {
    for (const section of report.sections) {
      const coloured = sectionTerminal(section, { ...look, colour: true });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes begin with one
      expect(coloured.replace(/\u001b\[[\d;]*m/g, "")).toBe(sectionTerminal(section, look));
    }
  });

  it("ends with one line break", () => {
    for (const text of texts(80)) expect(text).toMatch(/[^\n]\n$/);
  });
});

describe("a report of texts without end", () => {
  const long = withEveryText(sampleReport, "word ".repeat(60_000));
  const asked = sampleReport.case.questions[0]!;
  const questions = Array.from({ length: 5000 }, (_, at) => ({ ...asked, id: `q${at}` }));

  it("is told in bounded length, and says that it was cut", () => {
    const summary = terminalSummary(long, look);
    expect(summary).toContain("cut short: the text has 30");
    expect(summary.length).toBeLessThan(200_000);
  });

  it("has what the brief has as it is where it is short", () => {
    expect(terminalSummary(sampleReport, look)).not.toMatch(/cut short|more questions/);
  });

  it("tells some of thousands of questions, and how many more there are", () => {
    const summary = terminalSummary({ ...sampleReport, case: { ...sampleReport.case, questions } }, look);
    expect(summary).toMatch(/The brief has 4\d{3} more questions\./);
    expect(summary.length).toBeLessThan(50_000);
  });
});

describe("the summary", () => {
  const summary = terminalSummary(sampleReport, look);

  it("says the day, what is missing, each answer, and what is missing for an answer", () => {
    expect(summary).toContain("As of 10 March 2018.");
    expect(summary).toContain("2 analyses without a result");
    expect(summary).toContain("is unlikely (20–45 %).");
    expect(summary).toContain("Confidence is low.");
    expect(summary).toContain("Not judged here. Check of the argument failed");
    expect(summary).toContain("On record: “They meet in May”");
    const [where, does] = [/1\. Where/, /\d\. Does/].map((question) => summary.search(question));
    expect(where).toBeGreaterThan(0);
    expect(where).toBeLessThan(does!);
  });

  it("has what the first page has, in its order", () => {
    const order = ["Bottom line", "Free passage", "Key judgements", "Will they meet by May?", "Sources:"];
    const places = order.map((words) => summary.indexOf(words));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe("a section", () => {
  const section = sectionTerminal(sampleReport.sections[0]!, look).replace(/\s+/g, " ");

  it("tells curves and points in two values by their tables and notes", () => {
    expect(section).toContain("Share of rounds still open: the numbers");
    expect(section).toContain("Bands: 95 in 100 samples of rounds.");
    expect(section).toContain("9 January 2018");
    expect(section).toContain("What each package is worth to two parties: nobody can gain for nothing");
  });
});

describe("wrapping", () => {
  it("loses no letter, exceeds no width, and joins back to the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 4, max: 40 }), (text, width) => {
        const lines = linesOf(text, width);
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("counts wide letters twice and combining marks not at all", () => {
    expect(columnsOf("漢字")).toBe(4);
    expect(columnsOf("e\u0301")).toBe(1);
  });

  it("keeps a number with its per cent sign", () => {
    expect(linesOf("a likely (55–80 %) thing", 16)).toEqual(["a likely", "(55–80 %) thing"]);
  });
});

describe("a table that is short of room", () => {
  const cells = [
    "the appeal drags on under pressure",
    "delays by lengthening the appeal",
    "yes",
    "cannot be changed",
  ];
  const table = {
    kind: "table",
    title: "T",
    columns: ["Outcome", "What is done", "Holds", "Fewest swaps"].map((label) => ({ label })),
    rows: [{ cells }],
  } as const;
  const drawn = (width: number) =>
    tableTerminal(table, newReading({ scheme: "icd203" }), { width, colour: false });

  it("keeps words whole", () => {
    for (const width of [80, 60, 48]) {
      const words = new Set(drawn(width).split(/\s+/));
      for (const word of cells.flatMap((cell) => cell.split(" "))) expect(words).toContain(word);
    }
  });

  it("is printed row by row where not even words fit", () => {
    expect(drawn(30)).toContain("What is done: delays by");
  });
});

it("prints no headline that the first judgement begins with", () => {
  const [section] = sampleReport.sections.filter(
    ({ outcome }) => outcome.status === "done" && outcome.explanation.judgements.length > 0,
  );
  const { outcome } = section!;
  if (outcome.status !== "done") throw new Error(outcome.status);
  const [first] = outcome.explanation.judgements;
  const said = (headline: string, text: string) => {
    const explanation = { ...outcome.explanation, headline, judgements: [{ ...first!, text }] };
    return sectionTerminal({ ...section!, outcome: { ...outcome, explanation } }, look);
  };
  const times = (text: string) => text.split("All stands.").length - 1;
  expect(times(said("All stands.", "All stands. One thing more."))).toBe(1);
  expect(times(said("All stands.", "Nothing stands."))).toBe(1);
});
