import { type Day, isoDay } from "#case/day.ts";
import type { Budget, Meter } from "#math/budget.ts";
import { endingBy, FEW_SPELLS, toldRange } from "#reference-classes/ending-by.ts";
import { outward } from "../outward.ts";
import { redated } from "../rounds-as-spells.ts";
import { chanceResult, classResult, withoutOne } from "./class-result.ts";
import type { FiguredClass } from "./figured-class.ts";
import type { ClassInput, EndingsInput, PhaseInput } from "./input.ts";
import { comparedClasses, type ENDINGS_LIMITS } from "./limits.ts";
import type { ChanceResult, Choice, ClassResult, DayResult, PhaseResult } from "./result.ts";
import { wordOf, wordsOf, YEAR } from "./thresholds.ts";

/** What pays for the other dates of rounds that are tried, for all phases together. */
export interface RedatingWork {
  readonly budget: Budget<typeof ENDINGS_LIMITS>;
  readonly steps: Meter;
}

/** What the classes of a phase say of it, and whether the choice among them decides the answer. */
export function phaseResult(
  phase: PhaseInput,
  { classes, asOf }: EndingsInput,
  figured: ReadonlyMap<ClassInput, FiguredClass>,
  isDrawn: boolean,
  work: RedatingWork,
): PhaseResult {
  const compared = comparedClasses(phase);
  if (compared.length < phase.classes.length)
    work.budget.cut("comparedClasses", compared.length, phase.classes.length);
  const given = compared.flatMap(({ table }) => (table === null ? [] : [classes[table]!]));
  const results = given.flatMap((each) => {
    const found = figured.get(each);
    return found ? [classResult(found, phase, asOf, isDrawn)] : [];
  });
  const chosen = phase.classes[0]!.id;
  const own = results.find(({ id }) => id === chosen);
  const headline = phase.over ? null : headlineDay(phase.days, asOf);
  const answer = headline === null ? undefined : dayOf(own, headline);
  const ownInput = given.find(({ id }) => id === chosen);
  return {
    id: phase.id,
    elapsed: phase.elapsed,
    over: phase.over && { on: phase.over.endInWords, ending: phase.over.ending },
    chosen,
    headline: headline === null ? null : isoDay(headline),
    classes: results,
    choice:
      headline === null || !isTold(answer)
        ? []
        : results.flatMap((other): Choice[] => {
            const said = dayOf(other, headline);
            if (other === own || !isTold(said)) return [];
            return [{ id: other.id, decides: differs(answer, said) }];
          }),
    hangsOnOne:
      headline !== null && isTold(answer) && ownInput !== undefined
        ? hangsOnOne(ownInput, phase, headline - asOf, answer.ended)
        : false,
    otherDatings:
      headline !== null && isTold(answer) && ownInput !== undefined
        ? datingsOf(ownInput, phase, headline - asOf, answer, work)
        : [],
  };
}

/** The day on which the answer stands: the last that is asked for within a year, or else the first. */
function headlineDay(days: readonly Day[], asOf: Day): Day {
  return days.findLast((day) => day - asOf <= YEAR) ?? days[0]!;
}

function dayOf(found: ClassResult | undefined, day: Day): DayResult | undefined {
  return found?.days.find((each) => each.day === isoDay(day));
}

type ToldDay = DayResult & { readonly ended: ChanceResult; readonly between: readonly [number, number] };

function isTold(found: DayResult | undefined): found is ToldDay {
  return found !== undefined && found.ended !== null && found.between !== null;
}

/**
 * Whether two answers differ: their ranges do not overlap, or the best of them stand under other words of likelihood and the
 * ranges are printed in other words, so that a reader sees it.
 */
export function differs(
  one: Pick<ToldDay, "ended" | "between">,
  other: Pick<ToldDay, "ended" | "between">,
): boolean {
  const [a, b] = [toldRange(one), toldRange(other)];
  if (a.high < b.low || b.high < a.low) return true;
  return wordOf(one.ended.best) !== wordOf(other.ended.best) && wordsOf(outward(a)) !== wordsOf(outward(b));
}

/** Whether without one of a few spells another word of likelihood would stand. */
function hangsOnOne(
  { known, endings }: ClassInput,
  { elapsed }: PhaseInput,
  more: number,
  { best }: ChanceResult,
): boolean {
  if (known?.form !== "spells" || known.spells.length >= FEW_SPELLS || elapsed === null) return false;
  return known.spells.some((_, at) => {
    const found = endingBy(withoutOne(known, at)!, endings.length, elapsed, more);
    return "untold" in found || wordOf(found.ended.best) !== wordOf(best);
  });
}

function datingsOf(
  { known, otherDatings, endings }: ClassInput,
  { elapsed }: PhaseInput,
  more: number,
  answer: ToldDay,
  { budget, steps }: RedatingWork,
): PhaseResult["otherDatings"] {
  if (known?.form !== "spells") return [];
  const tried = otherDatings.filter(() => steps.spend(known.spells.length));
  if (tried.length < otherDatings.length)
    budget.cut(
      "redatedSpells",
      tried.length * known.spells.length,
      otherDatings.length * known.spells.length,
    );
  return tried.map((other) => {
    const spells = redated(known, other);
    const told =
      elapsed === null || spells.length === 0
        ? null
        : endingBy({ ...known, spells }, endings.length, elapsed, more);
    const found = told === null || "untold" in told ? null : told;
    return {
      round: other.round,
      ended: found && chanceResult(found.ended),
      decides: found === null || differs(answer, { ended: found.ended, between: [...found.between] }),
    };
  });
}
