import type { ExplanationModel, Rating } from "./model.ts";

/**
 * PARC's inconsistency score of each row, lower is better: the sum over the evidence of 2 for "inconsistent
 * twice over" (II), 1 for "inconsistent" (I) and 0 for neutral, consistent or not rated. Ratings are read as
 * very unlikely = II, unlikely = I, even = N, likely = C, very likely = CC; a range goes by the band that holds its
 * middle.
 */
export function inconsistencyScores(model: ExplanationModel): number[] {
  return model.rows.map((_, row) =>
    model.items.reduce((total, item) => total + inconsistency(item.ratings[row]!), 0),
  );
}

function inconsistency({ word, range }: Rating): number {
  if (word !== null) return word === "very unlikely" ? 2 : word === "unlikely" ? 1 : 0;
  if (range === null) return 0;
  const middle = (range.low + range.high) / 2;
  return middle < 0.2 ? 2 : middle < 0.45 ? 1 : 0;
}
