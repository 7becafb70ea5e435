import {
  bandLimits,
  conditionalShares,
  type EndedLimits,
  type LifeTable,
  type RiskStretch,
  type ShareLimits,
} from "#survival/index.ts";
import { curveChances } from "./curve-chances.ts";
import { boundsOfTable } from "./ending-bounds.ts";
import { type Chances, holding } from "./told-ending.ts";

/** Of so many ages the limits are kept. */
const MOST_AGES_KEPT = 1000;

/** What a life table says, endings falling evenly over a band: `endingBy` has the definition. */
export function tableChances(table: LifeTable, kinds: number, level: number): Chances {
  const bands = table.rows.flatMap(({ to, ...row }) => (to === null ? [] : [{ ...row, to }]));
  const last = bands.at(-1)?.to ?? 0;
  const overAll = bands.length === table.rows.length;
  /** The limits at the ends of bands, by the age; who asks asks again and again for a few. */
  const atEnds = new Map<number, readonly EndedLimits[]>();
  const boundsAt = boundsOfTable(table);
  return (age, middle, more) => {
    // Lengths are whole days, so who lasts longer than a day has reached the age of the next.
    const [now, then] = [middle + 1, middle + more + 1];
    if (overAll && now >= last) return { untold: "none left" };
    const ahead = bands.filter(({ to }) => to > now);
    const stretchOf = (
      { from, to, atRisk, censored, ended }: (typeof bands)[number],
      until: number,
    ): RiskStretch => {
      const part = (at: number) => Math.min(1, Math.max(0, (at - from) / (to - from)));
      return { exposed: atRisk - censored / 2, ended, from: part(now), to: part(until) };
    };
    const entered = ahead.filter(({ from }) => from < then);
    const found = conditionalShares(
      entered.map((band) => stretchOf(band, then)),
      kinds,
    );
    if (then > last && (entered.length === 0 || found.open > 0)) return { untold: "beyond" };
    const limits =
      atEnds.get(now) ??
      bandLimits(
        ahead.map((band) => stretchOf(band, last)),
        kinds,
        level,
      );
    if (atEnds.size < MOST_AGES_KEPT) atEnds.set(now, limits);
    const untilFirst = [null, ...Array.from({ length: kinds }, (_, kind) => kind)].map((kind) => {
      const some = ({ ended }: (typeof bands)[number]) =>
        kind === null ? ended.some((count) => count > 0) : ended[kind]! > 0;
      return Math.max(0, (ahead.find(some)?.from ?? last) - now);
    });
    const atRisk = watchedAt(table, now);
    const place = entered.length - 1;
    const band = entered[place];
    const start = band && Math.max(now, band.from);
    const told = curveChances(
      found,
      band === undefined || start === undefined
        ? noLimits(kinds)
        : between(
            limits[place - 1] ?? noLimits(kinds),
            limits[place]!,
            Math.min(1, (then - start) / (band.to - start)),
          ),
      atRisk,
      { untilFirst, more },
    );
    return {
      way: "curve",
      n: table.n,
      atRisk: Math.round(atRisk),
      atRiskBetween: [watchedWithin(table, age.most + 1)[0], watchedWithin(table, age.least + 1)[1]],
      ...told,
      between: holding(boundsAt(age, more), told.ended.best),
      priorWeight: null,
    };
  };
}

/** Before any day nothing has ended. */
function noLimits(kinds: number): EndedLimits {
  const none = { low: 0, high: 0 };
  return { ended: none, shares: Array.from({ length: kinds }, () => none) };
}

/** Limits on the straight line between those at the beginning of a stretch and those at its end. */
function between(start: EndedLimits, end: EndedLimits, part: number): EndedLimits {
  const on = (from: ShareLimits, to: ShareLimits) => ({
    low: from.low + part * (to.low - from.low),
    high: from.high + part * (to.high - from.high),
  });
  return {
    ended: on(start.ended, end.ended),
    shares: end.shares.map((share, kind) => on(start.shares[kind]!, share)),
  };
}

/** How many of a table are watched at an age, lost and ended evenly over its band. */
function watchedAt({ rows }: LifeTable, age: number): number {
  const { from, to, atRisk, censored, ended } = rows.findLast((row) => row.from <= age)!;
  const gone = censored + ended.reduce((sum, count) => sum + count, 0);
  return to === null ? atRisk : atRisk - gone * Math.min(1, (age - from) / (to - from));
}

/** Between what that lies, wherever in the band they were lost or ended. */
function watchedWithin({ rows }: LifeTable, age: number): readonly [number, number] {
  const { from, atRisk, censored, ended } = rows.findLast((row) => row.from <= age)!;
  const left = atRisk - censored - ended.reduce((sum, count) => sum + count, 0);
  return [age === from ? atRisk : left, atRisk];
}
