import type { Contradiction } from "../../contradiction.ts";
import type { LenientCase } from "../../lenient.ts";
import { bars } from "./bars.ts";
import { excludedNames } from "./excluded-names.ts";
import { idlePreferences } from "./idle-preferences.ts";
import { listedMoves } from "./listed-moves.ts";
import { mergings } from "./mergings.ts";
import { outsiders } from "./outsiders.ts";
import { possibleStates } from "./possible-states.ts";
import { settledToday } from "./settled-options.ts";
import { standstill } from "./standstill.ts";
import { statesLeft } from "./states-left.ts";
import { superfluousParts } from "./superfluous-parts.ts";
import { thinOrders } from "./thin-orders.ts";
import { views } from "./views.ts";

/** What a graph model says that leaves nothing to happen, or that changes nothing. */
export function modelRules(c: LenientCase): Contradiction[] {
  const { moves } = c;
  if (!moves) return [];
  const states = possibleStates(moves);
  return [
    ...outsiders(moves),
    ...excludedNames(moves),
    ...listedMoves(moves),
    ...settledToday(moves),
    ...thinOrders(moves),
    ...views(moves, states),
    ...superfluousParts(c),
    ...(states
      ? [
          ...standstill(moves, states),
          ...statesLeft(states),
          ...mergings(moves, states),
          ...bars(moves, states),
          ...idlePreferences(moves, states),
        ]
      : []),
  ];
}
