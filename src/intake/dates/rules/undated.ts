import { absolute, type DateRule } from "../rule.ts";
import { COUNT, countOf } from "../vocabulary.ts";

/** Words of time that have no place in the calendar: they are found, so that nobody makes a date of them. */

const LETTER: Readonly<Record<string, string>> = { d: "D", w: "W", f: "W", m: "M", q: "M", y: "Y" };
const TIMES: Readonly<Record<string, number>> = { f: 2, q: 3 };

export const UNDATED: readonly DateRule[] = [
  absolute(
    "duration",
    String.raw`(?:(?:for|over|about|around|nearly|almost|more than|less than|at least|after|within|in) )?(?:(?<n>${COUNT})(?: full| whole| long| more)?|(?:the|a) (?:full|whole)) ?-?(?<u>(?:day|week|fortnight|month|quarter|year|decade)s?)(?:-long)?\b`,
    ({ n, u }) => {
      const count = n === undefined ? 1 : countOf(n);
      const unit = u![0]!;
      if (/^dec/.test(u!)) return { edtf: null, duration: count === undefined ? "PXY" : `P${10 * count}Y` };
      return {
        edtf: null,
        duration: `P${count === undefined ? "X" : count * (TIMES[unit] ?? 1)}${LETTER[unit]}`,
      };
    },
  ),
  absolute(
    "vague",
    String.raw`(?:recently|nowadays|lately|soon(?! as)|now|currently|in recent (?:days|weeks|months|years)|in the (?:past|future)(?! [a-z\d])|at the moment)\b`,
    () => ({ edtf: null }),
  ),
];
