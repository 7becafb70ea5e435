import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateOf } from "#case/date.ts";
import { dayOf, dayOfIso, isoDay } from "#case/day.ts";
import { datesOf } from "#intake/dates/dates-of.ts";
import { findDates } from "#intake/dates/find-dates.ts";
import { folded } from "#intake/text/folded.ts";
import { passagesOf } from "#intake/text/passage.ts";
import { publicationOf } from "#intake/text/publication.ts";
import { wordsOf } from "#intake/text/words.ts";
import { goldenLines } from "../../golden/lines.ts";

interface Row {
  readonly published: string;
  readonly text: string;
  readonly before?: string;
  readonly date: string | null;
  readonly edtf?: string | null;
  readonly others?: readonly string[];
  readonly bound?: string;
}

describe("dates worked out by hand", () => {
  it.each(goldenLines<Row>("intake/dates.jsonl"))("$published: $text", (row) => {
    const text = row.before ? `${row.before} ${row.text}` : row.text;
    const passages = passagesOf(text);
    const found = datesOf(passages, { published: dayOfIso(row.published) }).at(-1)!;
    if (row.date === null) {
      expect(found.filter(({ edtf }) => edtf !== null)).toEqual([]);
      return;
    }
    const date = found.find(({ text: words }) => words === row.date);
    expect(found.map((each) => each.text)).toContain(row.date);
    expect(date!.edtf).toBe(row.edtf);
    if (row.others) expect(date!.alternatives).toEqual(expect.arrayContaining([...row.others]));
    if (row.bound) expect(date!.bound).toBe(row.bound);
  });
});

describe("what a date is counted from", () => {
  const only = (text: string, published: number | undefined) =>
    findDates({ text, words: wordsOf(text) }, { published, narrative: undefined })[0]!;

  it("tells no day where that of publication is not known, but tells years", () => {
    expect(only("They met last week.", undefined)).toMatchObject({ edtf: null, alternatives: [] });
    expect(only("They met in 1994.", undefined)).toMatchObject({ edtf: "1994" });
  });

  it("goes by the sense of 4/5 and of summer that it is given", () => {
    const text = "It was signed on 4/5/2017, in summer 2017.";
    const options = { published: undefined, narrative: undefined };
    const words = wordsOf(text);
    const [day, season] = findDates({ text, words }, { ...options, dayFirst: true, southern: true });
    expect(day!.edtf).toBe("2017-05-04");
    expect(season!.edtf).toBe("2016-12/2017-02");
    expect(findDates({ text, words }, options)[1]!.edtf).toBe("2017-22");
  });

  it("is one reading for each weekday of a fortnight, all within a week", () => {
    for (let shift = 0; shift < 14; shift++) {
      const published = dayOf(2018, 4, 16) + shift;
      for (const name of ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]) {
        const past = only(`They met on ${name}.`, published).days!.first;
        const future = only(`They will meet on ${name}.`, published).days!.first;
        expect(published - past).toBeGreaterThanOrEqual(0);
        expect(published - past).toBeLessThan(7);
        expect(future - published).toBeGreaterThanOrEqual(0);
        expect(future - published).toBeLessThan(7);
        expect(
          new Date(`${isoDay(past)}T00:00Z`).toLocaleDateString("en", { weekday: "long", timeZone: "UTC" }),
        ).toBe(name);
      }
    }
  });
});

describe("marks and white space", () => {
  it("are read through, and places are those of the source", () => {
    const text = "They met on\u00A03\u200B March\u202F2018 — “at last”.";
    const read = folded(text, 0, text.length);
    const [date] = findDates(
      { text: read.text, words: wordsOf(read.text) },
      { published: undefined, narrative: undefined },
    );
    expect(date!.edtf).toBe("2018-03-03");
    expect(text.slice(read.at(date!.start), read.at(date!.end))).toBe("3\u200B March\u202F2018");
  });
});

const ARTICLE = "../shared/article/article.txt";
const GOLDEN = "../shared/golden/intake";
const there = existsSync(ARTICLE) && existsSync(GOLDEN);
const NOTE = there ? "" : " (skipped: ../shared is not beside the checkout)";

interface Expression {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly edtf: string | null;
  readonly edtf_accept: readonly string[];
  readonly required: boolean;
}

describe.skipIf(!there)(`the seed article${NOTE}`, () => {
  it("has all seventeen dates right, no date where there is none, and its day of publication", () => {
    const text = readFileSync(ARTICLE, "utf8");
    const { expressions } = JSON.parse(readFileSync(`${GOLDEN}/temporal.json`, "utf8")) as {
      expressions: readonly Expression[];
    };
    const published = publicationOf(text)!;
    expect(isoDay(published.day)).toBe("2018-04-16");
    const passages = passagesOf(text);
    const found = datesOf(passages, { published: published.day }).flatMap((dates, index) =>
      dates.map((date) => ({
        ...date,
        from: passages[index]!.inSource(date.start),
        to: passages[index]!.inSource(date.end),
      })),
    );
    const at = ({ start, end }: Expression) => found.filter(({ from, to }) => from < end && start < to);
    const dated = expressions.filter(({ required, edtf }) => required && edtf !== null);
    expect(dated).toHaveLength(17);
    const wrong = dated.filter(
      (each) => !at(each).some(({ edtf }) => edtf !== null && each.edtf_accept.includes(edtf)),
    );
    expect(wrong.map(({ text: words }) => words)).toEqual([]);
    const undated = expressions.filter(({ required, edtf }) => required && edtf === null);
    expect(undated.flatMap(at).filter(({ edtf }) => edtf !== null)).toEqual([]);
    const allowed = (from: number, to: number) =>
      expressions.some(({ start, end }) => from < end && start < to);
    expect(found.filter(({ from, to, edtf }) => edtf !== null && !allowed(from, to))).toEqual([]);
  });
});

const NAMES =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thu|fri|sat|sun)\b/g;

describe.skipIf(!there)(`phrases of the Duckling corpus${NOTE}`, () => {
  it("have their day, week, month or year at least as often as when last counted", () => {
    const blocks = JSON.parse(readFileSync(`${GOLDEN}/duckling_en_time.json`, "utf8")) as {
      kind: string;
      value: string;
      strings: string[];
    }[];
    let phrases = 0;
    let offered = 0;
    for (const { kind, value, strings } of blocks) {
      const wanted = daysOf(value);
      if (!wanted || kind.includes("Holiday")) continue;
      for (const phrase of strings) {
        phrases++;
        const text = phrase.replace(NAMES, (name) => name[0]!.toUpperCase() + name.slice(1));
        const dates = findDates(
          { text, words: wordsOf(text) },
          { published: dayOf(2013, 2, 12), narrative: undefined },
        ).filter(({ edtf }) => edtf !== null);
        const [date] = dates;
        // Its phrases are said to an assistant, so a bare Friday is the next one: what we offer beside counts too.
        const readings = date && dates.length === 1 ? [date.edtf!, ...date.alternatives] : [];
        const named = readings.map((edtf) => dateOf(edtf)!.named);
        if (named.some(({ earliest, latest }) => earliest === wanted.first && latest === wanted.last))
          offered++;
      }
    }
    expect(phrases).toBe(388);
    expect(offered).toBeGreaterThanOrEqual(145);
  });
});

/** First and last day of a value of that corpus whose grain is a day or longer. */
function daysOf(value: string): { first: number; last: number } | undefined {
  const numbers =
    /^\(\(?(\d+), (\d+), (\d+), 0, 0, 0\)(?:, \((\d+), (\d+), (\d+), 0, 0, 0\)\))? (Day|Week|Month|Quarter|Year)\b/.exec(
      value,
    );
  if (!numbers) return undefined;
  const [year, month, day, ...end] = numbers.slice(1, 7).map(Number) as [number, number, number, ...number[]];
  const first = dayOf(year, month, day);
  if (numbers[4]) return { first, last: dayOf(end[0]!, end[1]!, end[2]!) - 1 };
  const next = {
    Day: first + 1,
    Week: first + 7,
    Month: dayOf(year, month + 1, 1),
    Quarter: dayOf(year, month + 3, 1),
    Year: dayOf(year + 1, 1, 1),
  }[numbers[7] as "Day"];
  return { first, last: next - 1 };
}
