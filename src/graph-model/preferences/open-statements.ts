import { onlyIn } from "#math/bit-set.ts";
import type { Priority } from "#math/prioritised-ranks.ts";
import type { Random } from "#math/random.ts";
import { atomsOf, type GraphModel } from "../model/graph-model.ts";
import { namedOptions, type PartyPreferences } from "../model/party-preferences.ts";
import type { Compiler } from "./compiler.ts";
import type { UnknownDirection } from "./plan.ts";

/** A statement of which the direction may be unknown. */
export interface OpenStatement {
  readonly column: Uint32Array;
  /** Its place among the unknown directions; −1 = the party wants that it holds. */
  readonly unknown: number;
  /** The one state in which it holds, where it holds in one only. */
  readonly only?: number | undefined;
}

/**
 * The options, or listed states, that no statement or weight of a party names, as one group that follows after all
 * else, each of unknown direction, if it may care about them. Their directions are added to `unknowns`.
 */
export function restOf(
  model: GraphModel,
  party: number,
  preferences: PartyPreferences & { readonly restUnknown: boolean },
  compiler: Compiler,
  unknowns: UnknownDirection[],
): OpenStatement[] {
  if (!preferences.restUnknown) return [];
  const named = namedOptions(preferences);
  const { prints } = compiler;
  return atomsOf(model)
    .filter((id) => !named.has(id))
    .sort((a, b) => prints.atom(a) - prints.atom(b))
    .map((id) => {
      unknowns.push({ party, kind: "option", option: id });
      const column = compiler.column({ is: "atom", atom: id });
      return { column, unknown: unknowns.length - 1, only: onlyIn(column) };
    });
}

/**
 * Draws an order and directions: each group is shuffled, every order being equally likely, and an unknown direction is
 * either with chance ½. Writes 1 or 0 for each into `answers`.
 */
export function drawPriorities(
  groups: readonly (readonly OpenStatement[])[],
  random: Random,
  answers: Uint8Array,
): Priority[] {
  const priorities: Priority[] = [];
  for (const group of groups) {
    for (const { column, unknown, only } of group.length > 1 ? random.shuffle([...group]) : group) {
      if (unknown < 0) {
        priorities.push({ column, wanted: true, only });
        continue;
      }
      const wanted = random.below(2) === 1;
      answers[unknown] = wanted ? 1 : 0;
      priorities.push({ column, wanted, only });
    }
  }
  return priorities;
}
