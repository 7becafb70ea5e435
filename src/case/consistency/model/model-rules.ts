import type { Contradiction } from "../../contradiction.ts";
import type { LenientCase } from "../../lenient.ts";
import { bars } from "./bars.ts";
import { excludedNames } from "./excluded-names.ts";
import { idlePreferences } from "./idle-preferences.ts";
import { lapses } from "./lapses.ts";
import { listedMoves } from "./listed-moves.ts";
import { loneStatements } from "./lone-statements.ts";
import { mergings } from "./mergings.ts";
import { namesOfOthers } from "./names-of-others.ts";
import { outsiders } from "./outsiders.ts";
import { possibleStates } from "./possible-states.ts";
import { rankingAgainstWeights } from "./ranking-against-weights.ts";
import { settledToday } from "./settled-options.ts";
import { isAtRest, standstill } from "./standstill.ts";
import { statesLeft } from "./states-left.ts";
import { superfluousParts } from "./superfluous-parts.ts";
import { views } from "./views.ts";

/** What a graph model says that leaves nothing to happen, or that changes nothing. */
export function modelRules(c: LenientCase): Contradiction[] {
  const { moves } = c;
  if (!moves) return [];
  const states = possibleStates(moves);
  const still = states ? standstill(moves, states) : [];
  if (isAtRest(still)) return [...lapses(c), ...outsiders(moves), ...excludedNames(moves), ...still];
  return [
    ...lapses(c),
    ...namesOfOthers(c),
    ...still,
    ...outsiders(moves),
    ...excludedNames(moves),
    ...listedMoves(moves),
    ...settledToday(moves),
    ...loneStatements(moves),
    ...views(moves, states),
    ...superfluousParts(c),
    ...(states
      ? [
          ...statesLeft(states),
          ...mergings(moves, states),
          ...bars(moves, states),
          ...idlePreferences(moves, states),
          ...rankingAgainstWeights(moves, states),
        ]
      : []),
  ];
}
