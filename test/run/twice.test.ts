import { expect, it } from "vitest";
import { conflictingDates } from "#analyses/audit/rules/conflicting-dates.ts";
import type { Case } from "#case/case.ts";
import { dateOf } from "#case/date.ts";
import { columnLayout } from "../../src/view/network/columns.ts";

// Work on four times as much takes no more than nine times as long, three times for each doubling: what grows with the square takes sixteen.

function secondsOf(work: () => unknown): number {
  const took = [0, 1, 2].map(() => {
    const began = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - began) / 1e6;
  });
  return Math.min(...took);
}

const SHAPES: readonly (readonly [string, number, (count: number) => () => unknown])[] = [
  [
    "arrows between two boxes",
    2500,
    (count) => {
      const box = (id: string, layer: number) => ({ id, label: id, layer });
      const edges = Array.from({ length: count }, () => ({ from: "a", to: "b" }));
      return () => columnLayout([[box("a", 0)], [box("b", 1)]] as never, edges as never, ["", ""], 0);
    },
  ],
  [
    "other dates of a round",
    1500,
    (count) => {
      const start = dateOf("2024-01-10")!;
      const round = { id: "r", name: "talks", start, end: "open", cite: ["art"] };
      const rounds = [
        { ...round, otherDates: Array.from({ length: count }, () => ({ start, cite: ["art"] })) },
      ];
      const c = { events: [], sanctions: [], rounds } as unknown as Case;
      return () => conflictingDates.find(c, {} as never);
    },
  ],
];

it.each(SHAPES)("%s", { timeout: 60_000 }, (_, count, make) => {
  const quarter = secondsOf(make(count));
  expect(secondsOf(make(4 * count))).toBeLessThan(9 * quarter + 0.1);
});
