import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsInWords,
  certainlyBefore,
  type DateBounds,
  dateBounds,
  dateOf,
  intersection,
} from "#case/date.ts";
import { dateInWords } from "#case/date-words.ts";
import { isoDay } from "#case/day.ts";
import { readDate } from "#case/edtf/read-date.ts";

function days(text: string): string[] | undefined {
  const bounds = dateBounds(text);
  return bounds && inIso(bounds);
}

function inIso(bounds: DateBounds): string[] {
  return [bounds.earliest, bounds.latest].map((day) => (day === null ? ".." : isoDay(day)));
}

/** Milliseconds since 1970, as the library counts, to days. */
function dayOfTime(milliseconds: number): number {
  return Math.floor(milliseconds / 86_400_000);
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
    ["2XXX", ["2000-01-01", "2999-12-31"]],
    ["2018-XX-XX", ["2018-01-01", "2018-12-31"]],
    ["2018-0X", ["2018-01-01", "2018-09-30"]],
    ["2018-1X", ["2018-10-01", "2018-12-31"]],
    ["2018-04-0X", ["2018-04-01", "2018-04-09"]],
    ["2018-02-2X", ["2018-02-20", "2018-02-28"]],
    ["2018-1X-XX", ["2018-10-01", "2018-12-31"]],
    ["201X-XX", ["2010-01-01", "2019-12-31"]],
    ["20XX-XX-XX", ["2000-01-01", "2099-12-31"]],
    ["1XXX", ["1000-01-01", "1999-12-31"]],
    ["-1XXX", ["-1999-01-01", "-1000-12-31"]],
    ["XXXX-XX-XX", ["..", ".."]],
    ["-0043-03-15", ["-0043-03-15", "-0043-03-15"]],
    ["Y20180", ["20180-01-01", "20180-12-31"]],
    ["2017-11/2018-04", ["2017-11-01", "2018-04-30"]],
    ["2018-05/..", ["2018-05-01", ".."]],
    ["../2018-04-16", ["..", "2018-04-16"]],
    ["/2018-04-16", ["..", "2018-04-16"]],
    ["2017-11/", ["2017-11-01", ".."]],
    ["2017-11/XXXX", ["2017-11-01", ".."]],
    ["XXXX/2018-04-16", ["..", "2018-04-16"]],
    ["../..", ["..", ".."]],
    ["2018-04-16T04:56:00", ["2018-04-16", "2018-04-16"]],
    ["2018-04-16T04:56:00Z", ["2018-04-16", "2018-04-16"]],
    ["2018-04-16T23:30:00+09:00", ["2018-04-16", "2018-04-16"]],
    ["2018-04-16T00:30:00-05", ["2018-04-16", "2018-04-16"]],
    ["[2018-01..2018-05]", ["2018-01-01", "2018-05-31"]],
    ["[2018-01-03, 2018-01-05, 2018-02]", ["2018-01-03", "2018-02-28"]],
    ["[..2018-05]", ["..", "2018-05-31"]],
    ["[2018-05-03..]", ["2018-05-03", ".."]],
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
    expect(days("2003~")).toEqual(["2002-01-01", "2004-12-31"]);
    expect(days("201X~")).toEqual(["2000-01-01", "2029-12-31"]);
    expect(days("19XX~")).toEqual(["1800-01-01", "2099-12-31"]);
    expect(days("2001-22~")).toEqual(["2001-03-01", "2001-11-30"]);
    expect(days("2018-01-03/2018-02~")).toEqual(["2018-01-03", "2018-03-31"]);
    // By the part that is written in full, from the days that are named.
    expect(days("2018-1X~")).toEqual(["2017-10-01", "2019-12-31"]);
    expect(days("2018-04-1X~")).toEqual(["2018-03-10", "2018-05-19"]);
    expect(days("2018-02-2X~")).toEqual(["2018-01-20", "2018-03-31"]);
    expect(days("2018-02-0X~")).toEqual(["2018-01-01", "2018-03-09"]);
    expect(days("2018-03-3X~")).toEqual(["2018-02-28", "2018-04-30"]);
    expect(days("2018-04-3X~")).toEqual(["2018-03-30", "2018-05-31"]);
  });

  it("is certain of nothing where the date is uncertain", () => {
    for (const text of ["2018-04-16?", "2018-04?", "2003%", "201X?", "2001-22?", "2018-02-01?/2018-03-09?"])
      expect(days(text)).toEqual(["..", ".."]);
    expect(days("2018-02-01/2018-03-09?")).toEqual(["2018-02-01", ".."]);
    expect(days("2018-02-01?/2018-03-09")).toEqual(["..", "2018-03-09"]);
    expect(days("[2018-01?..2018-05]")).toEqual(["..", "2018-05-31"]);
  });

  // Each with a word of the reason, which tells what the text is.
  it.each([
    ["", "not a date in EDTF"],
    ["spring 2018", "not a date in EDTF"],
    ["16.4.2018", "not a date in EDTF"],
    ["2018-W14", "not a date in EDTF"],
    ["2018-13", "no such month"],
    ["2018-00", "no such month"],
    ["2018-02-29", "no such day"],
    ["2018-02-30", "no such day"],
    ["2018-02-3X", "no such day"],
    ["2018-04-16/2018-04-01", "ends before it begins"],
    ["[2018-05..2018-01]", "ends before it begins"],
    ["[2018-05..2018-01, 2019]", "ends before it begins"],
    ["a/b/c", "two ends"],
    ["/", "`not stated`"],
    ["[..]", "a set names dates"],
    ["[2018,,2019]", "a set names dates"],
    ["[]", "a set names dates"],
    ["2018-25", "seasons 25–41 belong to level 2"],
    ["2018-41~", "seasons 25–41 belong to level 2"],
    ["XXXX-03-09", "level 2"],
    ["XXXX-03", "level 2"],
    ["201X-05", "level 2"],
    ["2018-XX-09", "level 2"],
    ["2018-1X-09", "level 2"],
    ["2018-XX-1X", "level 2"],
    ["2018-04-X1", "a digit that is left open before one that is not belongs to level 2"],
    ["2018-X1", "a digit that is left open before one that is not belongs to level 2"],
    ["20X8", "a digit that is left open before one that is not belongs to level 2"],
    ["XXX8-04", "level 2"],
    ["2001-29", "seasons 25–41 belong to level 2"],
    ["2001-33/2001-34", "level"],
    ["XXXX~", "nothing that could be doubted"],
    ["XXXX?", "nothing that could be doubted"],
    ["2017-11/XXXX%", "nothing that could be doubted"],
    ["XXXX/", "`not stated`"],
    ["XXXX/XXXX", "`not stated`"],
    ["[XXXX, 2018]", "XXXX is none"],
    ["[2018..XXXX]", "XXXX is none"],
    ["2018?-03-09", "a mark of doubt on a part of a date belongs to level 2"],
    ["2018-~03-09", "a mark of doubt on a part of a date belongs to level 2"],
    ["?2018", "a mark of doubt on a part of a date belongs to level 2"],
    ["2018-03-09?~", "written %"],
    ["Y-17E7", "level 2"],
    ["1950S2", "level 2"],
    ["Y1700000022", "so far away"],
    ["{2018, 2019}", "a set in braces"],
    ["201u", "written X"],
    ["2018-xx", "written X"],
    ["2018-03-09/open", "`..`"],
    ["open", "as 2017-11/.."],
    ["..", "as 2017-11/.."],
    ["unknown", "as 2017-11/"],
    ["unknown/2018", "left empty"],
    ["987", "four digits"],
    ["2018-4-2", "two digits"],
    ["2018-04-16T25:00:00", "time of day"],
    ["2018-04T10:00:00", "not a date in EDTF"],
  ])("refuses %j", (text, reason) => {
    expect(dateBounds(text)).toBeUndefined();
    expect(readDate(text)).toEqual({ fault: expect.stringContaining(reason) });
  });
});

describe("dateOf", () => {
  const date = (text: string) => dateOf(text)!;

  it("names the days as they are written, doubts and all", () => {
    for (const [text, named] of [
      ["2018-03-09?", ["2018-03-09", "2018-03-09"]],
      ["2018-03-09~", ["2018-03-09", "2018-03-09"]],
      ["201X%", ["2010-01-01", "2019-12-31"]],
      ["2018-02-01?/2018-03-09?", ["2018-02-01", "2018-03-09"]],
      ["2017-11/", ["2017-11-01", ".."]],
      ["XXXX", ["..", ".."]],
    ] as const)
      expect(inIso(date(text).named)).toEqual(named);
    expect(date("2018-03-09?").precision).toBe("day");
    expect(date("2018-03-09~").precision).toBe("day");
    expect(date("XXXX").precision).toBe("undated");
  });

  // What each point of a date is certain of, what it means if its source is right, and what its words name. One rule,
  // whatever the form: ? allows every day, ~ widens, % does both, and each end goes by its own mark.
  describe("marks of doubt, each on its own end", () => {
    const JUNE = { named: ["2010-06-01", "2010-06-30"], about: ["2010-05-01", "2010-07-31"] };
    const JANUARY = { named: ["2011-01-01", "2011-01-31"], about: ["2010-12-01", "2011-02-28"] };
    const MARKS = ["", "~", "?", "%"];
    const daysOf = (month: typeof JUNE, mark: string) => {
      const meant = mark === "~" || mark === "%" ? month.about : month.named;
      return { meant, certain: mark === "?" || mark === "%" ? ["..", ".."] : meant };
    };

    it.each(MARKS.flatMap((a) => MARKS.map((b) => [a, b])))("2010-06%s to 2011-01%s", (a, b) => {
      const [from, to] = [daysOf(JUNE, a), daysOf(JANUARY, b)];
      for (const text of [`2010-06${a}/2011-01${b}`, `[2010-06${a}..2011-01${b}]`]) {
        const found = date(text);
        expect(inIso(found)).toEqual([from.certain[0], to.certain[1]]);
        expect(inIso(found.meant)).toEqual([from.meant[0], to.meant[1]]);
        expect(inIso(found.named)).toEqual([JUNE.named[0], JANUARY.named[1]]);
        expect(found.uncertain).toBe(/[?%]/.test(a + b));
        expect(found.approximate).toBe(/[~%]/.test(a + b));
      }
      const { start, end } = date(`2010-06${a}/2011-01${b}`).ends!;
      expect([start, end].map(inIso)).toEqual([from.certain, to.certain]);
      expect([start.meant, end.meant].map(inIso)).toEqual([from.meant, to.meant]);
    });

    it.each(MARKS)("a single 2010-06%s", (mark) => {
      const { meant, certain } = daysOf(JUNE, mark);
      const found = date(`2010-06${mark}`);
      expect([found, found.meant, found.named].map(inIso)).toEqual([certain, meant, JUNE.named]);
    });
  });

  it("tells what is uncertain and what about right", () => {
    const marks = (text: string) => [date(text).uncertain, date(text).approximate];
    expect(marks("2018")).toEqual([false, false]);
    expect(marks("2018?")).toEqual([true, false]);
    expect(marks("2018~")).toEqual([false, true]);
    expect(marks("2018%")).toEqual([true, true]);
    expect(marks("2017/2018?")).toEqual([true, false]);
    expect(marks("[2017, 2018~]")).toEqual([false, true]);
  });

  it("tells an interval, throughout which a thing lasted, from one of several days", () => {
    expect(date("2018-01/2018-05").ends).not.toBeNull();
    expect(date("[2018-01..2018-05]").ends).toBeNull();
    expect(dateBounds("2018-01/2018-05")).toEqual(dateBounds("[2018-01..2018-05]"));
  });

  it("tells an unknown end from an open one", () => {
    expect(date("2017-11/").ends!.end.is).toBe("unknown");
    expect(date("2017-11/..").ends!.end.is).toBe("open");
    expect(date("/2018").ends!.start.is).toBe("unknown");
    expect(date("../2018").ends!.start.is).toBe("open");
    expect(date("2017-11/XXXX").ends!.end.is).toBe("unknown");
    expect(date("2017-11/2018").ends!.end.is).toBe("stated");
  });

  it("is plain data", () => {
    for (const text of ["2018?", "2017-11/", "[2018-01..2018-05]"])
      expect(JSON.parse(JSON.stringify(date(text)))).toEqual(date(text));
  });
});

describe("dateInWords", () => {
  it.each([
    ["2018-04-16", "16 April 2018"],
    ["2018-04", "April 2018"],
    ["2018-04-XX", "April 2018"],
    ["2018", "2018"],
    ["201X", "the 2010s"],
    ["19XX", "1900 to 1999"],
    ["2001-22", "summer 2001"],
    ["2001-24", "winter 2001/02"],
    ["-0043", "44 BC"],
    ["2018-04-02~", "about 2 April 2018"],
    ["201X~", "about the 2010s"],
    ["2018-03-09?", "9 March 2018 (uncertain)"],
    ["2018-03%", "about March 2018 (uncertain)"],
    ["2017-11/2018-02", "November 2017 to February 2018"],
    ["2018-01/2018-05", "January to May 2018"],
    ["2018-01-03/2018-01-09", "3 to 9 January 2018"],
    ["2018-01-03/2018-02", "3 January to February 2018"],
    ["2003/2009", "2003 to 2009"],
    ["2018-02-01?/2018-03-09?", "1 February to 9 March 2018 (uncertain)"],
    ["2018-02-01?/2018-03-09", "1 February 2018 (uncertain) to 9 March 2018"],
    ["2004-07~/2005-07", "about July 2004 to July 2005"],
    ["2017-11/", "from November 2017, end unknown"],
    ["2017-11/..", "from November 2017 on"],
    ["/2018-04", "until April 2018, beginning unknown"],
    ["../2018-04", "until April 2018"],
    ["[2018-01..2018-05]", "some day between January and May 2018"],
    ["[2018-01-03..2018-01-09]", "some day between 3 and 9 January 2018"],
    ["[2018-07-11..2018-07-12]", "11 or 12 July 2018"],
    ["[2018-07-31..2018-08-01]", "31 July or 1 August 2018"],
    ["[2018-10..2018-11]", "October or November 2018"],
    ["[2017..2018]", "2017 or 2018"],
    ["[2018-10..2018-11-01]", "some day between October and 1 November 2018"],
    ["[2018-01?..2018-05]", "some day between January and May 2018 (uncertain)"],
    ["[2016, 2018]", "2016 or 2018"],
    ["[..2018-05]", "some day up to May 2018"],
    ["[2018-05..]", "some day from May 2018 on"],
    ["XXXX", "undated"],
    ["2018-1X", "October to December 2018"],
    ["201X-XX", "the 2010s"],
    ["1XXX", "1000 to 1999"],
    ["2018-1X~", "about October to December 2018"],
    ["2010-06~/2011-01?", "about June 2010 to January 2011 (uncertain)"],
    ["2010-06?/2011-01~", "June 2010 (uncertain) to about January 2011"],
    ["2010-06%/2011-01%", "about June 2010 to about January 2011 (uncertain)"],
    ["2017-11/XXXX", "from November 2017, end unknown"],
    ["XXXX/2018-04", "until April 2018, beginning unknown"],
    ["../..", "all along"],
    ["/..", "still going on, beginning unknown"],
    ["../", "since long before, end unknown"],
  ])("%s → %s", (text, words) => {
    expect(dateInWords(dateOf(text)!)).toBe(words);
  });

  it("says what is left open", () => {
    expect(dateInWords("not stated")).toBe("date not stated");
    expect(dateInWords("unknown")).toBe("date unknown");
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

  it("is told only where it is certain", () => {
    expect(certainlyBefore(bounds("2018-03-08"), bounds("2018-03-27"))).toBe(true);
    expect(certainlyBefore(bounds("2018"), bounds("2018-04-02"))).toBe(false);
    expect(certainlyBefore(bounds("XXXX"), bounds("2018"))).toBe(false);
  });

  it("is never told both ways, nor of dates with a day in common (law)", () => {
    const date = fc
      .tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([year, month, whole]) =>
        bounds(whole ? String(year) : `${year}-${String(month).padStart(2, "0")}`),
      );
    fc.assert(
      fc.property(date, date, (a, b) => {
        if (certainlyBefore(a, b)) {
          expect(certainlyBefore(b, a)).toBe(false);
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
    ["2018-05/..", "from May 2018"],
    ["2018-05-02/..", "from 2 May 2018"],
    ["1994/..", "from 1994"],
    ["../2018-04-16", "until 16 April 2018"],
    ["../2018-04", "until April 2018"],
    ["../2018", "until 2018"],
    ["2001-22", "June to August 2001"],
    ["2017-11/2018-02", "November 2017 to February 2018"],
    ["2018-11-05/2018-11-12", "5 to 12 November 2018"],
    ["2018-03-26/2018-04-09", "26 March to 9 April 2018"],
    ["2017-12-30/2018-01-02", "30 December 2017 to 2 January 2018"],
    ["2018-04-02?", "undated"],
    ["2003/2009", "2003–2009"],
  ])("%s → %s", (text, words) => {
    expect(boundsInWords(dateBounds(text)!)).toBe(words);
  });
});
