import { isoDay, partsOf } from "#case/day.ts";
import { edtfDays, edtfMonth, edtfYear, mondayOf, monthsAfter } from "../calendar.ts";
import { type DateRule, relative, type Value } from "../rule.ts";
import { COUNT, countOf, MONTH, monthOf, SEASON, seasonOf, UNITS } from "../vocabulary.ts";
import { edtfSeason } from "./absolute.ts";

/** Dates that are told from the one before. Without one they are undated, since the day of publication is not meant. */

const narrative = (value: Value): Value => ({ anchor: "narrative", ...value });

export const NARRATIVE: readonly DateRule[] = [
  relative(
    "same",
    String.raw`(?:the same|that(?: very)?) (?<u>day|week|month|year)\b(?!-)`,
    ({ u }, { narrative: told }) => {
      if (!told) return { edtf: null };
      const { year, month } = partsOf(told.first);
      if (u === "year") return narrative({ edtf: edtfYear(year) });
      if (u === "month") return narrative({ edtf: edtfMonth(year, month) });
      return u === "day" && told.first === told.last
        ? narrative({ edtf: isoDay(told.first) })
        : { edtf: null };
    },
  ),
  relative(
    "month-told",
    `(?:that (?<m>${MONTH})|the following (?<n>${MONTH})|(?:that|the) (?<s>${SEASON}) (?:of that year|of the same year)|that (?<t>${SEASON}))`,
    ({ m, n, s, t }, { narrative: told, southern }) => {
      if (!told) return { edtf: null };
      const { year, month } = partsOf(told.first);
      if (s || t) return narrative({ edtf: edtfSeason(year, seasonOf((s ?? t)!), southern) });
      const which = monthOf((m ?? n)!);
      return narrative({ edtf: edtfMonth(n && which <= month ? year + 1 : year, which) });
    },
  ),
  relative(
    "next-day",
    String.raw`the (?<rel>following|next|previous|preceding) (?<u>day|week|month|year)\b|the (?<b>day) (?<w>before|after)\b(?! [a-z])`,
    ({ rel, u, b, w }, { narrative: told }) => {
      if (!told) return { edtf: null };
      const shift = /^(?:following|next|after)$/.test((rel ?? w)!) ? 1 : -1;
      const { year, month } = partsOf(told.first);
      if ((u ?? b) === "year") return narrative({ edtf: edtfYear(year + shift) });
      if (u === "month") return narrative({ edtf: edtfMonth(year, month + shift) });
      if (u === "week" && told.last - told.first < 7) {
        const monday = mondayOf(told.first) + 7 * shift;
        return narrative({ edtf: edtfDays(monday, monday + 6) });
      }
      return told.first === told.last ? narrative({ edtf: isoDay(told.first + shift) }) : { edtf: null };
    },
  ),
  relative(
    "later",
    String.raw`(?<n>${COUNT}) (?<u>${UNITS}) (?<rel>later|earlier|before|afterwards)\b`,
    ({ n, u, rel }, { narrative: told, published }) => {
      const count = countOf(n!);
      const back = rel === "earlier" || rel === "before";
      const from = told ?? (back ? { first: published, last: published } : undefined);
      if (count === undefined || !from || (rel === "before" && !told)) return { edtf: null };
      const signed = back ? -count : count;
      const anchor = told ? "narrative" : "publication";
      const { year } = partsOf(from.first);
      if (/^(?:year|decade)/.test(u!))
        return { anchor, edtf: edtfYear(year + signed * (/^decade/.test(u!) ? 10 : 1)) };
      if (/^(?:month|quarter)/.test(u!))
        return {
          anchor,
          edtf: isoDay(monthsAfter(from.first, signed * (/^quarter/.test(u!) ? 3 : 1))).slice(0, 7),
        };
      const days = signed * (/^week/.test(u!) ? 7 : /^fortnight/.test(u!) ? 14 : 1);
      if (from.last - from.first > 31) return { edtf: null };
      return {
        anchor,
        edtf:
          edtfDays(from.first + days, from.last + days) +
          (/^day/.test(u!) || from.first !== from.last ? "" : "~"),
      };
    },
  ),
];
