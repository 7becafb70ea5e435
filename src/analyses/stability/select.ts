import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import type { Selection } from "../analysis.ts";
import { graphOfCase, viewsOfCase } from "./graph-of-case.ts";
import type { StabilityInput } from "./input.ts";
import { preferencesOf } from "./preferences/preferences-of-case.ts";

/** The graph model of a case, or what the case lacks for one. */
export function selectMoves(c: Case): Selection<StabilityInput> {
  const { moves } = c;
  if (!moves)
    return { missing: ["the options of the parties and how each party orders what can come of them"] };
  const graph = graphOfCase(moves);
  if ("missing" in graph) return graph;
  const { owners, options, listed, excluded, merged, barred, today, codeOf } = graph;

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
  const parties = owners.map((id) => {
    const given = moves.preferences.filter(({ actor }) => actor === id);
    if (given.length > 1)
      unused.push(`${shortName(c, id)} has ${given.length} entries of preferences; the first is used`);
    const [preferences] = given;
    const { used, checks } = preferencesOf(preferences, codeOf);
    return {
      id,
      name: shortName(c, id),
      stated: preferences !== undefined,
      preferences: used,
      checks,
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
      today,
      names: moves.names.map(({ state, name }) => ({ state: codeOf(state), name })),
      views: viewsOfCase(moves, graph, (preferences) => preferencesOf(preferences, codeOf).used),
      unused,
      todayCites: moves.todayBasis?.cite ?? [],
    },
  };
}
