import { type ClaimSet, claimSet } from "./claims.ts";

/** That something happens, and that it does not. */
export function complements(yes: number, no: number): ClaimSet {
  return claimSet(
    [true, false],
    [
      { probability: yes, event: (happens) => happens },
      { probability: no, event: (happens) => !happens },
    ],
  );
}

/**
 * What excludes one another, such as the winners of one election.
 *
 * @param exhaustive whether one of them must happen; if not, the probabilities may sum to less than 1.
 */
export function oneOfMany(probabilities: readonly number[], exhaustive = true): ClaimSet {
  const worlds = numbered(probabilities.length + (exhaustive ? 0 : 1));
  return claimSet(
    worlds,
    probabilities.map((probability, at) => ({ probability, event: (world) => world === at })),
  );
}

/** That one and the same thing happens by each of some deadlines, the earliest first. */
export function deadlines(probabilities: readonly number[]): ClaimSet {
  // A world for the stretch in which it happens, and one in which it does not by the last deadline.
  return claimSet(
    numbered(probabilities.length + 1),
    probabilities.map((probability, at) => ({ probability, event: (world) => world <= at })),
  );
}

/** What may be said of an event and a condition. Leave out what nobody said. */
export interface ConditionalChances {
  readonly condition?: number;
  readonly event?: number;
  /** Of the event, given the condition. */
  readonly ifSo?: number;
  /** Of the event, given that the condition fails. */
  readonly ifNot?: number;
  readonly both?: number;
}

/** The names of what was said, in the order in which `conditionals` lists its claims. */
export const CONDITIONAL_CHANCES = ["condition", "event", "ifSo", "ifNot", "both"] as const;

/** A conditional and its parents. The claims are those that were said, in the order of `CONDITIONAL_CHANCES`. */
export function conditionals(chances: ConditionalChances): ClaimSet {
  const worlds = [true, false].flatMap((condition) => [true, false].map((event) => ({ condition, event })));
  type World = (typeof worlds)[number];
  const event = (world: World) => world.event;
  const meant = {
    condition: { event: (world: World) => world.condition },
    event: { event },
    ifSo: { event, given: (world: World) => world.condition },
    ifNot: { event, given: (world: World) => !world.condition },
    both: { event: (world: World) => world.condition && world.event },
  };
  return claimSet(
    worlds,
    CONDITIONAL_CHANCES.flatMap((name) => {
      const probability = chances[name];
      return probability === undefined ? [] : [{ probability, ...meant[name] }];
    }),
  );
}

function numbered(size: number): number[] {
  return Array.from({ length: size }, (_, world) => world);
}
