import { keptBy } from "#math/kept.ts";
import type { KnownClass } from "#reference-classes/as-of.ts";
import { type ClassFigures, classFigures } from "#reference-classes/class-figures.ts";
import { classChances, FEW_SPELLS } from "#reference-classes/ending-by.ts";
import type { Standing } from "#reference-classes/standing.ts";
import { curveOf } from "./curve.ts";
import type { ClassInput, PhaseInput } from "./input.ts";
import { comparedClasses } from "./limits.ts";
import type { CurvePoint, Span } from "./result.ts";

/** A class with what it says whichever phase is asked about, made once for all phases. */
export interface FiguredClass {
  readonly given: ClassInput;
  readonly known: KnownClass;
  readonly chances: ReturnType<typeof classChances>;
  readonly figures: ClassFigures;
  /** How its spells stood at the ages of the phases; null where it does not tell of an age. */
  readonly standings: ReadonlyMap<number, Standing | null>;
  /** Empty where there are too few spells for one. */
  readonly curve: readonly CurvePoint[];
}

/** The classes that know anything by the day. */
export function figuredClasses(
  classes: readonly ClassInput[],
  phases: readonly PhaseInput[],
): ReadonlyMap<ClassInput, FiguredClass> {
  return new Map(
    classes.flatMap((given, table) => {
      const asking = phases.filter((phase) => comparedClasses(phase).some((each) => each.table === table));
      return given.known === null || asking.length === 0
        ? []
        : [[given, figured(given, given.known, asking)] as const];
    }),
  );
}

function figured(given: ClassInput, known: KnownClass, phases: readonly PhaseInput[]): FiguredClass {
  const kinds = given.endings.length;
  const ages = new Set(phases.flatMap(({ elapsed }) => (elapsed === null ? [] : [middleAge(elapsed)])));
  const figures = classFigures(known, kinds, [...ages]);
  return {
    given,
    known,
    chances: remembered(classChances(known, kinds)),
    figures,
    standings: new Map(figures.lasting.map(({ days, standing }) => [days, standing])),
    curve: known.form === "spells" && known.spells.length < FEW_SPELLS ? [] : curveOf(known, kinds),
  };
}

/** The middle of an age, rounded down. */
export function middleAge({ least, most }: Span): number {
  return Math.floor((least + most) / 2);
}

/** Chances that are worked out once for phases of one age. */
function remembered(chances: FiguredClass["chances"]): FiguredClass["chances"] {
  const kept = keptBy(
    ({ age, more }: { age: Span; more: number }) => `${age.least} ${age.most} ${more}`,
    ({ age, more }) => chances(age, more),
  );
  return (age, more) => kept({ age, more });
}
