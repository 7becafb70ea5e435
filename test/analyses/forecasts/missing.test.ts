import { describe, expect, it } from "vitest";
import { forecasts } from "#analyses/forecasts/forecasts.ts";
import type { NoView } from "#analyses/forecasts/parts/outside-views.ts";
import { availableCase } from "#case/availability.ts";
import { Random } from "#math/random.ts";
import { line } from "../told.ts";
import { answerTo, caseOf, counts, held, LENGTHS, perform, question, roundsLasting } from "./register.ts";

const CLASSES = [
  {
    id: "c",
    rounds: LENGTHS.map((_, at) => `r${at}`),
    name: "Rounds",
    begins: "a start",
    ends: "an end",
    cite: ["s"],
  },
  { id: "ships", shipped: "none/such" },
  { id: "later", rounds: ["r99"], name: "Later", begins: "a start", ends: "an end", cite: ["s"] },
];
const LATER = {
  id: "r99",
  name: "later",
  parties: ["u", "v"],
  start: "2024-06-01",
  end: "open",
  ending: "open",
  cite: ["s"],
};
const ROUNDS = [...roundsLasting(LENGTHS), LATER];
const phase = (end: string) => ({
  id: "p",
  name: "the calm",
  start: "2023-12-10",
  end,
  ...(end === "open" ? {} : { ending: "collapse" }),
  classes: [
    { class: "c", why: "Alike" },
    { class: "ships", why: "As well" },
  ],
  judgement: "So",
});

const VIEWS: readonly (readonly [NoView, Record<string, unknown>, Record<string, unknown>?, string?])[] = [
  ["no table", { class: "ships", since: "2023-12-10" }],
  ["not known", { class: "later", since: "2023-12-10" }],
  ["no age", { class: "c" }],
  ["no age", { class: "c", since: "2024-06-01" }],
  ["no ending", { class: "c", since: "2023-12-10", endings: ["a wedding"] }],
  ["none left", { class: "c", since: "1990-01-01" }],
  ["over", { phase: "p" }, { phases: [phase("2023-12-20")] }],
  ["closed", { class: "c", since: "2023-12-10" }, {}, "2023-12-31"],
];

describe("an outside view gives no chance, says why, and leaves the answer to the forecasters", () => {
  it.each(VIEWS)("%s: %o", (why, outside, parts = {}, closes = "2024-12-31") => {
    const q = question("it", {
      closes,
      outside: { what: "an end", judgement: "So", ...(outside as object) },
      reasons: [{ text: "a reason", odds: 2, judgement: "So" }],
      estimates: [held("B", 0.4)],
    });
    const run = perform(caseOf({ rounds: ROUNDS, classes: CLASSES, register: [q], ...(parts as object) }));
    expect(run.result["outside-views"]).toEqual([{ view: "none", why }]);
    expect(answerTo("it", run)).toMatchObject({ course: null, by: "forecasters", chance: { best: 0.4 } });
    expect(line(run.explanation.judgements[0]!.text)).toContain("The outside view gives no chance: ");
    const isTold = why === "over" || why === "closed";
    expect(run.explanation.gaps.some((gap) => line(gap).includes("gives no chance"))).toBe(!isTold);
    expect(run.explanation.inputs).toEqual({ given: 1, missing: 1 });
  });
});

it("tells what other classes of a phase say, as far as they say anything, and that the choice decides", () => {
  const other = {
    id: "short",
    rounds: ["r0", "r1", "r2"],
    name: "Short ones",
    begins: "a start",
    ends: "an end",
    cite: ["t"],
  };
  const phases = [
    { ...phase("open"), classes: [...phase("open").classes, { class: "short", why: "Perhaps" }] },
  ];
  const q = question("it", {
    closes: "2024-01-31",
    outside: { phase: "p", what: "an end", judgement: "So" },
  });
  const run = perform(caseOf({ rounds: ROUNDS, classes: [...CLASSES, other], phases, register: [q] }));
  const [view] = run.result["outside-views"];
  expect(view).toMatchObject({
    view: "spells",
    class: "c",
    more: 30,
    others: [{ class: "short", way: "rate" }],
  });
  expect(run.result.turns).toMatchObject([{ change: { by: "class", id: "short" } }]);
  expect(line(run.explanation.flips[0]!.change)).toBe("If “Short ones” were the class");
});

describe("questions without a chance", () => {
  it("are no judgement, but on record where the case asks for them", () => {
    const c = caseOf({
      questions: [
        { id: "q1", text: "Will it?", kind: "occurrence", about: "f" },
        { id: "q2", text: "Will that?", kind: "occurrence", about: "own" },
        { id: "q3", text: "And again?", kind: "occurrence", about: "own" },
      ],
      forecasts: [
        {
          id: "f",
          text: "It comes about",
          by: "u",
          words: "surely",
          question: { ...question("x"), id: undefined },
          cite: ["s"],
        },
      ],
      register: [question("own", { cite: ["t"] })],
    });
    const { explanation } = perform(c);
    expect(explanation.judgements).toEqual([]);
    expect(
      explanation.onRecord!.map(({ answers, text, cites }) => [answers.about, line(text), cites]),
    ).toEqual([
      [
        "f",
        "On record: “It comes about” (the union, in the words “surely”); no probability is given. To be settled by 31 December 2024: A paper says that x has.",
        ["s"],
      ],
      [
        "own",
        "On record: “Will own come about?”, asked by the analyst. To be settled by 31 December 2024: A paper says that own has. Neither a base rate nor an estimate stands beside it.",
        ["t"],
      ],
    ]);
    expect(explanation.glance).toBeUndefined();
    expect(explanation.signposts).toHaveLength(1);
  });

  it("leave a question of another kind on record with their chance", () => {
    const c = caseOf({
      questions: [{ id: "q1", text: "How long?", kind: "duration", about: "it" }],
      register: [question("it", { outside: counts(3, 11) })],
    });
    const { explanation } = perform(c);
    expect(explanation.onRecord!.map(({ answers }) => answers)).toEqual([{ kind: "duration", about: "it" }]);
    expect(line(explanation.onRecord![0]!.text)).toContain("“Will it come about?” Yes: <");
  });
});

describe("a judgement is about the id by which the case asks", () => {
  const parts = (abouts: readonly string[]) => ({
    questions: abouts.map((about, at) => ({ id: `q${at}`, text: "Will it?", kind: "occurrence", about })),
    forecasts: [
      {
        id: "f",
        text: "It comes about",
        by: "u",
        question: question("it", { outside: counts(3, 11) }),
        cite: ["s"],
      },
    ],
  });
  it.each([
    [[], ["it"]],
    [["it"], ["it"]],
    [["f"], ["f"]],
    [
      ["f", "it"],
      ["it", "f"],
    ],
  ])("%j", (asked, abouts) => {
    const { explanation } = perform(caseOf(parts(asked)));
    expect(explanation.judgements.map(({ answers }) => answers.about)).toEqual(abouts);
    expect(explanation.signposts![0]!.bearsOn.map(({ about }) => about)).toEqual(asked);
  });
});

it("answers by its own id what is asked of it in another kind of question", () => {
  const c = caseOf({
    questions: [{ id: "q1", text: "How long?", kind: "duration", about: "f" }],
    forecasts: [
      {
        id: "f",
        text: "It ends",
        by: "u",
        question: question("it", { outside: counts(3, 11) }),
        cite: ["s"],
      },
    ],
  });
  expect(perform(c).explanation.judgements.map(({ answers }) => answers.about)).toEqual(["it"]);
});

it("rests on what it is made of: not on the estimates that stand beside it", () => {
  const cites = (parts: Record<string, unknown>) =>
    perform(
      caseOf({ register: [question("it", { estimates: [held("B", 0.4, { cite: ["t"] })], ...parts })] }),
    ).explanation.judgements[0]!.cites;
  expect(cites({ outside: counts(3, 11, { cite: ["s"] }) })).toEqual(["s"]);
  expect(cites({})).toEqual(["t"]);
});

describe("a settled question", () => {
  it.each([
    [{ answer: "yes" }, "is settled: yes (20 December 2023; The papers)."],
    [{ as: "annulled" }, "is annulled, for its condition did not come about (20 December 2023; The papers)."],
    [{ as: "ambiguous" }, "is ambiguous: its criteria do not settle it (20 December 2023; The papers)."],
    [{ as: "withdrawn" }, "is withdrawn, and asked no longer (20 December 2023; The papers)."],
  ])("is told with its source: %o", (resolution, text) => {
    const q = question("it", {
      closes: "2023-12-20",
      estimates: [
        held("B", 0.4, { on: "2023-12-01" }),
        held("B", 0.6, { on: "2023-12-10" }),
        held("C", 0.1, { on: "2023-12-01" }),
      ],
      resolution: { on: "2023-12-20", source: "The papers", ...resolution },
    });
    const run = perform(caseOf({ register: [q] }));
    expect(line(run.explanation.judgements[0]!.text)).toBe(`“Will it come about?” ${text}`);
    expect(run.explanation.judgements[0]!.likelihood).toBeUndefined();
    expect(run.explanation.signposts ?? []).toEqual([]);
    expect(run.result.turns).toEqual([]);
    const curves = run.explanation.blocks.find(({ kind }) => kind === "curves");
    expect(curves).toMatchObject({ guides: [{ axis: "x" }] });
    const marked = (curves as { points: readonly { mark?: boolean; value: number }[] }).points.filter(
      ({ mark }) => mark,
    );
    expect(marked.map(({ value }) => value)).toEqual("answer" in resolution ? [1] : []);
  });

  it("was open on an earlier day, with what was held by then", () => {
    const q = question("it", {
      closes: "2023-12-20",
      estimates: [held("B", 0.4, { on: "2023-12-01" }), held("B", 0.6, { on: "2023-12-10" })],
      resolution: { answer: "no", on: "2023-12-20", source: "The papers" },
    });
    const { case: then } = availableCase(caseOf({ register: [q] }), { asOf: "2023-12-05" });
    const run = perform(then);
    expect(answerTo("it", run)).toMatchObject({ status: "open", chance: { best: 0.4 } });
    expect(run.explanation.signposts).toHaveLength(1);
  });
});

it("says what is missing from a case without dated questions", () => {
  const outcome = forecasts.perform(caseOf({}), {}, new Random(1));
  expect(outcome).toMatchObject({ status: "not-applicable" });
});
