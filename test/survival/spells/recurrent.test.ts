import { expect, it } from "vitest";
import { type GivenRecurrent, recurrent } from "#survival/spells/recurrent.ts";

it("puts the stretches into the order of subject and time, and leaves the columns as they are", () => {
  const found = recurrent({ subject: [1, 0, 1], start: [4, 0, 0], stop: [6, 5, 4], event: [0, 1, 1] });
  expect([...found.order]).toEqual([1, 2, 0]);
  expect([[...found.start], [...found.stop], [...found.event]]).toEqual([
    [4, 0, 0],
    [6, 5, 4],
    [0, 1, 1],
  ]);
  expect(found.subjects.count).toBe(2);
});

it.each<[string, GivenRecurrent, string]>([
  [
    "stretches that overlap",
    { subject: [0, 1, 0], start: [0, 0, 2], stop: [3, 3, 5], event: [0, 1, 1] },
    "start, row 2: 2 is before row 0 of the subject stops",
  ],
  [
    "a stretch that ends where it starts",
    { subject: [0], start: [3], stop: [3], event: [1] },
    "stop, row 0: 3 is not after the start, 3",
  ],
  [
    "an event that is none",
    { subject: [0], start: [0], stop: [3], event: [2] },
    "event, row 0: 2 is neither 0 nor 1",
  ],
  ["half a subject", { subject: [0.5], start: [0], stop: [3], event: [1] }, "subject, row 0: 0.5"],
])("refuses %s", (_, given, what) => {
  expect(() => recurrent(given)).toThrow(what);
});
