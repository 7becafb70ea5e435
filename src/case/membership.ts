import type { Actor } from "./actor.ts";
import type { Case } from "./case.ts";

/** The entry of an actor. The reader has made sure that every id names one. */
export function actorOf(c: Case, id: string): Actor {
  const actor = c.actors.find((candidate) => candidate.id === id);
  if (!actor) throw new Error(`unknown actor: ${id}`);
  return actor;
}

/** The name of an actor for tables and pictures. */
export function shortName(c: Case, id: string): string {
  const actor = actorOf(c, id);
  return actor.short ?? actor.name;
}

/**
 * The actor for which this one acts: a foreign minister acts for his state. Follows membership upwards, but not
 * into coalitions, whose members stay separable, and not past a state or a party to the negotiation, which act
 * for themselves whatever organisations they belong to.
 */
export function principalOf(c: Case, id: string): string {
  const seen = new Set<string>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const actor = actorOf(c, current);
    if (actor.party || actor.kind === "state") return current;
    const next = actor.memberOf.find((membership) => {
      const kind = actorOf(c, membership.of).kind;
      return kind === "state" || kind === "organisation";
    });
    if (!next) return current;
    current = next.of;
  }
  return current;
}
