import { describe, expect, it } from "vitest";
import type { Parallel, Tornado } from "#outcome/block.ts";
import { blockMarkdown } from "#view/markdown/block.ts";
import { scatterTables } from "#view/plot/tables.ts";
import { parallelTable, tornadoTable } from "#view/plot/value-tables.ts";
import { newReading } from "#view/reading.ts";

const parallel: Parallel = {
  kind: "parallel",
  title: "What each gets",
  alt: "Three axes and two lines",
  value: { label: "share", format: "share" },
  axes: [{ label: "Aldermark", mark: 0.25 }, { label: "Borsia" }, { label: "Dunmere", mark: 0.5 }],
  marked: "without a deal",
  lines: [
    { label: "one of many", values: [0.1, 0.2, 0.3], emphasis: "muted" },
    { label: "Today", values: [0.4, null, 0.6] },
  ],
  many: "efficient packages",
};

const tornado: Tornado = {
  kind: "tornado",
  title: "What moves it",
  alt: "Two bars",
  value: { label: "share that is made", format: "share" },
  base: { at: 0.18, label: "as things are" },
  ends: ["at the least", "at the most"],
  rows: [
    { label: "Aldermark", low: { at: "20", value: 0.3 }, high: { at: "40", value: 0.05 } },
    { label: "Borsia", low: { at: "anything", value: 0.2 }, high: { at: "9", value: 0.18 } },
  ],
};

describe("the numbers of parallel axes", () => {
  it("have a column for each axis and a row for each line, what is marked first", () => {
    const { columns, rows } = parallelTable(parallel);
    expect(columns.map(({ label }) => label)).toEqual(["What", "Aldermark", "Borsia", "Dunmere"]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["without a deal", 0.25, null, 0.5],
      ["one of many", 0.1, 0.2, 0.3],
      ["Today", 0.4, null, 0.6],
    ]);
  });
});

describe("the numbers of a tornado", () => {
  it("have both ends of each input with what comes of them, and what it is as things are", () => {
    const { columns, rows, note } = tornadoTable(tornado);
    expect(columns.map(({ label }) => label)).toEqual([
      "What",
      "at the least",
      "Result",
      "at the most",
      "Result",
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Aldermark", "20", 0.3, "40", 0.05],
      ["Borsia", "anything", 0.2, "9", 0.18],
    ]);
    expect(note).toBe("as things are: 18 %.");
  });

  it("stand for the picture where there is none, without what stands for the sight of it", () => {
    const text = blockMarkdown(tornado, newReading({ scheme: "icd203" }));
    expect(text).not.toContain("Two bars");
    expect(text).toMatch(/Aldermark \| 20 \| 30 % \| 40 \| 5 %/);
  });
});

describe("the rows of what stands behind the rest", () => {
  const many = (count: number): Parallel => ({
    ...parallel,
    lines: [
      ...Array.from({ length: count }, (_, at) => ({
        label: `package ${at}`,
        values: parallel.axes.map(() => at),
        emphasis: "muted" as const,
      })),
      { label: "Nash", values: parallel.axes.map(() => 1) },
    ],
  });
  const told = (count: number) => {
    const { rows, note } = parallelTable(many(count));
    return [rows.filter(({ emphasis }) => emphasis === "muted").length, note];
  };

  it("are 16 at most, and the rest is counted; what has a name always has its row", () => {
    expect(told(17)).toEqual([17, undefined]);
    expect(told(18)).toEqual([16, "2 more (efficient packages) are in the data."]);
    expect(parallelTable(many(400)).rows.at(-1)!.cells[0]).toBe("Nash");
  });

  it("are none for points without a name beside others", () => {
    const cloud = (more: object) =>
      scatterTables({
        kind: "scatter",
        title: "T",
        alt: "",
        x: { label: "A", format: "number" },
        value: { label: "B", format: "number" },
        points: [
          ...[1, 2].map((x) => ({ x, value: x, series: "packages", emphasis: "muted" as const, ...more })),
          { label: "Nash", x: 1, value: 2, series: "picked" },
        ],
      })[0]!;
    expect(cloud({}).rows.map(({ cells }) => cells[0])).toEqual(["Nash"]);
    expect(cloud({}).note).toBe("2 points (packages) are in the picture and the data only.");
    expect(cloud({ label: "a package" }).rows).toHaveLength(3);
    expect(cloud({ label: "a package" }).note).toBeUndefined();
  });
});
