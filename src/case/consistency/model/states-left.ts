import { isSubset, sizeOfSet } from "#math/bit-set.ts";
import { truthTable } from "#math/truth-table.ts";
import type { Contradiction } from "../../contradiction.ts";
import { type PossibleStates, share, union } from "./possible-states.ts";

/** Options that exclusions have settled, and exclusions that exclude nothing which another does not. */
export function statesLeft(states: PossibleStates): Contradiction[] {
  return [...settledOptions(states), ...idleExclusions(states)];
}

/** Options that are taken in every possible state, or in none: nobody chooses them. */
function settledOptions(states: PossibleStates): Contradiction[] {
  // Where one state is left, or none, that is what there is to say.
  if (sizeOfSet(states.possible) < 2) return [];
  return settledBy(states).flatMap((settled, at): Contradiction[] => {
    if (settled === undefined) return [];
    const id = states.options[at]!.id;
    const what = `the option \`${id}\` is taken in ${settled} of the states that can occur: the exclusions leave no choice`;
    const cure = "mend `excluded`, or leave the option out";
    return [{ path: ["moves", "options", at], what, cure, severity: "warning" }];
  });
}

/** For each option whether exclusions have settled it, and how. */
export function settledBy({ options, possible }: PossibleStates): ("none" | "every one" | undefined)[] {
  const indexOf = new Map(options.map(({ id }, at) => [id, at]));
  return options.map(({ id }) => {
    const taken = truthTable({ is: "atom", atom: id }, indexOf, options.length);
    if (!share(possible, taken)) return "none";
    return isSubset(possible, taken) ? "every one" : undefined;
  });
}

/** Of exclusions that say the same, or of which one says the other too, those that can be left out, the last first. */
function idleExclusions({ exclusions: tables }: PossibleStates): Contradiction[] {
  const first = tables[0];
  if (!first) return [];
  const nothing = first.table.map(() => 0);
  const before: Uint32Array[] = [nothing];
  for (const { table } of tables) before.push(union(before.at(-1)!, table));
  let after: Uint32Array = nothing;
  const idle: Contradiction[] = [];
  for (let place = tables.length - 1; place >= 0; place--) {
    const { at, text, table } = tables[place]!;
    const others = union(before[place]!, after);
    if (isSubset(table, others)) {
      idle.unshift({
        path: ["moves", "excluded", at, "never"],
        what: `\`${text}\` excludes nothing that the other exclusions do not`,
        cure: "leave it out, or say what else it excludes",
        severity: "warning",
      });
    } else after = union(after, table);
  }
  return idle;
}
