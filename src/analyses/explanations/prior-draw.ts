import type { Range } from "#case/quantity.ts";
import type { Random } from "#math/random.ts";
import type { Priors } from "./priors.ts";

const TRIES = 64;
const ROUNDING = 1e-9;

/**
 * Draws the masses of the blocks of priors, then the reserved mass, uniformly from all that sum to 1: each mass but
 * the last is drawn from its range, the last takes the rest, and the draw is rejected where that does not fit. Where
 * 64 draws fail, the masses are drawn one by one, each from what the others leave (no longer uniform).
 */
export function priorDrawer(priors: Priors): (random: Random, masses: Float64Array) => void {
  const ranges: Range[] = [...priors.blocks, priors.reserved];
  const width = (index: number): number => ranges[index]!.high - ranges[index]!.low;
  // The rest goes to the rows without a prior of their own, if any, and else to the widest range.
  let rest = priors.blocks.findIndex((block) =>
    block.rows.some((row) => row !== priors.otherRow && !priors.given[row]),
  );
  if (rest < 0) {
    rest = ranges.reduce((widest, _, index) => (width(index) > width(widest) ? index : widest), 0);
  }
  const drawn = ranges.map((_, index) => index).filter((index) => index !== rest);
  const room = ranges[rest]!;
  return (random, masses) => {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      let left = 1;
      for (const index of drawn) {
        const { low, high } = ranges[index]!;
        const mass = high > low ? random.between(low, high) : low;
        masses[index] = mass;
        left -= mass;
      }
      if (left >= room.low - ROUNDING && left <= room.high + ROUNDING) {
        masses[rest] = Math.min(room.high, Math.max(room.low, left));
        return;
      }
    }
    drawInTurn(ranges, random, masses);
  };
}

function drawInTurn(ranges: readonly Range[], random: Random, masses: Float64Array): void {
  let left = 1;
  let low = ranges.reduce((total, range) => total + range.low, 0);
  let high = ranges.reduce((total, range) => total + range.high, 0);
  for (const index of random.shuffle(ranges.map((_, position) => position))) {
    const range = ranges[index]!;
    low -= range.low;
    high -= range.high;
    const least = Math.max(range.low, left - high);
    const most = Math.max(least, Math.min(range.high, left - low));
    masses[index] = random.between(least, most);
    left -= masses[index]!;
  }
}
