import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Curves, Plot } from "#outcome/block.ts";
import { picturesTables } from "#view/picture-table.ts";
import { drawPlot } from "#view/plot/draw-plot.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>") as unknown as {
  document: Document;
};

const curves = (counts?: Curves["counts"]): Curves => ({
  kind: "curves",
  title: "A picture",
  alt: "What it shows",
  form: "line",
  x: { label: "Days", format: "number" },
  value: { label: "Still open", format: "share" },
  points: [
    { x: 0, value: 1 },
    { x: 100, value: 0.5 },
  ],
  ...(counts === undefined ? {} : { counts }),
});

const heightOf = (svg: string) => Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(svg)![1]);

describe("numbers below the axis of curves", () => {
  const counts = { label: "still watched", at: [0, 50, 100, 150].map((x) => ({ x, count: 12_300 - x })) };

  it("stand under what they are, in room of their own, and only where the axis has a place for them", () => {
    const [without, svg] = [drawPlot(curves(), document).text, drawPlot(curves(counts), document).text];
    expect(heightOf(svg)).toBeGreaterThan(heightOf(without));
    for (const text of ["still watched", "12\u202f300", "12\u202f250", "12\u202f200"])
      expect(svg).toContain(`>${text}<`);
    expect(svg).not.toContain("12\u202f150");
  });

  it("are a table of their own for those who do not see the picture", () => {
    const [, table] = picturesTables(curves(counts));
    expect(table).toMatchObject({ title: "A picture: still watched" });
    expect(table!.rows.map(({ cells }) => cells)).toEqual(counts.at.map(({ x, count }) => [x, count]));
    expect(picturesTables(curves())).toHaveLength(1);
  });
});

describe("bars of what is known between two ends", () => {
  const bars: Plot = {
    kind: "plot",
    title: "Bars",
    alt: "Two bars",
    form: "bar",
    value: { label: "days", format: "number", min: 0 },
    points: [
      { label: "loose", value: 150, low: 100, high: 200 },
      { label: "known", value: 50 },
    ],
  };

  it("have a line over the days that are not known, and print both ends", () => {
    const svg = drawPlot(bars, document).text;
    expect(svg).toContain(">100 to 200<");
    expect(svg).toContain(">50<");
    const lines = [...svg.matchAll(/<g[^>]*aria-label="rule"[^>]*>|<line /g)].length;
    const plain = drawPlot(
      { ...bars, points: bars.points.map(({ label, value }) => ({ label, value })) },
      document,
    ).text;
    expect(lines).toBeGreaterThan([...plain.matchAll(/<g[^>]*aria-label="rule"[^>]*>|<line /g)].length);
  });
});
