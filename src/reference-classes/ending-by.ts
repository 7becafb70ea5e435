import {
  chanceWithin,
  chanceWithinRange,
  conditionalShares,
  endingRate,
  endingShares,
  type LifeTable,
  type LimitsAsked,
  type RiskStretch,
} from "#survival/index.ts";
import type { KnownClass, KnownSpell } from "./as-of.ts";
import { type Chance, chanceOf, otherwise } from "./chance.ts";
import { CLASS_LIMITS } from "./class-figures.ts";
import { boundsOfList, boundsOfTable } from "./ending-bounds.ts";

/** Days that a spell has lasted: a range, where it is not known on which day it began. */
export interface Age {
  readonly least: number;
  readonly most: number;
}

/** What a class says of a spell that has lasted so long: whether it ends within some days more, and how. */
export interface EndingBy {
  /**
   * `curve`: the share of spells as old that did; `rate`: too few spells for a curve, so the chance at a constant rate of
   * endings, which the age does not change.
   */
  readonly way: "curve" | "rate";
  /** Spells of the class, and how many of them were still watched at the age. */
  readonly n: number;
  readonly atRisk: number;
  /** The chance to have ended, in whatever way. */
  readonly ended: Chance;
  /**
   * Between what `ended.best` lies since days are not known, whatever they were: of listed spells, and of the age. The days
   * of those in a life table are not known either, but that endings fall evenly over a band is part of its estimate.
   */
  readonly between: readonly [number, number];
  /** The chance to have ended so, by kind of ending, in the order of the class; the best of them sum to `ended.best`. */
  readonly endings: readonly Chance[];
  /** How much of the chance is the prior's, where there are few spells: its share of the endings. */
  readonly priorWeight: number | null;
}

/** Why a class does not say. */
export interface Untold {
  readonly untold:
    | "beyond" // its spells were not watched so long
    | "none left" // none of its spells lasted so long, or was still watched then
    | "no days"; // its spells were not watched for a single day
}

/**
 * With fewer spells a curve is a handful of steps, whose limits rest on an approximation that no longer holds: the chance
 * is then taken from a constant rate (docs/methods/endings.md).
 */
export const FEW_SPELLS = 10;

/**
 * The chance that a spell which has lasted `age` days, and lasts still, ends within `more` days.
 *
 * From listed spells Kaplan–Meier's and Aalen–Johansen's estimate from that age on: 1 − S(age + more)/S(age), where S(t) is the
 * share that lasts longer than t days (Klein & Moeschberger 2003, Survival Analysis, 2nd ed., eq. 4.6.1). From a life table the
 * actuarial estimate of the same, endings falling evenly over a band (Cutler & Ederer 1958). Limits on the scale and level
 * given; see `chanceOf` for where it has none. Of an age that is a range, the best is told for its middle.
 *
 * From fewer than ten listed spells: at a constant rate Λ ~ Gamma(½ + d, T), of d endings in T days (Jeffreys' prior), the chance
 * 1 − (T/(T + more))^(d + ½), its limits those of the chance at the middle `level` of rates; by kind, times the share of the kind,
 * Dirichlet(½ + dₖ), its limits the products of both limits, so rather too wide (Gelman et al., Bayesian Data Analysis, 3rd ed.).
 *
 * @param kinds how many kinds of ending the class has.
 * @param age days since it began, up to the day of knowledge.
 */
export function endingBy(
  known: KnownClass,
  kinds: number,
  age: Age,
  more: number,
  limits: LimitsAsked = CLASS_LIMITS,
): EndingBy | Untold {
  return classChances(known, kinds, limits)(age, more);
}

/** What {@link endingBy} says of a class, for whoever asks for many ages and days: its spells are put in order once. */
export function classChances(
  known: KnownClass,
  kinds: number,
  limits: LimitsAsked = CLASS_LIMITS,
): (age: Age, more: number) => EndingBy | Untold {
  const chances =
    known.form === "life table"
      ? tableChances(known.table, kinds, limits)
      : known.spells.length < FEW_SPELLS
        ? rateChances(known.spells, kinds, limits)
        : listChances(known.spells, kinds, limits);
  return (age, more) => {
    if (!(age.least >= 0 && age.most >= age.least && more >= 0))
      throw new RangeError(`an age of ${age.least} to ${age.most} days, and ${more} more, are none`);
    return chances(age, Math.floor((age.least + age.most) / 2), more);
  };
}

/** What is said of an age, of its middle, and of so many days more. */
type Chances = (age: Age, middle: number, more: number) => EndingBy | Untold;

/** Between what a chance is told: the limits of the sample, and what the days leave open, whichever is wider. */
export function toldRange({ ended, between }: Pick<EndingBy, "ended" | "between">): {
  readonly low: number;
  readonly high: number;
} {
  return { low: Math.min(ended.low, between[0]), high: Math.max(ended.high, between[1]) };
}

function listChances(listed: readonly KnownSpell[], kinds: number, limits: LimitsAsked): Chances {
  const spells = listed
    .map((spell) => ({ days: middleOf(spell), ending: spell.ending }))
    .toSorted((a, b) => a.days - b.days);
  const sure = listed.every(({ least, most }) => least === most);
  /** How many have lasted no longer than so many days. */
  const upTo = (days: number) => {
    let [low, high] = [0, spells.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (spells[half]!.days <= days) low = half + 1;
      else high = half;
    }
    return low;
  };
  return (age, middle, more) => {
    const until = middle + more;
    const first = upTo(middle);
    const atRisk = spells.length - first;
    if (atRisk === 0) return { untold: "none left" };
    const stretches: RiskStretch[] = [];
    let lost = 0;
    for (let at = first; at < spells.length && spells[at]!.days <= until; ) {
      const { days } = spells[at]!;
      const ended = new Array<number>(kinds).fill(0);
      const exposed = spells.length - at;
      let some = false;
      for (; spells[at]?.days === days; at++) {
        const { ending } = spells[at]!;
        if (ending !== null) ended[ending]!++;
        else if (days < until) lost++;
        some ||= ending !== null;
      }
      if (some) stretches.push({ exposed, ended, from: 0, to: 1 });
    }
    const found = conditionalShares(stretches, kinds);
    if (found.open > 0 && spells.at(-1)!.days < until) return { untold: "beyond" };
    const told = chancesOf(found, atRisk - lost, limits);
    const between = sure && age.least === age.most ? null : boundsOfList(listed, age, more);
    return {
      way: "curve",
      n: spells.length,
      atRisk,
      ...told,
      between: between ?? [told.ended.best, told.ended.best],
      priorWeight: null,
    };
  };
}

function tableChances(table: LifeTable, kinds: number, limits: LimitsAsked): Chances {
  return (age, middle, more) => byTable(table, kinds, age, middle, more, limits);
}

function byTable(
  table: LifeTable,
  kinds: number,
  age: Age,
  middle: number,
  more: number,
  limits: LimitsAsked,
): EndingBy | Untold {
  // Lengths are whole days, so who lasts longer than a day has reached the age of the next.
  const [now, then] = [middle + 1, middle + more + 1];
  const bands = table.rows.flatMap(({ to, ...row }) => (to === null ? [] : [{ ...row, to }]));
  const first = table.rows.findLast(({ from }) => from <= now)!;
  const last = bands.at(-1)?.to ?? 0;
  const overAll = bands.length === table.rows.length;
  if (overAll && now >= last) return { untold: "none left" };
  const stretches = bands
    .filter(({ from, to }) => to > now && from < then)
    .map(({ from, to, atRisk, censored, ended }): RiskStretch => {
      const part = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
      return { exposed: atRisk - censored / 2, ended, from: part(now), to: part(then) };
    });
  const found = conditionalShares(stretches, kinds);
  if (then > last && (stretches.length === 0 || found.open > 0)) return { untold: "beyond" };
  const lost = bands
    .filter(({ to, from }) => to > now && from < then)
    .reduce((sum, { censored }) => sum + censored, 0);
  return {
    way: "curve",
    n: table.n,
    atRisk: first.atRisk,
    ...chancesOf(found, Math.max(1, first.atRisk - lost), limits),
    between: boundsOfTable(table, age, more) ?? [0, 1],
    priorWeight: null,
  };
}

function chancesOf(
  { open, openLogError, shares, errors }: ReturnType<typeof conditionalShares>,
  watched: number,
  limits: LimitsAsked,
): Pick<EndingBy, "ended" | "endings"> {
  return {
    ended: otherwise(chanceOf(open, openLogError, watched, limits)),
    endings: shares.map((share, kind) => chanceOf(share, errors[kind]! / share, watched, limits)),
  };
}

function rateChances(listed: readonly KnownSpell[], kinds: number, limits: LimitsAsked): Chances {
  return (_, middle, more) => byRate(listed, kinds, middle, more, limits);
}

function byRate(
  listed: readonly KnownSpell[],
  kinds: number,
  middle: number,
  more: number,
  { level }: LimitsAsked,
): EndingBy | Untold {
  const counts = Array.from(
    { length: kinds },
    (_, kind) => listed.filter(({ ending }) => ending === kind).length,
  );
  const endings = counts.reduce((sum, count) => sum + count, 0);
  const watched = (lengthOf: (spell: KnownSpell) => number) =>
    listed.reduce((sum, spell) => sum + lengthOf(spell), 0);
  const days = watched(middleOf);
  if (days === 0) return { untold: "no days" };
  const rate = endingRate(endings, days);
  const best = chanceWithin(rate, more);
  const ended = { ...chanceWithinRange(rate, more, level), best };
  const { shares } = endingShares(counts, 0.5, level);
  const at = (exposure: number) => (exposure > 0 ? chanceWithin(endingRate(endings, exposure), more) : 1);
  return {
    way: "rate",
    n: listed.length,
    atRisk: listed.filter((spell) => middleOf(spell) > middle).length,
    ended: { low: Math.min(ended.low, best), best, high: Math.max(ended.high, best) },
    between: [at(watched(({ most }) => most)), at(watched(({ least }) => least))],
    endings: shares.map(({ low, mean, high }) => ({
      low: Math.min(ended.low * low, best * mean),
      best: best * mean,
      high: Math.max(ended.high * high, best * mean),
    })),
    priorWeight: rate.priorWeight.endings,
  };
}

/** The middle of what the dates of a spell allow, rounded down, as in every curve of listed spells. */
export function middleOf({ least, most }: Pick<KnownSpell, "least" | "most">): number {
  return Math.floor((least + most) / 2);
}
