import { Random } from "#math/random.ts";
import { grayTest } from "#survival/comparison/gray.ts";
import { logRank } from "#survival/comparison/log-rank.ts";
import { aalenJohansen } from "#survival/curves/aalen-johansen.ts";
import { kaplanMeier } from "#survival/curves/kaplan-meier.ts";
import { turnbull } from "#survival/intervals/turnbull.ts";
import { boundsOfSpells } from "#survival/parametric/bounded-spells.ts";
import { lasting } from "#survival/parametric/lasting.ts";
import { cox, partialLikelihood } from "#survival/regression/cox.ts";
import { riskOrder } from "#survival/regression/risk-order.ts";
import { type GivenIntervals, intervals } from "#survival/spells/intervals.ts";
import { type GivenSpells, spells } from "#survival/spells/spells.ts";

/** Spells of some two thousand distinct days, three in ten open, two kinds of ending. */
function made(rows: number): GivenSpells & { readonly group: Uint8Array } {
  const random = new Random(1, "bench survival");
  const time = new Int32Array(rows);
  const ending = new Uint8Array(rows);
  const group = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    time[row] = Math.floor(2000 * random.uniform() * random.uniform());
    ending[row] = random.uniform() < 0.3 ? 0 : random.uniform() < 0.5 ? 1 : 2;
    group[row] = random.uniform() < 0.5 ? 0 : 1;
  }
  return { time, ending, group };
}

function madeIntervals(rows: number): GivenIntervals {
  const random = new Random(2, "bench survival");
  const least = new Float64Array(rows);
  const most = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const day = Math.floor(5000 * random.uniform() * random.uniform());
    least[row] = Math.max(0, day - Math.floor(300 * random.uniform()));
    most[row] = random.uniform() < 0.2 ? Number.POSITIVE_INFINITY : day + Math.floor(300 * random.uniform());
  }
  return { least, most };
}

/** Kaplan–Meier as it is defined, row by row after sorting: what the counted one is held against. */
function plainKaplanMeier({ time, ending }: GivenSpells): number {
  const rows = Array.from(time, (day, row) => ({ day, ended: ending[row]! > 0 }));
  rows.sort((a, b) => a.day - b.day);
  let open = 1;
  for (let first = 0; first < rows.length; ) {
    let next = first;
    let ended = 0;
    while (next < rows.length && rows[next]!.day === rows[first]!.day) if (rows[next++]!.ended) ended++;
    open *= 1 - ended / (rows.length - first);
    first = next;
  }
  return open;
}

/** Shares of ending 1 and their errors on 200 days, each by the sum of Dinse and Larson over all days before it. */
function plainAalenJohansen({ time, ending }: GivenSpells): number {
  const counts = new Map<number, { one: number; any: number; all: number }>();
  for (let row = 0; row < time.length; row++) {
    const day = counts.get(time[row]!) ?? { one: 0, any: 0, all: 0 };
    day.all++;
    if (ending[row]! > 0) day.any++;
    if (ending[row] === 1) day.one++;
    counts.set(time[row]!, day);
  }
  let [atRisk, open, share] = [time.length, 1, 0];
  const days = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([, { one, any, all }]) => {
      const here = { n: atRisk, one, any, before: open, share: share + (open * one) / atRisk };
      share = here.share;
      open *= 1 - any / atRisk;
      atRisk -= all;
      return here;
    });
  let error = 0;
  for (let wanted = 1; wanted <= 200; wanted++) {
    const upTo = Math.floor(((days.length - 1) * wanted) / 200);
    let variance = 0;
    for (const { n, one, any, before, share: then } of days.slice(0, upTo)) {
      const rest = days[upTo - 1]!.share - then;
      variance +=
        (n > any ? (rest * rest * any) / (n * (n - any)) : 0) +
        (before * before * one * (n - one)) / n ** 3 -
        (2 * rest * before * one) / (n * n);
    }
    error = Math.sqrt(variance);
  }
  return error;
}

/** Spells of which the months are known in which they began and ended: much of them overlaps. */
function madeMonths(rows: number): GivenIntervals {
  const random = new Random(4, "bench survival");
  const startOf = (month: number) => Math.floor((month * 1461) / 48);
  const least = new Int32Array(rows);
  const most = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = Math.floor(1300 * random.uniform());
    const end = start + Math.floor(96 * random.uniform() * random.uniform());
    least[row] = Math.max(0, startOf(end) - startOf(start + 1) + 1);
    most[row] = startOf(end + 1) - 1 - startOf(start);
  }
  return { least, most };
}

/** Turnbull's equations alone, so many rounds of them. */
function plainTurnbull({ least, most }: GivenIntervals, rounds: number): number {
  const rows = least.length;
  const days = 6000;
  let share = new Float64Array(days).fill(1 / days);
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(days);
    for (let row = 0; row < rows; row++) {
      const [from, to] = [least[row]!, Math.min(days - 1, most[row]!)];
      let chance = 0;
      for (let day = from; day <= to; day++) chance += share[day]!;
      for (let day = from; day <= to; day++) next[day]! += share[day]! / chance / rows;
    }
    share = next;
  }
  return share[0]!;
}

/** Rows for a regression: three covariates, of which two matter. */
function madeTable(rows: number): {
  readonly given: GivenSpells;
  readonly covariates: readonly Float64Array[];
} {
  const random = new Random(3, "bench survival");
  const covariates = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const time = new Int32Array(rows);
  const ending = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b, c] = [random.between(-1, 1), random.uniform() < 0.5 ? 0 : 1, random.between(-1, 1)];
    for (const [j, value] of [a, b, c].entries()) covariates[j]![row] = value;
    time[row] = 1 + Math.floor(1500 * random.uniform() * random.uniform() * (1 - 0.3 * a - 0.2 * b));
    ending[row] = random.uniform() < 0.3 ? 0 : 1;
  }
  return { given: { time, ending }, covariates };
}

/** The slope of Efron's partial likelihood at 0 in the first covariate, each risk set summed by itself. */
function plainScore({ given: { time, ending }, covariates: [column] }: ReturnType<typeof madeTable>): number {
  let score = 0;
  for (const day of new Set(Array.from(time))) {
    let [all, allOf, ended, endedOf] = [0, 0, 0, 0];
    for (let row = 0; row < time.length; row++) {
      if (time[row]! < day) continue;
      all++;
      allOf += column![row]!;
      if (time[row] !== day || ending[row] === 0) continue;
      ended++;
      endedOf += column![row]!;
    }
    score += endedOf;
    for (let l = 0; l < ended; l++) score -= (allOf - (l / ended) * endedOf) / (all - l);
  }
  return score;
}

let million = made(0);
let regression = madeTable(0);
let small = madeTable(0);
let tenth = made(0);
let bounds = madeIntervals(0);
let months = madeMonths(0);
const prepare = () => {
  if (million.time.length > 0) return;
  million = made(1_000_000);
  tenth = made(100_000);
  bounds = madeIntervals(10_000);
  months = madeMonths(30_000);
  regression = madeTable(1_000_000);
  small = madeTable(20_000);
};

/** The last value of a curve, which both versions of a method are to agree on. */
const last = (curve: Float64Array) => curve[curve.length - 2]!;

/** Seeded benchmarks of survival analysis, each beside the plain version of what it does. */
export const benchmarks = [
  {
    name: "survival: Kaplan–Meier, 10^6 rows",
    prepare,
    run: () => last(kaplanMeier(spells(million)).survival),
  },
  { name: "survival: Kaplan–Meier, 10^6 rows, plainly", prepare, run: () => plainKaplanMeier(million) },
  {
    name: "survival: Aalen–Johansen with standard errors on every day, 10^5 rows",
    prepare,
    run: () => last(aalenJohansen(spells(tenth)).errors[0]!),
  },
  {
    name: "survival: Aalen–Johansen with standard errors on 200 days, 10^5 rows, plainly",
    prepare,
    run: () => plainAalenJohansen(tenth),
  },
  {
    name: "survival: log-rank test of two groups, 10^6 rows",
    prepare,
    run: () => logRank(spells(million), million.group).chiSquare,
  },
  {
    name: "survival: Gray's test of two groups, 10^5 rows",
    prepare,
    run: () => grayTest(spells(tenth), tenth.group, 1).chiSquare,
  },
  {
    name: "survival: Turnbull, 10^4 intervals, to the greatest likelihood",
    prepare,
    run: () => turnbull(intervals(bounds)).logLikelihood,
  },
  {
    name: "survival: Turnbull, 30,000 spells dated by months",
    prepare,
    run: () => turnbull(intervals(months)).logLikelihood,
  },
  {
    name: "survival: Turnbull, 10^4 intervals, 20 rounds of his equations plainly",
    prepare,
    run: () => plainTurnbull(bounds, 20),
  },
  {
    name: "survival: Cox regression, Efron's ties, 3 covariates, 10^6 rows",
    prepare,
    run: () =>
      cox({ spells: spells(regression.given), covariates: regression.covariates }).terms[0]!.coefficient,
  },
  {
    name: "survival: slope of Efron's likelihood at 0, 2·10^4 rows",
    prepare,
    run: () => {
      const order = riskOrder({ spells: spells(small.given), covariates: [small.covariates[0]!] }, 0);
      return partialLikelihood(order, Float64Array.of(0), "efron").gradient[0]! * order.unit[0]!;
    },
  },
  {
    name: "survival: slope of Efron's likelihood at 0, 2·10^4 rows, plainly",
    prepare,
    run: () => plainScore(small),
  },
  {
    name: "survival: Weibull by maximum likelihood, 1 covariate, 2·10^4 rows",
    prepare,
    run: () => {
      const bounds = boundsOfSpells(spells(small.given));
      const fit = lasting({ ...bounds, covariates: [small.covariates[0]!] }, "weibull");
      return fit.fitted ? fit.scale : undefined;
    },
  },
];
