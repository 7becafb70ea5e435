import { describe, expect, it } from "vitest";
import { registerOf } from "#case/register.ts";
import type { Table } from "#outcome/block.ts";
import { line, numberFaults, told } from "../told.ts";
import { caseOf, counts, held, perform, question } from "./register.ts";
import { richRegister } from "./rich-register.ts";

// The case asks for each of its dated questions, so that all of them are told in full.
const rich = richRegister();
const asked = registerOf(rich).map(({ id }, at) => ({
  id: `all${at}`,
  text: "?",
  kind: "occurrence" as const,
  about: id,
}));
const run = perform({ ...rich, questions: [...rich.questions, ...asked] });
const { explanation } = run;

it("says what a person has read", async () => {
  const text = told(explanation);
  expect(numberFaults(text)).toEqual([]);
  await expect(text).toMatchFileSnapshot("register.txt");
});

function tableOf(title: string): Table {
  const found = explanation.blocks.find(
    (block): block is Table => block.kind === "table" && block.title === title,
  );
  if (!found) throw new Error(title);
  return found;
}

describe("the way from the outside view to the answer", () => {
  it.each(
    explanation.blocks.flatMap((block) =>
      block.kind === "table" && block.title.endsWith("From the outside view to the answer") ? [block] : [],
    ),
  )("has points that add up to those of the answer, and to what stands beside them: $title", ({ rows }) => {
    const moved = (cell: unknown) => Number(String(cell).replace("−", "-"));
    const [begin, ...steps] = rows.map(({ cells }) => cells);
    const end = steps.pop()!;
    const chance = (cells: typeof end) => Math.round((cells[3] as [{ share: number }])[0].share * 100);
    expect(steps.reduce((sum, cells) => sum + moved(cells[2]), 0)).toBe(moved(end[2]));
    expect(chance(begin!) + moved(end[2])).toBe(chance(end));
    expect(chance(steps.at(-1)!)).toBe(chance(end));
  });

  it("says whether the order of the reasons matters", () => {
    expect(
      tableOf("Will both sides sign by the end of March? From the outside view to the answer").note,
    ).toBe("In another order each reason would move the chance by other points, to the same answer.");
    expect(tableOf("Will the calm last through January? From the outside view to the answer").note).toBe(
      "In another order the same reasons would give another answer.",
    );
  });

  it("is a picture of the same", () => {
    const plots = explanation.blocks.flatMap((block) =>
      block.kind === "plot" && block.title.endsWith("What moves the chance of a yes") ? [block] : [],
    );
    for (const { points } of plots) {
      for (const { value, low, high } of points) {
        expect(low!).toBeLessThanOrEqual(value + 1e-9);
        expect(high!).toBeGreaterThanOrEqual(value - 1e-9);
      }
      for (const [at, { value, series }] of points.entries())
        if (at > 0 && series === "raises it") expect(value).toBeGreaterThan(points[at - 1]!.value);
        else if (at > 0 && series === "lowers it") expect(value).toBeLessThan(points[at - 1]!.value);
    }
    expect(plots.length).toBeGreaterThan(2);
  });
});

describe("what was held over time", () => {
  const curves = explanation.blocks.find(
    (block) => block.kind === "curves" && block.title.startsWith("Will both"),
  );
  const points = (curves as unknown as { points: { series: string; x: number; value: number }[] }).points;
  const days = (series: string) => points.filter((point) => point.series === series).map(({ x }) => x);
  const day = (iso: string) => Date.parse(iso) / 86_400_000;

  it("ends with a withdrawal, and goes on as another line", () => {
    expect(days("C")).toEqual([day("2023-12-04"), day("2023-12-10")]);
    expect(days("C, again")).toEqual([day("2023-12-20"), day("2024-01-01")]);
    expect(days("D")).toEqual([]);
  });

  it("is held to the day of the analysis, and no further", () => {
    expect(Math.max(...points.map(({ x }) => x))).toBe(day("2024-01-01"));
    expect(days("The shop (market)").at(-1)).toBe(day("2024-01-01"));
  });
});

describe("confidence", () => {
  const of = (about: string) =>
    explanation.judgements.find(({ answers }) => answers.about === about)!.confidence;
  it("counts the independent sources that the answer rests on, and no others", () => {
    expect(line(of("sign").why)).toContain("The answer rests on two independent sources.");
    expect(line(of("open").why)).toContain("The answer rests on judgement alone.");
  });
  it("says how many reasons could not be weighed", () => {
    expect(line(of("calm-lasts").why)).toContain("Two of its six reasons could not be weighed.");
  });
});

it("no longer watches for what is settled before its close", () => {
  expect(explanation.signposts!.map(({ watch }) => watch)).not.toContain("Did the envoy come by Christmas?");
  expect(explanation.signposts!.map(({ by }) => by!.day)).toEqual(
    explanation.signposts!.map(({ by }) => by!.day).toSorted(),
  );
});

it.each([
  ["the day after it closed", "2023-12-31", true],
  ["on the day on which it closes", "2024-01-01", false],
])("says first that a question is past its day and not settled by the case: %s", (_when, closes, passed) => {
  const register = [question("it", { opens: "2023-01-01", closes, outside: counts(3, 10) })];
  const [judgement] = perform(caseOf({ register })).explanation.judgements;
  for (const text of [judgement!.text, judgement!.gist!])
    expect(line(text).includes("has passed, and the case does not settle the question")).toBe(passed);
});

it("turns no answer that is settled", () => {
  const settled = run.result.answers.filter(({ status }) => status === "resolved").map(({ id }) => id);
  expect(settled).toContain("done");
  expect(run.result.turns.filter((turn) => settled.includes(turn.question))).toEqual([]);
});

it("says of a question that is past its day and not settled what its answer hangs on", () => {
  const estimates = [held("B", 0.1), held("C", 0.9)];
  const { result } = perform(caseOf({ register: [question("it", { closes: "2023-12-31", estimates })] }));
  expect(result.answers[0]!.status).toBe("closed");
  expect(result.turns.map(({ change }) => change)).toEqual([
    { without: "forecaster", name: "B" },
    { without: "forecaster", name: "C" },
  ]);
});

describe("a case that asks for some of its dated questions", () => {
  const some = perform(rich).explanation;
  const folded = (text: string) =>
    some.blocks.flatMap((block) =>
      block.kind === "list" && block.title === text ? [block.aside === true] : [],
    );

  it("has these judged and told in full, and the others folded, with all of them in one table", () => {
    const about = new Set(rich.questions.map((question) => question.about));
    expect(some.judgements.length).toBeGreaterThan(0);
    for (const { answers } of some.judgements) expect(about).toContain(answers.about);
    const told = registerOf(rich).filter(({ text }) => folded(text).length > 0);
    for (const { id, of, text } of told)
      expect(folded(text), text).toEqual([!about.has(id) && !(of !== null && about.has(of))]);
    expect(told.filter(({ text }) => folded(text)[0]).length).toBeGreaterThan(5);
    const all = some.blocks.find(
      (block): block is Table => block.kind === "table" && block.title === "Answers side by side",
    )!;
    expect(all.rows.length).toBe(told.length);
  });

  it.each([
    ["why something happened", { kind: "cause" }, ["a", "b"]],
    ["about one of them", { kind: "occurrence", about: "a" }, ["a"]],
    ["about one of them, and why", { kind: "cause", about: "a" }, ["a"]],
    ["about something that is not here", { kind: "occurrence", about: "elsewhere" }, []],
  ])("asked %s, judges those that it is asked about, or all", (_what, asked, judged) => {
    const register = ["a", "b"].map((id) => question(id, { outside: counts(3, 10) }));
    const questions = [{ id: "q", text: "What then?", ...asked }];
    const { judgements } = perform(caseOf({ register, questions })).explanation;
    expect(judgements.map(({ answers }) => answers.about)).toEqual(judged);
  });

  it("has these at a glance, and says how many more there are", () => {
    const [glance] = some.glance as [Table];
    expect(glance.rows.length).toBeLessThan(6);
    expect(glance.note).toMatch(/^\w+ more in the section on dated questions\.$/);
  });

  it("has three of the others among what to watch", () => {
    const watched = some.signposts!.filter(({ bearsOn }) => bearsOn.length === 0);
    expect(watched).toHaveLength(3);
  });
});
