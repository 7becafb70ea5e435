import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it, vi } from "vitest";

it("starts its library where another copy of it in the process has done so", async () => {
  const wasm = new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")),
  );
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><rect width="4" height="2" fill="red"/></svg>';
  for (let copy = 0; copy < 2; copy++) {
    vi.resetModules();
    const { rasteriser } = await import("#view/raster.ts");
    const draw = await rasteriser(wasm, []);
    expect(draw(svg, 4)).toMatchObject({ width: 4, height: 2 });
  }
});
