import type { Moves } from "#case/moves.ts";
import type { Preferences } from "#case/preferences.ts";
import type { CaseGraph } from "../graph-of-case.ts";
import type { ViewInput } from "../input.ts";
import { expressionOf } from "../preferences/expression-of.ts";

/** How parties see the conflict where they are mistaken; `preferences` reads what one believes of another. */
export function viewsOfCase(
  { views }: Moves,
  graph: CaseGraph,
  preferencesOf: (preferences: Preferences) => ViewInput["preferences"][number]["preferences"],
): ViewInput[] {
  const bit = new Map(graph.options.map(({ id }, at) => [id, 1 << at]));
  return views
    .filter(({ actor }) => graph.owners.includes(actor))
    .map(({ actor, unaware, unseen, preferences, cite }) => ({
      party: graph.owners.indexOf(actor),
      unaware: unaware.reduce((bits, option) => bits | (bit.get(option) ?? 0), 0),
      unseen: unseen.map(({ never }) => expressionOf(never)),
      preferences: preferences
        .filter((believed) => graph.owners.includes(believed.actor))
        .map((believed) => ({
          party: graph.owners.indexOf(believed.actor),
          preferences: preferencesOf(believed),
        })),
      cites: [
        ...(cite ?? []),
        ...unseen.flatMap((each) => each.cite ?? []),
        ...preferences.flatMap((each) => each.cite ?? []),
      ],
    }));
}
