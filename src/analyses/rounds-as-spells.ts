import type { Case } from "#case/case.ts";
import { type DateBounds, UNDATED } from "#case/date.ts";
import { type Day, isoDay } from "#case/day.ts";
import { meantBounds, writtenDate } from "#case/effective-date.ts";
import { writtenEnd } from "#case/end-date.ts";
import type { KnownClass, KnownSpell } from "#reference-classes/as-of.ts";

type Round = Case["rounds"][number];

/**
 * A round as another source dates it: what would stand in its place, with all other rounds as they are. What would be known of
 * all of them is made of it by {@link redated}: kept here, it would be as long as the rounds, for every dating.
 */
export type OtherDating = {
  readonly round: string;
  /** The other dates as written, where they differ. */
  readonly start: string | null;
  readonly end: string | null;
  readonly cites: readonly string[];
  readonly note: string | null;
  /** The round as a spell by these dates, and how many spells of other rounds stand before it; null where it would have no length. */
  readonly spell: KnownSpell | null;
  readonly place: number;
  /** What is known of it by these dates, if it had begun and has no length. */
  readonly lengthless: LengthlessRound | null;
};

/** A round whose length has no bounds: nobody says when it began, whether it has ended, or its dates exclude each other. */
export type LengthlessRound = {
  readonly round: string;
  /** What became of it; null where nobody says whether it has ended. */
  readonly fate: "ended" | "open" | null;
  /** How it ended, by its place among the endings; null where it has not, or nobody says. */
  readonly ending: number | null;
};

/** Rounds of a case as spells known on a day. Plain data. */
export type RoundSpells = {
  /** Kinds of ending, in the order of the rounds; of those that go on there is none. */
  readonly endings: readonly string[];
  readonly known: KnownClass | null;
  /** The rounds that had begun and are not among the spells. */
  readonly lengthless: readonly LengthlessRound[];
  /** One for each dating by another source, with all other rounds as they stand. */
  readonly otherDatings: readonly OtherDating[];
};

/**
 * Rounds as spells, with what their dates allow as the least and the most days that each lasted. A round without a start
 * has no length. One that ended on a day that nobody gives has ended on some day from its start on; one of which
 * nobody says whether it ended cannot be dated either. Dates marked as doubtful are taken at their word, as in every class.
 *
 * @param day the day of the analysis: a round that ends later is open on it.
 */
export function roundsAsSpells(rounds: readonly Round[], day: Day): RoundSpells {
  const kinds = new Map<string, number>();
  for (const { ending } of rounds) if (ending !== "open" && !kinds.has(ending)) kinds.set(ending, kinds.size);
  const own = rounds.map((round) => knownRound(round, kinds, day));
  const spells = own.flatMap(({ spell }) => spell ?? []);
  const lengthless = own.flatMap((each) => each.lengthless ?? []);
  let place = 0;
  return {
    endings: [...kinds.keys()],
    known:
      spells.length === 0
        ? null
        : { form: "spells", asOf: isoDay(day), undatable: lengthless.length, spells },
    lengthless,
    otherDatings: rounds.flatMap((round, at) => {
      const before = place;
      if (own[at]!.spell !== null) place++;
      return round.otherDates.map(
        (other): OtherDating => ({
          round: round.id,
          start: other.start ? writtenDate(other.start) : null,
          end: other.end === undefined ? null : writtenEnd(other.end),
          cites: other.cite,
          note: other.note ?? null,
          place: before,
          ...knownRound(
            { ...round, start: other.start ?? round.start, end: other.end ?? round.end },
            kinds,
            day,
          ),
        }),
      );
    }),
  };
}

/** The spells of rounds with one of them dated as another source dates it. */
export function redated(
  known: KnownClass | null,
  { round, spell, place }: Pick<OtherDating, "round" | "spell" | "place">,
): readonly KnownSpell[] {
  const others = (known?.form === "spells" ? known.spells : []).filter((each) => each.spell.id !== round);
  return spell === null ? others : others.toSpliced(place, 0, spell);
}

/** A round as the day knows it; neither a spell nor without a length where it had not begun. */
function knownRound(
  round: Round,
  kinds: ReadonlyMap<string, number>,
  day: Day,
): Pick<OtherDating, "spell" | "lengthless"> {
  const { earliest } = meantBounds(round.start);
  if (earliest !== null && earliest > day) return { spell: null, lengthless: null };
  const spell = spellOf(round, kinds, day);
  if (spell) return { spell, lengthless: null };
  const fate = isOpen(round, day) ? "open" : isOver(round) ? "ended" : null;
  const ending = fate === "ended" ? kinds.get(round.ending)! : null;
  return { spell: null, lengthless: { round: round.id, fate, ending } };
}

/** A round that had begun, as the day knows it; nothing where its length has no bounds. */
function spellOf(round: Round, kinds: ReadonlyMap<string, number>, day: Day): KnownSpell | undefined {
  const start = meantBounds(round.start);
  if (start.earliest === null || start.latest === null) return undefined;
  const began = { first: start.earliest, last: Math.min(start.latest, day) };
  const open = isOpen(round, day);
  if (!open && !isOver(round)) return undefined;
  const end = open ? null : endDays(round);
  const over = end && {
    first: Math.max(end.earliest ?? began.first, began.first),
    last: Math.min(end.latest ?? day, day),
  };
  // Dates that exclude each other leave no length.
  if (over && over.last < began.first) return undefined;
  const ending = over ? kinds.get(round.ending)! : null;
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

/** Whether a round goes on on the day. */
function isOpen(round: Round, day: Day): boolean {
  return round.end === "open" || round.ending === "open" || beyond(round, day);
}

/** Whether it is said of a round that does not go on that it has ended: when, or at least how. */
function isOver({ end, ending }: Round): boolean {
  return typeof end !== "string" || ending !== "not stated";
}

/** Whether a round ends only after the day. */
function beyond(round: Round, day: Day): boolean {
  const { earliest } = endDays(round);
  return earliest !== null && earliest > day;
}
