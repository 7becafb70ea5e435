import fc from "fast-check";
import { expect, it } from "vitest";
import { sineCosine } from "#math/sine-cosine.ts";

it("gives the sine and the cosine up to a right angle", () => {
  fc.assert(
    fc.property(fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }), (angle) => {
      const { sine, cosine } = sineCosine(angle);
      expect(Math.abs(sine - Math.sin(angle))).toBeLessThan(1e-15);
      expect(Math.abs(cosine - Math.cos(angle))).toBeLessThan(1e-15);
    }),
  );
  expect(sineCosine(Math.PI / 6).sine).toBeCloseTo(0.5, 15);
});
