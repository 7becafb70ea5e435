import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bitCount, gatherBits } from "#math/gather-bits.ts";

const word = fc.nat(2 ** 24 - 1);

describe("gathering bits", () => {
  it("gives the masked bits in their order", () => {
    fc.assert(
      fc.property(word, word, (mask, from) => {
        let text = "";
        for (let bit = 23; bit >= 0; bit--) if ((mask >>> bit) & 1) text += (from >>> bit) & 1;
        expect(gatherBits(mask)(from)).toBe(text === "" ? 0 : Number.parseInt(text, 2));
      }),
    );
  });
});

describe("counting bits", () => {
  it("counts the ones", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (given) => {
        expect(bitCount(given)).toBe([...given.toString(2)].filter((digit) => digit === "1").length);
      }),
    );
  });
});
