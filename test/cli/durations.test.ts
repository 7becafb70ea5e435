import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Durations } from "../../src/cli/durations/result.ts";
import { FREIREICH } from "../survival/tables.ts";
import { call } from "./terminal-io.ts";

const folder = mkdtempSync(join(tmpdir(), "demarche-durations-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function durations(table: string, ...flags: string[]) {
  writeFileSync(join(folder, "talks.csv"), table);
  return call(folder, "durations", "talks.csv", ...flags);
}

async function found(table: string, ...flags: string[]): Promise<Durations> {
  const { out, error } = await durations(table, "--json", ...flags);
  expect(error).toBe("");
  return JSON.parse(out);
}

const REMISSION = `time,ending\n${Array.from(FREIREICH.time, (week, row) => `${week},${FREIREICH.ending[row] ? "relapse" : ""}`).join("\n")}\n`;

describe("demarche durations", () => {
  it("gives the curve of the 6-MP arm with the limits that textbooks print", async () => {
    const { n, ended, open, limits, km, quantiles, restrictedMean } = await found(REMISSION);
    expect([n, ended, open, limits]).toEqual([21, 9, 12, { scale: "log-log", level: 0.95 }]);
    expect(km[0]).toMatchObject({ day: 6, atRisk: 21, ended: 3, censored: 1 });
    expect(km[0]!.survival).toBeCloseTo(18 / 21, 14);
    // By hand from the formula, and as R prints them: 0.620 and 0.952.
    expect(km[0]!.low).toBeCloseTo(0.6197, 3);
    expect(km[0]!.high).toBeCloseTo(0.9516, 3);
    expect(quantiles[1]).toMatchObject({ share: 0.5, day: 23, high: null });
    expect(restrictedMean).toMatchObject({ horizon: 35 });
    expect(restrictedMean.mean).toBeCloseTo(23.287, 3);
  });

  it("takes the scale and the level that are asked for, and says which", async () => {
    const log = await found(REMISSION, "--limits", "log", "--level", "0.9");
    expect(log.limits).toEqual({ scale: "log", level: 0.9 });
    expect(log.km[0]!.low).toBeCloseTo(
      (18 / 21) * Math.exp(-1.6448536269514722 * Math.sqrt(3 / (21 * 18))),
      12,
    );
    const { status, error } = await durations(REMISSION, "--limits", "exact");
    expect([status, error]).toEqual([
      2,
      expect.stringContaining("one of plain, log, log-log, logit, arcsine"),
    ]);
  });

  it("counts days between dates, and open spells up to the day that is given", async () => {
    const { km, open, openToday, endings } = await found(
      "id,start,end,ending\na,2018-01-01,2018-01-31,agreed\nb,2018-01-01,2018-02-10,failed\nc,2018-02-01,,\n",
      "--as-of",
      "2018-04-16",
    );
    expect(km.map(({ day }) => day)).toEqual([30, 40, 74]);
    expect([open, openToday]).toEqual([1, 1]);
    expect(endings.map(({ ending, n, shares }) => [ending, n, shares[0]!.day])).toEqual([
      ["agreed", 1, 30],
      ["failed", 1, 40],
    ]);
    expect(endings[0]!.shares[0]!.share).toBeCloseTo(1 / 3, 14);
  });

  it("says what dates that are no single days leave open", async () => {
    const { inexact, km } = await found(
      "start,end,ending\n2017-11,2018-03-01,agreed\n2018-01-01,2018-01-11,agreed\n",
    );
    // Of November's 30 days: 91 days at least, 120 at most.
    expect(inexact).toMatchObject({ spells: 1, medianIfShortest: 50.5, medianIfLongest: 65 });
    expect(inexact!.turnbull!.map(({ from, to }) => [from, to])).toEqual([
      [10, 10],
      [91, 120],
    ]);
    expect(inexact!.turnbull![0]!.survival).toBeCloseTo(0.5, 8);
    expect(km[1]!.day).toBe(105);
  });

  it("prints what it found, with the numbers at risk below the picture", async () => {
    const { status, out } = await durations(REMISSION);
    expect(status).toBe(0);
    expect(out).toContain("21 spells: 9 ended, 12 still open.");
    expect(out).toContain("Half have ended: by day 23 (95 % limits: 13 to no end).");
    expect(out).toContain("6         21      3       85.7 %       62.0 % to 95.2 %");
    expect(out).toMatch(/at risk 21 +16 +9 +4 +1\n/);
    for (const line of out.split("\n")) expect(line.length).toBeLessThan(200);
  });

  it("says that nothing is known but that it is longer where none has ended", async () => {
    const { out } = await durations("time,ending\n5,\n9,\n");
    expect(out).toContain("None has ended");
    expect(out).toContain("Half have ended: not within the 9 days that the table covers.");
  });

  it("takes late entry: a spell is at risk only from the day after it came to be known", async () => {
    const { km } = await found("time,ending,entry\n5,a,\n9,a,6\n9,,2\n");
    expect(km.map(({ day, atRisk, ended }) => [day, atRisk, ended])).toEqual([
      [5, 2, 1],
      [9, 2, 1],
    ]);
  });

  it("counts a spell that ends on the day on which it began, on day 0, and one last seen then only there", async () => {
    const byDates = await found(
      "start,end,ending\n2018-01-01,2018-01-01,agreed\n2018-01-01,2018-01-01,\n2018-01-01,2018-01-02,agreed\n2018-01-01,2018-01-03,agreed\n",
    );
    const byTime = await found("time,ending\n0,agreed\n0,\n1,agreed\n2,agreed\n");
    expect(byDates.km).toEqual(byTime.km);
    expect(
      byTime.km.map(({ day, atRisk, ended, censored, survival }) => [day, atRisk, ended, censored, survival]),
    ).toEqual([
      [0, 4, 1, 1, 0.75],
      [1, 2, 1, 0, 0.375],
      [2, 1, 1, 0, 0],
    ]);
    // The mean is the area under the curve from day 0 on: 0.75 up to day 1 and 0.375 up to day 2.
    expect(byTime.restrictedMean).toMatchObject({ mean: 1.125, horizon: 2 });
    expect(byTime.endings[0]!.shares.map(({ share }) => share)).toEqual([0.25, 0.625, 1]);
    expect((await durations("time,ending\n0,a\n")).out).toContain("Half have ended: by day 0");
  });

  it("does not depend on the order of rows, nor on how the cells are separated", async () => {
    const one = await found("time,ending\n5,a\n5,b\n9,\n");
    const other = await found("ending;time\r\nb;5\r\n;9\r\na;5\r\n");
    expect(other.km).toEqual(one.km);
    expect(other.endings.map(({ shares }) => shares)).toEqual(one.endings.map(({ shares }) => shares));
  });

  it.each<[string, string, string, string]>([
    [
      "an end before the start",
      "id,start,end,ending\na,2018-02-01,2018-01-01,x",
      "2:14",
      "is before the start",
    ],
    ["an ending without an end", "start,end,ending\n2018-01-01,,agreed", "2:12", "and no end"],
    ["an unknown column", "time,ending,begin\n1,x,2", "1:13", 'no column "begin"'],
    ["a misspelt column", "time,endng\n1,x", "1:6", "did you mean ending?"],
    ["no column of endings", "time\n1", "1:1", "no column ending"],
    ["no start and no time", "id,ending\na,x", "1:1", "no column start"],
    ["time and dates", "time,start,end,ending\n1,2018,2018,x", "1:1", "both time and dates"],
    ["no end", "start,ending\n2018,x", "1:1", "no column end"],
    ["half a day", "time,ending\n1.5,x", "2:1", "no whole number of days"],
    ["a negative time", "time,ending\n-3,x", "2:1", "below 0"],
    ["no time", "time,ending\n,x", "2:1", "no time"],
    ["a formula for a time", "time,ending\n=1+2,x", "2:1", "no whole number"],
    ["a formula for an ending", 'time,ending\n3,"=HYPERLINK(""x"")"', "2:3", "begins as a formula does"],
    ["a formula behind an apostrophe", "time,ending\n3,'=1", "2:3", "begins as a formula does"],
    ["a formula for an id", "id,time,ending\n@SUM(A1),3,x", "2:1", "begins as a formula does"],
    ["an open spell called so", "time,ending\n3,ongoing", "2:3", "leave the cell empty"],
    ["a status of 0", "time,ending\n3,0", "2:3", "leave the cell empty"],
    ["a date in another notation", "start,end,ending\n16.04.2018,2018-05-01,x", "2:1", "write 2018-04-16"],
    ["a day that no month has", "start,end,ending\n2018-02-31,2018-05-01,x", "2:1", "write a date in EDTF"],
    ["an interval for a day", "start,end,ending\n2017/2018,2018-05-01,x", "2:1", "is an interval"],
    ["a start that nobody knows", "start,end,ending\n..,2018-05-01,x", "2:1", "error"],
    [
      "spells of one id that overlap",
      "id,start,end,ending\na,2018-01-01,2018-03-01,x\na,2018-02-01,2018-04-01,x",
      "3:3",
      "before its spell of line 2 has ended",
    ],
    ["a row without an id", "id,time,ending\n,3,x", "2:1", "no id"],
    ["an entry after the end", "time,ending,entry\n3,x,3", "2:5", "not before the end"],
    ["a cell too many", "time,ending\n3,x,y", "2:5", "more cells"],
    ["two columns of one name", "time,time,ending\n3,3,x", "1:6", "two columns"],
    ["no rows", "time,ending\n", "1:1", "has no spells"],
    ["nothing at all", "", "1:1", "the table is empty"],
    ["45,000 years", "time,ending\n99999999,x", "2:1", "hours or seconds"],
  ])("refuses %s at its place", async (_, table, place, what) => {
    const { status, out, error } = await durations(table, "--as-of", "2018-04-16");
    expect([status, out]).toEqual([1, ""]);
    expect(error).toContain(`talks.csv:${place}: error:`);
    expect(error).toContain(what);
  });

  it("tells all faults of a table, not the first", async () => {
    const { error } = await durations("time,ending\nx,a\n3,ongoing\n1.5,b\n");
    expect(error.match(/error:/g)).toHaveLength(3);
  });

  it("takes spells of one id that follow one another, and says that they are taken as independent", async () => {
    const table = "id,start,end,ending\na,2018-01-01,2018-03-01,x\na,2018-03-01,2018-04-01,x\n";
    expect((await found(table)).repeated).toBe(1);
    expect((await durations(table)).out).toContain("independent");
  });

  it.each(["--level=1", "--level=x", "--horizon=0", "--horizon=-4", "--as-of=2018"])(
    "refuses %s",
    async (flag) => {
      const { status } = await durations(REMISSION, flag);
      expect(status).toBe(2);
    },
  );

  it("ends with a result or with faults, whatever is in the table", async () => {
    const cell = fc.oneof(
      fc.constantFrom(
        "",
        "..",
        "2018",
        "2018-02-30",
        "2018-02",
        "-0001",
        "2018~",
        "199X",
        "2018-04-16?",
        "x",
        "0",
        "7",
      ),
      fc.constantFrom(
        "9007199254740993",
        "1e9",
        "-1",
        "+3",
        "NaN",
        "Infinity",
        '"a',
        '"a""b"',
        "=1",
        "[2017,2019]",
      ),
      fc.string({ maxLength: 6 }),
    );
    const head = fc.shuffledSubarray(["id", "start", "end", "time", "ending", "entry", "endng"], {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(head, fc.constantFrom(["start", "end", "ending"], ["id", "time", "ending", "entry"])),
        fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }),
        async (columns, rows) => {
          const { status, out } = await durations(
            [columns, ...rows].map((cells) => cells.join(",")).join("\n"),
          );
          expect([0, 1]).toContain(status);
          expect(out).not.toMatch(/NaN|undefined|Infinity/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("ends with a result for every table of days, on the terminal and as data", async () => {
    const rows = fc.array(
      fc.record({
        time: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100_000 })),
        ending: fc.constantFrom("", "agreed", "collapsed"),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom("plain", "log", "log-log", "logit", "arcsine"),
        async (given, scale) => {
          const table = `time,ending\n${given.map(({ time, ending }) => `${time},${ending}`).join("\n")}\n`;
          const { status, out } = await durations(table, "--limits", scale);
          expect(status).toBe(0);
          expect(out).not.toMatch(/NaN|undefined|Infinity/);
          const { n, ended, open, km, endings } = await found(table, "--limits", scale);
          expect(ended + open).toBe(n);
          const last = km.at(-1)!;
          const all = endings.reduce((sum, { shares }) => sum + shares.at(-1)!.share, last.survival);
          expect(all).toBeCloseTo(1, 12);
        },
      ),
      { numRuns: 100 },
    );
  });
});
