import { type Day, isoDay } from "#case/day.ts";
import type { KnownClass, KnownSpell } from "#reference-classes/as-of.ts";
import type { ClassFigures } from "#reference-classes/class-figures.ts";
import {
  type Age,
  type classChances,
  type EndingBy,
  FEW_SPELLS,
  toldRange,
  type Untold,
} from "#reference-classes/ending-by.ts";
import { timeLeft } from "#reference-classes/time-left.ts";
import { type FiguredClass, middleAge } from "./figured-class.ts";
import type { PhaseInput } from "./input.ts";
import type { ChanceResult, ClassResult, DayResult, SpellResult } from "./result.ts";
import { YEAR } from "./thresholds.ts";

/**
 * What a class says of a phase, on the day of the case.
 *
 * @param isDrawn whether it comes with what is drawn: the curve, or each spell of few.
 */
export function classResult(
  { given, known, chances, figures, standings, curve }: FiguredClass,
  phase: PhaseInput,
  asOf: Day,
  isDrawn: boolean,
): ClassResult {
  const { endings } = given;
  const age = phase.over ? null : phase.elapsed;
  const now =
    age === null ? { untold: phase.over ? ("over" as const) : ("no start" as const) } : chances(age, 0);
  const told = "untold" in now ? null : now;
  const standing = phase.elapsed && standings.get(middleAge(phase.elapsed));
  const few = known.form === "spells" && known.spells.length < FEW_SPELLS;
  return {
    id: given.id,
    ...countsOf(figures, endings),
    way: told?.way ?? null,
    untold: "untold" in now ? now.untold : null,
    atRisk: told?.atRisk ?? null,
    atRiskBetween: told && [told.atRiskBetween[0], told.atRiskBetween[1]],
    priorWeight: told?.priorWeight ?? null,
    left: age && told ? timeLeft(chances, age) : null,
    withinAYear: age && told ? rangeOf(chances(age, YEAR)) : null,
    lastsSoLong: standing?.survival ?? null,
    days: phase.over
      ? []
      : phase.days.map((day) =>
          dayResult(day, age && ((more) => chances(age, more)), laterOf(age, chances), endings, asOf),
        ),
    curve: isDrawn && !few ? curve : [],
    spells: isDrawn && few ? known.spells.map((spell) => spellResult(spell, endings)) : [],
  };
}

/** How many spells there are, and how they ended. */
function countsOf(
  { asOf, n, ended, open, undatable, endings, median }: ClassFigures,
  words: readonly string[],
): Pick<ClassResult, "asOf" | "n" | "ended" | "open" | "undatable" | "endings" | "median"> {
  return {
    asOf,
    n,
    ended,
    open,
    undatable,
    endings: words.map((ending, kind) => ({ ending, count: endings[kind]! })),
    median,
  };
}

export function spellResult(
  { spell, least, most, ending }: KnownSpell,
  words: readonly string[],
): SpellResult {
  return { id: spell.id, name: spell.name, least, most, ending: ending === null ? null : words[ending]! };
}

type Chances = ReturnType<typeof classChances>;

/** The chance to end within a year from a day to come, if it still lasts then. */
function laterOf(age: Age | null, chances: Chances): ((more: number) => EndingBy | Untold) | null {
  return age && ((more) => chances({ least: age.least + more, most: age.most + more }, YEAR));
}

function dayResult(
  day: Day,
  by: ((more: number) => EndingBy | Untold) | null,
  later: ((more: number) => EndingBy | Untold) | null,
  words: readonly string[],
  asOf: Day,
): DayResult {
  const found = by?.(day - asOf);
  const after = later?.(day - asOf);
  const told = found && !("untold" in found) ? found : null;
  return {
    day: isoDay(day),
    ended: told && chanceResult(told.ended),
    between: told && [told.between[0], told.between[1]],
    endings: told
      ? told.endings.map((chance, kind) => ({ ending: words[kind]!, ...chanceResult(chance) }))
      : [],
    withinAYear: after ? rangeOf(after) : null,
  };
}

/** A chance with all that is left open about it; null where none is told. */
function rangeOf(found: EndingBy | Untold): ChanceResult | null {
  return "untold" in found ? null : { ...toldRange(found), best: found.ended.best };
}

export function chanceResult({ low, best, high }: ChanceResult): ChanceResult {
  return { low, best, high };
}

/** The class without one of its spells; null where it does not list them. */
export function withoutOne(known: KnownClass, at: number): KnownClass | null {
  return known.form === "spells" ? { ...known, spells: known.spells.toSpliced(at, 1) } : null;
}
