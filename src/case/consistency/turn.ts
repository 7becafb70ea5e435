import type { Contradiction } from "../contradiction.ts";
import { UNDATED } from "../date.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { principalOf } from "../membership.ts";
import { ofSoundEntries } from "./sound-entries.ts";

/**
 * A turn, and effects to be explained and evidence for them, that have not come about: what is to come, imagined, or said not
 * to have happened. And a turn of one party in which only others act. Warnings.
 */
export function turn(c: LenientCase): Contradiction[] {
  return [...notComeAbout(c), ...ofOthers(c)];
}

const NOT_ACTUAL: Readonly<Record<string, string>> = {
  future: "is still to come",
  hypothetical: "is only imagined",
  negated: "is said not to have happened",
};

function notComeAbout(c: LenientCase): Contradiction[] {
  const events = new Map(listed(c.events).map(({ of }) => [of.id, of] as const));
  const asOf = c.asOf?.latest ?? null;
  const why = (event: Lenient<Event> | undefined): string | undefined => {
    const { mode, when } = event ?? {};
    if (mode !== undefined && NOT_ACTUAL[mode] !== undefined)
      return `${NOT_ACTUAL[mode]} (\`mode: ${mode}\`)`;
    const isLater =
      typeof when === "object" && asOf !== null && when.earliest !== null && when.earliest > asOf;
    return isLater ? `is still to come (${when.edtf})` : undefined;
  };
  const warn = (
    ids: readonly (string | undefined)[] | undefined,
    path: readonly (string | number)[],
    what: (id: string) => string,
    cure: string,
  ) =>
    listed(ids).flatMap(({ at, of: id }): Contradiction[] => {
      const reason = why(events.get(id));
      return reason === undefined
        ? []
        : [{ path: [...path, at], what: `${what(id)} ${reason}`, cure, severity: "warning" }];
    });
  // What did not happen may be the very thing to explain, and its absence may tell why; each keeps its place in the list.
  const withoutUndone = (ids: readonly (string | undefined)[] | undefined) =>
    ids?.map((id) => (events.get(id)?.mode === "negated" ? undefined : id));
  return [
    ...warn(
      c.turn?.events,
      ["turn", "events"],
      (id) => `the event \`${id}\` of the turn`,
      "name an event in which the change of course became visible, or mend the event",
    ),
    ...listed(c.explanations).flatMap(({ at, of: set }) => [
      ...warn(
        withoutUndone(set.effect?.events),
        ["explanations", at, "effect", "events"],
        (id) => `the effect \`${id}\` that \`${set.id ?? "the set"}\` explains`,
        "what is to be explained has happened: name such an event, or mend the event",
      ),
      ...listed(set.evidence).flatMap(({ at: place, of: item }) =>
        warn(
          withoutUndone(item.events),
          ["explanations", at, "evidence", place, "events"],
          (id) => `the event \`${id}\`, of which the evidence \`${item.id ?? place + 1}\` consists,`,
          "what nobody has seen is no evidence; that it was planned or said is an event of its own",
        ),
      ),
    ]),
  ];
}

function ofOthers(c: LenientCase): Contradiction[] {
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
