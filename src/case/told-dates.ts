import { greatestOf } from "#math/extremes.ts";
import type { EndGiven } from "./basis.ts";
import type { Case } from "./case.ts";
import { splitCitation } from "./citation.ts";
import { type CaseDate, dateOf } from "./date.ts";
import type { Day } from "./day.ts";
import { namedBounds } from "./effective-date.ts";

/**
 * A case without the datings that the sources that count cannot have told. Where several sources are cited for a dating
 * nobody says which of them gives which day of it. So where only some of them count, a day after the last of these appeared
 * is told by one of the others: the dating goes, and of what lasted, or of a round, the end. A dating all of whose sources
 * count stays: they had announced what was still to come.
 */
export function withDatesToldBy(c: Case, counting: ReadonlySet<string>): Case {
  const issued = new Map(c.sources.map(({ id, issued }) => [id, namedBounds(issued).latest] as const));
  /** The last day that the sources left of these can tell of; nothing where all or none of them are left. */
  const shownBy = (cite: readonly string[] | undefined): Day | undefined => {
    const all = (cite ?? []).map((each) => splitCitation(each).source);
    const left = all.filter((source) => counting.has(source));
    if (left.length === 0 || left.length === all.length) return undefined;
    const days = left.map((source) => issued.get(source) ?? null);
    return days.includes(null) ? undefined : greatestOf(days as Day[]);
  };
  const datings = <Dating extends { readonly when: CaseDate; readonly cite: readonly string[] }>(
    list: readonly Dating[],
  ) =>
    each(list, (dating) => {
      const shown = shownBy(dating.cite);
      const when = shown === undefined ? dating.when : toldBy(dating.when, shown);
      return when === dating.when ? dating : when && { ...dating, when };
    });
  const dated = <Entry extends { readonly otherDates: Case["events"][number]["otherDates"] }>(
    list: readonly Entry[],
  ) =>
    each(list, (entry) => {
      const otherDates = datings(entry.otherDates);
      return otherDates === entry.otherDates ? entry : { ...entry, otherDates };
    });
  const rounds = each(c.rounds, (round) => {
    const otherDates = each(round.otherDates, (dating) => {
      const shown = shownBy(dating.cite);
      if (shown === undefined) return dating;
      const { start, end, ...other } = dating;
      const kept = {
        ...(start && !isAfter(start, shown) && { start }),
        ...(end && !isAfter(end, shown) && { end }),
      };
      if (kept.start === start && kept.end === end) return dating;
      return kept.start || kept.end ? { ...kept, ...other } : undefined;
    });
    return otherDates === round.otherDates ? round : { ...round, otherDates };
  });
  const [events, sanctions, demands] = [dated(c.events), dated(c.sanctions), dated(c.demands)];
  const same =
    events === c.events && sanctions === c.sanctions && demands === c.demands && rounds === c.rounds;
  return same ? c : { ...c, events, sanctions, demands, rounds };
}

/** A dating as far as what had appeared by a day can tell it; nothing where it cannot. */
function toldBy(when: CaseDate, shown: Day): CaseDate | undefined {
  if (isAfter(when, shown)) return undefined;
  const last = when.ends?.end.named.earliest ?? null;
  return last !== null && last > shown ? dateOf(`${when.edtf.split("/")[0]}/`) : when;
}

/** Whether a date, or an end that may be `open`, lies certainly after a day. */
function isAfter(when: EndGiven, day: Day): boolean {
  const earliest = when === "open" ? null : namedBounds(when).earliest;
  return earliest !== null && earliest > day;
}

/** A list with each of its items as far as it is told; the list itself where nothing has changed. */
function each<Item>(list: readonly Item[], told: (item: Item) => Item | undefined): Item[] {
  const now = list.map(told);
  return now.every((item, at) => item === list[at])
    ? (list as Item[])
    : now.filter((item) => item !== undefined);
}
