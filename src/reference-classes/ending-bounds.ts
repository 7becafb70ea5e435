import { greatestOf, leastOf } from "#math/extremes.ts";
import type { LifeTable } from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";

/** Days that a spell has lasted, as a range. */
interface Age {
  readonly least: number;
  readonly most: number;
}

/** Ages of a range that are looked at: every day of a year; of more, so many spread evenly, both ends among them. */
const MOST_AGES = 366;

/** Spells times ages that are looked at, at most: with more spells fewer ages are. */
const MOST_STEPS = 200_000;

/**
 * Between what the chance to end within `more` days lies, whatever the days of the spells were, by Kaplan–Meier. Exact for each
 * age: the later in the stretch a spell ends, the greater the estimate; it is smaller where the spell ended before the age,
 * and smallest where it ended after the stretch; and the longer an open spell was watched, the smaller it is. So each spell
 * can be put where it counts most, or least, whatever the others do. Null where at no age any is at risk.
 */
export function boundsOfList(
  listed: readonly KnownSpell[],
  age: Age,
  more: number,
): readonly [number, number] | null {
  const found = agesIn(age, listed.length).flatMap((now) =>
    [greatestIn, leastIn].flatMap((placed) => endedShare(listed.map(placed(now, now + more)), now) ?? []),
  );
  return found.length === 0 ? null : [leastOf(found), greatestOf(found)];
}

/**
 * Between what the chance lies by a life table, over the ages that a spell may have: its own spells have no days, and endings
 * fall evenly over a band, which is what the estimate is. Null where the table tells of none of the ages.
 */
export function boundsOfTable(
  table: LifeTable,
): (age: Age, more: number) => readonly [number, number] | null {
  const openAt = curveOf(table);
  return (age, more) => {
    const found = agesIn(age, table.rows.length).flatMap((now) => {
      const [start, end] = [openAt(now + 1), openAt(now + more + 1)];
      return start === null || end === null || start === 0 ? [] : [1 - end / start];
    });
    return found.length === 0 ? null : [leastOf(found), greatestOf(found)];
  };
}

/** The share still open at an age: between the ends of a band on the straight line; null where the table does not tell. */
function curveOf({ rows }: LifeTable): (age: number) => number | null {
  const survival = [1];
  for (const { atRisk, censored, ended } of rows)
    survival.push(
      survival.at(-1)! * (1 - ended.reduce((sum, count) => sum + count, 0) / (atRisk - censored / 2)),
    );
  return (age) => {
    const band = rows.findIndex(({ from, to }) => from <= age && (to === null || age < to));
    if (band < 0) {
      const last = survival.at(-1)!;
      return last === 0 || age === rows.at(-1)!.to ? last : null;
    }
    const { from, to } = rows[band]!;
    if (age === from) return survival[band]!;
    if (to === null) return null;
    return survival[band]! + ((age - from) / (to - from)) * (survival[band + 1]! - survival[band]!);
  };
}

function agesIn({ least, most }: Age, size: number): readonly number[] {
  const span = most - least;
  const steps = Math.min(span, MOST_AGES - 1, Math.max(1, Math.floor(MOST_STEPS / size)));
  if (steps === 0) return [least];
  return Array.from({ length: steps + 1 }, (_, step) => least + Math.round((step * span) / steps));
}

/** A spell with its days known, and whether it ended in the stretch that is looked at. */
interface Placed {
  readonly days: number;
  readonly ends: boolean;
}

/** A spell on those of its days on which it adds most to the share that ends after `now` and by `until`. */
function greatestIn(now: number, until: number): (spell: KnownSpell) => Placed {
  return ({ least, most, ending }) => {
    if (ending === null) return { days: least, ends: false };
    if (most > now && least <= until) return { days: Math.min(most, until), ends: true };
    return { days: most <= now ? most : least, ends: false };
  };
}

/** The same where it adds least. */
function leastIn(now: number, until: number): (spell: KnownSpell) => Placed {
  return ({ least, most, ending }) => {
    if (ending === null || most > until) return { days: most, ends: false };
    return least <= now ? { days: least, ends: false } : { days: least, ends: true };
  };
}

/** Kaplan–Meier's share that ends of those that last longer than `now`; null where there are none. */
function endedShare(placed: readonly Placed[], now: number): number | null {
  const outlasting = placed.filter(({ days }) => days > now);
  if (outlasting.length === 0) return null;
  // Numbers alone are sorted far faster than spells, and this is asked for hundreds of ages.
  const lasting = Float64Array.from(outlasting, ({ days }) => days).sort();
  const ending = Float64Array.from(
    outlasting.filter(({ ends }) => ends),
    ({ days }) => days,
  ).sort();
  let [open, over] = [1, 0];
  for (let at = 0; at < ending.length; ) {
    const day = ending[at]!;
    while (lasting[over]! < day) over++;
    const before = at;
    while (ending[at] === day) at++;
    open *= 1 - (at - before) / (lasting.length - over);
  }
  return 1 - open;
}
