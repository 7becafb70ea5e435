import type { Plot } from "#outcome/block.ts";
import { outward } from "../outward.ts";
import { quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import type { ExplanationModel } from "./model.ts";
import type { SetResult } from "./result.ts";
import { nameOf, rangeInFull } from "./wording.ts";

/** Bounds and middle ranges of the posterior probability of each explanation. */
export function posteriorPlot(result: SetResult, model: ExplanationModel, title: string): Plot {
  const named = result.hypotheses.map((hypothesis, index) => ({
    hypothesis,
    label: short(nameOf(model.rows[index]!), 44),
  }));
  const series = ["nine readings in ten", "all that the inputs allow"] as const;
  const emphasis = (id: string) => (result.first.includes(id) ? { emphasis: "strong" as const } : {});
  return {
    kind: "plot",
    // The table of the explanations has its numbers.
    aside: true,
    title,
    alt: named
      .map(
        ({ hypothesis, label }) =>
          `${quoted(label)}: ${rangeInFull(hypothesis.central)} in nine readings of ten, ` +
          `${rangeInFull(hypothesis.posterior)} at the outside`,
      )
      .join("; "),
    form: "interval",
    value: { label: "chance of being the main explanation", format: "share", min: 0, max: 1 },
    series,
    points: named.flatMap(({ hypothesis, label }) => [
      {
        label,
        value: hypothesis.median,
        ...outward(hypothesis.central),
        series: series[0],
        ...emphasis(hypothesis.id),
      },
      {
        label,
        value: hypothesis.median,
        ...outward(hypothesis.posterior),
        series: series[1],
        emphasis: "muted",
      },
    ]),
    note: "The outer bars are exact: no values within the ranges of the inputs lead outside them.",
  };
}
