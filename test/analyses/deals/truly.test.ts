import { describe, expect, it } from "vitest";
import { plainText } from "#view/plain-text.ts";
import { CLAUSES, caseOf, dealsIn, inPoints } from "./deal-case.ts";

// What a table or a sentence says of the others, of how many, and of what it was found in.

const text = (words: unknown) => plainText(words as never, "icd203");
// biome-ignore lint/suspicious/noExplicitAny: the tests look at what they expect.
type Block = any;
const toldOf = (packages: string, given: Readonly<Record<string, unknown>> = {}, clauses = CLAUSES) => {
  const { result, explanation } = dealsIn(caseOf(`${clauses}${packages}`), given);
  const blocks = [...(explanation.glance ?? []), ...explanation.blocks] as readonly Block[];
  return { result, explanation, titled: (title: string) => blocks.find((block) => block.title === title) };
};
const judged = (packages: string, given = {}, clauses = CLAUSES) =>
  toldOf(packages, given, clauses).explanation.judgements[0]!;
const offer = (id: string, taken: string) =>
  `{id: ${id}, name: ${id}, by: [line], package: {${taken}}, cite: [art]}`;
const LOW = inPoints("{worth: 20, cite: [art]}", "{worth: 20, cite: [art]}");

/** One clause, with points in the order of its options. */
const one = (...options: string[]) =>
  `  clauses: [{id: x, name: x, options: [${options.map((id) => `{id: ${id}, text: ${id}}`).join(", ")}], today: ${options[0]}}]\n`;
const by = (actor: string, points: string, walkAway: string, more = "") =>
  `    - {actor: ${actor}, ${more}values: [{on: x, points: {${points}}, cite: [art]}], walkAway: ${walkAway}}\n`;
const at = (worth: number) => `{worth: ${worth}, cite: [art]}`;

describe("who cannot stop a deal", () => {
  // To b the town loses two, and has less than without a deal.
  const packages = `  parties:\n${by("union", "a: 0, b: 3", at(0))}${by("line", "a: 0, b: 4", at(0))}${by("town", "a: 5, b: 3", at(4), "consent: none, ")}`;
  const onTable = `${packages}  offers: [${offer("o", "x: a")}]\n`;

  it("is told to lose by what is better for all who are asked", () => {
    const { titled } = toldOf(onTable, {}, one("a", "b"));
    const list = titled("Better for some and worse for nobody whose consent is asked");
    expect(list.items.map(text)).toContain(
      "“o”: x: “b” (3 more for the union and 4 more for the line, but 2 less for the town).",
    );
    expect(
      text(
        toldOf(LOW)
          .explanation.blocks.map((block: Block) => block.title ?? "")
          .join(),
      ),
    ).not.toContain("whose consent is asked");
  });

  it("is named where a sequence leaves it less than it has without a deal", () => {
    const steps = `${packages}  sequences: [{id: s, steps: [{by: union, takes: {x: b}, cite: [art]}, {by: line, takes: {x: b}, cite: [art]}]}]\n`;
    const { titled, result } = toldOf(steps, {}, one("a", "b"));
    expect(titled("The sequence, step by step from today").rows[0].cells.at(-1)).toBe(
      "the town (cannot stop it)",
    );
    expect(result.moves.sequences[0].steps[0].others).toEqual({ regret: [0], unknown: [] });
  });
});

describe("another option that would do", () => {
  const clauses =
    "  clauses: [{id: x, name: x, options: [{id: a, text: a}, {id: b, text: b}]}, {id: y, name: y, options: [{id: a, text: a}, {id: b, text: b}]}]\n";
  const of = (actor: string, x: number, y: number, least: number) =>
    `    - {actor: ${actor}, values: [{on: x, points: {a: 0, b: ${x}}, cite: [art]}, {on: y, points: {a: 0, b: ${y}}, cite: [art]}], walkAway: ${at(least)}}\n`;

  it("comes first where whoever loses most by it loses the smaller share of what is at stake", () => {
    // x costs the line 4 of its 104; y costs the town 3 of its 5: less in points, and more of what is at stake for it.
    const packages = `  parties:\n${of("union", 1, 1, 1)}${of("line", -4, 100, -100)}${of("town", 2, -3, -100)}  offers: [${offer("o", "x: a, y: a")}]\n`;
    const { titled, result } = toldOf(packages, {}, clauses);
    const row = titled("Who refuses, by how much, and which clause would do").rows[0].cells;
    expect(row.slice(0, 3)).toEqual(["“o”", "the union", "1"]);
    expect(row[3]).toBe("x: “b” (then a deal); or y: “b” (then a deal)");
    expect(result.offers.at(-1).objections[0].remedies.map(({ isMade }: Block) => isMade)).toEqual([
      true,
      true,
    ]);
  });

  it("is called a deal only where it makes one", () => {
    // By x the union would accept, and the line, which refuses already, would not.
    const packages = `  parties:\n${of("union", 1, 0, 1)}${of("line", 0, 1, 1)}  offers: [${offer("o", "x: a, y: a")}]\n`;
    const cells = toldOf(packages, {}, clauses).titled("Who refuses, by how much, and which clause would do");
    expect(cells.rows.map((row: Block) => row.cells[3])).toEqual(["x: “b”", "y: “b”"]);
    expect(text(cells.note)).toBe("In the party's own measure.");
  });
});

it("says of the best package for a party how many are worth as much to it", () => {
  const packages = `  parties:\n${by("union", "a: 1, b: 2, c: 2, d: 0", at(0))}${by("line", "a: 1, b: 1, c: 3, d: 4", at(1))}`;
  const { titled, result } = toldOf(packages, {}, one("a", "b", "c", "d"));
  expect(result.best.map(({ level }: Block) => level)).toEqual([2, 1]);
  const best = titled("How much room each party leaves").rows.map(({ cells }: Block) => cells[2]);
  expect(best[0]).toMatch(/^x: “[bc]” \(one of two worth as much to it\)$/);
  expect(best[1]).toBe("x: “d”");
});

describe("where votes decide", () => {
  const packages = (line: string) =>
    `  parties:\n${by("union", "a: 0, b: 3, c: 2", at(1))}${by("line", line, at(1))}  agreement: {votes: 1, cite: [art]}\n`;
  const note = (line: string) =>
    text(
      toldOf(`${packages(line)}  offers: [${offer("o", "x: b")}]\n`, {}, one("a", "b", "c")).titled(
        "Who accepts which package",
      ).note,
    );

  it("says among how many packages the rules pick, and where they pick nothing", () => {
    expect(note("a: 3, b: 0, c: 2")).toContain(
      "The rules pick among the one package that both parties accept",
    );
    expect(note("a: 3, b: 0, c: 0")).toContain(
      "The rules of fairness pick nothing: no package suits both parties.",
    );
    expect(toldOf(packages("a: 3, b: 0, c: 2"), {}, one("a", "b", "c")).result.zone.byAll).toEqual({
      count: 1,
    });
    expect(toldOf(LOW).result.zone.byAll).toBeNull();
  });

  it("explains “not needed” and “below 0” only where there is one of them", () => {
    const room = (of: string, clauses = CLAUSES) =>
      text(toldOf(of, {}, clauses).titled("How much room each party leaves").note);
    expect(room(packages("a: 3, b: 0, c: 2"), one("a", "b", "c"))).toContain("Not needed");
    expect(
      room(packages("a: 0, b: 0, c: 0").replace("votes: 1", "vetoes: [union, line]"), one("a", "b", "c")),
    ).not.toContain("Not needed");
    expect(room(LOW)).toBe(
      "Room: how much more it could ask for before no deal is left. There are 18 packages.",
    );
    expect(room(inPoints(at(70), at(62)))).toContain("below 0, how much less");
    expect(room(`${LOW}  conditions: [{never: {pay: high}, cite: [art]}]\n`)).toContain(
      "There are 12 possible packages.",
    );
  });
});

describe("what not everything is known of", () => {
  const RANGES = `  parties:
    - {actor: union, values: [{on: pay, order: [high, middle, low], cite: [art]}, {on: nights, order: [none, two, four], cite: [art]}], walkAway: {worth: [0.2, 0.8], cite: [art]}}
    - {actor: line, values: [{on: pay, order: [low, middle, high], cite: [art]}, {on: nights, order: [four, two, none], cite: [art]}], walkAway: {worth: [0.2, 0.8], cite: [art]}}
`;
  const { titled, result, explanation } = toldOf(RANGES, { samples: 1000 });

  it("says of the picture of walk-away values of how many readings it is, in its words and its tables", () => {
    const picture = titled("How the room for a deal changes with what each party has without one");
    expect(result["walk-aways"].readings).toBe(60);
    expect(picture.alt).toMatch(/^As things are in the first 60 readings \d/);
    expect([picture.base.label, picture.value.label]).toEqual([
      "as things are in the first 60 readings",
      "share of the first 60 readings with a deal",
    ]);
  });

  it("says how many things tell besides those that are named", () => {
    const { telling, tellingInAll } = result.prospects;
    const table = titled("What would tell most, if it were known");
    expect(tellingInAll).toBeGreaterThan(telling.length);
    const more = ["no", "one", "two", "three", "four", "five", "six", "seven"][tellingInAll - telling.length];
    expect(text(table.note)).toMatch(
      new RegExp(` ${more}( other inputs? tells?) less, and more than chance would explain\\.$`, "i"),
    );
  });

  it("answers on the first page whether there is a deal", () => {
    const { gist, inShort } = explanation.judgements[0]!;
    expect(text(gist)).toMatch(
      /^In \d+–\d+ % of the ways to fill in what nobody states \(\d+ drawn at random\), some package, however little it settles, suits both parties \(no measure of likelihood\)\.$/,
    );
    expect(inShort).toEqual(gist);
  });

  it("says who is taken to accept whatever there is, where it is told who refuses", () => {
    const half = inPoints(at(20), "{worth: [40, 80], cite: [art]}");
    const of = `${half}  offers: [${offer("o", "pay: low, nights: two")}]\n`;
    const { titled: named } = toldOf(of, { samples: 60 });
    expect(text(named("Who refuses, by how much, and which clause would do").note)).toContain(
      "The line is taken to accept whatever there is.",
    );
  });

  it("says that an order leaves something out, and counts what weighs how much as known only where all is", () => {
    const part = RANGES.replace("[low, middle, high]", "[low, high]").replace(
      "walkAway: {worth: [0.2, 0.8], cite: [art]}}\n    - ",
      "importance: {order: [nights, pay], cite: [art]}, walkAway: {worth: [0.2, 0.8], cite: [art]}}\n    - ",
    );
    const { titled: wants, explanation: told } = toldOf(part, { samples: 60 });
    const cells = wants("What each party wants").rows.map((row: Block) =>
      row.cells.map((cell: Block) => text(cell ?? "–")),
    );
    expect(cells[0][2]).toContain(
      "“no rise” over “six per cent”; where “three per cent” stands is not stated",
    );
    expect(cells.find(([name]: string[]) => name === "What counts most")[1]).toMatch(
      /^nights over pay; where the others stand is not stated/,
    );
    // Of each two clauses and what it has without a deal; how much jobs count beside the others nobody says.
    expect(told.inputs).toEqual({ given: 6, missing: 4 });
    const whole = part.replace("[nights, pay]", "[nights, pay, jobs]");
    expect(toldOf(whole, { samples: 60 }).explanation.inputs).toEqual({ given: 7, missing: 3 });
  });
});

describe("a change that would turn the answer", () => {
  it("is none where a party would have to ask for more than there is", () => {
    // Whatever one of them asks for, the other accepts all: the most that there is for each is a deal.
    const { explanation, titled } = toldOf(inPoints(at(0), at(0)));
    expect(explanation.flips).toEqual([]);
    expect(titled("By how much each party could raise its terms before no deal is left")).toBeUndefined();
    expect(toldOf(LOW).explanation.flips.length).toBeGreaterThan(0);
  });
});

it("says of a condition in words what it asks for, also where that is none or all", () => {
  const named = (condition: string) =>
    toldOf(`${LOW}  conditions: [{${condition}, cite: [art]}]\n`).titled("What each condition costs").rows[0]
      .cells[0][0];
  expect(named("atMost: 0, of: {pay: [low, high]}")).toBe("“no rise” or “six per cent” on pay is ruled out");
  expect(named("atMost: 0, of: {pay: low, jobs: safe}")).toBe(
    "“no rise” on pay and “jobs made safe” on jobs are ruled out",
  );
  expect(named("atLeast: 1, of: {pay: low}")).toBe("“no rise” on pay is taken");
  expect(named("atLeast: 2, of: {pay: low, jobs: safe}")).toBe(
    "“no rise” on pay and “jobs made safe” on jobs are taken",
  );
  expect(named("atLeast: 1, of: {pay: low, jobs: safe}")).toBe(
    "At least one of “no rise” on pay and “jobs made safe” on jobs is taken",
  );
});

it("gives on the first page what the rules of fairness would give each of two parties", () => {
  const packages = `  parties:\n${by("union", "a: 0, b: 6, c: 3", at(0))}${by("line", "a: 9, b: 2, c: 3", at(0))}`;
  // Products 0, 12, 9; least gain 0, 2, 3; least share of 6 and 9: 0, 2/9, 1/3.
  expect(text(judged(packages, {}, one("a", "b", "c")).inShort)).toBe(
    "The Nash rule would give 6 to the union and 2 to the line, each in its own measure; the Kalai–Smorodinsky and egalitarian rules, 3 to each; both parties could accept every package.",
  );
});
