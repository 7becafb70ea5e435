import { describe, expect, it } from "vitest";
import { wholePerCent } from "#math/whole-per-cent.ts";
import { shareInPercent } from "#view/probability-words.ts";

describe("shares of counts in whole per cent", () => {
  it("are rounded as the counts are, halves upwards, for all counts up to four hundred", () => {
    for (let all = 1; all <= 400; all++)
      for (let some = 0; some <= all; some++) {
        const rounded = Math.floor((200 * some + all) / (2 * all));
        expect(wholePerCent(some / all)).toBe(rounded);
        if (some === 0 || some === all || (100 * some >= all && 100 * (all - some) >= all))
          expect(shareInPercent(some / all)).toBe(`${rounded} %`);
      }
  });
});
