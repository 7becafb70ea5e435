import type { Moves } from "#case/moves.ts";
import type { Perception } from "#graph-model/model/graph-model.ts";

/** What parties do not know of and do not see, those first whom the case names first. */
export function sightsOfCase(
  { views }: Moves,
  owners: readonly string[],
  options: readonly { readonly id: string }[],
): Omit<Perception, "preferences">[] {
  const bit = new Map(options.map(({ id }, at) => [id, 1 << at]));
  return views
    .filter(({ actor }) => owners.includes(actor))
    .map(({ actor, unaware, unseen }) => ({
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
  const views = moves.views.filter(({ actor }) => owners.includes(actor));
  return sightsOfCase(moves, owners, options).map((sight, at) => ({
    ...sight,
    preferences: views[at]!.preferences.filter((believed) => owners.includes(believed.actor)).map(
      (believed) => ({ party: owners.indexOf(believed.actor), preferences: preferencesOf(believed) }),
    ),
  }));
}

/** What is cited for how parties see the conflict. */
export function perceptionCites({ views }: Moves, owners: readonly string[]): string[] {
  return views
    .filter(({ actor }) => owners.includes(actor))
    .flatMap(({ unseen, preferences, cite }) => [
      ...(cite ?? []),
      ...unseen.flatMap((each) => each.cite ?? []),
      ...preferences.flatMap((each) => each.cite ?? []),
    ]);
}
