import { describe, expect, it } from "vitest";
import { Case } from "#case/case.ts";
import { LIKELIHOOD_ORDER } from "#case/likelihood.ts";
import type { Table } from "#outcome/block.ts";
import { plain } from "./compared.ts";
import { doneOf, hypothesisOf, outcomeOf } from "./perform.ts";
import { type SampleSet, unparsed } from "./sample-set.ts";

/** Two explanations with the same words throughout, and a third that only the last piece of evidence sets below them. */
const twins: SampleSet = {
  hypotheses: { A: undefined, B: undefined, C: undefined, D: undefined },
  evidence: [
    { ratings: { A: "likely", B: "likely", C: "likely", D: "unlikely" } },
    { ratings: { every: "even", D: "very unlikely" } },
    { ratings: { every: "even", C: "unlikely" } },
  ],
};

it("names of the others all who come first as often as the second", () => {
  const rivals = (ratings: SampleSet["evidence"][number]["ratings"]) =>
    plain(
      doneOf({
        hypotheses: { A: undefined, B: undefined, C: undefined, D: undefined },
        evidence: [{ ratings }],
      }).said.judgements[0]!.text,
    );
  // Three are level in every reading: to name one of them alone would set it above the two others.
  expect(rivals({ A: [0.4, 0.65], B: "even", C: "even", D: "even" })).toMatch(
    /“Explanation A” comes first most often, .*; “explanation B”, “explanation C” and “explanation D”, level in every reading, in /,
  );
});

describe("explanations that are level in every reading", () => {
  const { sets, said } = doneOf(twins);
  const result = sets[0]!;

  it("come first together, each in all the readings in which they do", () => {
    expect(result).toMatchObject({ verdict: "level", first: ["A", "B"] });
    expect(hypothesisOf(result, "A")).toMatchObject({ alike: ["B"], holdsOff: ["C"] });
    // The third is level only where the ends of two ranges touch.
    const [a, b, c] = ["A", "B", "C"].map((id) => hypothesisOf(result, id).leads);
    expect(a).toBeGreaterThan(0.95);
    expect(b).toBe(a);
    expect(c).toBe(0);
    expect(plain(said.judgements[0]!.text)).toMatch(
      /^The evidence does not decide between “explanation A” and “explanation B”, which are level in every reading: of four explanations, they come first together in nearly all readings\. How likely each is/,
    );
    expect(plain(said.judgements[0]!.inShort!)).toMatch(
      /^“Explanation A” and “explanation B” are level as the likeliest of four explanations; each is /,
    );
    const table = said.blocks.find(
      (block): block is Table =>
        block.kind === "table" && block.columns.some(({ label }) => label === "Comes first"),
    )!;
    expect(table.rows.filter(({ emphasis }) => emphasis === "strong")).toHaveLength(2);
    expect(plain(table.note!)).toContain(
      "At best level with another, and never ahead of it: “explanation C”. “explanation A” and “explanation B” " +
        "are level in every reading.",
    );
  });

  it("are all named where a piece of evidence falls away, and no third of a share told of each", () => {
    const { without } = result.evidence[2]!;
    expect(without).toMatchObject({ leader: "A", levelWith: ["B", "C"], together: true });
    expect(without!.share).toBeGreaterThan(0.95);
    const told = said.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    const row = told.find(({ cells }) => cells[0] === "e3")!;
    expect(plain(row.cells.at(-1) as string)).toBe(
      "“explanation A”, “explanation B” and “explanation C” together, in nearly all readings",
    );
    const same = told.find(({ cells }) => cells[0] === "e2")!;
    expect(plain(same.cells.at(-1) as string)).toMatch(/^the same two as with it together, in /);
  });

  it("have no leader that could change: every step that sets one before the other counts alike", () => {
    const { overturns } = result;
    expect(overturns).toMatchObject({ steps: 1, atLeast: 1, all: true });
    // By hand: every one-step change of a word of A or of B parts them, and one of a word of C or D does not.
    const words = twins.evidence.map(
      ({ ratings }) => ratings.A ?? ratings.every,
    ) as (typeof LIKELIHOOD_ORDER)[number][];
    const ways = words.flatMap((word) =>
      [-1, 1].filter((by) => LIKELIHOOD_ORDER[LIKELIHOOD_ORDER.indexOf(word) + by] !== undefined),
    );
    expect(overturns.count).toBe(2 * ways.length);
    const { confidence } = said.judgements[0]!;
    expect(plain(confidence.why)).toContain(
      "Moving one rating by one step puts one explanation first, in 12 ways.",
    );
    expect(plain(confidence.why)).not.toContain("leader");
    for (const { effect } of said.flips) {
      expect(plain(effect)).toMatch(/^“explanation [AB]” alone comes first/);
      expect(plain(effect)).not.toContain("instead of");
    }
  });

  it("are told by turns where they are level by chance only", () => {
    const { sets: turns, said: told } = doneOf({
      hypotheses: { A: [0.4, 0.6], B: [0.4, 0.6] },
      other: 0,
      evidence: [{ ratings: { A: [0.4, 0.6], B: [0.4, 0.6] } }],
    });
    expect(turns[0]!.verdict).toBe("level");
    expect(plain(told.judgements[0]!.text)).toMatch(/: of two explanations, each comes first in about 50 %/);
  });

  it("all of them, where nothing tells any from another", () => {
    const { said: told } = doneOf({
      hypotheses: { A: undefined, B: undefined },
      evidence: [{ ratings: { every: "likely" } }],
    });
    expect(plain(told.judgements[0]!.text)).toMatch(
      /^The evidence tells nothing between “explanation A” and “explanation B”: they are level in every reading\. How likely each/,
    );
  });
});

it("an explanation whose only cause is alleged comes behind one that it is level with, and is told so", () => {
  const written = unparsed(twins) as { explanations: { hypotheses: { id: string }[] }[] };
  const hypotheses = written.explanations[0]!.hypotheses.map((one) =>
    one.id === "A" ? { ...one, causes: [{ text: "the gate", events: ["rumour"] }] } : one,
  );
  const rumour = { id: "rumour", what: "the gate was opened", when: "2019-05", alleged: ["unknown"] };
  const alleged = Case.parse({
    ...written,
    events: [rumour],
    explanations: [{ ...written.explanations[0], hypotheses }],
  });
  const outcome = outcomeOf(alleged);
  if (outcome.status !== "done") throw new Error(JSON.stringify(outcome));
  const { judgements, caveats } = outcome.explanation;
  expect(plain(judgements[0]!.inShort!)).toMatch(
    /^“Explanation B” and “explanation A”, whose cause is only alleged, are level as the likeliest/,
  );
  expect(caveats.map(plain)).toContain(
    "What “explanation A” names as cause is not established: “the gate was opened” is only alleged.",
  );
});

it("says without which evidence another is level in the place of one of them", () => {
  const { sets, said } = doneOf({
    hypotheses: { A: undefined, B: undefined, C: undefined },
    evidence: [
      { ratings: { A: "likely", B: "unlikely", C: "even" } },
      { ratings: { A: "even", B: "likely", C: "even" } },
      { ratings: { A: "likely", B: "likely", C: "unlikely" } },
      { ratings: { A: "unlikely", B: "unlikely", C: "likely" } },
      { ratings: { A: "even", B: "even", C: "likely" } },
    ],
  });
  expect([...sets[0]!.first].sort()).toEqual(["A", "C"]);
  const effects = said.flips.map(({ change, effect }) => `${plain(change)} → ${plain(effect)}`);
  expect(effects.filter((told) => told.includes("are then level"))).toEqual([
    expect.stringMatching(
      /^Dropping .* → “explanation [BC]” and “explanation [BC]” are then level, and “explanation A” no longer with them: each first in about 50 % of the readings\.$/,
    ),
  ]);
});
