import type { Contradiction } from "../../contradiction.ts";
import { type Lenient, listed } from "../../lenient.ts";
import type { Moves } from "../../moves.ts";
import type { Path } from "../../walk.ts";

/** The actors who can move in a model, `undefined` where a part that would tell cannot be read. */
function moversOf({ options, states, transitions }: Lenient<Moves>): ReadonlySet<string> | undefined {
  const isListed = (states ?? []).length > 0;
  const list = isListed ? transitions : options;
  if (!list || list.length === 0) return undefined;
  const movers = listed(list as readonly ({ readonly actor?: string | undefined } | undefined)[]).flatMap(
    ({ of: { actor } }) => actor ?? [],
  );
  return movers.length === list.length ? new Set(movers) : undefined;
}

/**
 * What a model says of actors who cannot do anything in it: nothing that they prefer, see, may not do or do together
 * bears on what the others do. Warnings: it may be on record for another day.
 */
export function outsiders(moves: Lenient<Moves>): Contradiction[] {
  const movers = moversOf(moves);
  if (!movers) return [];
  const isListed = (moves.states ?? []).length > 0;
  const noPart = isListed ? "has no move in this model" : "has no option in this model";
  const cure = `give it ${isListed ? "a move in `transitions`" : "an option"}, or leave this out`;
  const found: Contradiction[] = [];
  const look = (actor: string | undefined, path: Path, why: string) => {
    if (actor !== undefined && !movers.has(actor))
      found.push({ path, what: `\`${actor}\` ${noPart}: ${why}`, cure, severity: "warning" });
  };
  const unheard = "what it would rather see changes nothing";
  for (const { at, of } of listed(moves.preferences))
    look(of.actor, ["moves", "preferences", at, "actor"], unheard);
  for (const { at, of } of listed(moves.barred))
    look(of.actor, ["moves", "barred", at, "actor"], "there is nothing to bar");
  for (const { at, of } of listed(moves.views)) {
    look(of.actor, ["moves", "views", at, "actor"], "how it sees the conflict changes nothing");
    for (const { at: place, of: believed } of listed(of.preferences))
      look(believed.actor, ["moves", "views", at, "preferences", place, "actor"], unheard);
  }
  for (const { at, of } of listed(moves.coalitions)) {
    for (const { at: place, of: member } of listed(of.members))
      look(
        member,
        ["moves", "coalitions", at, "members", place],
        "it adds nothing that the coalition could do",
      );
  }
  return found;
}
