import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** A graph model drawn at random. */
export interface GrowthPoint {
  readonly options: number;
  readonly parties: number;
  /** Share of infeasible states: 0, 0.25 or 0.5. */
  readonly infeasible: number;
  /** Options of each party that cannot be undone. */
  readonly oneWay: number;
  /** Levels of preference of each party; `null` = all states differ. */
  readonly levels: number | null;
}

const PLAIN: GrowthPoint = { options: 20, parties: 4, infeasible: 0, oneWay: 0, levels: null };

const POINTS: readonly GrowthPoint[] = [
  ...[12, 14, 16, 18, 20, 22, 24].map((options) => ({ ...PLAIN, options })),
  ...[2, 3, 5, 8].map((parties) => ({ ...PLAIN, parties })),
  ...[0.25, 0.5].map((infeasible) => ({ ...PLAIN, infeasible })),
  ...[1, 2].map((oneWay) => ({ ...PLAIN, oneWay })),
  ...[100, 2].map((levels) => ({ ...PLAIN, levels })),
];

/**
 * The growth table of the graph model: time and peak memory of Nash, GMR, SMR and SEQ for all states and parties,
 * against states, parties, infeasible states, one-way options and ties. Each point runs three times in a process of
 * its own, once through; the quickest is printed, and the peak of the whole process.
 */
export function growthTable(): void {
  console.log("options parties infeasible one-way levels      states       ms     peak MB  of it before");
  for (const point of POINTS) {
    const runs = Array.from({ length: point.options > 22 ? 1 : 3 }, () => {
      const script = join(import.meta.dirname, "growth-point.ts");
      return JSON.parse(
        execFileSync(process.execPath, [script, JSON.stringify(point)], { encoding: "utf8" }),
      );
    });
    const best = runs.reduce((a, b) => (a.milliseconds <= b.milliseconds ? a : b));
    console.log(
      [
        String(point.options).padStart(7),
        String(point.parties).padStart(7),
        `${point.infeasible * 100} %`.padStart(10),
        String(point.oneWay).padStart(7),
        (point.levels === null ? "all" : String(point.levels)).padStart(6),
        String(best.states).padStart(11),
        best.milliseconds.toFixed(0).padStart(8),
        best.peak.toFixed(0).padStart(11),
        best.before.toFixed(0).padStart(13),
      ].join(" "),
    );
  }
}
