import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { classAsOf } from "#reference-classes/as-of.ts";
import { classFigures } from "#reference-classes/class-figures.ts";
import { SHIPPED, shipped } from "./shipped.ts";

const page = readFileSync(join(import.meta.dirname, "..", "..", "docs", "reference-classes.md"), "utf8");

describe("the page on reference classes", () => {
  it("names every class that ships", () => {
    expect(SHIPPED.map(({ entry }) => entry.id).filter((id) => !page.includes(`\`${id}\``))).toEqual([]);
  });

  const rows = [...page.matchAll(/^\| `([^`]+)`: [^|]+\| (\d+) \| (\d+) % \| (\d+) % to (\d+) % \|$/gm)];

  it("shows three classes side by side", () => expect(rows).toHaveLength(3));

  it.each(rows.map((row) => row.slice(1)))("tells what %s says", (id, ...printed) => {
    const given = shipped(id!);
    const { n, lasting } = classFigures(classAsOf(given, "2018-04-16")!, given.entry.endings.length, [365]);
    const { survival, low, high } = lasting[0]!.standing!;
    const percent = [survival, high!, low!].map((share) => Math.round((1 - share) * 100));
    expect(printed.map(Number)).toEqual([n, ...percent]);
  });
});
