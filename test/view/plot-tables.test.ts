import { describe, expect, it } from "vitest";
import type { Curves } from "#outcome/block.ts";
import { curveTables } from "#view/plot/tables.ts";

const curves = (points: Curves["points"]): Curves => ({
  kind: "curves",
  title: "A picture",
  alt: "What it shows",
  form: "line",
  x: { label: "days", format: "number" },
  value: { label: "share that lasts", format: "share" },
  points,
});

const bodyOf = (points: Curves["points"]) => {
  const { title, columns, rows } = curveTables(curves(points))[0]!;
  return { title, columns: columns.map(({ label }) => label), rows: rows.map(({ cells }) => cells) };
};

describe("the numbers of several curves", () => {
  it("stand side by side, with a cell left open where a curve has no point", () => {
    expect(
      bodyOf([
        { x: 10, value: 0.9, low: 0.8, high: 0.95, series: "ours" },
        { x: 0, value: 1, series: "ours" },
        { x: 0, value: 1, series: "theirs" },
        { x: 20, value: 0.4, series: "theirs" },
      ]),
    ).toEqual({
      title: "A picture: share that lasts",
      columns: ["days", "ours", "low", "high", "theirs"],
      rows: [
        [0, 1, null, null, 1],
        [10, 0.9, 0.8, 0.95, null],
        [20, null, null, null, 0.4],
      ],
    });
  });

  it("stand one under another where a curve has a step, a point is marked, or most cells would be empty", () => {
    const two = (point: Curves["points"][number]) => [
      { x: 0, value: 1, series: "ours" },
      { x: 0, value: 1, series: "theirs" },
      point,
    ];
    for (const [point, title] of [
      [{ x: 5, value: 0.5, series: "ours" }, "A picture: share that lasts"],
      [{ x: 0, value: 0.5, series: "ours" }, "A picture: the numbers"],
      [{ x: 5, value: 0.5, series: "ours", mark: true }, "A picture: the numbers"],
      [{ x: 5, value: 0.5 }, "A picture: the numbers"],
    ] as const)
      expect(bodyOf(two(point)).title).toBe(title);
    const apart = (n: number) =>
      Array.from({ length: n }, (_, at) => ({ x: at, value: 1, series: `curve ${at}` }));
    expect(bodyOf(apart(2)).title).toBe("A picture: share that lasts");
    expect(bodyOf(apart(3)).title).toBe("A picture: the numbers");
  });

  it("of one curve have no column for its name", () => {
    expect(bodyOf([{ x: 0, value: 1 }])).toEqual({
      title: "A picture: the numbers",
      columns: ["days", "share that lasts"],
      rows: [[0, 1]],
    });
  });
});
