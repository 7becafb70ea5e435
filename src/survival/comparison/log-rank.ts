import { power } from "#math/elementary.ts";
import type { Column } from "../spells/columns.ts";
import { groupsOf, rowsByGroup } from "../spells/groups.ts";
import { type Spells, someRows } from "../spells/spells.ts";
import { groupCounts } from "./group-counts.ts";
import { type TestResult, testOf } from "./test-result.ts";

/** What a log-rank test compares. */
export interface LogRank extends TestResult {
  /** Endings seen in each group, and to be expected if groups did not differ; weighted where `rho` is not 0. */
  readonly observed: Float64Array;
  readonly expected: Float64Array;
  /** Covariance of observed less expected, groups × groups, row by row. */
  readonly variance: Float64Array;
  /** Spells in each group. */
  readonly rows: Int32Array;
}

/** How a log-rank test is taken. */
export interface LogRankAsked {
  /** Days weigh with S(t−)^rho, S of all groups together: 0 the log-rank test, 1 Peto and Peto's, which heeds early days. */
  readonly rho?: number;
  /** Spells are compared within their stratum only: 0, 1, …. */
  readonly strata?: Column;
}

/**
 * Whether groups of spells end at different rates, whatever the kind of ending. Mantel 1966, Cancer Chemother. Rep. 50:163–170;
 * Peto & Peto 1972, J. R. Stat. Soc. A 135:185–207; the family with `rho` Harrington & Fleming 1982, Biometrika 69:553–566.
 * Ties by the hypergeometric variance; late entry by the risk sets.
 */
export function logRank(table: Spells, group: Column, asked: LogRankAsked = {}): LogRank {
  const { rho = 0, strata } = asked;
  const groups = groupsOf(group, table.rows);
  const size = groups.count;
  const observed = new Float64Array(size);
  const expected = new Float64Array(size);
  const variance = new Float64Array(size * size);
  const parts = strata
    ? rowsByGroup(groupsOf(strata, table.rows, "strata"))
    : [Int32Array.from({ length: table.rows }, (_, row) => row)];
  for (const rows of parts) {
    const within = { of: Int32Array.from(rows, (row) => groups.of[row]!), count: size };
    const counts = groupCounts(someRows(table, rows), within);
    let open = 1;
    for (let place = 0; place < counts.all.day.length; place++) {
      const ended = counts.all.ended[place]!;
      if (ended === 0) continue;
      const atRisk = counts.all.atRisk[place]!;
      const weight = rho === 0 ? 1 : power(open, rho);
      open *= (atRisk - ended) / atRisk;
      // With one left at risk nothing can vary.
      const spread = atRisk > 1 ? (weight * weight * ended * (atRisk - ended)) / (atRisk - 1) : 0;
      for (let one = 0; one < size; one++) {
        const share = counts.groups[one]!.atRisk[place]! / atRisk;
        observed[one]! += weight * counts.groups[one]!.ended[place]!;
        expected[one]! += weight * ended * share;
        for (let other = 0; other < size; other++) {
          const otherShare = counts.groups[other]!.atRisk[place]! / atRisk;
          variance[one * size + other]! += spread * share * ((one === other ? 1 : 0) - otherShare);
        }
      }
    }
  }
  const scores = observed.map((value, at) => value - expected[at]!);
  const rows = new Int32Array(size);
  for (const one of groups.of) rows[one]!++;
  return { ...testOf(scores, variance), observed, expected, variance, rows };
}
