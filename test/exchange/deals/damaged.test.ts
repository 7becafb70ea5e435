import { describe, expect, it } from "vitest";
import { FORMATS } from "#exchange/formats.ts";
import { importDamagedDeals, SOUND_DEALS } from "../../../scripts/attack/deals.ts";

describe("a scenario with a damaged file", () => {
  it("is imported or refused with a place, makes a sound case, and never breaks the program", () => {
    const { imported, refused, crashes, placeless, slow } = importDamagedDeals(0, 1200);
    expect([crashes, placeless, slow]).toEqual([[], [], []]);
    // Neither all nor none: the damages reach the checks and what lies behind them.
    expect(imported).toBeGreaterThan(150);
    expect(refused).toBeGreaterThan(500);
  });

  it("is tried of every format that is read in several files", () => {
    const ids = FORMATS.filter(({ folders }) => folders).map(({ id }) => id);
    expect(Object.keys(SOUND_DEALS)).toEqual(expect.arrayContaining(ids));
    for (const [id, texts] of Object.entries(SOUND_DEALS)) {
      const files = Object.entries(texts).map(([name, text]) => ({
        name,
        bytes: new TextEncoder().encode(text),
      }));
      expect(
        FORMATS.find((format) => format.id === id)!.read!(files, { id: "x", day: "2020-01-01" }),
      ).toHaveProperty("case");
    }
  });
});
