import { nearestToOrigin } from "#math/nearest-to-origin.ts";
import type { ClaimSet } from "./claims.ts";
import { sureLoss } from "./sure-loss.ts";

/** A coherent set close to one that was given. */
export interface NearestCoherent {
  /** In the order of the claims. */
  readonly probabilities: readonly number[];
  /** √Σ (given − nearest)²: least squares on the probabilities, each counting the same. 0 where the given set is coherent. */
  readonly distance: number;
  /**
   * Whether no coherent set is nearer. With conditions the coherent sets are not convex: what is given is then the best of several
   * searches, a coherent set at a distance that none close by improves on.
   */
  readonly exact: boolean;
}

const ROUNDS = 500;

/**
 * The nearest coherent set: least squares on the probabilities (the coherent approximation of Predd, Osherson, Kulkarni & Poor 2008,
 * Decis. Anal. 5:177–189; averaging what was so made coherent cut analysts' errors in Mandel, Karvetski & Dhami 2018).
 */
export function nearestCoherent(set: ClaimSet): NearestCoherent {
  if (sureLoss(set) === null) {
    return { probabilities: set.claims.map(({ probability }) => probability), distance: 0, exact: true };
  }
  const whole = set.claims.map((_, at) => at);
  if (set.claims.every(({ conditional }) => !conditional)) {
    const { mix } = nearestToOrigin(steepness(set, whole, uniform(set.worlds)));
    return { ...told(set, mix), exact: true };
  }
  const free = whole.filter((at) => !set.claims[at]!.conditional);
  const starts = [uniform(set.worlds)];
  if (free.length > 0) starts.push(blended(nearestToOrigin(steepness(set, free, uniform(set.worlds))).mix));
  starts.push(blended(nearestToOrigin(betGains(set)).mix));
  let best: Float64Array | null = null;
  for (const start of starts) {
    const found = searched(set, start);
    if (best === null || squares(set, found) < squares(set, best)) best = found;
  }
  return { ...told(set, best!), exact: false };
}

/** Gauss and Newton's method over distributions: conditionals are taken as linear around where one stands. */
function searched(set: ClaimSet, start: Float64Array): Float64Array {
  const all = set.claims.map((_, at) => at);
  let here = start;
  let far = squares(set, here);
  for (let round = 0; round < ROUNDS && far > 0; round++) {
    const { mix } = nearestToOrigin(steepness(set, all, here));
    let next: Float64Array | null = null;
    for (let step = 1; step > 1e-9; step /= 2) {
      const there = here.map((share, world) => share + step * (mix[world]! - share));
      if (squares(set, there) < far) {
        next = there;
        break;
      }
    }
    if (next === null) break;
    const gained = far - squares(set, next);
    here = next;
    far -= gained;
    if (gained < 1e-18) break;
  }
  return here;
}

/** By world, how each of some claims would miss were all of the chance put there, as far as a linear look from here can tell. */
function steepness(set: ClaimSet, some: readonly number[], from: Float64Array): Float64Array[] {
  const columns = Array.from({ length: set.worlds }, () => new Float64Array(some.length));
  for (const [place, at] of some.entries()) {
    const { event, given, probability } = set.claims[at]!;
    const events = new Set(event);
    const condition = mass(from, given);
    const chance =
      mass(
        from,
        given.filter((world) => events.has(world)),
      ) / condition;
    for (const column of columns) column[place] = chance - probability;
    for (const world of given) columns[world]![place]! += ((events.has(world) ? 1 : 0) - chance) / condition;
  }
  return columns;
}

/** By world, what bets on all claims gain: zero where some mixture of the worlds agrees with every claim. */
function betGains({ worlds, claims }: ClaimSet): Float64Array[] {
  const columns = Array.from({ length: worlds }, () => new Float64Array(claims.length));
  for (const [at, { event, given, probability }] of claims.entries()) {
    const events = new Set(event);
    for (const world of given) columns[world]![at] = probability - (events.has(world) ? 1 : 0);
  }
  return columns;
}

/** What the claims speak of, at a distribution over the worlds; null where a condition has no chance. */
function chances({ claims }: ClaimSet, worlds: Float64Array): (number | null)[] {
  return claims.map(({ event, given }) => {
    const condition = mass(worlds, given);
    if (!(condition > 0)) return null;
    const events = new Set(event);
    return Math.min(
      1,
      mass(
        worlds,
        given.filter((world) => events.has(world)),
      ) / condition,
    );
  });
}

function squares(set: ClaimSet, worlds: Float64Array): number {
  return chances(set, worlds).reduce<number>(
    (sum, chance, at) =>
      chance === null ? Number.POSITIVE_INFINITY : sum + (chance - set.claims[at]!.probability) ** 2,
    0,
  );
}

function told(set: ClaimSet, worlds: Float64Array): Omit<NearestCoherent, "exact"> {
  const probabilities = chances(set, worlds).map((chance) => chance!);
  return { probabilities, distance: Math.sqrt(squares(set, worlds)) };
}

function mass(worlds: Float64Array, some: readonly number[]): number {
  return some.reduce((sum, world) => sum + worlds[world]!, 0);
}

function uniform(worlds: number): Float64Array {
  return new Float64Array(worlds).fill(1 / worlds);
}

/** With a little of everything, so that every condition has some chance to start with. */
function blended(mix: Float64Array): Float64Array {
  return mix.map((share) => 0.99 * share + 0.01 / mix.length);
}
