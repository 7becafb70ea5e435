import { betaProductLimits, conditionalShares, type RiskStretch } from "#survival/index.ts";
import type { KnownSpell } from "./as-of.ts";
import { curveChances } from "./curve-chances.ts";
import { boundsOfList } from "./ending-bounds.ts";
import { middleOf } from "./spell-lengths.ts";
import { type Chances, holding } from "./told-ending.ts";

/** What listed spells say, from the age on one day after the other: `endingBy` has the definition. */
export function listChances(listed: readonly KnownSpell[], kinds: number, level: number): Chances {
  const spells = listed
    .map((spell) => ({ days: middleOf(spell), ending: spell.ending }))
    .toSorted((a, b) => a.days - b.days);
  const sure = listed.every(({ least, most }) => least === most);
  const lengths = spells.map(({ days }) => days);
  const upTo = (days: number) => countUpTo(lengths, days);
  /** The days on which some end, in whatever way and by kind; the last is the end of what was watched. */
  const endDays = [null, ...Array.from({ length: kinds }, (_, kind) => kind)].map((kind) => [
    ...spells.flatMap(({ days, ending }) =>
      ending !== null && (kind === null || ending === kind) ? [days] : [],
    ),
    spells.at(-1)?.days ?? 0,
  ]);
  /** Every day on which some end, and the days by themselves: a stretch is cut out of them. */
  const endings = endingsByDay(spells, kinds);
  const daysOfEndings = endings.map(({ days }) => days);
  const boundsAt = boundsOfList(listed);
  const ascending = (end: "least" | "most") => listed.map((spell) => spell[end]).sort((a, b) => a - b);
  const [leastDays, mostDays] = [ascending("least"), ascending("most")];
  const outlasting = (days: readonly number[], age: number) => listed.length - countUpTo(days, age);
  return (age, middle, more) => {
    const until = middle + more;
    const first = upTo(middle);
    const atRisk = spells.length - first;
    if (atRisk === 0) return { untold: "none left" };
    const stretches: readonly RiskStretch[] = endings.slice(
      countUpTo(daysOfEndings, middle),
      countUpTo(daysOfEndings, until),
    );
    const found = conditionalShares(stretches, kinds);
    if (found.open > 0 && spells.at(-1)!.days < until) return { untold: "beyond" };
    const untilFirst = endDays.map((days) => days[countUpTo(days, middle)]! - middle);
    const limits = betaProductLimits(stretches, spells.length - upTo(until), kinds, level);
    const told = curveChances(found, limits, atRisk, { untilFirst, more });
    const between = sure && age.least === age.most ? null : boundsAt(age, more);
    return {
      way: "curve",
      n: spells.length,
      atRisk,
      atRiskBetween: [outlasting(leastDays, age.most), outlasting(mostDays, age.least)],
      ...told,
      between: holding(between, told.ended.best),
      priorWeight: null,
    };
  };
}

/** What ends on each day on which some do, in the order of days. */
function endingsByDay(
  spells: readonly { readonly days: number; readonly ending: number | null }[],
  kinds: number,
): (RiskStretch & { readonly days: number })[] {
  const found: (RiskStretch & { readonly days: number })[] = [];
  for (let at = 0; at < spells.length; ) {
    const { days } = spells[at]!;
    const ended = new Array<number>(kinds).fill(0);
    const exposed = spells.length - at;
    let some = false;
    for (; spells[at]?.days === days; at++) {
      const { ending } = spells[at]!;
      if (ending !== null) ended[ending]!++;
      some ||= ending !== null;
    }
    if (some) found.push({ days, exposed, ended, from: 0, to: 1 });
  }
  return found;
}

/** How many numbers of an ascending list are no greater than one. */
function countUpTo(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (ascending[half]! <= most) low = half + 1;
    else high = half;
  }
  return low;
}
