import { describe, expect, it } from "vitest";
import { engineLayers } from "../engine-layers.ts";

/** Each folder of the engine may import the ones before it, and none after it. */
const LAYERS = ["conditions", "acceptance", "model", "front", "points", "zone", "questions", "uncertainty"];

const { folders, arrowsFrom, against } = engineLayers("deal-space", LAYERS);

describe("the folders of the engine", () => {
  it("are ones that have a place in the order, beside the limits", () => {
    expect(folders.length).toBeGreaterThan(1);
    expect(folders.flatMap(arrowsFrom).length).toBeGreaterThan(folders.length);
    expect(folders.filter((name) => !LAYERS.includes(name))).toEqual([]);
  });

  it.each(folders)("%s imports only what comes before it", (folder) => {
    expect(against(folder)).toEqual([]);
  });
});
