import { isContested } from "../contest.ts";
import { type Contradiction, warning } from "../contradiction.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { daysOfSources } from "./days-of-sources.ts";

const NOT_ACTUAL: Readonly<Record<string, string>> = {
  future: "is still to come",
  hypothetical: "is only imagined",
  negated: "is said not to have happened",
};

/**
 * Turns, beginnings of phases, effects to be explained, causes, evidence, signs and precedents that have not come about: what is to come, imagined or, of a
 * turn, said not to have happened. Warnings: an act that was left undone may be a turn. Evidence that counts only after the day
 * of the case is kept for hindsight.
 */
export function notComeAbout(c: LenientCase): Contradiction[] {
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
  type Ids = readonly (string | undefined)[] | undefined;
  // What did not happen may be the very thing to explain, and its absence may tell why; each keeps its place in the list.
  const withoutUndone = (ids: Ids) => ids?.map((id) => (events.get(id)?.mode === "negated" ? undefined : id));
  const sources = daysOfSources(c);
  const counting = (ids: Ids) =>
    withoutUndone(ids)?.map((id) =>
      asOf === null || sources.counts(events.get(id) ?? {}, asOf) ? id : undefined,
    );
  return [
    ...warn(
      c.turn?.events,
      ["turn", "events"],
      (id) => `the event \`${id}\` of the turn`,
      "name an event in which the change of course became visible, or mend the event",
    ),
    ...listed(c.phases).flatMap(({ at, of: phase }) =>
      warn(
        phase.events,
        ["phases", at, "events"],
        (id) => `the event \`${id}\`, with which the phase \`${phase.id ?? at + 1}\` began,`,
        "what lasts began with something that happened: name that, or mend the event",
      ),
    ),
    ...listed(c.explanations).flatMap(({ at, of: set }) => [
      ...contested(set.effect?.events, events).map(({ at: place, of: id }) =>
        warning(
          ["explanations", at, "effect", "events", place],
          `the effect \`${id}\` that \`${set.id ?? "the set"}\` explains is contested: nobody has established that it happened`,
          "explain what is established, or why it is said: the charge is an event of its own",
        ),
      ),
      ...warn(
        withoutUndone(set.effect?.events),
        ["explanations", at, "effect", "events"],
        (id) => `the effect \`${id}\` that \`${set.id ?? "the set"}\` explains`,
        "what is to be explained has happened: name such an event, or mend the event",
      ),
      ...listed(set.hypotheses).flatMap(({ at: place, of: hypothesis }) =>
        listed(hypothesis.causes).flatMap(({ at: causeAt, of: cause }) =>
          warn(
            counting(cause.events),
            ["explanations", at, "hypotheses", place, "causes", causeAt, "events"],
            (id) => `the event \`${id}\`, a cause of \`${hypothesis.id ?? place + 1}\`,`,
            "what has not happened has caused nothing; that it was planned, feared or said is an event of its own",
          ),
        ),
      ),
      ...listed(set.evidence).flatMap(({ at: place, of: item }) =>
        warn(
          counting(item.events),
          ["explanations", at, "evidence", place, "events"],
          (id) => `the event \`${id}\`, of which the evidence \`${item.id ?? place + 1}\` consists,`,
          "what nobody has seen is no evidence; that it was planned or said is an event of its own",
        ),
      ),
    ]),
    ...listed(c.claims).flatMap(({ at, of: { id, argument } }) =>
      argument?.form === "sign"
        ? warn(
            counting(argument.by),
            ["claims", at, "argument", "by"],
            (event) => `the event \`${event}\`, by which the claim \`${id ?? at + 1}\` shows something,`,
            "an act that nobody has seen is no sign; that it was planned or said is an event of its own",
          )
        : [],
    ),
    ...precedentsToCome(c),
  ];
}

/** Those of the events of which somebody only alleges that they happened, or denies it. */
function contested(
  ids: readonly (string | undefined)[] | undefined,
  events: ReadonlyMap<string | undefined, Lenient<Event>>,
) {
  return listed(ids).filter(({ of: id }) => isContested(events.get(id) ?? {}));
}

/** Arguments that it went so before, from rounds that have not begun, or that go on. */
function precedentsToCome(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  const rounds = new Map(listed(c.rounds).map(({ of }) => [of.id, of] as const));
  return listed(c.claims).flatMap(({ at, of: { id, argument } }) =>
    argument?.form !== "analogy"
      ? []
      : listed(argument.by).flatMap(({ at: place, of: round }): Contradiction[] => {
          const { start, end } = rounds.get(round) ?? {};
          if (end === "open")
            return [
              warning(
                ["claims", at, "argument", "by", place],
                `the round \`${round}\`, from which the claim \`${id ?? at + 1}\` argues how it will go, has not ended`,
                "a precedent has come to its end: name an earlier round, or say when this one ended",
              ),
            ];
          if (typeof start !== "object" || asOf === null || start.earliest === null || start.earliest <= asOf)
            return [];
          return [
            {
              path: ["claims", at, "argument", "by", place],
              what: `the round \`${round}\`, from which the claim \`${id ?? at + 1}\` argues, is still to come (${start.edtf})`,
              cure: "a precedent came before: name an earlier round, or mend its dates",
              severity: "warning",
            },
          ];
        }),
  );
}
