import { philox4x32 } from "./philox.ts";

/**
 * A random stream that is a function of a seed and a name: its draws do not depend on what other streams drew,
 * on the number of workers, or on the machine.
 */
export class Random {
  readonly #seed: number;
  /** What of the seed 32 bits do not hold. */
  readonly #seedBeyond: number;
  readonly #stream: number;
  readonly #run: number;
  readonly #block = new Uint32Array(4);
  #drawn = 0;

  /** `stream` names the purpose, `run` numbers the repetition within it (both unsigned 32-bit). */
  constructor(seed: number, stream: string | number = 0, run = 0) {
    this.#seed = seed;
    this.#seedBeyond = Math.floor(seed / 2 ** 32);
    this.#stream = typeof stream === "number" ? stream >>> 0 : streamNumber(stream);
    this.#run = run;
  }

  /** The stream of repetition `run` under the same seed and name: independent of this one and of its draws. */
  run(run: number): Random {
    return new Random(this.#seed, this.#stream, run);
  }

  /** The stream of another purpose under the same seed. */
  stream(name: string): Random {
    return new Random(
      this.#seed,
      (streamNumber(name) ^ Math.imul(this.#stream, 0x9e3779b1)) >>> 0,
      this.#run,
    );
  }

  /** Uniform 32-bit unsigned integer. */
  uint32(): number {
    const lane = this.#drawn & 3;
    if (lane === 0) this.#fill();
    this.#drawn++;
    return this.#block[lane]!;
  }

  /** Uniform in [0, 1) with 53 random bits, of two words. */
  uniform(): number {
    const lane = this.#drawn & 3;
    // After an odd number of words the second may lie in the next block.
    if (lane & 1) return fraction(this.uint32(), this.uint32());
    if (lane === 0) this.#fill();
    this.#drawn += 2;
    return fraction(this.#block[lane]!, this.#block[lane + 1]!);
  }

  /** Draws the block to which the next word belongs, which is its first. */
  #fill(): void {
    const index = this.#drawn / 4;
    const beyond = index < 2 ** 32 ? 0 : Math.floor(index / 2 ** 32);
    philox4x32(index >>> 0, beyond, this.#run, this.#stream, this.#seed, this.#seedBeyond, this.#block);
  }

  /** Uniform in [low, high). */
  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** Uniform integer in [0, count), without bias (rejection). */
  below(count: number): number {
    const limit = 2 ** 32 - (2 ** 32 % count);
    let word = this.uint32();
    while (word >= limit) word = this.uint32();
    return word % count;
  }

  /** Shuffles in place: every order equally likely (Fisher–Yates, Knuth's algorithm P). */
  shuffle<T>(items: T[]): T[] {
    for (let last = items.length - 1; last > 0; last--) {
      const other = this.below(last + 1);
      const item = items[last]!;
      items[last] = items[other]!;
      items[other] = item;
    }
    return items;
  }
}

/** A number in [0, 1) of the first 27 and 26 bits of two words. */
function fraction(first: number, second: number): number {
  return ((first >>> 5) * 67108864 + (second >>> 6)) / 9007199254740992;
}

/** FNV-1a, to turn the name of a stream into a number. */
function streamNumber(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) {
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
