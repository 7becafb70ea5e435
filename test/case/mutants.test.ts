import { describe, expect, it } from "vitest";
import { Random } from "#math/random.ts";
import { examineBeside, filesBeside } from "../../scripts/fuzz/beside.ts";
import { examine } from "../../scripts/fuzz/examine.ts";
import { mutantOf } from "../../scripts/fuzz/mutants.ts";
import { seeds } from "../../scripts/fuzz/seeds.ts";

// `npm run fuzz` tries ten times as many, and others with another seed.
const MUTANTS = 1000;

describe("a damaged case", () => {
  it("is refused with places and cures, or read, checked and briefed, and never breaks the program", async () => {
    const files = seeds();
    const random = new Random(1, "mutant");
    const problems: string[] = [];
    let sound = 0;
    for (let nth = 0; nth < MUTANTS; nth++) {
      const { name, bytes } = mutantOf(files, random.run(nth));
      const examined = await examine(bytes, nth % 10 === 0 ? "brief" : "check");
      if (examined.sound) sound++;
      problems.push(...examined.problems.map((problem) => `${nth} (${name}): ${problem}`));
    }
    expect(problems).toEqual([]);
    // Were all refused, nothing would have been run; were all sound, nothing would have been damaged.
    expect(sound).toBeGreaterThan(MUTANTS / 20);
    expect(sound).toBeLessThan(MUTANTS / 2);
  }, 300_000);
});

describe("a damaged file beside a case", () => {
  it.each(filesBeside().map((file) => [file.name, file] as const))(
    "%s: is refused with places and cures, or used, and never breaks the program",
    async (_, file) => {
      const whole = await examineBeside(file, new TextEncoder().encode(file.text));
      expect(whole).toEqual({ sound: true, said: [], problems: [] });
      const random = new Random(1, "mutant beside");
      const found = [];
      for (let nth = 0; nth < 200; nth++)
        found.push(await examineBeside(file, mutantOf([file], random.run(nth)).bytes));
      expect(found.flatMap(({ problems }) => problems)).toEqual([]);
      expect(found.filter(({ sound }) => !sound).length).toBeGreaterThan(50);
    },
  );
});
