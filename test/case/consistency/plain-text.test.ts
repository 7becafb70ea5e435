import { describe, expect, it } from "vitest";
import { plainText } from "#case/consistency/plain-text.ts";

describe("a plain text", () => {
  it.each([
    ["-2 per cent", "2 per cent"],
    ["by -3 %", "by 3 %"],
    ["(-5)", "(5)"],
    ["-€2 million", "€2 million"],
    ["−2 per cent", "2 per cent"],
    ["5 %", "5 ‰"],
    ["5%", "5"],
    ["-.5", ".5"],
  ])("tells %s from %s", (one, other) => {
    expect(plainText(one)).not.toBe(plainText(other));
  });

  it.each([
    ["-2 per cent", "−2 per cent"],
    ["2-3 ships", "2–3 ships"],
    ["mid-2024", "mid 2024"],
    ["Talks - 2 sides", "talks: 2 sides"],
    ["5 %", "5%"],
    ["“Now!”", "now"],
  ])("takes %s and %s for the same", (one, other) => {
    expect(plainText(one)).toBe(plainText(other));
  });
});
