/** Pieces of patterns for dates, and the values of the words in them. A sentence is in lower case but for months and weekdays. */

const MONTHS = [
  ["January", "Jan"],
  ["February", "Feb"],
  ["March", "Mar"],
  ["April", "Apr"],
  ["May"],
  ["June", "Jun"],
  ["July", "Jul"],
  ["August", "Aug"],
  ["September", "Sept", "Sep"],
  ["October", "Oct"],
  ["November", "Nov"],
  ["December", "Dec"],
] as const;
const WEEKDAYS = [
  ["Monday", "Mon"],
  ["Tuesday", "Tues", "Tue"],
  ["Wednesday", "Wed"],
  ["Thursday", "Thurs", "Thu"],
  ["Friday", "Fri"],
  ["Saturday", "Sat"],
  ["Sunday", "Sun"],
] as const;

function numbered(names: readonly (readonly string[])[], from: number): ReadonlyMap<string, number> {
  return new Map(names.flatMap((spellings, index) => spellings.map((name) => [name, index + from] as const)));
}

/** Weekdays and months in small letters, whole, with strokes between them. */
export const LOW_WEEKDAYS = WEEKDAYS.map(([day]) => day.toLowerCase()).join("|");
export const LOW_MONTHS = MONTHS.map(([month]) => month.toLowerCase()).join("|");

/** Month by its English name, 1–12. */
export const MONTH_NUMBER = numbered(MONTHS, 1);
/** Weekday by its English name, 0 = Monday. */
export const WEEKDAY_NUMBER = numbered(WEEKDAYS, 0);

const LOW_NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** What a word of number counts; a half year is no number here. */
const COUNTS: ReadonlyMap<string, number> = new Map([
  ...LOW_NUMBERS.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
  ["a", 1],
  ["an", 1],
  ["a hundred", 100],
  ["a couple of", 2],
  ["a dozen", 12],
]);
/** Words for a number that nobody gives, with the least that they mean. */
const VAGUE_COUNTS = ["a few", "few", "several", "some", "many", "a number of"];

const either = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join("|");

export const MONTH = String.raw`(?:${either(MONTH_NUMBER.keys())})\b\.?`;
export const WEEKDAY = String.raw`(?:${either(WEEKDAY_NUMBER.keys())})\b\.?`;
/** A weekday that may stand before a date, and a time of day that may stand behind one. */
export const ON_WEEKDAY = `(?:(?<weekday>${WEEKDAY}),? (?:the )?)?`;
export const AT_TIME = String.raw`(?:(?:,| -| –| at)? \d{1,2}[:.]\d\d(?!\d))?`;
export const DAY = String.raw`(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%:])`;
export const YEAR = String.raw`(?:1[0-9]\d\d|20\d\d)(?![\d%]|[.,:]\d)`;
export const SEASON = "(?:spring|summer|autumn|fall|winter)";
export const COUNT = String.raw`(?:\d{1,3}|${either(COUNTS.keys())}|${either(VAGUE_COUNTS)})`;
export const UNIT = "(?:day|week|fortnight|weekend|month|quarter|year|decade|century)";
export const UNITS = "(?:day|week|fortnight|month|quarter|year|decade)s?\\b";
export const PART = "(?:early|mid|late)";
export const EDGE = "(?:beginning|start|middle|end|close)";

/** Words with which a date can begin, beside months, weekdays and digits. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  [
    ...COUNTS.keys(),
    ...VAGUE_COUNTS,
    ...[
      "the",
      "this",
      "last",
      "past",
      "next",
      "coming",
      "previous",
      "current",
      "following",
      "that",
      "today",
      "tonight",
    ],
    ...[
      "yesterday",
      "tomorrow",
      "early",
      "mid",
      "late",
      "earlier",
      "later",
      "end",
      "beginning",
      "start",
      "middle",
    ],
    ...[
      "spring",
      "summer",
      "autumn",
      "fall",
      "winter",
      "in",
      "within",
      "over",
      "almost",
      "nearly",
      "about",
      "around",
    ],
    ...[
      "roughly",
      "approximately",
      "more",
      "less",
      "at",
      "q1",
      "q2",
      "q3",
      "q4",
      "h1",
      "h2",
      "fiscal",
      "financial",
      "now",
    ],
    ...[
      "recently",
      "soon",
      "lately",
      "currently",
      "nowadays",
      "christmas",
      "labor",
      "memorial",
      "thanksgiving",
      "new",
      "year",
      "half",
      "mid-year",
      "overnight",
      "good",
      "ash",
      "palm",
      "maundy",
      "easter",
      "pentecost",
      "whit",
      "whitsun",
      "bastille",
      "armistice",
      "halloween",
      "on",
      "fy",
    ],
  ].map((word) => word.split(" ")[0]!),
);

export function monthOf(name: string): number {
  return MONTH_NUMBER.get(name.replace(".", ""))!;
}

export function weekdayOf(name: string): number {
  return WEEKDAY_NUMBER.get(name.replace(".", ""))!;
}

/** How many a word or number says; `undefined` where it is vague. */
export function countOf(words: string): number | undefined {
  return /^\d/.test(words) ? Number(words) : COUNTS.get(words);
}

/** EDTF number of a season, 21 (spring) to 24 (winter). */
export function seasonOf(name: string): number {
  return { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }[name]!;
}

export function dayOfMonthOf(words: string): number {
  return Number.parseInt(words, 10);
}
