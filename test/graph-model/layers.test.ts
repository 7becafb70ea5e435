import { describe, expect, it } from "vitest";
import { engineLayers } from "../engine-layers.ts";

/** Each folder of the engine may import the ones before it, and none after it. */
const LAYERS = [
  "model",
  "moves",
  "preferences",
  "concepts",
  "sanctions",
  "robustness",
  "coalitions",
  "hypergames",
];

const { folders, arrowsFrom, against } = engineLayers("graph-model", LAYERS);

describe("the folders of the engine", () => {
  it("are the ones that have a place in the order, beside the limits", () => {
    expect(folders.toSorted()).toEqual(LAYERS.toSorted());
  });

  it.each(LAYERS)("%s imports only what comes before it", (folder) => {
    expect(arrowsFrom(folder).length).toBeGreaterThan(0);
    expect(against(folder)).toEqual([]);
  });
});
