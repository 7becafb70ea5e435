import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import type { Selection } from "../analysis.ts";
import { graphOfCase } from "./graph-of-case.ts";
import type { StabilityInput } from "./input.ts";
import { onePlaceEach } from "./preferences/one-place-each.ts";
import { preferencesOf } from "./preferences/preferences-of-case.ts";
import { viewsOfCase } from "./views/views-of-case.ts";

/** The graph model of a case, or what the case lacks for one. */
export function selectMoves(c: Case): Selection<StabilityInput> {
  const { moves } = c;
  if (!moves)
    return { missing: ["the options of the parties and how each party orders what can come of them"] };
  const graph = graphOfCase(moves);
  if ("missing" in graph) return graph;
  const { owners, options, listed, excluded, merged, barred, blind, today, codeOf } = graph;

  const unused: string[] = [];
  for (const { actor } of moves.preferences) {
    if (!owners.includes(actor))
      unused.push(
        `${shortName(c, actor)} has preferences but no ${listed ? "move" : "option"}, so it decides nothing here`,
      );
  }
  for (const { actor } of moves.views) {
    if (!owners.includes(actor))
      unused.push(`${shortName(c, actor)} has a view of the conflict but no part in it here`);
  }
  for (const { members } of moves.coalitions) {
    const idle = members.filter((actor) => !owners.includes(actor));
    for (const actor of idle)
      unused.push(`${shortName(c, actor)} is in a coalition but has nothing to do in it`);
  }
  const parties = owners.map((id) => {
    const entries = moves.preferences.filter(({ actor }) => actor === id);
    if (entries.length > 1)
      unused.push(`${shortName(c, id)} has ${entries.length} entries of preferences; the first is used`);
    const [preferences] = entries;
    const given = preferencesOf(preferences, codeOf);
    const { preferences: used, repeated } = onePlaceEach(given.used);
    if (repeated) {
      unused.push(
        `${shortName(c, id)} is said to like states differently that count as one; the first place is used`,
      );
    }
    return {
      id,
      name: shortName(c, id),
      stated: preferences !== undefined,
      preferences: used,
      checks: given.checks.map((check) => onePlaceEach(check).preferences),
    };
  });
  return {
    input: {
      options,
      listed,
      parties,
      excluded,
      merged,
      barred,
      blind,
      today,
      names: moves.names.map(({ state, name }) => ({ state: codeOf(state), name })),
      views: viewsOfCase(
        moves,
        graph,
        (believed) => onePlaceEach(preferencesOf(believed, codeOf).used).preferences,
      ),
      coalitions: moves.coalitions
        .map(({ members }) => members.map((actor) => owners.indexOf(actor)).filter((party) => party >= 0))
        .filter((members) => members.length > 1),
      unused,
      todayCites: moves.todayBasis?.cite ?? [],
    },
  };
}
