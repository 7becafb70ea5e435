import type { WhenGiven } from "./basis.ts";
import { boundsInWords, eitherInWords, joinedInWords } from "./date.ts";
import { partsOf, yearInWords } from "./day.ts";
import type { Point } from "./edtf/point.ts";
import { type End, readDate, type Written } from "./edtf/read-date.ts";

/**
 * A date in words, as narrowly as it is written and no more: `November 2017 to February 2018`, `about 2 April 2018`,
 * `some day between January and May 2018`, `from November 2017, end unknown`. What is given as uncertain is said to be.
 */
export function dateInWords(when: WhenGiven): string {
  if (typeof when === "string") return when === "unknown" ? "date unknown" : "date not stated";
  const written = readDate(when.edtf);
  if ("fault" in written) throw new RangeError(`${when.edtf} is no date`);
  return writtenInWords(written);
}

function writtenInWords(written: Written): string {
  if (written.form === "point") return pointInWords(written.point) + doubt(written.point);
  if (written.form === "interval") return intervalInWords(written.start, written.end);
  const { choices } = written;
  const some = choices.map(({ from, to }) => {
    if (from === to || (typeof from === "object" && typeof to === "object" && sameDays(from, to)))
      return pointInWords(from as Point);
    if (from === "open") return `some day up to ${pointInWords(to as Point)}`;
    if (to === "open") return `some day from ${pointInWords(from)} on`;
    return eitherInWords(pointInWords(from), pointInWords(to), areNeighbours(from as Point, to as Point));
  });
  const uncertain = choices.some(({ from, to }) =>
    [from, to].some((end) => typeof end === "object" && end.uncertain),
  );
  return some.join(" or ") + (uncertain ? UNCERTAIN : "");
}

const UNCERTAIN = " (uncertain)";

function doubt({ uncertain }: Point): string {
  return uncertain ? UNCERTAIN : "";
}

function intervalInWords(start: End, end: End): string {
  const both = [start, end].map((each) => typeof each === "object" && each.uncertain);
  const from =
    typeof start === "string" ? start : pointInWords(start) + (both[0] && !both[1] ? UNCERTAIN : "");
  const to = typeof end === "string" ? end : pointInWords(end) + (both[1] && !both[0] ? UNCERTAIN : "");
  const doubted = both[0] && both[1] ? UNCERTAIN : "";
  if (from === "open" || from === "unknown") {
    const beginning = from === "unknown" ? ", beginning unknown" : "";
    if (to === "open") return from === "open" ? "all along" : "still going on, beginning unknown";
    if (to === "unknown") return "since long before, end unknown";
    return `until ${to}${beginning}`;
  }
  if (to === "open") return `from ${from} on`;
  if (to === "unknown") return `from ${from}, end unknown`;
  return joinedInWords(from, to, " to ") + doubted;
}

const SEASONS: Readonly<Record<number, string>> = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" };

function pointInWords({ named, unit, season, approximate }: Point): string {
  const { earliest, latest } = named;
  if (earliest === null || latest === null) return "undated";
  const { year } = partsOf(earliest);
  const words =
    season === null
      ? unit === "century" || unit === "millennium"
        ? `${yearInWords(year)} to ${yearInWords(partsOf(latest).year)}`
        : boundsInWords(named)
      : `${SEASONS[season]} ${season === 24 ? `${year}/${String((year + 1) % 100).padStart(2, "0")}` : year}`;
  return approximate ? `about ${words}` : words;
}

/** Whether one day, month or year is the next after another. */
function areNeighbours(a: Point, b: Point): boolean {
  return (
    a.unit === b.unit &&
    !a.approximate &&
    !b.approximate &&
    a.named.latest !== null &&
    a.named.latest + 1 === b.named.earliest
  );
}

function sameDays(a: Point, b: Point): boolean {
  return a.named.earliest === b.named.earliest && a.named.latest === b.named.latest;
}
