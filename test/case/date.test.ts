import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundsInWords, certainlyBefore, dateBounds, intersection, possiblyBefore } from "#case/date.ts";
import { dayOfTime, isoDay } from "#case/day.ts";

function days(text: string): string[] | undefined {
  const bounds = dateBounds(text);
  return bounds && [bounds.earliest, bounds.latest].map((day) => (day === null ? ".." : isoDay(day)));
}

describe("dateBounds", () => {
  // First and last day that each allows, from the EDTF specification (Library of Congress, 4 February 2019).
  it.each([
    ["2018-04-16", ["2018-04-16", "2018-04-16"]],
    ["2018-04", ["2018-04-01", "2018-04-30"]],
    ["2016-02", ["2016-02-01", "2016-02-29"]],
    ["1994", ["1994-01-01", "1994-12-31"]],
    ["199X", ["1990-01-01", "1999-12-31"]],
    ["19XX", ["1900-01-01", "1999-12-31"]],
    ["2018-XX", ["2018-01-01", "2018-12-31"]],
    ["2018-04-XX", ["2018-04-01", "2018-04-30"]],
    ["XXXX", ["..", ".."]],
    ["2018-04-16?", ["2018-04-16", "2018-04-16"]],
    ["2017-11/2018-04", ["2017-11-01", "2018-04-30"]],
    ["2018-05/..", ["2018-05-01", ".."]],
    ["../2018-04-16", ["..", "2018-04-16"]],
    ["/2018-04-16", ["..", "2018-04-16"]],
    ["2018-04-16T04:56:00", ["2018-04-16", "2018-04-16"]],
  ])("%s", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it("puts seasons in their months, not in calendar quarters", () => {
    expect(days("2001-21")).toEqual(["2001-03-01", "2001-05-31"]);
    expect(days("2001-22")).toEqual(["2001-06-01", "2001-08-31"]);
    expect(days("2001-23")).toEqual(["2001-09-01", "2001-11-30"]);
    expect(days("2001-24")).toEqual(["2001-12-01", "2002-02-28"]);
    expect(days("2001-22/2002")).toEqual(["2001-06-01", "2002-12-31"]);
  });

  it("widens approximate dates by their own precision", () => {
    expect(days("2018-04-02~")).toEqual(["2018-03-26", "2018-04-09"]);
    expect(days("2004-07~")).toEqual(["2004-06-01", "2004-08-31"]);
    expect(days("2003%")).toEqual(["2002-01-01", "2004-12-31"]);
  });

  it.each([
    "",
    "spring 2018",
    "16.4.2018",
    "2018-13",
    "2018-02-29",
    "2018-02-30",
    "2018-04-16/2018-04-01",
    "a/b/c",
    "2018-W14",
  ])("refuses %j", (text) => {
    expect(dateBounds(text)).toBeUndefined();
  });
});

describe("dates without qualifiers", () => {
  it("have the bounds that the parser of the format gives them (law)", () => {
    const pad = (number: number) => String(number).padStart(2, "0");
    const plain = fc
      .tuple(
        fc.integer({ min: 1, max: 9998 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        fc.integer({ min: 1, max: 3 }),
      )
      .filter(([, month, , parts]) => parts === 1 || month < 21)
      .map(([year, month, day, parts]) =>
        [String(year).padStart(4, "0"), pad(month), pad(day)].slice(0, parts).join("-"),
      );
    // The parser takes 29 February of a common year for 1 March; it is no day.
    const noDay = (text: string) =>
      text.endsWith("-02-29") && days(`${text.slice(0, 4)}-02`)![1]!.endsWith("28");
    fc.assert(
      fc.property(plain, (text) => {
        let expected: string[] | undefined;
        try {
          if (noDay(text)) throw new RangeError("no day");
          const extent = edtf(text);
          expected = [extent.min, extent.max].map((time) => isoDay(dayOfTime(time)));
        } catch {
          expected = undefined;
        }
        expect(days(text)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("order of uncertain dates", () => {
  const bounds = (text: string) => dateBounds(text)!;

  it("tells certain from possible order", () => {
    expect(certainlyBefore(bounds("2018-03-08"), bounds("2018-03-27"))).toBe(true);
    expect(certainlyBefore(bounds("2018"), bounds("2018-04-02"))).toBe(false);
    expect(possiblyBefore(bounds("2018"), bounds("2018-04-02"))).toBe(true);
    expect(possiblyBefore(bounds("2018-04-10"), bounds("2018-03"))).toBe(false);
    expect(certainlyBefore(bounds("XXXX"), bounds("2018"))).toBe(false);
  });

  it("is never both certain one way and possible the other (law)", () => {
    const date = fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([year, month, whole]) =>
        bounds(whole ? String(year) : `${year}-${String(month).padStart(2, "0")}`),
      );
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (certainlyBefore(a, b)) {
          expect(possiblyBefore(b, a)).toBe(false);
          expect(intersection(a, b)).toBeUndefined();
        }
      }),
    );
  });
});

describe("boundsInWords", () => {
  it.each([
    ["2018-04-16", "16 April 2018"],
    ["2018-04", "April 2018"],
    ["1994", "1994"],
    ["199X", "the 1990s"],
    ["XXXX", "undated"],
    ["2018-05/..", "from 1 May 2018"],
    ["../2018-04-16", "until 16 April 2018"],
    ["2001-22", "1 June 2001 to 31 August 2001"],
    ["2003/2009", "2003–2009"],
  ])("%s → %s", (text, words) => {
    expect(boundsInWords(dateBounds(text)!)).toBe(words);
  });
});
