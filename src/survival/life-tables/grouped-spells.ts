import type { Spells } from "../spells/spells.ts";
import { type LifeTable, type LifeTableRow, lifeTable } from "./life-table.ts";

/**
 * Groups spells into a life table.
 *
 * @param cuts where bands begin and end, in days, ascending from 0; the last band has no end, and bands that no spell
 *   reaches are left out. A spell of exactly a cut's length falls into the band that begins there.
 * @throws RangeError where the cuts do not ascend from 0, no spell is given, or spells enter late or are counted in parts.
 */
export function groupedSpells(given: Spells, cuts: readonly number[]): LifeTable {
  if (given.entry || given.count)
    throw new RangeError("spells that enter late or stand for several are not grouped");
  if (given.rows === 0) throw new RangeError("no spell is given");
  if (cuts[0] !== 0 || cuts.some((cut, at) => at > 0 && !(cut > cuts[at - 1]!)))
    throw new RangeError("cuts must ascend from 0");
  const counts = cuts.map(() => new Array<number>(given.kinds + 1).fill(0));
  for (let row = 0; row < given.rows; row++) {
    const band = cuts.findLastIndex((cut) => cut <= given.time[row]!);
    counts[band]![given.ending[row]!]!++;
  }
  const rows: LifeTableRow[] = [];
  let atRisk = given.rows;
  for (const [band, [censored, ...ended]] of counts.entries()) {
    if (atRisk === 0) break;
    rows.push({ from: cuts[band]!, to: cuts[band + 1] ?? null, atRisk, ended, censored: censored! });
    atRisk -= counts[band]!.reduce((sum, count) => sum + count, 0);
  }
  return lifeTable(rows, given.kinds);
}
