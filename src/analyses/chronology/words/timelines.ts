import { inFigures } from "#case/counts-in-words.ts";
import type { Day } from "#case/day.ts";
import { dayInWords } from "#case/day.ts";
import type { Timeline } from "#outcome/block.ts";
import { type CertainDays, certainDays } from "../../certain-days.ts";
import { counted, countedInFigures } from "../../sentence-parts.ts";
import type { Bounds, Entry, Mode } from "../entry.ts";
import type { ChronologyInput } from "../input.ts";
import { lanesOf } from "../lanes.ts";
import { toldDating } from "../told-dating.ts";
import { inHistory, inRecent, recentEnd, recentStart } from "../windows.ts";
import { conflictNote, whenInWords } from "./dates.ts";
import { modeNote, statusInWords } from "./kinds.ts";
import { laneName } from "./lane-names.ts";

const EMPHASIS: Readonly<Record<Mode, Timeline["items"][number]["emphasis"]>> = {
  actual: "plain",
  historical: "plain",
  future: "planned",
  hypothetical: "planned",
  negated: "negated",
  contested: "contested",
};

/** So many entries at most stand in one picture: more are no picture any more, and a page of thousands opens slowly. */
const MOST_BARS = 300;

/** One picture of all placed entries, or two where a long history would crush the recent months. */
export function timelinesOf(input: ChronologyInput, months: number): Timeline[] {
  const placed = input.entries.filter(({ precision }) => precision !== "undated");
  if (placed.length === 0) return [];
  const from = recentStart(placed, input.asOf, months);
  if (from === null) return [timeline(input, placed, "What happened, when", null)];
  const until = recentEnd(from, input.asOf);
  const recent = placed.filter((entry) => inRecent(entry, from, until));
  // What need not have happened since then stands in the picture all the same, and its title does not claim that it did.
  const perhaps = recent.some((entry) => needNotBeSince(entry, from));
  return [
    timeline(
      input,
      placed.filter((entry) => inHistory(entry, from, until)),
      `The whole span: rounds, sanctions and what lies, or may lie, outside the months around today`,
      null,
    ),
    timeline(input, recent, `Since ${dayInWords(from)}${perhaps ? ", or perhaps since" : ""}`, {
      from,
      until,
    }),
  ];
}

/** `part` cuts what reaches beyond it: that is drawn as open on that side, its date in words stays whole. */
function timeline(
  input: ChronologyInput,
  all: readonly Entry[],
  what: string,
  part: { readonly from: Day; readonly until: Day } | null,
): Timeline {
  const entries = nearestTo(input.asOf, all);
  const title =
    entries.length < all.length
      ? `${what} (${inFigures(entries.length)} of ${countedInFigures(all.length, "entry", "entries")}: those nearest to the day of the analysis; all are in the table “Chronology”)`
      : what;
  const turn = new Set(input.turn);
  const used = new Set(entries.map(({ lane }) => lane));
  return {
    kind: "timeline",
    title,
    alt:
      `${title}: ${counted(entries.length, "entry", "entries")}. ` +
      entries.map((entry) => `${whenIn(entry, part)}: ${entry.what}${modeNote(entry, input)}`).join("; ") +
      ".",
    today: input.asOf,
    lanes: lanesOf(input.parties)
      .filter((id) => used.has(id))
      .map((id) => ({ id, label: laneName(id, input) })),
    items: entries.map((entry) => {
      const { earliest, latest, shape, missing } = drawn(entry);
      const certain = shape === "span" ? certainly(entry, part) : undefined;
      const status = statusInWords(entry, input);
      return {
        lane: entry.lane,
        label: entry.short + missing + (entry.uncertain ? " (?)" : ""),
        earliest: part && earliest !== null && earliest < part.from ? null : earliest,
        latest: part && latest !== null && latest > part.until ? null : latest,
        shape,
        ...(certain === undefined ? {} : { certain }),
        emphasis:
          entry.of === "event" && turn.has(entry.id) && entry.mode !== "contested"
            ? "strong"
            : EMPHASIS[entry.mode],
        ...(status === undefined ? {} : { status }),
        ...(entry.uncertain ? { uncertain: true as const } : {}),
        when:
          whenIn(entry, part) +
          (entry.mode === "contested" ? modeNote(entry, input) : "") +
          conflictNote(entry),
      };
    }),
  };
}

/** As many entries as one picture can show, in their order: those that are, or may be, the least time away from a day. */
function nearestTo(day: Day, entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_BARS) return entries;
  const away = ({ named: { earliest, latest } }: Entry) =>
    Math.max(0, (earliest ?? day) - day, day - (latest ?? day));
  const near = new Set(entries.toSorted((a, b) => away(a) - away(b)).slice(0, MOST_BARS));
  return entries.filter((entry) => near.has(entry));
}

/** Whether an entry that may have happened since a day may have happened before it; what lasted until then is not meant. */
function needNotBeSince({ shape, named: { earliest } }: Entry, from: Day): boolean {
  return shape === "point" && (earliest === null || earliest < from);
}

/** When an entry was; of one that need not lie in the part that is drawn, that it was some day of a longer time. */
function whenIn(entry: Entry, part: { readonly from: Day } | null): string {
  const words = whenInWords(entry);
  const reachesBack = part !== null && entry.named.earliest !== null && needNotBeSince(entry, part.from);
  return reachesBack && !/^some day| or /.test(words) ? `some day in ${words}` : words;
}

/**
 * Where an entry stands in a picture: on the days that are certain, on those that it names where none is. What ended, or began,
 * nobody knows when stands where its other end is: to draw it as lasting would say how long.
 */
function drawn(entry: Entry): Bounds & Pick<Entry, "shape"> & { readonly missing: string } {
  const known = knownEnd(entry);
  if (known === undefined) return { ...entry.named, shape: entry.shape, missing: "" };
  const missing = entry.unknownEnd === "end" ? " (end unknown)" : " (beginning unknown)";
  const { named, earliest, latest } = known;
  return { ...(entry.uncertain ? named : { earliest, latest }), shape: "point", missing };
}

/** The one end that is known of what lasted and whose other end is not; nothing of anything else. */
function knownEnd(entry: Entry): (Bounds & { readonly named: Bounds }) | undefined {
  if (entry.unknownEnd === null) return undefined;
  const ended = entry.unknownEnd === "end";
  if (entry.ends) {
    const known = ended ? entry.ends.start : entry.ends.end;
    return known === null || known === "open" ? undefined : known;
  }
  const when = toldDating(entry);
  if (!when?.ends) return undefined;
  return ended ? when.ends.start : when.ends.end;
}

/**
 * When something certainly lasted, where that is not all the time over which it may have; `null` if on no day that is known.
 * What is drawn by days that are given as uncertain has no certain ones.
 */
function certainly(
  entry: Entry,
  part: { readonly from: Day; readonly until: Day } | null,
): CertainDays | null | undefined {
  if (entry.uncertain) return undefined;
  const begun = entry.ends ? entry.ends.start?.latest : entry.extent?.begins.latest;
  const over = entry.ends
    ? entry.ends.end === "open"
      ? null
      : entry.ends.end?.earliest
    : entry.extent?.ends.earliest;
  const certain = certainDays(entry.named, begun ?? null, over ?? null);
  if (!certain || part === null) return certain;
  const [begins, ends] = [certain.from ?? part.from, certain.to ?? part.until];
  return begins > part.until || ends < part.from
    ? null
    : { from: begins <= part.from ? null : begins, to: ends >= part.until ? null : ends };
}
