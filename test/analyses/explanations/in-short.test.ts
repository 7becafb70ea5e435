import { expect, it } from "vitest";
import { explanations } from "#analyses/explanations/explanations.ts";
import type { SetResult } from "#analyses/explanations/result.ts";
import { Random } from "#math/random.ts";
import type { Table } from "#outcome/block.ts";
import { workedCases } from "../../worked-cases.ts";
import { line } from "../told.ts";

const korea = workedCases().find(({ id }) => id === "korea-2018")!;
const outcome = explanations.perform(korea, { samples: 500 }, new Random(1));
if (outcome.status !== "done") throw new Error(outcome.status);
const { sets } = outcome.result as unknown as { readonly sets: readonly SetResult[] };
const { judgements, glance } = outcome.explanation;

it("names in short the explanation that leads, in one sentence with its likelihood", () => {
  for (const [index, { gist, likelihood }] of judgements.entries()) {
    const { hypotheses } = korea.explanations[index]!;
    const leader = hypotheses.find(({ id }) => id === sets[index]!.leader)!;
    const text = line(gist!);
    expect(text).toContain(leader.name);
    expect(text).toContain(`<${likelihood!.low}–${likelihood!.high}>`);
    expect(text.match(/[.!?](?= |$)/g)).toHaveLength(1);
  }
});

it("speaks against the explanation whose highest chance is lowest, and only where that is very unlikely", () => {
  for (const [index, { excludes }] of judgements.entries()) {
    const { hypotheses } = sets[index]!;
    const weakest = hypotheses.reduce((least, one) => (one.central.high < least.central.high ? one : least));
    expect(excludes !== undefined).toBe(weakest.central.high <= 0.2);
    if (!excludes) continue;
    const name = korea.explanations[index]!.hypotheses.find(({ id }) => id === weakest.id)!.name;
    // Called the last only where it is last in nine readings of ten.
    const standing =
      weakest.trails >= 0.9 ? "is the least likely explanation" : "is hardly the main explanation";
    expect(line(excludes.text)).toContain(`${name}” ${standing}: `);
    expect(excludes.likelihood.low).toBeLessThanOrEqual(weakest.central.low);
    expect(excludes.likelihood.high).toBeGreaterThanOrEqual(weakest.central.high);
  }
});

it("shows every explanation at a glance, the likeliest first and the weakest last", () => {
  for (const [index, block] of glance!.entries()) {
    const { rows } = block as Table;
    const { hypotheses } = sets[index]!;
    expect(rows).toHaveLength(hypotheses.length);
    const medians = rows.map(({ sort }) => sort![1] as number);
    expect(medians).toEqual(hypotheses.map(({ median }) => median).toSorted((a, b) => b - a));
    expect(rows.filter(({ emphasis }) => emphasis === "strong")).toHaveLength(1);
  }
});
