import type { Table } from "#outcome/block.ts";
import { outward } from "../outward.ts";
import { table } from "../table.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { nameOf } from "./wording.ts";

/** The explanations from the likeliest to the weakest, with the chance of each in nine readings of ten. */
export function glanceTable(result: SetResult, model: ExplanationModel): Table {
  // Those that are level are named in one order everywhere.
  const placeOf = ({ id }: { readonly id: string }) => result.first.indexOf(id);
  const ranked = result.hypotheses
    .map((hypothesis, index) => ({ hypothesis, row: model.rows[index]! }))
    .toSorted((a, b) => {
      const isLevel = a.hypothesis.alike.includes(b.hypothesis.id);
      return isLevel
        ? placeOf(a.hypothesis) - placeOf(b.hypothesis)
        : b.hypothesis.median - a.hypothesis.median;
    });
  return table(
    model.question,
    ["Explanation", "Chance that it is the main one"],
    ranked.map(({ hypothesis, row }) => ({
      cells: [nameOf(row), [{ likelihood: outward(hypothesis.central) }]],
      sort: [null, hypothesis.median],
      ...(result.first.includes(hypothesis.id) ? { emphasis: "strong" as const } : {}),
    })),
  );
}
