import { keptBy } from "#math/kept.ts";
import type { Contradiction } from "../contradiction.ts";
import { certainlyBefore, type DateBounds } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Days between a beginning and an event that can hardly have been it. */
const FAR = 366;

/** Phases that cannot have begun, that end before they begin, or of which is asked what is known already; classes named twice, or that count the phase itself. */
export function phases(c: LenientCase): Contradiction[] {
  const { asOf } = c;
  const dated = new Map(listed(c.events).map(({ of }) => [of.id, of.when]));
  const ownRound = roundsLike(c);
  return listed(c.phases).flatMap(
    ({ at, of: { id, start, end, ending, classes, days, events } }): Contradiction[] => {
      const path = ["phases", at];
      const name = `the phase \`${id ?? at + 1}\``;
      const found: Contradiction[] = [];
      if (typeof start === "object" && asOf && certainlyBefore(asOf, start))
        found.push({
          path: [...path, "start"],
          what: `${name} begins on a day to come (${start.edtf})`,
          cure: "it is asked how long something lasts that has begun: mend the day",
        });
      const began = (events ?? []).map((event) => dated.get(event as string));
      if (typeof start === "object" && began.length > 0 && began.every((when) => isFar(start, when)))
        found.push({
          path: [...path, "events"],
          what: `${name} begins on ${start.edtf}, and no event with which it began is of the year before or after`,
          cure: "mend the day, or name the event that began it",
          severity: "warning",
        });
      else if (typeof start === "object" && began.length > 0 && began.every((when) => isAfter(start, when)))
        found.push({
          path: [...path, "events"],
          what: `${name} begins (${start.edtf}) before every event with which it began`,
          cure: "mend the day, or name the event that began it",
          severity: "warning",
        });
      if (typeof start === "object" && typeof end === "object" && certainlyBefore(end, start))
        found.push({
          path: [...path, "end"],
          what: `${name} ends (${end.edtf}) before it begins (${start.edtf})`,
          cure: "exchange or mend the dates",
        });
      if (typeof end === "object" && asOf && certainlyBefore(asOf, end))
        found.push({
          path: [...path, "end"],
          what: `${name} ${ending === undefined ? "ends" : `has ended (${ending})`} on a day to come (${end.edtf})`,
          cure: "`end: open` while it lasts; what is planned is an event of its own",
          severity: "warning",
        });
      if (ending !== undefined && end === "open")
        found.push({
          path: [...path, "ending"],
          what: `${name} goes on (\`end: open\`), but has an ending (${ending})`,
          cure: "give the day on which it ended, or remove the ending",
        });
      const named = listed(classes);
      const already = new Set<unknown>();
      for (const { at: there, of } of named) {
        if (of.class === undefined) continue;
        if (already.has(of.class))
          found.push({
            path: [...path, "classes", there, "class"],
            what: `${name} names the class \`${of.class}\` twice`,
            cure: "remove one of the two",
          });
        already.add(of.class);
      }
      for (const { at: there, of } of named) {
        const itself = ownRound(of.class, start, end);
        if (itself !== undefined)
          found.push({
            path: [...path, "classes", there, "class"],
            what: `${name} and the round \`${itself}\` of its class \`${of.class}\` begin and end alike, so that it is compared with itself`,
            cure: "leave the round out of the class, unless it is something else than the phase",
            severity: "warning",
          });
      }
      const asked = listed(days);
      const before = new Set<unknown>();
      for (const { at: place, of: day } of asked) {
        if (before.has(day.edtf))
          found.push({
            path: [...path, "days", place],
            what: `${name} is asked twice about ${day.edtf}`,
            cure: "remove one of the two",
            severity: "warning",
          });
        before.add(day.edtf);
      }
      const last = asOf?.latest ?? null;
      const isOver = typeof end === "object" && end.latest !== null && last !== null && end.latest <= last;
      if (isOver && asked.length > 0)
        found.push({
          path: [...path, "days"],
          what: `${name} has ended (${end.edtf}), and is asked about days to come`,
          cure: "`end: open` while it lasts, or remove the days",
          severity: "warning",
        });
      for (const { at: place, of: day } of isOver ? [] : asked)
        if (asOf && !certainlyBefore(asOf, day))
          found.push({
            path: [...path, "days", place],
            what: `the day ${day.edtf} has come by the day of the case (${asOf.edtf}), and ${name} is asked about it`,
            cure: "ask about days to come",
            severity: "warning",
          });
      return found;
    },
  );
}

/**
 * The first round of a class that is stated to begin and end by the same words as a spell, “open” among them. The rounds of a class
 * are gone through once, however many phases name it.
 */
function roundsLike(
  c: LenientCase,
): (named: string | undefined, start: unknown, end: unknown) => string | undefined {
  const roundsOf = new Map<unknown, { place: number; ends: string }[]>();
  for (const { at: place, of: round } of listed(c.rounds)) {
    if (round.start === undefined || round.end === undefined) continue;
    const alike = roundsOf.get(round.id) ?? [];
    roundsOf.set(round.id, alike);
    alike.push({ place, ends: endsInWords(round.start, round.end) });
  }
  const ownOf = new Map<unknown, readonly unknown[]>();
  for (const { of } of listed(c.classes)) if (!ownOf.has(of.id)) ownOf.set(of.id, of.rounds ?? []);
  const byEnds = keptBy(
    (named: string) => named,
    (named) => {
      const first = new Map<string, { place: number; id: string }>();
      for (const id of new Set(ownOf.get(named)))
        for (const { place, ends } of roundsOf.get(id) ?? [])
          if (place < (first.get(ends)?.place ?? Number.POSITIVE_INFINITY))
            first.set(ends, { place, id: id as string });
      return first;
    },
  );
  return (named, start, end) =>
    named === undefined || start === undefined || end === undefined
      ? undefined
      : byEnds(named).get(endsInWords(start, end))?.id;
}

function endsInWords(...ends: readonly unknown[]): string {
  return JSON.stringify(
    ends.map((end) =>
      typeof end === "object" && end !== null ? (end as DateBounds & { edtf?: string }).edtf : end,
    ),
  );
}

function isAfter(start: DateBounds, when: unknown): boolean {
  return typeof when === "object" && when !== null && certainlyBefore(start, when as DateBounds);
}

function isFar(start: DateBounds, when: unknown): boolean {
  if (typeof when !== "object" || when === null) return false;
  const { earliest, latest } = when as DateBounds;
  if (earliest === null || latest === null || start.earliest === null || start.latest === null) return false;
  return earliest - start.latest > FAR || start.earliest - latest > FAR;
}
