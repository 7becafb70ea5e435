import type { Table } from "#outcome/block.ts";
import { outward } from "../outward.ts";
import { table } from "../table.ts";
import { disputedIn, disputedItems } from "./disputed.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { nameOf, rangeOf } from "./wording.ts";

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
  const without = result.undisputed
    ? [[`Without ${disputedItems(disputedIn(result))}`, "number"] as const]
    : [];
  return table(
    model.question,
    ["Explanation", "Chance that it is the main one", ...without],
    ranked.map(({ hypothesis, row }) => ({
      cells: [
        nameOf(row),
        [{ likelihood: outward(hypothesis.central) }],
        ...(hypothesis.undisputed ? [[rangeOf(hypothesis.undisputed)]] : []),
      ],
      sort: [null, hypothesis.median, ...without.map(() => null)],
      ...(result.first.includes(hypothesis.id) ? { emphasis: "strong" as const } : {}),
    })),
  );
}
