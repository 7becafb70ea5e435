import { type Point, readPoint } from "./point.ts";

/** An end of an interval: a point, `open` (`..`: it has none), or `unknown` (nothing written, or `XXXX`: nobody says). */
export type End = Point | "open" | "unknown";

/** A date as written: once at a point, from one end to the other, or once at one of several points or stretches. */
export type Written =
  | { readonly form: "point"; readonly point: Point }
  | { readonly form: "interval"; readonly start: End; readonly end: End }
  | {
      readonly form: "one of";
      readonly choices: readonly { readonly from: Point | "open"; readonly to: Point | "open" }[];
    };

type Fault = { readonly fault: string };

/**
 * Reads a date in EDTF (https://www.loc.gov/standards/datetime/), level 0 or 1, and of level 2 two things: digits left open
 * from the right, as 2018-1X or 1XXX, and sets in brackets, of which one member is meant: `[2018-01..2018-05]` is some day
 * between. A text that is none gives the reason.
 */
export function readDate(text: string): Written | Fault {
  if (text.startsWith("[") && text.endsWith("]")) return readChoices(text.slice(1, -1));
  const ends = text.split("/");
  if (ends.length === 1) {
    const point = readPoint(text);
    return "fault" in point ? point : { form: "point", point };
  }
  if (ends.length > 2) return { fault: "an interval has two ends, as 2017-11/2018-02" };
  const [start, end] = ends.map(readEnd) as [End | Fault, End | Fault];
  if (isFault(start)) return start;
  if (isFault(end)) return end;
  if (start === "unknown" && end === "unknown")
    return { fault: "an interval of which neither end is known is `not stated`" };
  if (endsFirst(start, end)) return { fault: ENDS_FIRST };
  return { form: "interval", start, end };
}

function readEnd(text: string): End | Fault {
  if (text === "") return "unknown";
  if (text === "..") return "open";
  if (text === "unknown" || text === "open")
    return { fault: "an unknown end is left empty, and an open one written `..`" };
  const point = readPoint(text);
  return "fault" in point || point.unit !== "none" ? point : "unknown";
}

function readChoices(text: string): Written | Fault {
  const choices: { from: Point | "open"; to: Point | "open" }[] = [];
  for (const each of text.split(",").map((part) => part.trim())) {
    const dots = each.indexOf("..");
    const parts = dots < 0 ? [each, each] : [each.slice(0, dots), each.slice(dots + 2)];
    if (each === ".." || each === "")
      return { fault: "a set names dates, as [2018-01..2018-05] or [1667, 1668]" };
    const [from, to] = parts.map((part) => (part === "" ? "open" : readPoint(part))) as [
      Point | "open" | Fault,
      Point | "open" | Fault,
    ];
    if (isFault(from)) return from;
    if (isFault(to)) return to;
    if ([from, to].some((each) => typeof each === "object" && each.unit === "none"))
      return { fault: "a set names dates, and XXXX is none" };
    if (endsFirst(from, to)) return { fault: ENDS_FIRST };
    choices.push({ from, to });
  }
  return { form: "one of", choices };
}

function isFault(end: End | Fault): end is Fault {
  return typeof end === "object" && "fault" in end;
}

const ENDS_FIRST = "it ends before it begins";

function endsFirst(from: End, to: End): boolean {
  if (typeof from === "string" || typeof to === "string") return false;
  const [first, last] = [from.named.earliest, to.named.latest];
  return first !== null && last !== null && first > last;
}
