import { expect, it } from "vitest";
import { saidOf } from "./small-case.ts";

const round = (rest: string) =>
  `rounds: [{id: r, name: n, parties: [U, V], start: 2018-01, end: open, ending: open, ${rest}}]\n`;
/** A case that leaves open how long something goes on, by the key that says so. */
const ENDS: Readonly<Record<string, (end: string) => string>> = {
  "the end of a pause": (end) => round(`pauses: [{from: 2018-03-01, to: ${end}}]`),
  "the end of a tie": (end) => `ties: [{kind: trade, from: U, to: V, since: 2010, until: ${end}}]\n`,
  "a date of an event": (end) => `events: [{id: x, what: w, when: ${end}}]\n`,
};

it.each(Object.entries(ENDS))("%s that is open is refused with a cure that works", (_, of) => {
  for (const [written, cure] of [
    ["open", "2017-11/.."],
    ["..", "2017-11/.."],
  ] as const) {
    expect(saidOf(of(written))).toEqual([expect.stringContaining(`as ${cure}`)]);
  }
  expect(saidOf(of("2018-03-01/.."))).toEqual([]);
});
