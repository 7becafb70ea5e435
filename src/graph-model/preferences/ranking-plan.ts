import type { RankingEntry } from "../model/party-preferences.ts";
import { stateOf } from "../moves/feasible-states.ts";
import { rankingOfLevels } from "./levels-and-rest.ts";
import type { Plan } from "./plan.ts";

/**
 * A ranking of states, best first. Groups of unknown inner order are shuffled; states that the ranking leaves out are
 * put anywhere. States that cannot occur are passed over.
 */
export function rankingPlan(entries: readonly RankingEntry[], codes: Int32Array): Plan {
  const placed = new Uint8Array(codes.length);
  const locate = (listed: readonly number[]) => {
    const states = listed.map((code) => stateOf(codes, code)).filter((state) => state >= 0 && !placed[state]);
    for (const state of states) placed[state] = 1;
    return states;
  };
  const groups = entries
    .map((entry) =>
      "tied" in entry
        ? { shuffle: false, levels: [locate(entry.tied)] }
        : { shuffle: true, levels: locate(entry.unordered).map((state) => [state]) },
    )
    .map(({ shuffle, levels }) => ({ shuffle, levels: levels.filter((level) => level.length > 0) }))
    .filter(({ levels }) => levels.length > 0);
  const leftOut = Array.from(codes.keys()).filter((state) => !placed[state]);
  const shuffled = groups.filter(({ shuffle, levels }) => shuffle && levels.length > 1).length;
  return {
    fixed: leftOut.length === 0 && shuffled === 0,
    unknowns: [],
    open: leftOut.length + shuffled,
    complete(random) {
      const levels = groups.flatMap(({ shuffle, levels: group }) =>
        shuffle ? random.shuffle([...group]) : group,
      );
      return rankingOfLevels(levels, leftOut, codes.length, random);
    },
  };
}
