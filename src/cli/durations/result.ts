import type { SpellTable } from "#exchange/spell-table/read.ts";
import type { SpellRow } from "#exchange/spell-table/spell-row.ts";
import {
  type AalenJohansen,
  aalenJohansen,
  intervals,
  type KaplanMeier,
  kaplanMeier,
  type LimitsAsked,
  limitsOf,
  quantileDay,
  reachOf,
  restrictedMean,
  type Spells,
  spells,
  survivalLimits,
  turnbull,
} from "#survival/index.ts";

/** Shares of spells for which the day is told by which they have ended. */
const SHARES = [0.25, 0.5, 0.75];

/** A day of the survival curve. Null where the scale of the limits gives none. */
export interface CurveDay {
  readonly day: number;
  readonly atRisk: number;
  readonly ended: number;
  /** Spells last seen open on the day. */
  readonly censored: number;
  readonly survival: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What share of the spells had ended one way by a day on which some did. */
export interface ShareDay {
  readonly day: number;
  readonly share: number;
  readonly standardError: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** What `demarche durations` finds in a table. Days throughout; shares between 0 and 1. */
export interface Durations {
  readonly n: number;
  readonly ended: number;
  readonly open: number;
  /** How the limits of all curves are taken. */
  readonly limits: LimitsAsked;
  readonly km: readonly CurveDay[];
  readonly endings: readonly {
    readonly ending: string;
    readonly n: number;
    readonly shares: readonly ShareDay[];
  }[];
  readonly quantiles: readonly {
    readonly share: number;
    readonly day: number | null;
    readonly low: number | null;
    readonly high: number | null;
  }[];
  readonly restrictedMean: {
    readonly mean: number;
    readonly standardError: number;
    readonly low: number;
    readonly high: number;
    readonly horizon: number;
  };
  /**
   * Where dates are no single days: how many spells that concerns, and the median were all of them as short, or as long,
   * as their dates allow. The curves take the middle.
   */
  readonly inexact: {
    readonly spells: number;
    readonly medianIfShortest: number | null;
    readonly medianIfLongest: number | null;
    /**
     * Turnbull's estimate, which takes no middle: the stretches of days in which spells end, the share that ends in each,
     * and the share that outlasts it. Days within a stretch cannot be told apart; `to` is null where it has no end. Null
     * where spells are entered late, for which there is no such estimate here.
     */
    readonly turnbull:
      | readonly {
          readonly from: number;
          readonly to: number | null;
          readonly share: number;
          readonly survival: number;
        }[]
      | null;
  } | null;
  /** Open spells without an end of their own, counted up to the day of the count. */
  readonly openToday: number;
  /** Rows whose id another row has too. The limits take all rows to be independent. */
  readonly repeated: number;
}

/** All that is told of a table of spells. */
export function durationsOf(table: SpellTable, limits: LimitsAsked, horizon?: number): Durations {
  const rows = table.spells;
  const middle = spellsOf(table, ({ least, most }) => Math.floor((least + most) / 2));
  const curve = kaplanMeier(middle);
  const { low, high } = survivalLimits(curve, limits);
  const mean = restrictedMean(curve, horizon);
  const plain = survivalReach(mean, limits);
  const open = rows.filter(({ ending }) => ending === null).length;
  return {
    n: rows.length,
    ended: rows.length - open,
    open,
    limits,
    km: Array.from(curve.day, (day, at) => ({
      day,
      atRisk: curve.atRisk[at]!,
      ended: curve.ended[at]!,
      censored: curve.censored[at]!,
      survival: curve.survival[at]!,
      low: known(low[at]!),
      high: known(high[at]!),
    })),
    endings: endingsOf(table, aalenJohansen(middle), limits),
    quantiles: SHARES.map((share) => ({
      share,
      day: known(quantileDay(curve.day, curve.survival, share)),
      low: known(quantileDay(curve.day, low, share)),
      high: known(quantileDay(curve.day, high, share)),
    })),
    restrictedMean: { mean: mean.mean, standardError: mean.standardError, ...plain, horizon: mean.horizon },
    inexact: inexactOf(table),
    openToday: table.openToday,
    repeated: repeatedOf(rows),
  };
}

function spellsOf(
  { spells: rows, endings }: SpellTable,
  lengthOf: (days: SpellRow["days"]) => number,
): Spells {
  const late = rows.some(({ entry }) => entry !== null);
  const kinds = new Map(endings.map((ending, place) => [ending, place + 1]));
  return spells(
    {
      time: rows.map(({ days }) => lengthOf(days)),
      ending: rows.map(({ ending }) => (ending === null ? 0 : kinds.get(ending)!)),
      ...(late ? { entry: rows.map(({ entry }) => entry ?? -1) } : {}),
    },
    endings.length,
  );
}

function endingsOf(
  { spells: rows, endings }: SpellTable,
  found: AalenJohansen,
  limits: LimitsAsked,
): Durations["endings"] {
  return endings.map((ending, kind) => {
    const [shares, errors, ended] = [found.shares[kind]!, found.errors[kind]!, found.endedBy[kind]!];
    const { low, high } = limitsOf(
      shares,
      errors.map((error, at) => error / shares[at]!),
      limits,
    );
    return {
      ending,
      n: rows.filter((row) => row.ending === ending).length,
      shares: [...found.day].flatMap((day, at) =>
        ended[at]! > 0
          ? [
              {
                day,
                share: shares[at]!,
                standardError: errors[at]!,
                low: known(low[at]!),
                high: known(high[at]!),
              },
            ]
          : [],
      ),
    };
  });
}

/** Limits of the restricted mean, on its own scale: it is a mean, and no share. */
function survivalReach(
  { mean, standardError, horizon }: { mean: number; standardError: number; horizon: number },
  { level }: LimitsAsked,
): { low: number; high: number } {
  const reach = reachOf(level) * standardError;
  return { low: Math.max(0, mean - reach), high: Math.min(horizon, mean + reach) };
}

function inexactOf(table: SpellTable): Durations["inexact"] {
  const inexact = table.spells.filter(({ days }) => days.least < days.most).length;
  if (inexact === 0) return null;
  const median = (curve: KaplanMeier) => known(quantileDay(curve.day, curve.survival, 0.5));
  return {
    spells: inexact,
    medianIfShortest: median(kaplanMeier(spellsOf(table, ({ least }) => least))),
    medianIfLongest: median(kaplanMeier(spellsOf(table, ({ most }) => most))),
    turnbull: table.spells.some(({ entry }) => entry !== null) ? null : turnbullOf(table.spells),
  };
}

function turnbullOf(rows: readonly SpellRow[]): NonNullable<Durations["inexact"]>["turnbull"] {
  const { from, to, share, survival } = turnbull(
    intervals({
      least: rows.map(({ days }) => days.least),
      most: rows.map(({ days, ending }) => (ending === null ? Number.POSITIVE_INFINITY : days.most)),
    }),
  );
  return Array.from(from, (first, at) => ({
    from: first,
    to: Number.isFinite(to[at]!) ? to[at]! : null,
    share: share[at]!,
    survival: survival[at]!,
  }));
}

function repeatedOf(rows: readonly SpellRow[]): number {
  const named = rows.flatMap(({ id }) => (id === null ? [] : [id]));
  return named.length - new Set(named).size;
}

/** A number that is one, or null. */
function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
