import type { Case } from "#case/case.ts";
import { inWords } from "#case/counts-in-words.ts";
import { type Day, dayInWords, dayOfIso, isoDay } from "#case/day.ts";
import type { ReferenceClass as NamedInCase } from "#case/reference-class.ts";
import { classAsOf, type KnownClass } from "#reference-classes/as-of.ts";
import { endingGroups, groupedClass, groupedSpell } from "#reference-classes/grouped-endings.ts";
import type { ClassTables } from "./class-tables.ts";
import { type OtherDating, roundsAsSpells } from "./rounds-as-spells.ts";

/** A reference class that a case names, with what it could tell on the day of the case. Plain data. */
export type NamedClass = {
  readonly id: string;
  /** As a heading has it, and what begins and ends a spell of it, in words. */
  readonly name: string;
  readonly begins: string;
  readonly ends: string;
  /** Where its spells are from, where a table has them; null where they are rounds of the case. */
  readonly source: { readonly citation: string; readonly version: string; readonly licence: string } | null;
  /** What the case itself cites for it: for the class as a whole, and for the rounds of which it is made. */
  readonly cites: readonly string[];
  readonly note: string | null;
  /** Kinds of ending, in the words of the case where it puts some together. */
  readonly endings: readonly string[];
  /** What could be known of it on the day of the case; null where nothing could. */
  readonly known: KnownClass | null;
  /** Of rounds: what would be known by another dating of one of them. */
  readonly otherDatings: readonly OtherDating[];
};

/**
 * A class of a case, by its id, as of the day of the case; null where the case has no such class, or its table is not at hand.
 * What began after the day is left out, and what ended after it is open.
 *
 * @param tables those of the classes that ship or lie in a file; a class of rounds needs none.
 */
export function namedClass(c: Case, tables: ClassTables, id: string): NamedClass | null {
  const given = c.classes.find((each) => each.id === id);
  if (!given) return null;
  return given.rounds ? classOfRounds(c, given, given.rounds) : classOfTable(c, tables, given);
}

function classOfTable(c: Case, tables: ClassTables, given: NamedInCase): NamedClass | null {
  const table = tables.get(given.id);
  if (!table) return null;
  const { name, start, end, source, note, endings } = table.entry;
  const groups = endingGroups(endings, given.endings ?? {});
  const known = classAsOf(table, isoDay(dayOfCase(c)));
  return {
    id: given.id,
    name,
    begins: start,
    ends: end,
    source,
    cites: given.cite ?? [],
    note: joinedNotes(note ?? given.note, known && cutNote(given, known, dayOfCase(c))),
    endings: groups.endings,
    known: known && groupedClass(known, groups),
    otherDatings: [],
  };
}

/**
 * Of a table of the user's that does not say to what day it tells: to what day spells that go on were taken to be watched, where
 * that lies before the day of the case.
 */
function cutNote({ file, dataEnd }: NamedInCase, known: KnownClass, today: Day): string | null {
  if (file === undefined || dataEnd !== undefined || known.form !== "spells") return null;
  const open = known.spells.filter(({ spell }) => spell.end === null).length;
  const last = dayOfIso(known.asOf);
  if (open === 0 || last >= today) return null;
  const [spells, are] = open === 1 ? ["the one spell", "counts"] : [`the ${inWords(open)} spells`, "count"];
  return `${spells} written as going on ${are} as last seen on ${dayInWords(last)}, the last day that the table names, since the case does not say to what day the table was kept`;
}

function joinedNotes(given: string | undefined, cut: string | null): string | null {
  if (!given || cut === null) return given ?? cut;
  return `${given.replace(/\.$/, "")}; ${cut}`;
}

function classOfRounds(c: Case, given: NamedInCase, ids: readonly string[]): NamedClass {
  const day = dayOfCase(c);
  const byId = new Map(c.rounds.map((round) => [round.id, round]));
  const rounds = ids.flatMap((id) => byId.get(id) ?? []);
  const { known, endings, otherDatings } = roundsAsSpells(rounds, day);
  const groups = endingGroups(endings, given.endings ?? {});
  return {
    id: given.id,
    name: given.name ?? given.id,
    begins: given.begins ?? "not stated",
    ends: given.ends ?? "not stated",
    source: null,
    cites: [...new Set([...(given.cite ?? []), ...rounds.flatMap(({ cite }) => cite ?? [])])],
    note: given.note ?? null,
    endings: groups.endings,
    known: known && groupedClass(known, groups),
    otherDatings: otherDatings.map((other) => ({
      ...other,
      spell: other.spell && groupedSpell(other.spell, groups),
    })),
  };
}

function dayOfCase({ asOf }: Case): Day {
  return asOf.latest!;
}
