import { expect, it } from "vitest";
import { chance } from "#track-record/words/figures.ts";

it("prints a chance as the brief does: outwards, and never as none or all that may be more or less", () => {
  expect(chance({ low: 0.0798, best: 0.1786, high: 0.3062 })).toBe("18 % (7–31 %)");
  expect(chance({ low: 0.0998, best: 0.36, high: 0.7034 })).toBe("36 % (9–71 %)");
  expect(chance({ low: 0.0007, best: 0.05, high: 0.9999 })).toBe("5 % (<1 to >99 %)");
  expect(chance({ low: 0.4, best: 0.4, high: 0.4 })).toBe("40 %");
});
