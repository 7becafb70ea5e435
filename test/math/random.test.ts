import { describe, expect, it } from "vitest";
import { philox4x32 } from "#math/philox.ts";
import { Random } from "#math/random.ts";

function words(counter: readonly number[], key: readonly number[]): string[] {
  const out = new Uint32Array(4);
  philox4x32(counter[0]!, counter[1]!, counter[2]!, counter[3]!, key[0]!, key[1]!, out);
  return [...out].map((word) => word.toString(16).padStart(8, "0"));
}

/** The definition (Salmon et al. 2011, § 3.3) in exact integers: an independent oracle. */
function philoxByDefinition(counter: readonly number[], key: readonly number[]): string[] {
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint];
  let [k0, k1] = key.map(BigInt) as [bigint, bigint];
  const mask = 0xffffffffn;
  for (let round = 0; round < 10; round++) {
    const product0 = 0xd2511f53n * c0;
    const product1 = 0xcd9e8d57n * c2;
    [c0, c1, c2, c3] = [
      (product1 >> 32n) ^ c1 ^ k0,
      product1 & mask,
      (product0 >> 32n) ^ c3 ^ k1,
      product0 & mask,
    ];
    k0 = (k0 + 0x9e3779b9n) & mask;
    k1 = (k1 + 0xbb67ae85n) & mask;
  }
  return [c0, c1, c2, c3].map((word) => word.toString(16).padStart(8, "0"));
}

describe("Philox 4×32-10", () => {
  // Known-answer tests published with Random123 (Salmon et al. 2011), file kat_vectors.
  it.each([
    [
      [0, 0, 0, 0],
      [0, 0],
      ["6627e8d5", "e169c58d", "bc57ac4c", "9b00dbd8"],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ["408f276d", "41c83b0e", "a20bc7c6", "6d5451fd"],
    ],
    [
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      ["d16cfe09", "94fdcceb", "5001e420", "24126ea1"],
    ],
  ])("gives the published words for counter %j", (counter, key, expected) => {
    expect(words(counter, key)).toEqual(expected);
  });

  it("agrees with the definition in exact integers", () => {
    const source = new Random(7, "oracle");
    for (let trial = 0; trial < 500; trial++) {
      const counter = [source.uint32(), source.uint32(), source.uint32(), source.uint32()];
      const key = [source.uint32(), source.uint32()];
      expect(words(counter, key)).toEqual(philoxByDefinition(counter, key));
    }
  });
});

describe("Random", () => {
  const draw = (random: Random, count: number) => Array.from({ length: count }, () => random.uint32());

  it("gives the same draws for the same seed, stream and run, whatever else was drawn", () => {
    const first = new Random(1, "a");
    draw(first, 13);
    expect(draw(first.run(5), 8)).toEqual(draw(new Random(1, "a", 5), 8));
  });

  it("gives other draws for another seed, stream or run", () => {
    const all = [new Random(1, "a"), new Random(2, "a"), new Random(1, "b"), new Random(1, "a", 1)];
    expect(new Set(all.map((random) => draw(random, 4).join())).size).toBe(4);
  });

  it("uses all 53 bits of a seed", () => {
    expect(draw(new Random(2 ** 40, "a"), 4)).not.toEqual(draw(new Random(0, "a"), 4));
  });

  it("draws integers below a bound evenly (chi-square, 5 cells, 1 in 10⁶ to fail by chance)", () => {
    const random = new Random(3, "below");
    const counts = [0, 0, 0, 0, 0];
    for (let draws = 0; draws < 50_000; draws++) counts[random.below(5)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(33.4);
  });

  it("shuffles every order of three equally often", () => {
    const random = new Random(4, "shuffle");
    const counts = new Map<string, number>();
    for (let draws = 0; draws < 60_000; draws++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(35.9);
  });
});

it("makes a uniform number of the next two words, wherever the block of them ends", () => {
  for (const before of [0, 1, 2, 3, 4, 5]) {
    const words = new Random(3, "words");
    const numbers = new Random(3, "words");
    for (let drawn = 0; drawn < before; drawn++) expect(numbers.uint32()).toBe(words.uint32());
    for (let drawn = 0; drawn < 5; drawn++) {
      const [first, second] = [words.uint32(), words.uint32()];
      expect(numbers.uniform()).toBe(((first >>> 5) * 2 ** 26 + (second >>> 6)) / 2 ** 53);
    }
    expect(numbers.uint32()).toBe(words.uint32());
  }
});
