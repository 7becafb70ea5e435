import { describe, expect, it } from "vitest";
import { additiveNumbers, listedNumbers, numberOf } from "#math/numbering.ts";

describe("numbers of states", () => {
  it("are sums over the options, however many there are", () => {
    const worth = [7, 1, 4, 2, 0, 9, 3, 5, 8, 6, 11, 10, 13, 12, 15];
    for (const optionCount of [0, 1, 5, 12, 13, 15]) {
      // Two options count where they are left, as those do that cannot be taken up again.
      const number = (code: number) =>
        worth
          .slice(0, optionCount)
          .reduce((sum, each, option) => sum + ((((code ^ 0b1000010) >>> option) & 1) === 1 ? each : 0), 0);
      const numbers = additiveNumbers(optionCount, number);
      for (let code = 0; code < 1 << optionCount; code++) expect(numberOf(numbers, code)).toBe(number(code));
    }
  });

  it("are as listed where they are listed", () => {
    const listed = Int32Array.from({ length: 10_000 }, (_, state) => (state * 37) % 1009);
    const numbers = listedNumbers(listed);
    expect(Array.from(listed.keys(), (state) => numberOf(numbers, state))).toEqual([...listed]);
  });
});
