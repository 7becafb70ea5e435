import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { dayOfIso } from "#case/day.ts";
import { cellsOf } from "#exchange/entry-table/cells.ts";
import { groupedSpells, spells } from "#survival/index.ts";
import { SHIPPED, shipped } from "./shipped.ts";

/**
 * The tables that ship, counted again from the spells of the data sets where these are at hand; they may not be passed on. A date
 * known to the month or the year is taken in its middle, a spell that would then end before it begins is left out, and so is
 * one that begins on the day of knowledge itself: of it nothing was known yet.
 */

const SPELLS = join(import.meta.dirname, "..", "..", "..", "shared", "data", "spells-local.csv.gz");
const there = existsSync(SPELLS);

interface Row {
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly ending: string;
  readonly kind: string;
}

const of = (kind: string) => (row: Row) => row.kind === kind;
const crisisSince = (year: string) => (row: Row) => row.kind === "crisis" && row.start >= year;
const calm = (how: string) => (row: Row) => row.kind === `calm-after-crisis/${how}` && row.start >= "1946";
const KOREAN = /KOREA|CHEONAN|YEONPYEONG|PANMUNJOM/;

/** Which spells make up each class that ships as life tables. */
const MADE_OF: readonly [id: string, belongs: (row: Row) => boolean][] = [
  ["crisis/1990", crisisSince("1990")],
  ["crisis/1946", crisisSince("1946")],
  ["crisis/korea", (row) => crisisSince("1990")(row) && KOREAN.test(row.label)],
  ["calm/agreement", calm("agreement")],
  ["calm/no-agreement", calm("no-agreement")],
  ["agreement/process", of("peace-agreement/process")],
  ["agreement/partial", of("peace-agreement/partial")],
  ["agreement/full", of("peace-agreement/full")],
  ["process/to-deal", of("peace-process/first-text-to-deal")],
  ["conflict/intrastate", of("conflict-episode/intrastate")],
  ["conflict/interstate", of("conflict-episode/interstate")],
  [
    "ceasefire/peace-process",
    ({ kind, ending }) =>
      /^ceasefire\/(?:bi|multi)lateral\/peace-process$/.test(kind) &&
      !["unknown", "never took effect"].includes(ending),
  ],
  ["sanctions/us-imposed", of("sanctions/imposed/US")],
  ["sanctions/us-threat", of("sanctions/threat-only/US")],
  ["strike/us", of("strike/US")],
];

const CUTS = [
  0, 7, 14, 30, 60, 90, 120, 180, 270, 365, 545, 730, 1095, 1460, 1825, 2555, 3650, 5475, 7300, 10950,
];

function rowsThere(): readonly Row[] {
  const cells = cellsOf(gunzipSync(readFileSync(SPELLS)).toString("utf8"), "spells");
  if ("faults" in cells) throw new Error(cells.faults[0]!.what);
  return cells.rows.slice(1).map((row) => {
    const [, label, start, end, ending, kind] = row.map(({ text }) => text);
    return { label: label!, start: start!, end: end!, ending: ending!, kind: kind! };
  });
}

/** The middle of the days that a date allows; null where it names none. */
function middle(text: string): number | null {
  const bounds = text === "" ? undefined : dateOf(text)?.meant;
  if (!bounds || bounds.earliest === null || bounds.latest === null) return null;
  return Math.floor((bounds.earliest + bounds.latest) / 2);
}

describe.skipIf(!there)(
  `tables counted again from spells${there ? "" : " (skipped: ../shared is not there)"}`,
  () => {
    const rows = there ? rowsThere() : [];

    it("are of all classes that ship as life tables", () => {
      const ids = SHIPPED.filter((given) => "tables" in given).map(({ entry }) => entry.id);
      expect(MADE_OF.map(([id]) => id)).toEqual(ids);
    });

    it.each(MADE_OF)("%s", (id, belongs) => {
      const given = shipped(id);
      if (!("tables" in given)) throw new Error("not life tables");
      const dated = rows
        .filter(belongs)
        .map(({ start, end }) => ({ start: middle(start), open: end === "..", end: middle(end) }));
      const wrong: string[] = [];
      for (const { asOf, table } of given.tables) {
        const day = dayOfIso(asOf);
        const known = dated.flatMap(({ start, open, end }) => {
          if (start === null || start >= day || (!open && end === null)) return [];
          if (open || end! > day) return [{ time: day - start, ending: 0 }];
          return end! < start ? [] : [{ time: end! - start, ending: 1 }];
        });
        const counted = groupedSpells(
          spells({ time: known.map(({ time }) => time), ending: known.map(({ ending }) => ending) }, 1),
          CUTS,
        );
        const told = (all: typeof table.rows) =>
          all.map(({ atRisk, ended, censored }) =>
            [atRisk, ended.reduce((sum, count) => sum + count, 0), censored].join(" "),
          );
        const [ours, theirs] = [told(table.rows), told(counted.rows)];
        if (ours.join() !== theirs.join()) wrong.push(`${asOf}: ${ours.join(", ")} | ${theirs.join(", ")}`);
      }
      expect(wrong).toEqual([]);
    });
  },
);
