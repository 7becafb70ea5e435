import type { Column } from "../spells/columns.ts";

/** As a share of sums of squares, what is left of their differences where nothing should be. */
export const ROUNDING = 2 ** -39;

/** Mean and mean absolute distance of each column: what keeps sums of squares in reach of a double. */
export function scaling(
  covariates: readonly Column[],
  rows: number,
): { readonly centre: Float64Array; readonly unit: Float64Array } {
  const centre = new Float64Array(covariates.length);
  const unit = new Float64Array(covariates.length);
  for (const [column, given] of covariates.entries()) {
    let sum = 0;
    for (let row = 0; row < rows; row++) sum += given[row]!;
    const mean = rows === 0 ? 0 : sum / rows;
    let distance = 0;
    for (let row = 0; row < rows; row++) distance += Math.abs(given[row]! - mean);
    centre[column] = mean;
    // A constant column: its information is 0 in any unit, but for rounding of the mean.
    const rounding = Math.abs(mean) * 2 ** -44;
    unit[column] = distance / rows > rounding ? distance / rows : 1;
  }
  return { centre, unit };
}
