import { LIKELIHOOD_ORDER, LIKELIHOOD_WORDS } from "#case/likelihood.ts";
import type { Matrix } from "#outcome/block.ts";
import type { ExplanationModel } from "./model.ts";
import { type Rating, WHOLE_SCALE } from "./rating.ts";
import { nameOf, rangeInFull, withCites } from "./wording.ts";

/**
 * The ratings, hypotheses in rows and evidence in columns: the layout under which people were less prone to
 * confirmation bias (Dhami et al. 2024, study 1).
 */
export function likelihoodMatrix(model: ExplanationModel, title: string): Matrix {
  const items = model.evidence;
  return {
    kind: "matrix",
    title,
    legend: "from very unlikely to very likely, if the explanation in the row were true",
    columns: items.map((item) => ({ label: item.label, detail: withCites(item.text, item.cites) })),
    rows: model.rows.map((row, index) => ({
      label: nameOf(row),
      cells: items.map((item) => cell(item.ratings[index]!)),
    })),
    note:
      "Read along a row: how far would one expect each piece of evidence if that explanation were true? The same " +
      `word twice in a column tells nothing between those two rows. The words are those of the case, for these ranges: ${RANGES}.`,
  };
}

/** The five words of a rating and their ranges, whatever words a reader has chosen for likelihoods. */
const RANGES = LIKELIHOOD_ORDER.map((word) => {
  const { low, high } = LIKELIHOOD_WORDS[word];
  return `${word} ${Math.round(100 * low)}–${Math.round(100 * high)} %`;
}).join(", ");

function cell({ word, range }: Rating): { text: string; level: number | null } {
  if (word !== null) return { text: word, level: LIKELIHOOD_ORDER.indexOf(word) / 2 - 1 };
  if (range === null) return { text: "not stated", level: null };
  const middle = (range.low + range.high) / 2;
  const half = (WHOLE_SCALE.high - WHOLE_SCALE.low) / 2;
  return { text: rangeInFull(range), level: Math.min(1, Math.max(-1, (middle - 0.5) / half)) };
}
