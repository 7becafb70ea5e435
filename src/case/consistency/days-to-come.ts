import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore } from "../date.ts";
import { type Day, isoDay } from "../day.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import type { Path } from "../walk.ts";
import { type DaysOfSources, daysOfSources, type Resting } from "./days-of-sources.ts";

type When = CaseDate | string | undefined;

/**
 * What is told as done though its day had not come on the day of the case, and what is told as still to come though its day
 * had passed. Warnings: the day of the case may be what is wrong. What rests on sources that appeared later is kept for
 * hindsight, and does not count on the day of the case at all.
 */
export function daysToCome(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  if (asOf === null) return [];
  const cure = `mend the day, or \`asOf\` (${isoDay(asOf)})`;
  const warn: Tells["warn"] = (path, what, other = cure) => [
    { path, what, cure: other, severity: "warning" },
  ];
  const sources = daysOfSources(c);
  const tells = { c, asOf, sources, warn, cure };
  return [
    ...(isDate(c.coded?.on) && certainlyBefore(c.coded.on, { earliest: asOf, latest: asOf })
      ? warn(["coded", "on"], `the case was coded (${c.coded.on.edtf}) before its own day`)
      : []),
    ...toldAsDone(tells),
    ...toldAsToCome(tells),
  ];
}

interface Tells {
  readonly c: LenientCase;
  readonly asOf: Day;
  readonly sources: DaysOfSources;
  readonly cure: string;
  readonly warn: (path: Path, what: string, cure?: string) => Contradiction[];
}

function toldAsDone({ c, asOf, sources, warn, cure }: Tells): Contradiction[] {
  /** The date, if its day is certainly still to come and the entry counts nonetheless. */
  const toCome = (when: When, entry: Resting): CaseDate | undefined =>
    isDate(when) && when.earliest !== null && when.earliest > asOf && sources.counts(entry, asOf)
      ? when
      : undefined;
  /** Where an act is dated, if that is on days to come by each of its datings. */
  const actToCome = (
    act: Resting & Pick<Lenient<Event>, "when" | "otherDates">,
  ): { readonly date: CaseDate; readonly key: Path } | undefined => {
    const datings = [
      { date: toCome(act.when, act), isOpen: act.when === undefined, when: act.when, key: ["when"] as Path },
      ...listed(act.otherDates).map(({ at, of: { when } }) => ({
        date: toCome(when, {}),
        isOpen: when === undefined,
        when,
        key: ["otherDates", at, "when"] as Path,
      })),
    ].filter(({ isOpen, when }) => isOpen || isDate(when));
    const [first] = datings;
    return first?.date && sources.counts(act, asOf) && datings.every(({ date }) => date)
      ? { date: first.date, key: first.key }
      : undefined;
  };
  const events = listed(c.events).flatMap(({ at, of: event }) => {
    const { id, mode } = event;
    const dated = mode === "actual" || mode === "historical" ? actToCome(event) : undefined;
    return dated
      ? warn(
          ["events", at, ...dated.key],
          `the event \`${id ?? at + 1}\` is told as a fact, on a day to come (${dated.date.edtf})`,
        )
      : [];
  });
  const sanctions = listed(c.sanctions).flatMap(({ at, of: step }) => {
    const { id, kind } = step;
    const dated = actToCome(step);
    return dated
      ? warn(
          ["sanctions", at, ...dated.key],
          `the sanction step \`${id ?? at + 1}\` (${kind ?? "of no known kind"}) is told as done, on a day to come (${dated.date.edtf})`,
        )
      : [];
  });
  const rounds = listed(c.rounds).flatMap(({ at, of: round }) => {
    const { id, start, end, ending } = round;
    const [begins, ends] = [toCome(start, round), toCome(end, round)];
    const name = `the round \`${id ?? at + 1}\``;
    if (begins && (end === "open" || ending === "open")) {
      const what = `${name} goes on (\`${end === "open" ? "end" : "ending"}: open\`), but starts on a day to come (${begins.edtf})`;
      return warn(["rounds", at, "start"], what, `${cure}; of what is only planned both are \`not stated\``);
    }
    if (ending === undefined || ending === "open" || ending === "not stated") return [];
    if (ends) return warn(["rounds", at, "end"], `${name} ended (${ending}) on a day to come (${ends.edtf})`);
    return begins
      ? warn(
          ["rounds", at, "start"],
          `${name} ended (${ending}), but starts on a day to come (${begins.edtf})`,
        )
      : [];
  });
  const ties = listed(c.ties).flatMap(({ at, of: tie }) => {
    const since = toCome(tie.since, tie);
    return since ? warn(["ties", at, "since"], `a tie since a day to come (${since.edtf})`) : [];
  });
  const causes = listed(c.explanations).flatMap(({ at, of: set }) =>
    listed(set.hypotheses).flatMap(({ at: place, of: hypothesis }) =>
      listed(hypothesis.causes).flatMap(({ at: causeAt, of: cause }) => {
        const since = toCome(cause.since, cause);
        return since
          ? warn(
              ["explanations", at, "hypotheses", place, "causes", causeAt, "since"],
              `a cause since a day to come (${since.edtf})`,
            )
          : [];
      }),
    ),
  );
  const offices = listed(c.actors).flatMap(({ at, of: actor }) =>
    (["roles", "memberOf"] as const).flatMap((list) =>
      listed<{ readonly from?: CaseDate | undefined } | undefined>(actor[list]).flatMap(
        ({ at: place, of }) => {
          const since = toCome(of?.from, {});
          return since
            ? warn(
                ["actors", at, list, place, "from"],
                `${list === "roles" ? "an office" : "a membership"} of \`${actor.id ?? at + 1}\` since a day to come (${since.edtf})`,
              )
            : [];
        },
      ),
    ),
  );
  return [...events, ...sanctions, ...rounds, ...ties, ...causes, ...offices];
}

/** What is planned or expected for a day that has passed. */
function toldAsToCome({ c, asOf, warn }: Tells): Contradiction[] {
  const today = { earliest: asOf, latest: asOf };
  const events = listed(c.events).flatMap(({ at, of: { id, when, mode } }) =>
    mode === "future" && isDate(when) && certainlyBefore(when, today)
      ? warn(
          ["events", at, "when"],
          `the event \`${id ?? at + 1}\` is still to come (\`mode: future\`), on a day that has passed (${when.edtf})`,
        )
      : [],
  );
  const demands = listed(c.demands).flatMap(({ at, of: { id, when, voice } }) =>
    voice === "expected" && isDate(when) && certainlyBefore(when, today)
      ? warn(
          ["demands", at, "when"],
          `the demand \`${id ?? at + 1}\` is only expected (\`voice: expected\`), for a day that has passed (${when.edtf})`,
        )
      : [],
  );
  return [...events, ...demands];
}

function isDate(when: When): when is CaseDate {
  return typeof when === "object";
}
