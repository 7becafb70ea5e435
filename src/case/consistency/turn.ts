import type { Contradiction } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/** A turn of one party in which only others act. A warning: what a go-between makes known may be the party's turn. */
export function turn(c: LenientCase): Contradiction[] {
  const of = c.turn?.of;
  const ids = listed(c.turn?.events);
  if (of === undefined || ids.length === 0) return [];
  const sound = ofSoundEntries(c);
  const party = principalOf(sound, of, UNDATED);
  const events = new Map(listed(c.events).map(({ of: event }) => [event.id, event] as const));
  const actors = ids.map(({ of: id }) => events.get(id)?.by?.flatMap((actor) => actor ?? []));
  // Of an event that nobody is said to have done it cannot be told whose it is.
  if (actors.some((by) => by === undefined || by.length === 0)) return [];
  const groups = new Map(
    listed(c.actors).map(
      ({ of: { id, memberOf } }) => [id, listed(memberOf).map(({ of: larger }) => larger.of)] as const,
    ),
  );
  const isOfParty = (actor: string) =>
    actor === of ||
    principalOf(sound, actor, UNDATED) === party ||
    groups.get(actor)?.includes(of) === true ||
    groups.get(of)?.includes(actor) === true;
  if (actors.some((by) => by!.some(isOfParty))) return [];
  return [
    {
      path: ["turn", "of"],
      what: `the turn is of \`${of}\`, but its events are acts of ${[...new Set(actors.flatMap((by) => by!))]
        .slice(0, 5)
        .map((id) => `\`${id}\``)
        .join(", ")}`,
      cure: "name the party that changed its course, or events in which it acts",
      severity: "warning",
    },
  ];
}
