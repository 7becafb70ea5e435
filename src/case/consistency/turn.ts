import type { Contradiction } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * A turn, or an effect to be explained, of one party in which only others act. Warnings: what a go-between makes known may be
 * the party's turn.
 */
export function turn(c: LenientCase): Contradiction[] {
  const asked = [
    { path: ["turn", "of"], name: "the turn", of: c.turn?.of, events: c.turn?.events },
    ...listed(c.explanations).map(({ at, of: { id, effect } }) => ({
      path: ["explanations", at, "effect", "of"],
      name: `the effect that \`${id ?? at + 1}\` explains`,
      of: effect?.of,
      events: effect?.events,
    })),
  ].filter(({ of, events }) => of !== undefined && listed(events).length > 0);
  if (asked.length === 0) return [];
  const sound = ofSoundEntries(c);
  const events = new Map(listed(c.events).map(({ of: event }) => [event.id, event] as const));
  const groups = new Map(
    listed(c.actors).map(
      ({ of: { id, memberOf } }) => [id, listed(memberOf).map(({ of: larger }) => larger.of)] as const,
    ),
  );
  return asked.flatMap(({ path, name, of, events: ids }): Contradiction[] => {
    const party = principalOf(sound, of!, UNDATED);
    const actors = listed(ids).map(({ of: id }) => events.get(id)?.by?.flatMap((actor) => actor ?? []));
    // Of an event that nobody is said to have done it cannot be told whose it is.
    if (actors.some((by) => by === undefined || by.length === 0)) return [];
    const isOfParty = (actor: string) =>
      actor === of ||
      principalOf(sound, actor, UNDATED) === party ||
      groups.get(actor)?.includes(of!) === true ||
      groups.get(of!)?.includes(actor) === true;
    if (actors.some((by) => by!.some(isOfParty))) return [];
    const others = [...new Set(actors.flatMap((by) => by!))].slice(0, 5).map((id) => `\`${id}\``);
    return [
      {
        path,
        what: `${name} is of \`${of}\`, but its events are acts of ${others.join(", ")}`,
        cure: "name the party that changed its course, or events in which it acts",
        severity: "warning",
      },
    ];
  });
}
