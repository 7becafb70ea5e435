import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Each folder of the engine may import the ones before it, and none after it. */
const LAYERS = ["probability", "scores", "over-time", "pooling", "calibration", "coherence", "outside-view"];

const engine = join(import.meta.dirname, "..", "..", "src", "forecasting");

/** Where each file of a folder leads, as paths from the engine's folder; imports of types alone count. */
function arrowsFrom(folder: string): { readonly file: string; readonly to: string }[] {
  return readdirSync(join(engine, folder)).flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(join(engine, file), "utf8");
    return [...text.matchAll(/(?:from|import)\s*\(?"(\.[^"]+)"/g)].map(([, to]) => ({
      file,
      to: relative(engine, join(engine, dirname(file), to!)),
    }));
  });
}

describe("the folders of the engine", () => {
  const found = readdirSync(engine, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it("are ones that have a place in the order", () => {
    expect(found.length).toBeGreaterThan(1);
    expect(found.flatMap(arrowsFrom).length).toBeGreaterThan(found.length);
    expect(found.filter((name) => !LAYERS.includes(name))).toEqual([]);
  });

  it.each(found)("%s imports only what comes before it", (folder) => {
    const arrows = arrowsFrom(folder);
    const allowed = LAYERS.slice(0, LAYERS.indexOf(folder) + 1);
    const against = arrows.filter(({ to }) => to.includes("/") && !allowed.includes(to.split("/")[0]!));
    expect(against).toEqual([]);
  });
});
