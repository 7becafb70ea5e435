import type { Case } from "#case/case.ts";
import { holds } from "#case/logic.ts";
import { shortName } from "#case/membership.ts";
import { optionsOfState } from "#case/moves.ts";
import type { Selection } from "../analysis.ts";
import type { StabilityInput } from "./input.ts";
import { expressionOf } from "./preferences/expression-of.ts";
import { preferencesOf } from "./preferences/preferences-of-case.ts";

/** The graph model of a case, or what the case lacks for one. */
export function selectMoves(c: Case): Selection<StabilityInput> {
  const { moves } = c;
  if (!moves)
    return { missing: ["the options of the parties and how each party orders what can come of them"] };
  const index = new Map(moves.options.map((option, at) => [option.id, at]));
  const owners = [...new Set(moves.options.map((option) => option.actor))];
  const code = (taken: readonly string[]) =>
    taken.reduce((sum, option) => sum | (1 << (index.get(option) ?? 0)), 0);

  const today = code(moves.today);
  const excludedToday = moves.excluded.filter(({ never }) => {
    return holds(expressionOf(never), (option) => ((today >>> (index.get(option) ?? 0)) & 1) === 1);
  });
  if (excludedToday.length > 0) {
    return {
      missing: excludedToday.map(
        ({ never }) => `a state of today that can occur: \`${never}\` is excluded, yet holds today`,
      ),
    };
  }

  const unused: string[] = [];
  for (const { actor } of moves.preferences) {
    if (!owners.includes(actor))
      unused.push(`${shortName(c, actor)} has preferences but no option, so it decides nothing here`);
  }
  const parties = owners.map((id) => {
    const given = moves.preferences.filter(({ actor }) => actor === id);
    if (given.length > 1)
      unused.push(`${shortName(c, id)} has ${given.length} entries of preferences; the first is used`);
    const [preferences] = given;
    if (preferences?.ranking && preferences.statements) {
      unused.push(`${shortName(c, id)} has a ranking and statements; the ranking is used`);
    }
    return {
      id,
      name: shortName(c, id),
      stated: preferences !== undefined,
      preferences: preferencesOf(preferences, (name) => code(optionsOfState(name))),
    };
  });
  return {
    input: {
      options: moves.options.map(({ id, actor, text, reversible }) => ({
        id,
        party: owners.indexOf(actor),
        text,
        reversible,
      })),
      parties,
      excluded: moves.excluded.map(({ never }) => expressionOf(never)),
      today,
      names: moves.names.map(({ state, name }) => ({ state: code(optionsOfState(state)), name })),
      unused,
      todayCites: moves.todayBasis?.cite ?? [],
    },
  };
}
