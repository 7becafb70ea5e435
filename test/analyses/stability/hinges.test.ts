import { expect, it } from "vitest";
import { swingOf } from "#graph-model/robustness/hinges.ts";
import { workedCases } from "../../worked-cases.ts";
import { perform, plain } from "./perform.ts";

const told = (id: string) =>
  perform(workedCases().find((one) => one.id.startsWith(id))!, { samples: 200 }).explanation;

it("tells the unknown on which most hangs before all else that would change the answer", () => {
  const { flips, signposts } = told("korea-2018");
  const what = "the United States wants to guarantee the North's security in a deal";
  expect(plain(flips[0]!.change)).toBe(`If it becomes known whether ${what}`);
  const [, so, ofSo, not, ofNot] =
    /^“guarantee for commitments, forces stay” itself then holds in (\d+) of (\d+) orders of preference if so, in (\d+) of (\d+) if not\.$/
      .exec(plain(flips[0]!.effect))!
      .map(Number);
  const hinge = { ifWanted: { count: so!, of: ofSo! }, ifNot: { count: not!, of: ofNot! } };
  expect(ofSo! + ofNot!).toBe(200);
  expect(swingOf(hinge)).toBeGreaterThan(0.5);
  expect(plain(signposts![0]!.watch)).toBe(`whether ${what}`);
});

it("tells on what it hangs whether what today's state turns into would hold, and gives no share for the coin thrown for it", () => {
  const { flips, signposts, judgements } = told("black-sea");
  const what = "Russia wants to treat ships to Ukraine's ports as targets";
  expect(plain(flips[0]!.change)).toBe(`If it becomes known whether ${what}`);
  expect(plain(flips[0]!.effect)).toMatch(
    /^“the corridor lapses and ships stay in port” then holds in (\d+) of \1 orders of preference if so, in none of \d+ if not\.$/,
  );
  expect(signposts!.map(({ watch, means }) => [plain(watch), plain(means!)])).toContainEqual([
    `whether ${what}`,
    "if so, “the corridor lapses and ships stay in port” would hold; if not, it would not",
  ]);
  for (const told of [judgements[0]!.gist!, judgements[0]!.text]) {
    expect(plain(told)).not.toContain("about 50 %");
    expect(plain(told)).toContain(`holds only if ${what}, which is not known`);
  }
});
