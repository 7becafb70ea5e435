import { isLimit } from "../bound.ts";
import { edtfDecade, edtfMonths, edtfThirdOfYear, edtfYear, thirdOf } from "../calendar.ts";
import { absolute, type DateRule } from "../rule.ts";
import { EDGE, PART, YEAR } from "../vocabulary.ts";

/** Years, and what is longer than one. */

/** Words behind which four digits are a year. */
const BEFORE_YEAR =
  /(?:^|[\s(,])(?:in|since|until|till|by|of|from|before|after|during|for|to|through|and|or|the|a|as|early|throughout|around|about|back|than|'s|between|its|their|his)[,]? ?$|\($|, $|[-–]$/;
/** Nouns that four digits count. */
const COUNTED =
  /^ (?:people|troops|soldiers|men|women|workers|jobs|miles|km|kilomet|met(?:er|re)s|tons|tonnes|dollars|euros|pounds|votes|seats|families|refugees|missiles|times|points|years|months|days|hours|metric|barrels|per cent|percent|members|delegates|homes|cases|deaths|[a-z]+ (?:people|troops|soldiers|workers|jobs))/;

const TENS: Readonly<Record<string, number>> = {
  twenties: 2,
  thirties: 3,
  forties: 4,
  fifties: 5,
  sixties: 6,
  seventies: 7,
  eighties: 8,
  nineties: 9,
};
const CENTURIES: Readonly<Record<string, number>> = {
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  "twenty-first": 21,
};

export const YEARS: readonly DateRule[] = [
  absolute(
    "years",
    String.raw`(?:(?:from |between )?(?<a>${YEAR})(?: ?[-–/] ?| to | until | through )|(?:between )?(?<c>${YEAR}) and )(?<b>20\d\d|1\d{3}|\d\d)(?![\d%-])`,
    ({ a, c, b }, { before }) => {
      // `Between 2018 and 2020`; `2018 and 2020` are two.
      if (c !== undefined && !/\bbetween $/.test(before)) return undefined;
      const first = (a ?? c)!;
      const from = Number(first);
      const to = b!.length === 2 ? Number(first.slice(0, 2) + b) : Number(b);
      return to > from && to - from < 200 ? { edtf: `${edtfYear(from)}/${edtfYear(to)}` } : undefined;
    },
  ),
  absolute(
    "part-of-year",
    `(?:(?<part>${PART})(?:[- ]| in )|(?:the )?(?<edge>${EDGE}|turn) of (?:the year )?)(?<y>${YEAR})`,
    ({ part, edge, y }, { before }) => ({
      edtf:
        edge && thirdOf(edge) === 2 && isLimit(before)
          ? `${edtfYear(Number(y))}-12-31`
          : edge === "turn"
            ? `${edtfYear(Number(y) - 1)}-12/${y}-01`
            : edtfThirdOfYear(Number(y), thirdOf(part ?? edge!)),
    }),
  ),
  // A fiscal year begins in another month in each country, so it has no place in the calendar before somebody says whose it is.
  absolute(
    "fiscal-year",
    String.raw`(?:the )?(?:fiscal|financial|fy) ?(?:year )?(?<y>${YEAR})(?:[-/]\d\d)?`,
    ({ y }) => {
      const year = Number(y);
      return {
        edtf: null,
        alternatives: [edtfYear(year), `${year - 1}-10/${year}-09`, edtfMonths(year, 4, 15)],
      };
    },
  ),
  absolute(
    "decade",
    String.raw`(?:the )?(?:(?<part>${PART})[- ](?:the )?)?(?:(?<c>1[5-9]|20)(?<t>\d)0'?s|'?(?<s>[2-9])0s|(?<w>${Object.keys(TENS).join("|")}))(?!\w)`,
    ({ part, c, t, s, w }, { before }) => {
      // `in their sixties` is an age.
      if (!c && /\b(?:his|her|their|my|your|our)(?: \w+)? $/.test(before)) return undefined;
      const first = c ? Number(`${c}${t}0`) : 1900 + 10 * (s ? Number(s) : TENS[w!]!);
      if (!part) return { edtf: edtfDecade(first) };
      const [from, to] = [
        [0, 3],
        [4, 6],
        [7, 9],
      ][thirdOf(part)]!;
      return { edtf: `${first + from!}/${first + to!}` };
    },
  ),
  absolute(
    "century",
    String.raw`(?:the )?(?:${PART} )?(?:(?<n>1\d|20|21)(?:th|st)|(?<w>${Object.keys(CENTURIES).join("|")}))[- ]century`,
    ({ n, w }) => ({
      edtf: `${(n ? Number(n) : CENTURIES[w!]!) - 1}XX`,
    }),
  ),
  absolute("year", String.raw`(?<y>${YEAR})(?![-/]\d|[a-z]|'s\b)`, ({ y }, { before, after }) => {
    const year = Number(y);
    if (year < 1400 || year > 2100 || COUNTED.test(after)) return undefined;
    return BEFORE_YEAR.test(before) || (before === "" && /^[,:]/.test(after)) ? { edtf: y! } : undefined;
  }),
];
