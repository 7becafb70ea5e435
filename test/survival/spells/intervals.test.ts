import { expect, it } from "vitest";
import { intervals, NO_END } from "#survival/spells/intervals.ts";

it("keeps the last day on which a spell had not ended, and the last on which it can have", () => {
  const { after, by } = intervals({ least: [0, 4, 4], most: [0, 7, Number.POSITIVE_INFINITY] });
  expect([...after]).toEqual([-1, 3, 4]);
  expect([...by]).toEqual([0, 7, NO_END]);
});

it.each([
  [4, 3, "most, row 0: 3 is below the least, 4"],
  [4, 4.5, "most, row 0: 4.5 is no whole number"],
  [4, Number.NaN, "most, row 0: NaN is no whole number"],
  [4, 2 ** 25, "most, row 0: 33554432 is no whole number"],
  [-1, 3, "least, row 0: -1 is no whole number"],
])("refuses %s to %s days", (least, most, what) => {
  expect(() => intervals({ least: [least], most: [most] })).toThrow(what);
});

it("refuses columns of different lengths, without a row", () => {
  expect(() => intervals({ least: [1, 2], most: [3] })).toThrow("most: 1 rows where the times have 2");
});
