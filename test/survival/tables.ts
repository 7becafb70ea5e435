import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { GivenSpells } from "#survival/spells/spells.ts";

/** Weeks in remission under 6-mercaptopurine: Freireich et al. 1963, Blood 21:699–716, table 1. */
export const FREIREICH: GivenSpells = {
  time: [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  ending: [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
};

/** Small tables with ties, three endings, and late entry in some. */
export const SMALL_TABLES: fc.Arbitrary<GivenSpells> = fc
  .tuple(
    fc.array(
      fc.record({
        time: fc.integer({ min: 0, max: 12 }),
        ending: fc.integer({ min: 0, max: 3 }),
        late: fc.integer({ min: -1, max: 11 }),
      }),
      { minLength: 1, maxLength: 25 },
    ),
    fc.boolean(),
  )
  .map(([rows, lateEntry]) => ({
    time: rows.map(({ time }) => time),
    ending: rows.map(({ ending }) => ending),
    ...(lateEntry ? { entry: rows.map(({ time, late }) => (late < time ? late : -1)) } : {}),
  }));

const folder = join(import.meta.dirname, "..", "..", "..", "shared", "golden", "duration");

/** Whether the values that R printed are beside the checkout. */
export const HAS_GOLDEN = existsSync(folder);

/** What the title of a test of them says where they are not. */
export const GOLDEN_NOTE = HAS_GOLDEN ? "" : " (skipped: ../shared/golden/duration is not there)";

// biome-ignore lint/suspicious/noExplicitAny: the files are checked by what is compared with them.
export function golden(name: string): any {
  return JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
}
