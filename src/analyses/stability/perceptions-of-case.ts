import type { Moves } from "#case/moves.ts";
import type { Perception } from "#graph-model/model/graph-model.ts";

/** The views of parties that can do something, those first whom the case names first. */
function viewsOf({ views }: Moves, owners: readonly string[]): Moves["views"] {
  return views.filter(({ actor }) => owners.includes(actor));
}

/** What parties do not know of and do not see. */
export function sightsOfCase(
  moves: Moves,
  owners: readonly string[],
  options: readonly { readonly id: string }[],
): Omit<Perception, "preferences">[] {
  const bit = new Map(options.map(({ id }, at) => [id, 1 << at]));
  return viewsOf(moves, owners).map(({ actor, unaware, unseen }) => ({
    party: owners.indexOf(actor),
    unaware: unaware.reduce((bits, option) => bits | (bit.get(option) ?? 0), 0),
    unseen: unseen.map(({ never }) => never.proposition),
  }));
}

/** How parties see the conflict where they are mistaken; `preferencesOf` reads what one believes of another. */
export function perceptionsOfCase(
  moves: Moves,
  owners: readonly string[],
  options: readonly { readonly id: string }[],
  preferencesOf: (believed: Moves["preferences"][number]) => Perception["preferences"][number]["preferences"],
): Perception[] {
  const views = viewsOf(moves, owners);
  return sightsOfCase(moves, owners, options).map((sight, at) => ({
    ...sight,
    preferences: views[at]!.preferences.filter(({ actor }) => owners.includes(actor)).map((believed) => ({
      party: owners.indexOf(believed.actor),
      preferences: preferencesOf(believed),
    })),
  }));
}

/** What is cited for how parties see the conflict. */
export function perceptionCites(moves: Moves, owners: readonly string[]): string[] {
  return viewsOf(moves, owners).flatMap((view) =>
    [view, ...view.unseen, ...view.preferences].flatMap(({ cite }) => cite ?? []),
  );
}
