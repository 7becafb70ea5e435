import { describe, expect, it } from "vitest";
import { canonicalLocator, SentencePlaces } from "#case/locator.ts";

describe("canonicalLocator", () => {
  it.each([
    ["p2.s6", "P2.S6"],
    ["P2.s6", "P2.S6"],
    ["P02.S006", "P2.S6"],
    ["P2S6", "P2.S6"],
    ["P2", "P2"],
    ["P002", "P2"],
    // Page 7 of a book, not a paragraph.
    ["p7", "p7"],
    ["p. 7", "p. 7"],
    ["P2.S6-7", "P2.S6-7"],
    ["toString", "toString"],
  ])("%s → %s", (locator, canonical) => {
    expect(canonicalLocator(locator)).toBe(canonical);
  });
});

describe("SentencePlaces", () => {
  const places = new SentencePlaces(["P1.S1", "P4.S2", "P4.S1", "P4.S10", "P9.S3"]);

  it("knows sentences and their paragraphs", () => {
    for (const there of ["P1.S1", "P4.S10", "P4", "P9"]) expect(places.has(there)).toBe(true);
    for (const not of ["P1.S2", "P2", "P0.S1", "P1.S0", "P10", "P4.S1.", "toString", "p4.s1"])
      expect(places.has(not)).toBe(false);
  });

  it.each([
    ["P99.S7", "the last and nearest sentence is P9.S3"],
    ["P9.S9", "the last and nearest sentence is P9.S3"],
    ["P0.S1", "the nearest sentence is P1.S1, and the last P9.S3"],
    ["P1.S9", "the nearest sentence is P1.S1, and the last P9.S3"],
    ["P4.S4", "the nearest sentence is P4.S2, and the last P9.S3"],
    ["P4.S7", "the nearest sentence is P4.S10, and the last P9.S3"],
    ["P5.S1", "the nearest sentence is P4.S10, and the last P9.S3"],
    ["P8.S1", "the last and nearest sentence is P9.S3"],
    ["P4.S1-S2", "the nearest sentence is P4.S1, and the last P9.S3"],
  ])("has instead of %s: %s", (locator, instead) => {
    expect(places.instead(locator)).toBe(instead);
  });

  it("may be empty", () => {
    expect(new SentencePlaces([]).instead("P1.S1")).toBe("the text has no sentences");
  });
});
