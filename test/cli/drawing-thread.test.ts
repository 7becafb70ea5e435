import { describe, expect, it } from "vitest";
import { startDrawing } from "../../src/cli/drawing.ts";
import { drawingThread } from "../../src/cli/drawing-thread.ts";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><text y="12">word</text></svg>`;

describe("a thread that draws", () => {
  const draw = drawingThread();

  it("makes the same files as are made here, none of them twice", async () => {
    const here = await startDrawing();
    const [small, large] = await Promise.all([draw(SVG, 40), draw(SVG, 400)]);
    expect(small).toEqual(here(SVG, 40));
    expect(large).toEqual(here(SVG, 400));
    expect(await draw(SVG, 40)).toBe(small);
  });

  it("says why it cannot draw, and draws on", async () => {
    await expect(draw("<svg", 40)).rejects.toThrow(/SVG/);
    expect((await draw(SVG, 80)).length).toBeGreaterThan(100);
  });
});
