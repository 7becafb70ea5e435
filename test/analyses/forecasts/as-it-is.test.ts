import { describe, expect, it } from "vitest";
import { availableCase } from "#case/availability.ts";
import type { Block } from "#outcome/block.ts";
import { line } from "../told.ts";
import { caseOf, counts, held, LENGTHS, perform, question, roundsLasting, TODAY } from "./register.ts";

// What is said of a case is what the case has: no more, no less, and nothing that the case says is told as not said.

const blocks = (all: readonly Block[], kind: Block["kind"], title = "") =>
  all.filter((block) => block.kind === kind && (block as { title?: string }).title?.includes(title));

describe("an estimate", () => {
  const whyOf = (parts: Record<string, unknown>) => {
    const { explanation } = perform(
      caseOf({ register: [question("it", { estimates: [held("B", 0.4, parts)] })] }),
    );
    const [found] = blocks(explanation.blocks, "table", "Estimates on record");
    if (found?.kind !== "table") throw new Error("no table");
    return line(found.rows[0]!.cells[4] as string);
  };

  it("has for its reason what whoever held it says, or what the analyst judged it by", () => {
    expect(whyOf({ judgement: "The coder knew how it went on." })).toBe("The coder knew how it went on.");
    expect(whyOf({ judgement: { why: "By his last book", by: "A" } })).toBe("By his last book");
    expect(whyOf({ judgement: undefined, cite: ["s"], why: "Too soon" })).toContain("Too soon");
    expect(whyOf({ why: "Too soon.", judgement: "By his last book" })).toBe(
      "Too soon; as judged: By his last book",
    );
    expect(whyOf({ judgement: undefined, cite: ["s"] })).toContain("not stated");
  });

  it("draws a course with others of another day, and none with others of the same", () => {
    const drawn = (on: string) => {
      const estimates = [held("B", 0.4), held("C", 0.6, { on })];
      const { explanation } = perform(caseOf({ register: [question("it", { estimates })] }));
      return blocks(explanation.blocks, "curves").length;
    };
    expect(drawn("2023-12-15")).toBe(0);
    expect(drawn("2023-12-16")).toBe(1);
  });

  it("of one is told as one forecaster's; of several what each range is", () => {
    const told = (estimates: readonly unknown[]) => {
      const register = [
        question("it", { estimates, outside: counts(1, 9) }),
        question("other", { outside: counts(1, 9) }),
      ];
      const [found] = blocks(
        perform(caseOf({ register })).explanation.blocks,
        "table",
        "Answers side by side",
      );
      if (found?.kind !== "table") throw new Error("no table");
      return line(found.rows[0]!.cells[4] as string);
    };
    expect(told([held("B", [0.4, 0.8])])).toMatch(/^<0\.6\d*> \(<.*>\) by one forecaster$/);
    expect(told([held("B", [0.4, 0.8]), held("C", [0.5, 0.7])])).toMatch(
      /^<0\.\d+> by two forecasters together; all that any of them allows: <\{"low":0\.4,"high":0\.8\}>$/,
    );
  });
});

describe("forecasters apart from the outside view", () => {
  const said = (reasons: readonly unknown[]) => {
    const q = question("it", { outside: counts(4, 9), estimates: [held("B", 0.9), held("C", 0.9)], reasons });
    const { explanation } = perform(caseOf({ register: [q] }));
    return explanation.blocks.flatMap((block) => (block.kind === "list" ? block.items.map(line) : []));
  };

  it("are so for what is not known, of the reasons or of the like cases, without a reason where there is none", () => {
    const apart = (all: readonly string[]) => all.find((text) => text.includes("points above"))!;
    expect(apart(said([]))).toMatch(
      /above the outside view: something may be known .*the like cases may be unlike this one/,
    );
    expect(apart(said([]))).not.toContain("reason");
    expect(apart(said([{ text: "a reason", odds: 1.1, judgement: "So" }]))).toContain(
      "above the outside view with its reasons: something may be known that the case does not say, a reason may count too much or too little",
    );
    expect(said([]).join()).not.toContain("with the case's reasons");
  });
});

it("draws a reason as leaving a chance where the figures beside it are equal", () => {
  const drawn = (odds: number) => {
    const q = question("it", {
      outside: counts(0, 10),
      reasons: [{ text: "a reason", odds, judgement: "So" }],
    });
    const [found] = blocks(perform(caseOf({ register: [q] })).explanation.blocks, "plot");
    if (found?.kind !== "plot") throw new Error("no plot");
    return { series: found.points[1]!.series, alt: found.alt, max: found.value.max };
  };
  expect(drawn(1.02)).toMatchObject({
    series: "leaves it",
    alt: expect.stringContaining("leaves it at 5 %"),
  });
  expect(drawn(2).series).toBe("raises it");
  expect(drawn(0.5).series).toBe("lowers it");
  // Its range ends below one half, and so does the axis.
  expect(drawn(1.02).max).toBe(0.5);
});

describe("what counts only later, or by other sources", () => {
  const c = caseOf({
    sources: [
      { id: "s", title: "One paper", issued: "2023-12-01" },
      { id: "t", title: "Another", issued: "2023-12-30" },
    ],
    rounds: roundsLasting(LENGTHS),
    classes: [
      {
        id: "c",
        rounds: LENGTHS.map((_, at) => `r${at}`),
        name: "Rounds",
        begins: "a start",
        ends: "an end",
        cite: ["s"],
      },
    ],
    phases: [
      {
        id: "p",
        name: "the calm",
        start: "2023-12-02",
        end: "open",
        classes: [{ class: "c", why: "Alike" }],
        cite: ["t"],
      },
    ],
    register: [
      question("calm", { outside: { phase: "p", what: "an end", judgement: "So" } }),
      question("rated", { outside: counts(1, 9, { judgement: undefined, cite: ["t"] }) }),
      question("bare"),
    ],
  });
  const then = availableCase(c, { asOf: "2023-12-15" });

  it("is no beginning that nobody states, and no rate that is not given", () => {
    const gaps = perform(then.case, {}, undefined, then.leftOut).explanation.gaps!.map(line);
    expect(gaps.join(" ")).toContain(
      "The outside view of “Will calm come about?” gives no chance: what it is about became known only later.",
    );
    expect(gaps.join(" ")).not.toContain("not stated");
    expect(gaps).toContainEqual(
      expect.stringMatching(/^Neither a base rate nor an estimate known by the day is/),
    );
  });

  it("is given for all that have neither rate nor estimate among those without a rate", () => {
    const rated = question("rated", { outside: counts(1, 9) });
    const estimated = question("held", { estimates: [held("B", 0.5)] });
    const gaps = perform(
      caseOf({ register: [rated, estimated, question("a"), question("b"), question("c")] }),
    ).explanation.gaps!;
    expect(gaps).toContain("No base rate is given for four of the five dated questions.");
  });
});

it("says of a case coded with hindsight that estimates which cite nothing are no forecasts", () => {
  const caveats = (hindsight: boolean, more: Record<string, unknown>) =>
    perform(
      caseOf({
        coded: { on: "2024-01-01", hindsight },
        register: [question("it", { estimates: [held("B", 0.4, more)] })],
      }),
    ).explanation.caveats!.map(line);
  const said = expect.stringContaining("was made with hindsight");
  expect(caveats(true, {})).toContainEqual(said);
  expect(caveats(false, {})).not.toContainEqual(said);
  expect(caveats(true, { judgement: undefined, cite: ["s"] })).not.toContainEqual(said);
});

it("says which ways to end count, where the class knows several", () => {
  const rounds = roundsLasting(LENGTHS);
  const classes = [
    {
      id: "c",
      rounds: LENGTHS.map((_, at) => `r${at}`),
      name: "Rounds",
      begins: "a",
      ends: "b",
      cite: ["s"],
    },
  ];
  const said = (endings?: readonly string[]) => {
    const outside = {
      class: "c",
      since: "2023-12-10",
      what: "an end",
      judgement: "So",
      ...(endings && { endings }),
    };
    const c = caseOf({ rounds, classes, register: [question("it", { closes: "2024-01-20", outside })] });
    return line(perform(c).explanation.judgements[0]!.text);
  };
  expect(said()).toMatch(/what counts: “an end”; every way to end counts \(agreement or collapse\)\./);
  expect(said(["collapse"])).toContain("what counts: “an end”; of the ways to end only “collapse” counts.");
});

describe("an estimate of somebody who knew how it went on", () => {
  const hindsight = { coded: { on: "2024-02-01", hindsight: true } };
  const own = (chance: unknown, parts = {}) => held("The coder", chance, parts);
  const seen = (chance: unknown) => held("B", chance, { judgement: undefined, cite: ["s"] });
  const toldOf = (estimates: readonly unknown[], parts = {}, also = hindsight) => {
    const made = caseOf({ ...also, register: [question("it", { estimates, ...parts })] });
    const { explanation, result } = perform(made);
    const [judgement] = explanation.judgements;
    const [signpost] = explanation.signposts ?? [];
    return { judgement: judgement!, signpost: signpost!, result, blocks: explanation.blocks };
  };

  it("is told as that by the number, on the first page, among the signposts and in the tables", () => {
    const { judgement, signpost, blocks: all } = toldOf([own([0.6, 0.8])]);
    expect(line(judgement.gist!)).toMatch(/>, estimated with hindsight\.$/);
    expect(line(signpost.means!)).toMatch(/>, estimated with hindsight$/);
    expect(judgement.n).toEqual({ count: 1, of: "estimate with hindsight" });
    expect(line(judgement.confidence.why)).toContain("It was estimated with hindsight.");
    const [found] = blocks(all, "table", "Estimates on record");
    expect(found?.kind === "table" && found.rows[0]!.cells[2]).toBe("a forecaster, with hindsight");
  });

  it("is no such thing where it cites what was said, or nobody had hindsight", () => {
    for (const { judgement, signpost } of [
      toldOf([seen([0.6, 0.8])]),
      toldOf([own([0.6, 0.8])], {}, { coded: { on: TODAY, hindsight: false } }),
    ]) {
      expect(line([...(judgement.gist as []), ...(signpost.means as [])])).not.toContain("hindsight");
      expect(judgement.n).toEqual({ count: 1, of: "forecaster" });
    }
  });

  it("is kept apart from those who had none", () => {
    const { result, blocks: all } = toldOf([own(0.9), seen(0.2)]);
    expect(result.estimates[0]!.pool).toMatchObject({ forecasters: 1, span: { low: 0.2, high: 0.2 } });
    expect(result.estimates[0]!.hindsight).toBe(false);
    const [found] = blocks(all, "table", "Estimates on record");
    expect(found?.kind === "table" && found.note).toBe(
      "What was put down with hindsight is kept apart from them.",
    );
  });

  it("is not held against an outside view, which it is apart from for knowing more", () => {
    const view = { outside: counts(1, 9) };
    const apart = (estimate: unknown) => JSON.stringify(toldOf([estimate], view).blocks);
    expect(apart(seen(0.9))).toContain("points above the outside view");
    expect(apart(own(0.9))).not.toContain("above the outside view");
    expect(apart(own(0.9))).toContain("and what was put down with hindsight, ");
  });
});

describe("what would change an answer", () => {
  it("is told of the questions that are judged", () => {
    const reasons = [{ text: "Much speaks for it", odds: 20, judgement: "so judged" }];
    const register = ["one", "two"].map((id) => question(id, { outside: counts(2, 9), reasons }));
    const flips = (questions: readonly unknown[]) =>
      perform(caseOf({ register, questions })).explanation.flips.map(({ about }) => about);
    expect(flips([])).toEqual([["one"], ["two"]]);
    expect(flips([{ id: "q", text: "Two?", kind: "occurrence", about: "two" }])).toEqual([["two"]]);
  });
});
