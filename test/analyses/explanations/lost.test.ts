import { expect, it } from "vitest";
import { explanations } from "#analyses/explanations/explanations.ts";
import { performAll } from "#analyses/perform.ts";
import { availableCase, type Restriction } from "#case/availability.ts";
import { Case } from "#case/case.ts";
import { Random } from "#math/random.ts";
import { plain } from "./compared.ts";
import { unparsed } from "./sample-set.ts";

/** Three explanations and three pieces of evidence, of which one of each stands only in a text of a year later. */
function said(restriction: Restriction): string {
  const raw = unparsed({
    hypotheses: { A: undefined, B: undefined, C: undefined },
    evidence: ["old", "old", "new"].map((source, at) => ({
      ratings: { A: at === 0 ? "likely" : "even", B: "even", C: "unlikely" },
      cite: [source],
    })),
  });
  const [set] = raw["explanations"] as { hypotheses: { id: string }[] }[];
  const hypotheses = set!.hypotheses.map((one) => ({ ...one, cite: [one.id === "C" ? "new" : "old"] }));
  const whole = Case.parse({
    ...raw,
    explanations: [{ ...set, hypotheses }],
    sources: [
      { id: "old", title: "The old text", issued: "2018-01-01" },
      { id: "new", title: "The new text", issued: "2019-01-01", external: true },
    ],
  });
  const { case: c, leftOut } = availableCase(whole, restriction);
  const selection = explanations.select(c, {}, leftOut);
  if ("missing" in selection) throw new Error(selection.missing.join("; "));
  const options = explanations.readOptions({});
  if ("faults" in options) throw new Error("faulty options");
  const session = explanations.open(selection.input, options.values, new Random(1, "explanations"));
  const [judgement] = performAll(session, explanations.parts, () => {}).explanation.judgements;
  const { level, why } = judgement!.confidence;
  return `${plain(judgement!.inShort!)} | ${plain(judgement!.gist!)} | ${plain(judgement!.text)} | ${level}: ${plain(why)}`;
}

it("says beside the answer how many explanations and how much evidence do not count, and why", () => {
  const why = "left out as cited to later sources: one other explanation and one item of evidence";
  expect(said({ asOf: "2018-06-01" })).toMatch(
    new RegExp(`^Going by what was known then, .*; ${why}\\. .*\\| .*; ${why}\\. \\| `),
  );
  expect(said({ only: ["old"] })).toMatch(/^Going by the selected sources alone, /);
  expect(said({})).not.toContain("Going by");
  expect(said({ only: ["old"] })).toContain(
    "left out as from sources that are not selected: one other explanation and one item of evidence.",
  );
  expect(said({})).not.toContain("left out");
  expect(said({ asOf: "2018-06-01" })).toContain("Of three items of evidence two count here.");
  expect(said({})).not.toContain("count here");
});
