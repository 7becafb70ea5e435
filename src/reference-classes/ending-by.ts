import {
  chanceWithin,
  chanceWithinRange,
  conditionalShares,
  endingRate,
  endingShares,
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
  /** Between what `ended.best` lies since days are not known, whatever they were: of the spells, and of the age. */
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
  if (!(age.least >= 0 && age.most >= age.least && more >= 0))
    throw new RangeError(`an age of ${age.least} to ${age.most} days, and ${more} more, are none`);
  const middle = Math.floor((age.least + age.most) / 2);
  if (known.form === "life table") return byTable(known.table, kinds, age, middle, more, limits);
  return known.spells.length < FEW_SPELLS
    ? byRate(known.spells, kinds, middle, more, limits)
    : byList(known.spells, kinds, age, middle, more, limits);
}

function byList(
  listed: readonly KnownSpell[],
  kinds: number,
  age: Age,
  middle: number,
  more: number,
  limits: LimitsAsked,
): EndingBy | Untold {
  const spells = listed.map((spell) => ({ days: middleOf(spell), ending: spell.ending }));
  const until = middle + more;
  const outlasting = spells.filter(({ days }) => days > middle);
  const atRisk = outlasting.length;
  if (atRisk === 0) return { untold: "none left" };
  const inside = outlasting.filter(({ days, ending }) => ending !== null && days <= until);
  const days = [...new Set(inside.map((spell) => spell.days))].toSorted((a, b) => a - b);
  const places = new Map(days.map((day, place) => [day, place]));
  const ended = days.map(() => new Array<number>(kinds).fill(0));
  for (const spell of inside) ended[places.get(spell.days)!]![spell.ending!]!++;
  const lengths = outlasting.map((spell) => spell.days).toSorted((a, b) => a - b);
  let gone = 0;
  const stretches = days.map((day, place): RiskStretch => {
    while (lengths[gone]! < day) gone++;
    return { exposed: atRisk - gone, ended: ended[place]!, from: 0, to: 1 };
  });
  const found = conditionalShares(stretches, kinds);
  if (found.open > 0 && lengths.at(-1)! < until) return { untold: "beyond" };
  const lost = outlasting.filter(({ days, ending }) => ending === null && days < until).length;
  return {
    way: "curve",
    n: listed.length,
    atRisk,
    ...chancesOf(found, atRisk - lost, limits),
    between: boundsOfList(listed, age, more) ?? [0, 1],
    priorWeight: null,
  };
}

function byTable(
  table: Extract<KnownClass, { form: "life table" }>["table"],
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
