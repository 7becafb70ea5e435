import { describe, expect, it } from "vitest";
import type { Matrix, Table } from "#outcome/block.ts";
import type { Text } from "#outcome/text.ts";
import { doneOf, hypothesisOf } from "./perform.ts";
import type { SampleSet } from "./sample-set.ts";

/** Running text as a reader sees it, likelihoods in per cent. */
function plain(text: Text): string {
  if (typeof text === "string") return text;
  return text
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if ("strong" in piece) return piece.strong;
      if ("term" in piece) return piece.term;
      if ("likelihood" in piece) return `${piece.likelihood.low * 100}–${piece.likelihood.high * 100} %`;
      if ("share" in piece) return JSON.stringify(piece.share);
      return `[${piece.cite.join(" ")}]`;
    })
    .join("");
}

const clear: SampleSet = {
  hypotheses: { A: undefined, B: undefined },
  other: 0.1,
  evidence: [
    { ratings: { A: "very likely", B: "very unlikely" }, cite: ["art:P2.S1"] },
    { ratings: { A: "likely", B: "likely" } },
    { ratings: { A: "likely" } },
  ],
};
const open: SampleSet = {
  hypotheses: { A: undefined, B: undefined, C: undefined },
  evidence: [
    { ratings: { A: [0.3, 0.7], B: [0.25, 0.65], C: [0.2, 0.6] } },
    { ratings: { A: "likely", B: "likely", C: "likely" } },
  ],
};

describe("the judgement", () => {
  it("names the leader, and its range of nine readings in ten rounded outwards", () => {
    const { sets, said } = doneOf(clear);
    const { central, posterior } = hypothesisOf(sets[0]!, "A");
    const [judgement] = said.judgements;
    expect(plain(judgement!.text)).toMatch(/^“Explanation A” is the best supported of two explanations: /);
    expect(judgement!.likelihood!.low).toBe(Math.floor(central.low * 100) / 100);
    expect(judgement!.likelihood!.high).toBe(Math.ceil(central.high * 100) / 100);
    expect(posterior.low).toBeLessThan(central.low);
    expect(judgement!.n).toEqual({ count: 3, of: "pieces of evidence" });
    expect(judgement!.cites).toContain("art:P2.S1");
    expect(judgement!.cites).toContain("art:A");
    expect(judgement!.cites).not.toContain("art:P3.S1");
  });

  it("says that the lead is certain only where it is", () => {
    const certain = doneOf({ ...clear, evidence: clear.evidence.slice(0, 2) });
    expect(hypothesisOf(certain.sets[0]!, "A").beats).toEqual(["B"]);
    expect(plain(certain.said.judgements[0]!.text)).toContain("in every reading of the inputs");
    // Likely against likely is a matter of order only where it is one word; as ranges, the lead is not certain.
    const loose = { ratings: { A: [0.1, 0.8] as const, B: [0.55, 0.8] as const } };
    const uncertain = doneOf({ ...clear, evidence: [...clear.evidence, loose] });
    expect(uncertain.sets[0]!.leader).toBe("A");
    expect(hypothesisOf(uncertain.sets[0]!, "A").beats).toEqual([]);
    expect(plain(uncertain.said.judgements[0]!.text)).not.toContain("every reading");
  });

  it("says that the evidence does not decide where no explanation leads in half of the readings", () => {
    const { sets, said } = doneOf(open);
    expect(sets[0]!.verdict).toBe("open");
    expect(plain(said.judgements[0]!.text)).toMatch(/^The evidence does not decide between /);
    expect(said.judgements[0]!.confidence.level).toBe("low");
  });

  it("calls a lead narrow where one step of one rating or one piece of evidence less would end it", () => {
    const favour = { ratings: { A: "likely", B: "even", C: "very unlikely" } };
    const against = { ratings: { A: "unlikely", B: "likely", C: "very unlikely" } };
    const hypotheses = { A: undefined, B: undefined, C: undefined };
    const one = doneOf({ hypotheses, evidence: [favour, favour, favour, favour] });
    expect(one.sets[0]!.verdict).toBe("clear");
    expect(plain(one.said.judgements[0]!.text)).toContain("is the best supported of three explanations");
    const two = doneOf({ hypotheses, evidence: [favour, favour, favour, favour, against] });
    expect(two.sets[0]!.leader).toBe("A");
    expect(two.sets[0]!.verdict).toBe("narrow");
    expect(plain(two.said.judgements[0]!.text)).toMatch(
      /is narrowly ahead of “explanation B” among three explanations: .* but moving one rating by one step/,
    );
    expect(two.said.judgements[0]!.confidence.level).toBe("low");
  });

  it("has low confidence in a clear lead that one source alone supports", () => {
    const item = (...sources: readonly string[]) => ({
      ratings: { A: "likely", B: "even", C: "very unlikely" },
      cite: sources.map((source) => `${source}:P1.S1`),
    });
    const hypotheses = { A: undefined, B: undefined, C: undefined };
    const one = doneOf({ hypotheses, evidence: Array.from({ length: 4 }, () => item("art")) });
    const two = doneOf({ hypotheses, evidence: Array.from({ length: 4 }, () => item("art", "wire")) });
    const mixed = doneOf({
      hypotheses,
      evidence: ["art", "art", "art", "wire"].map((source) => item(source)),
    });
    expect([one, two].map(({ sets }) => sets[0]!.verdict)).toEqual(["clear", "clear"]);
    expect(one.said.judgements[0]!.confidence).toMatchObject({
      level: "low",
      why: expect.stringContaining("one source"),
    });
    expect(two.said.judgements[0]!.confidence.level).toBe("moderate");
    // Of four pieces each rests on one source alone, whichever that is.
    expect(mixed.said.judgements[0]!.confidence.level).toBe("low");
  });

  it("says that two are level where they are", () => {
    const ratings = { A: "likely", B: "likely", C: "unlikely" };
    const { said } = doneOf({ ...open, evidence: [{ ratings }] });
    expect(plain(said.judgements[0]!.text)).toMatch(
      /^The evidence does not decide between “explanation A” and “explanation B”, which are level in every reading: of three explanations, they come first together in nearly all readings\. How likely each is to be the main/,
    );
    expect(said.headline).toContain("level");
  });

  it("is given once per set", () => {
    const { said } = doneOf({ ...clear, id: "one" }, { ...open, id: "two" });
    expect(said.judgements.map(({ answers }) => answers.about)).toEqual(["one", "two"]);
    expect(said.blocks.filter(({ kind }) => kind === "matrix")).toHaveLength(2);
  });
});

describe("the tables", () => {
  const { said } = doneOf(clear);
  const matrix = said.blocks.find((block): block is Matrix => block.kind === "matrix")!;
  const tables = said.blocks.filter((block): block is Table => block.kind === "table");

  it("put hypotheses in rows and evidence in columns under short labels", () => {
    expect(matrix.columns.map(({ label }) => label)).toEqual(["e1", "e2", "e3"]);
    expect(matrix.rows.map(({ label }) => label)).toEqual(["explanation A", "explanation B"]);
    expect(matrix.rows[0]!.cells.map(({ level }) => level)).toEqual([1, 0.5, 0.5]);
    expect(matrix.rows[1]!.cells.map(({ text }) => text)).toEqual(["very unlikely", "likely", "not stated"]);
    expect(matrix.rows[1]!.cells.map(({ level }) => level)).toEqual([-1, 0.5, null]);
  });

  it("have as many cells in each row as columns", () => {
    for (const table of tables) {
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    }
    expect(tables[0]!.rows).toHaveLength(3);
  });

  it("give no bits to evidence rated under one explanation only", () => {
    expect(tables[1]!.rows.map(({ cells }) => cells[2])).toEqual([expect.any(Number), 0, null]);
  });
});

describe("caveats, flips and gaps", () => {
  it("warn where the inconsistency score puts another first", () => {
    // B is unlikely once; A never is, but it is far less likely than B in every other piece of evidence.
    const { sets, said } = doneOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [
        { ratings: { A: "even", B: "unlikely" } },
        ...Array.from({ length: 4 }, () => ({ ratings: { A: "even", B: "very likely" } })),
      ],
    });
    expect(sets[0]!.leader).toBe("B");
    expect(sets[0]!.leastInconsistent).toEqual(["A"]);
    expect(said.caveats.join(" ")).toContain("inconsistency score would put “explanation A” first");
  });

  it("cite the sentence of the rating whose change flips the result, smallest change first", () => {
    const { said } = doneOf(
      { ...open, id: "o" },
      { ...clear, id: "c", evidence: clear.evidence.slice(0, 1) },
    );
    expect(said.flips.length).toBeGreaterThan(1);
    const steps = said.flips.map((flip) => flip.steps);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    for (const flip of said.flips) expect(flip.cites.length).toBeGreaterThan(0);
  });

  it("count what is given and what is not", () => {
    // Five of six ratings; the share of the unnamed; no starting belief of two.
    const { said } = doneOf(clear);
    expect(said.inputs).toEqual({ given: 6, missing: 3 });
    expect(said.gaps[0]).toBe(
      "One rating is not stated (of “evidence 3”); it may be anything from very unlikely to very likely.",
    );
  });
});
