import { leadShares, TIE } from "./leads.ts";

/** The two greatest log-weights of each draw, so that the effect of changing one row is found without the rest. */
export interface TopTwo {
  readonly weights: readonly Float64Array[];
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly firstRow: Uint16Array;
  readonly secondRow: Uint16Array;
  /** 1 where rows tie for the first or the second place. */
  readonly tied: Uint8Array;
}

/** Finds the two greatest log-weights of each draw. */
export function topTwo(weights: readonly Float64Array[]): TopTwo {
  const draws = weights[0]!.length;
  const first = new Float64Array(draws).fill(-Infinity);
  const second = new Float64Array(draws).fill(-Infinity);
  const third = new Float64Array(draws).fill(-Infinity);
  const firstRow = new Uint16Array(draws);
  const secondRow = new Uint16Array(draws);
  weights.forEach((column, row) => {
    for (let draw = 0; draw < draws; draw++) {
      const weight = column[draw]!;
      if (weight > first[draw]!) {
        third[draw] = second[draw]!;
        second[draw] = first[draw]!;
        secondRow[draw] = firstRow[draw]!;
        first[draw] = weight;
        firstRow[draw] = row;
      } else if (weight > second[draw]!) {
        third[draw] = second[draw]!;
        second[draw] = weight;
        secondRow[draw] = row;
      } else if (weight > third[draw]!) third[draw] = weight;
    }
  });
  const tied = Uint8Array.from(first, (value, draw) =>
    value - second[draw]! <= TIE || second[draw]! - third[draw]! <= TIE ? 1 : 0,
  );
  return { weights, first, second, firstRow, secondRow, tied };
}

/** The shares of `leadShares` with the log-weights of one row replaced by `column`. */
export function leadSharesWith(top: TopTwo, row: number, column: Float64Array): number[] {
  const { weights, first, second, firstRow, secondRow, tied } = top;
  const leads = new Array<number>(weights.length).fill(0);
  const unclear: number[] = [];
  let own = 0;
  for (let draw = 0; draw < column.length; draw++) {
    const wasFirst = firstRow[draw] === row;
    const lead = column[draw]! - (wasFirst ? second[draw]! : first[draw]!);
    if (tied[draw] === 1 || (lead <= TIE && lead >= -TIE)) unclear.push(draw);
    else if (lead > 0) own++;
    else leads[wasFirst ? secondRow[draw]! : firstRow[draw]!]!++;
  }
  leads[row]! += own;
  const part = unclear.length;
  if (part > 0) {
    const columns = weights
      .with(row, column)
      .map((values) => Float64Array.from(unclear, (draw) => values[draw]!));
    leadShares(columns).forEach((share, index) => {
      leads[index]! += share * part;
    });
  }
  return leads.map((lead) => lead / Math.max(1, column.length));
}
