import { FORECASTING_LIMITS } from "../limits.ts";
import { checkNonEmpty, checkProbability } from "../probability/checked.ts";
import { ForecastFault } from "../probability/forecast-fault.ts";

/** A probability that was given: of an event, perhaps under a condition. Both as lists of worlds, by place, ascending. */
export interface Claim {
  readonly probability: number;
  readonly event: readonly number[];
  /** All worlds, where there is no condition. */
  readonly given: readonly number[];
  readonly conditional: boolean;
}

/** Probabilities that bear on one another. Worlds are all the courses of events that are possible, each excluding the others. */
export interface ClaimSet {
  readonly worlds: number;
  readonly claims: readonly Claim[];
}

/** A probability, and in which worlds what it speaks of is so. */
export interface Said<World> {
  readonly probability: number;
  readonly event: (world: World) => boolean;
  readonly given?: (world: World) => boolean;
}

/**
 * Probabilities over listed worlds. Leave out the worlds that cannot be: what is impossible, implied or excluded is said so.
 *
 * @throws ForecastFault where a probability is none, or a condition holds in no world.
 */
export function claimSet<World>(worlds: readonly World[], said: readonly Said<World>[]): ClaimSet {
  checkNonEmpty(worlds, "worlds");
  for (const [list, place] of [
    [worlds, "worlds"],
    [said, "claims"],
  ] as const) {
    const { most, of } = FORECASTING_LIMITS[place];
    if (list.length > most)
      throw new ForecastFault("length", place, `${list.length} ${of} are more than ${most}`);
  }
  const where = (holds: (world: World) => boolean) =>
    worlds.flatMap((world, at) => (holds(world) ? [at] : []));
  const claims = said.map(({ probability, event, given }, at): Claim => {
    checkProbability(probability, `claims[${at}].probability`);
    const condition = where(given ?? (() => true));
    if (condition.length === 0) {
      throw new ForecastFault(
        "impossible",
        `claims[${at}].given`,
        "the condition holds in none of the worlds",
      );
    }
    return { probability, event: where(event), given: condition, conditional: given !== undefined };
  });
  return { worlds: worlds.length, claims };
}
