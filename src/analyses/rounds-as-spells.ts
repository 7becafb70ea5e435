import type { Case } from "#case/case.ts";
import { type DateBounds, UNDATED } from "#case/date.ts";
import { type Day, isoDay } from "#case/day.ts";
import { meantBounds, writtenDate } from "#case/effective-date.ts";
import { writtenEnd } from "#case/end-date.ts";
import type { KnownClass, KnownSpell } from "#reference-classes/as-of.ts";

type Round = Case["rounds"][number];

/** What would be known of rounds if one of them were dated as another source dates it. */
export type OtherDating = {
  readonly round: string;
  /** The other dates as written, where they differ. */
  readonly start: string | null;
  readonly end: string | null;
  readonly cites: readonly string[];
  readonly note: string | null;
  readonly known: KnownClass | null;
};

/** Rounds of a case as spells known on a day. Plain data. */
export type RoundSpells = {
  /** Kinds of ending, in the order of the rounds; of those that go on there is none. */
  readonly endings: readonly string[];
  readonly known: KnownClass | null;
  /** One for each dating by another source, with all other rounds as they stand. */
  readonly otherDatings: readonly OtherDating[];
};

/**
 * Rounds as spells, with what their dates allow as the least and the most days that each lasted. A round without a start is
 * counted as undatable. One that ended on a day that nobody gives has ended on some day from its start on; one of which
 * nobody says whether it ended cannot be dated either. Dates marked as doubtful are taken at their word, as in every class.
 *
 * @param day the day of the analysis: a round that ends later is open on it.
 */
export function roundsAsSpells(rounds: readonly Round[], day: Day): RoundSpells {
  const ended = rounds.filter((round) => round.ending !== "open");
  const endings = [...new Set(ended.map(({ ending }) => ending))];
  return {
    endings,
    known: knownRounds(rounds, endings, day),
    otherDatings: rounds.flatMap((round, at) =>
      round.otherDates.map((other): OtherDating => {
        const dated = { ...round, start: other.start ?? round.start, end: other.end ?? round.end };
        return {
          round: round.id,
          start: other.start ? writtenDate(other.start) : null,
          end: other.end === undefined ? null : writtenEnd(other.end),
          cites: other.cite,
          note: other.note ?? null,
          known: knownRounds(rounds.with(at, dated), endings, day),
        };
      }),
    ),
  };
}

function knownRounds(rounds: readonly Round[], endings: readonly string[], day: Day): KnownClass | null {
  const begun = rounds.filter(({ start }) => {
    const { earliest } = meantBounds(start);
    return earliest === null || earliest <= day;
  });
  const spells = begun.flatMap((round) => spellOf(round, endings, day) ?? []);
  if (spells.length === 0) return null;
  return { form: "spells", asOf: isoDay(day), undatable: begun.length - spells.length, spells };
}

/** A round that had begun, as the day knows it; nothing where its length has no bounds. */
function spellOf(round: Round, endings: readonly string[], day: Day): KnownSpell | undefined {
  const start = meantBounds(round.start);
  if (start.earliest === null || start.latest === null) return undefined;
  const began = { first: start.earliest, last: Math.min(start.latest, day) };
  const open = round.end === "open" || round.ending === "open" || beyond(round, day);
  if (!open && typeof round.end === "string" && round.ending === "not stated") return undefined;
  const end = open ? null : endDays(round);
  const over = end && {
    first: Math.max(end.earliest ?? began.first, began.first),
    last: Math.min(end.latest ?? day, day),
  };
  // Dates that exclude each other leave no length.
  if (over && over.last < began.first) return undefined;
  const ending = over ? endings.indexOf(round.ending) : null;
  return {
    spell: {
      id: round.id,
      name: round.name,
      start: began,
      end: over,
      ending,
      written: { start: writtenDate(round.start), end: over ? writtenEnd(round.end) : ".." },
    },
    least: over ? Math.max(0, over.first - began.last) : day - began.last,
    most: over ? over.last - began.first : day - began.first,
    ending,
  };
}

/** The days on which a round ended, if its source is right; without ends where nobody gives one. */
function endDays({ end }: Round): DateBounds {
  return end === "open" ? UNDATED : meantBounds(end);
}

/** Whether a round ends only after the day. */
function beyond(round: Round, day: Day): boolean {
  const { earliest } = endDays(round);
  return earliest !== null && earliest > day;
}
