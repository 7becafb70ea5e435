import { type Contradiction, warning } from "../contradiction.ts";
import { certainlyBefore } from "../date.ts";
import { isoDay } from "../day.ts";
import type { Event } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";
import { type DaysOfSources, daysOfSources, type Resting } from "./days-of-sources.ts";
import { everyDate } from "./every-date.ts";

/**
 * Days on which something was known, written or judged that cannot be those: before it came about, after
 * the case was coded, or after a source had told it. Warnings: the day of coding may be what is wrong.
 */
export function daysOfKnowledge(c: LenientCase): Contradiction[] {
  return [...afterCoding(c), ...afterItsSources(c, daysOfSources(c)), ...beforeItsDay(c)];
}

/** Acts that were known before they were done, by any of their datings; of demands that is refused. */
function beforeItsDay(c: LenientCase): Contradiction[] {
  const tooEarly = (
    list: "events" | "sanctions",
    at: number,
    name: string,
    { known, when, otherDates }: Pick<Lenient<Event>, "known" | "when" | "otherDates">,
  ): Contradiction[] => {
    const datings = [when, ...listed(otherDates).map(({ of }) => of.when)];
    if (!known || typeof when !== "object") return [];
    if (!datings.every((date) => typeof date === "object" && certainlyBefore(known, date))) return [];
    const what = `${name} is dated ${when.edtf}, but was known in ${known.edtf}`;
    return [{ path: [list, at, "known"], what, cure: "mend one of the two", severity: "warning" }];
  };
  return [
    ...listed(c.events).flatMap(({ at, of: event }) =>
      event.mode === "actual" || event.mode === "historical"
        ? tooEarly("events", at, `the event \`${event.id ?? at + 1}\``, event)
        : [],
    ),
    ...listed(c.sanctions).flatMap(({ at, of: step }) =>
      tooEarly("sanctions", at, `the sanction step \`${step.id ?? at + 1}\``, step),
    ),
    ...ofWhatLasts(c),
  ];
}

/** Ties that were known before they began, and rounds of which the ending was before they ended. */
function ofWhatLasts(c: LenientCase): Contradiction[] {
  const cure = "mend one of the two";
  return [
    ...listed(c.ties).flatMap(({ at, of: { since, known, from, to } }) =>
      // One that is to begin after the day of the case is told by another rule.
      known && since && certainlyBefore(known, since) && !(c.asOf && certainlyBefore(c.asOf, since))
        ? [
            warning(
              ["ties", at, "known"],
              `the tie of \`${from ?? "?"}\` and \`${to ?? "?"}\` began ${since.edtf}, but was known in ${known.edtf}`,
              cure,
            ),
          ]
        : [],
    ),
    ...listed(c.rounds).flatMap(({ at, of: { id, end, ending, known } }) =>
      known &&
      typeof end === "object" &&
      ending !== undefined &&
      isOver(ending) &&
      certainlyBefore(known, end)
        ? [
            warning(
              ["rounds", at, "known"],
              `the round \`${id ?? at + 1}\` ended (${ending}) ${end.edtf}, but was known in ${known.edtf}`,
              cure,
            ),
          ]
        : [],
    ),
  ];
}

function isOver(ending: string): boolean {
  return ending !== "open" && ending !== "not stated";
}

/** Keys that say when somebody knew, wrote or judged. */
const OF_KNOWLEDGE: ReadonlySet<string | number | undefined> = new Set(["known", "issued", "on"]);

function afterCoding(c: LenientCase): Contradiction[] {
  const coded = c.coded?.on?.latest;
  const asOf = c.asOf?.latest;
  if (typeof coded !== "number" || typeof asOf !== "number") return [];
  const day = Math.max(coded, asOf);
  return everyDate(c).flatMap(({ path, date }): Contradiction[] => {
    const key = path.at(-1);
    if (!OF_KNOWLEDGE.has(key) || path[0] === "coded" || path.includes("lapse")) return [];
    if (date.earliest === null || date.earliest <= day) return [];
    return [
      {
        path,
        what: `\`${key}\` (${date.edtf}) lies after the day on which the case was coded`,
        cure: `mend the day, or \`coded.on\` (${isoDay(coded)})`,
        severity: "warning",
      },
    ];
  });
}

const WITH_BASIS = [
  "actors",
  "ties",
  "events",
  "sanctions",
  "rounds",
  "claims",
  "issues",
  "demands",
  "forecasts",
] as const;

/** `known` is for what was known before the sources that are cited for it. */
function afterItsSources(c: LenientCase, sources: DaysOfSources): Contradiction[] {
  return WITH_BASIS.flatMap((list) =>
    listed<Resting | undefined>(c[list]).flatMap(({ at, of: entry }): Contradiction[] => {
      const known = entry?.known;
      if (!entry || !known) return [];
      const first = sources.of(entry)?.find((day) => certainlyBefore(day, known));
      if (!first) return [];
      return [
        {
          path: [list, at, "known"],
          what: `it became known (${known.edtf}) only after a source that it cites had appeared (${first.edtf})`,
          cure: "`known` is for what was known earlier than its sources: mend the day, or leave it out",
          severity: "warning",
        },
      ];
    }),
  );
}
