import { nearestToOrigin } from "#math/nearest-to-origin.ts";
import type { Claim, ClaimSet } from "./claims.ts";

/** How far from coherence is still rounding: probabilities are written in a few decimals, sums of them lose the sixteenth. */
export const COHERENCE_TOLERANCE = 1e-9;

/** A stake below this share of all is none. */
const ROUNDING = 1e-9;

/**
 * Bets at the forecaster's own probabilities that they can only lose. On each claim a ticket pays 1 if the event happens and costs its
 * probability; under a condition it is called off, and paid back, where the condition fails.
 */
export interface SureLoss {
  /**
   * By claim, how many tickets are sold to the forecaster; below 0, bought of them. Their sizes sum to 1. Of all bets with as large a
   * sum of squares it is the one whose sure loss is greatest.
   */
  readonly stakes: readonly number[];
  /** What the forecaster loses at least, and at most, per ticket. */
  readonly least: number;
  readonly most: number;
  /** Worlds in which the bets are on; in all others every ticket is called off. All worlds where a claim has no condition. */
  readonly on: readonly number[];
}

/**
 * The bet that exploits an incoherent set; null where the set is coherent, which is when there is none (de Finetti 1937; with
 * conditions: Holzer 1985, Regazzoni 1985). Claims under a condition that cannot but have probability 0 are looked at once more by
 * themselves, as if it held: that nothing would be lost unless it holds is no excuse.
 */
export function sureLoss({ worlds, claims }: ClaimSet): SureLoss | null {
  let active = claims.map((_, at) => at);
  while (active.length > 0) {
    const conditions = active.map((at) => new Set(claims[at]!.given));
    const on = Array.from({ length: worlds }, (_, world) => world).filter((world) =>
      conditions.some((given) => given.has(world)),
    );
    const gains = gainsOf(
      active.map((at) => claims[at]!),
      on,
    );
    const { point, mix, distance } = nearestToOrigin(gains);
    if (distance > COHERENCE_TOLERANCE) return scaled(claims.length, active, point, gains, on);
    // Claims on which bets win wherever one of their conditions holds leave those conditions no chance under any distribution that
    // agrees with all, and so under the one found: whatever else has to be looked at is among these.
    const left = active.filter((_, place) => {
      const given = conditions[place]!;
      const found = on.reduce((sum, world, column) => (given.has(world) ? sum + mix[column]! : sum), 0);
      return found <= COHERENCE_TOLERANCE;
    });
    if (left.length === active.length) return null;
    active = left;
  }
  return null;
}

/** By world, what each ticket sold to the forecaster gains: its price less what it pays; nothing where it is called off. */
function gainsOf(claims: readonly Claim[], on: readonly number[]): Float64Array[] {
  const events = claims.map(({ event }) => new Set(event));
  const conditions = claims.map(({ given }) => new Set(given));
  return on.map((world) =>
    Float64Array.from(claims, ({ probability }, at) =>
      conditions[at]!.has(world) ? probability - (events[at]!.has(world) ? 1 : 0) : 0,
    ),
  );
}

function scaled(
  size: number,
  active: readonly number[],
  point: Float64Array,
  gains: readonly Float64Array[],
  on: readonly number[],
): SureLoss {
  const total = point.reduce((sum, stake) => sum + Math.abs(stake), 0);
  const stakes = Array.from({ length: size }, () => 0);
  // A claim that the bet leaves alone comes out as rounding.
  for (const [place, at] of active.entries()) {
    if (Math.abs(point[place]!) > ROUNDING * total) stakes[at] = point[place]! / total;
  }
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const gain of gains) {
    const loss = active.reduce((sum, at, place) => sum + gain[place]! * stakes[at]!, 0);
    least = Math.min(least, loss);
    most = Math.max(most, loss);
  }
  return { stakes, least, most, on };
}
