import type { Contradiction } from "../contradiction.ts";
import { type CaseDate, certainlyBefore, type DateBounds } from "../date.ts";
import type { Day } from "../day.ts";
import { writtenEnd } from "../end-date.ts";
import type { Round } from "../event.ts";
import { type Lenient, type LenientCase, listed } from "../lenient.ts";

/**
 * Pauses that cannot all be of one round: outside of it, as long as it, going on after it, or begun while another had not
 * ended. Warnings, since other datings of the round may allow them.
 */
export function pauses(c: LenientCase): Contradiction[] {
  const asOf = c.asOf?.latest ?? null;
  return listed(c.rounds).flatMap(({ at, of: { id, start, end, pauses: list } }) => {
    const round = `the round \`${id ?? at + 1}\``;
    const found: Contradiction[] = [];
    const whole: Pause[] = [];
    const warn = (place: number, what: string, cure: string) =>
      found.push({ path: ["rounds", at, "pauses", place, "from"], what, cure, severity: "warning" });
    for (const { at: place, of: pause } of listed(list)) {
      const { from, to } = pause;
      if (!from || !to) continue;
      const written = `${from.edtf} to ${writtenEnd(to)}`;
      const over = to === "open" ? Number.POSITIVE_INFINITY : typeof to === "object" ? to.earliest : null;
      whole.push({ place, from, over, written });
      if (to === "open" && typeof end === "object" && asOf !== null && certainlyBefore(end, after(asOf)))
        warn(place, `a pause of ${round} (${written}) goes on, although that ended (${end.edtf})`, MEND_ONE);
      const isWhole =
        typeof to === "object" &&
        typeof start === "object" &&
        typeof end === "object" &&
        covers(from.named.earliest, start.named.earliest) &&
        covers(end.named.latest, to.named.latest);
      if (isWhole)
        warn(
          place,
          `a pause of ${round} (${written}) takes up all of it`,
          "mend the dates of one of the two",
        );
      if (typeof to === "object" && typeof start === "object" && certainlyBefore(to, start))
        warn(place, `a pause of ${round} (${written}) lies before it starts (${start.edtf})`, MEND_ONE);
      else if (to !== "open" && typeof end === "object" && certainlyBefore(end, from))
        warn(place, `a pause of ${round} (${written}) lies after it ended (${end.edtf})`, MEND_ONE);
    }
    const together = found.some(({ what }) => what.endsWith("takes up all of it"))
      ? undefined
      : fillingAll(list, start, end);
    if (together !== undefined)
      warn(together, `the pauses of ${round} together take up all of it`, "mend the dates of one of them");
    // Of pauses in the order of their beginnings each is compared with the one that goes on longest before it.
    whole.sort((a, b) => (a.from.earliest ?? 0) - (b.from.earliest ?? 0) || a.place - b.place);
    let longest: Pause | undefined;
    for (const pause of whole) {
      if (longest && shareADay(longest, pause))
        warn(
          pause.place,
          `two pauses of ${round} overlap (${longest.written}, ${pause.written})`,
          "join them, or mend their dates",
        );
      if (!longest || (pause.over ?? 0) > (longest.over ?? 0)) longest = pause;
    }
    return found;
  });
}

/** The last of pauses that lie side by side from the first day of a round to its last; undefined where some day is left. */
function fillingAll(
  list: Lenient<Round>["pauses"],
  start: Lenient<Round>["start"],
  end: Lenient<Round>["end"],
): number | undefined {
  if (typeof start !== "object" || typeof end !== "object") return undefined;
  const spans = listed(list).flatMap(({ at, of: { from, to } }) => {
    const [first, last] = [from?.named.earliest ?? null, typeof to === "object" ? to.named.latest : null];
    return first === null || last === null ? [] : [{ at, first, last }];
  });
  if (start.named.earliest === null || end.named.latest === null || spans.length < 2) return undefined;
  let reached = start.named.earliest - 1;
  for (const { at, first, last } of spans.toSorted((a, b) => a.first - b.first)) {
    // A pause that begins on the day after another leaves no day between them.
    if (first > reached + 1) return undefined;
    reached = Math.max(reached, last);
    if (reached >= end.named.latest) return at;
  }
  return undefined;
}

const MEND_ONE = "mend one of the dates";

interface Pause {
  readonly place: number;
  readonly from: CaseDate;
  /** The first day on which it may be over; infinite where it goes on, `null` where nobody says. */
  readonly over: number | null;
  readonly written: string;
}

/** Whether some day certainly lies in both: the later of the last beginnings comes before the sooner of the first ends. */
function shareADay(a: Pause, b: Pause): boolean {
  const begins = [a.from.latest, b.from.latest];
  const ends = [a.over, b.over];
  if (begins.includes(null) || ends.includes(null)) return false;
  return Math.max(begins[0]!, begins[1]!) < Math.min(ends[0]!, ends[1]!);
}

/** The time after a day. */
function after(day: Day): DateBounds {
  return { earliest: day + 1, latest: null };
}

function covers(outer: number | null, inner: number | null): boolean {
  return outer !== null && inner !== null && outer <= inner;
}
