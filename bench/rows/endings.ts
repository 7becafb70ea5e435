import { isoDay } from "#case/day.ts";
import { Random } from "#math/random.ts";
import type { KnownClass } from "#reference-classes/as-of.ts";
import { classChances } from "#reference-classes/ending-by.ts";
import { timeLeft } from "#reference-classes/time-left.ts";
import type { Benchmark } from "../row.ts";

/** Spells as a table of the user's may have them: a tenth open, a fifth with dates that are no single days. */
function madeClass(rows: number): KnownClass {
  const random = new Random(1, "bench endings");
  const spells = Array.from({ length: rows }, (_, row) => {
    const least = Math.floor(2000 * random.uniform() * random.uniform());
    const most = random.uniform() < 0.2 ? least + Math.floor(60 * random.uniform()) : least;
    const ending = random.uniform() < 0.1 ? null : random.uniform() < 0.5 ? 0 : 1;
    const written = { start: "", end: "" };
    return {
      spell: { id: String(row), name: "", start: { first: 0, last: 0 }, end: null, ending, written },
      least,
      most,
      ending,
    };
  });
  return { form: "spells", asOf: isoDay(0), undatable: 0, spells };
}

const AGE = { least: 100, most: 100 };
/** Of a phase of which only the months are known between which it began. */
const OPEN_AGE = { least: 100, most: 161 };
let small: KnownClass;
let large: KnownClass;
const prepare = () => {
  small ??= madeClass(100);
  large ??= madeClass(14_000);
};

/** What `endings` takes of a class: three days, with what dates leave open, and the median of what is left with its limits. */
function phaseBy(known: KnownClass, age = AGE): number {
  const chances = classChances(known, 2);
  const days = [90, 365, 730].map((more) => chances(age, more));
  const left = timeLeft(chances, age);
  return days.reduce((sum, found) => sum + ("untold" in found ? 0 : found.ended.best), left?.days ?? 0);
}

export const benchmarks: readonly Benchmark[] = [
  { name: "endings: a phase by a class of 100 spells", prepare, run: () => phaseBy(small) },
  { name: "endings: a phase by a class of 14,000 spells", prepare, run: () => phaseBy(large) },
  {
    name: "endings: a phase that began within two months, by a class of 14,000 spells",
    prepare,
    run: () => phaseBy(large, OPEN_AGE),
  },
];
