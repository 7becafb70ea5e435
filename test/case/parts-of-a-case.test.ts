import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Case } from "#case/case.ts";
import { isoDay } from "#case/day.ts";
import { entriesOf } from "#case/entries.ts";
import { readCaseText } from "#case/read.ts";
import type { Path } from "#case/walk.ts";
import { partly } from "../../scripts/fuzz/examine.ts";
import { restrictionsOf } from "../../scripts/fuzz/restrictions.ts";
import { seeds } from "../../scripts/fuzz/seeds.ts";

/** So many days and sources of a worked case are tried; of the case that has every kind of map, all. */
const MOST = 12;

function readSound(text: string): Case | undefined {
  const reading = readCaseText(text, "case.yaml");
  return "faults" in reading ? undefined : reading.case;
}

/** A case of which one entry became known on its last day only; undefined where that entry cannot say so. */
function withLateEntry(text: string, path: Path, day: string): Case | undefined {
  const value = parse(text);
  const entry = path.reduce((at, key) => at?.[key], value);
  if (typeof entry !== "object" || entry === null) return undefined;
  entry.known = day;
  return readSound(JSON.stringify(value));
}

describe("a part of a case", () => {
  it.each(seeds().map(({ name, text }) => [name, text] as const))(
    "of %s, by day or by source, is briefed without a fault of the program",
    async (name, text) => {
      const c = readSound(text)!;
      const parts = restrictionsOf(c);
      const every = name === "every-map" ? 1 : Math.ceil(parts.length / MOST);
      const tried = parts.filter((_, nth) => nth % every === 0);
      expect(tried.length).toBeGreaterThan(0);
      const problems: string[] = [];
      for (const part of tried) problems.push(...(await partly(c, part)));
      expect(problems).toEqual([]);
    },
    300_000,
  );

  it("without any one of its entries is briefed without a fault of the program", async () => {
    const { text } = seeds().find(({ name }) => name === "every-map")!;
    const c = readSound(text)!;
    const [last, before] = [isoDay(c.asOf.latest!), isoDay(c.asOf.latest! - 1)];
    const problems: string[] = [];
    let tried = 0;
    for (const { path } of entriesOf(c)) {
      const late = withLateEntry(text, path, last);
      if (late === undefined) continue;
      tried++;
      problems.push(...(await partly(late, { asOf: before })).map((one) => `${path.join(".")}: ${one}`));
    }
    expect(tried).toBeGreaterThan(30);
    expect(problems).toEqual([]);
  }, 300_000);
});
