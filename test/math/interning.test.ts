import fc from "fast-check";
import { expect, it } from "vitest";
import { areEqual, interning } from "#math/interning.ts";

it("equal arrays get one number, different ones different numbers, from 0 on", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.nat(2), { maxLength: 3 }), { maxLength: 40 }), (arrays) => {
      const numberOf = interning();
      const met: string[] = [];
      for (const values of arrays) {
        const text = values.join();
        if (!met.includes(text)) met.push(text);
        expect(numberOf(Int32Array.from(values))).toBe(met.indexOf(text));
      }
    }),
  );
});

it("arrays of one hash are told apart", () => {
  const numberOf = interning();
  // FNV-1a by whole numbers: x ^ a then times p, so that [0, h ^ k] and [1, h' ^ k] can be made to agree.
  const step = (hash: number, value: number) => Math.imul(hash ^ value, 0x01000193);
  const [zero, one] = [step(0x811c9dc5, 0), step(0x811c9dc5, 1)];
  const first = [0, 7];
  const second = [1, zero ^ 7 ^ one];
  expect(step(zero, first[1]!)).toBe(step(one, second[1]!));
  expect(numberOf(first)).toBe(0);
  expect(numberOf(second)).toBe(1);
  expect(areEqual(first, second)).toBe(false);
  expect(areEqual([1], [1, 2])).toBe(false);
});
