import type { Contradiction } from "../contradiction.ts";
import { certainlyBefore, type DateBounds } from "../date.ts";
import { type LenientCase, listed } from "../lenient.ts";

/** Days between a beginning and an event that can hardly have been it. */
const FAR = 366;

/** Phases that cannot have begun, that end before they begin, or of which is asked what is known already; classes named twice, or that count the phase itself. */
export function phases(c: LenientCase): Contradiction[] {
  const { asOf } = c;
  const dated = new Map(listed(c.events).map(({ of }) => [of.id, of.when]));
  const rounds = listed(c.rounds).map(({ of }) => of);
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
      if (ending !== undefined && typeof end === "object" && asOf && certainlyBefore(asOf, end))
        found.push({
          path: [...path, "end"],
          what: `${name} has ended (${ending}) on a day to come (${end.edtf})`,
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
      for (const [place, { at: there, of }] of named.entries())
        if (of.class !== undefined && named.findIndex((one) => one.of.class === of.class) < place)
          found.push({
            path: [...path, "classes", there, "class"],
            what: `${name} names the class \`${of.class}\` twice`,
            cure: "remove one of the two",
          });
      for (const { at: there, of } of named) {
        const own = listed(c.classes).find((one) => one.of.id === of.class)?.of.rounds;
        const itself = rounds.find(
          (round) => own?.includes(round.id!) && isAlike(round.start, start) && isAlike(round.end, end),
        );
        if (itself)
          found.push({
            path: [...path, "classes", there, "class"],
            what: `${name} and the round \`${itself.id}\` of its class \`${of.class}\` begin and end alike, so that it is compared with itself`,
            cure: "leave the round out of the class, unless it is something else than the phase",
            severity: "warning",
          });
      }
      const asked = listed(days);
      for (const [nth, { at: place, of: day }] of asked.entries())
        if (asked.findIndex((one) => one.of.edtf === day.edtf) < nth)
          found.push({
            path: [...path, "days", place],
            what: `${name} is asked twice about ${day.edtf}`,
            cure: "remove one of the two",
            severity: "warning",
          });
      for (const { at: place, of: day } of asked)
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

/** Whether two ends of spells are stated by the same words, “open” among them. */
function isAlike(one: unknown, other: unknown): boolean {
  const written = (end: unknown) =>
    typeof end === "object" && end !== null ? (end as DateBounds & { edtf?: string }).edtf : end;
  return one !== undefined && written(one) === written(other);
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
