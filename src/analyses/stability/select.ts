import type { Case } from "#case/case.ts";
import { shortName } from "#case/membership.ts";
import type { Selection } from "../analysis.ts";
import { graphOfCase } from "./graph-of-case.ts";
import type { StabilityInput } from "./input.ts";
import { onePlaceEach } from "./one-place-each.ts";
import { perceptionCites, perceptionsOfCase } from "./perceptions-of-case.ts";
import { preferencesOf } from "./preferences-of-case.ts";

/** The graph model of a case, or what the case lacks for one. */
export function selectMoves(c: Case): Selection<StabilityInput> {
  const { moves } = c;
  if (!moves)
    return { missing: ["the options of the parties and how each party orders what can come of them"] };
  const graph = graphOfCase(moves);
  if ("missing" in graph) return graph;
  const { owners, codeOf, ...states } = graph;

  const unused: string[] = [];
  for (const { actor } of moves.preferences) {
    if (!owners.includes(actor))
      unused.push(
        `${shortName(c, actor)} has preferences but no ${states.listed ? "move" : "option"}, so it decides nothing here`,
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
    const read = preferencesOf(preferences, codeOf);
    const { given, repeated } = onePlaceEach(read.used);
    if (repeated) {
      unused.push(
        `${shortName(c, id)} is said to like states differently that count as one; the first place is used`,
      );
    }
    return {
      id,
      given,
      name: shortName(c, id),
      stated: preferences !== undefined,
      checks: read.checks.map((check) => onePlaceEach(check).given),
    };
  });
  const names = moves.names.map(({ state, name }) => ({ state: codeOf(state), name }));
  return {
    input: {
      model: {
        ...states,
        parties: parties.map(({ id, given }) => ({ id, preferences: given.preferences })),
        named: names.map(({ state }) => state),
        perceptions: perceptionsOfCase(
          moves,
          owners,
          states.options,
          (believed) => onePlaceEach(preferencesOf(believed, codeOf).used).given.preferences,
        ),
        coalitions: moves.coalitions
          .map(({ members }) => members.map((actor) => owners.indexOf(actor)).filter((party) => party >= 0))
          .filter((members) => members.length > 1),
      },
      options: moves.options.map(({ text }) => text),
      states: moves.states.map(({ name, text }) => ({ name, text: text ?? name })),
      parties: parties.map(({ name, stated, given: { entries, rankingCites }, checks }) => ({
        name,
        stated,
        entries,
        rankingCites,
        checks,
      })),
      names,
      perceptionCites: perceptionCites(moves, owners),
      todayCites: moves.todayBasis?.cite ?? [],
      unused,
    },
  };
}
