const LEVELS =
  "Demarche reads levels 0 and 1, and of level 2 sets of which one is meant and digits left open from the right";

// What people write instead, and what the format has that is not read, each by its name.
const NAMED: readonly (readonly [form: RegExp, fault: string])[] = [
  [/^-?[\dXY]+-(2[5-9]|3\d|4[01])[?~%]?$/, `seasons 25–41 belong to level 2; ${LEVELS}`],
  [/^-?[\dX]*X[\dX]*-(?!XX)/, `a month or day of a year that is left open belongs to level 2; ${LEVELS}`],
  [/-(?:XX|\dX|X\d)-[\dX]/, `a day of a month that is left open belongs to level 2; ${LEVELS}`],
  [/[?~%]{2}$/, "uncertain and about is written %"],
  [
    /[?~%].+$|^[?~%]/,
    `a mark of doubt on a part of a date belongs to level 2; ${LEVELS}: put ?, ~ or % at its end`,
  ],
  [/^-?[\dX]*X\d|-X\d/, `a digit that is left open before one that is not belongs to level 2; ${LEVELS}`],
  [/^Y-?\d+E\d+|^-?\d+S\d+$/, `years with an exponent or significant digits belong to level 2; ${LEVELS}`],
  [/^Y-?\d{5,}/, "a year so far away cannot be counted with"],
  [
    /^\{/,
    "a set in braces means all of its members, and one entry has one date: give each an entry, or write an interval",
  ],
  [/^[\d-]*[ux]+[\dux-]*$/, "digits that are left open are written X, as 201X or 2018-XX"],
  // Alone they have no place in EDTF; an interval says it wherever a date can stand, also where a key cannot be left out.
  [/^(open|\.\.)$/, "what goes on is written `/..` behind a day on which it did, as 2017-11/.."],
  [/^unknown$/, "an end that nobody knows is written `/` behind a day before it, as 2017-11/"],
  [/^-?\d{1,3}(-|$)/, "a year has four digits, as 0987"],
  [/^-?\d{4}-\d(-|$)|^-?\d{4}-\d\d-\d$/, "months and days have two digits, as 2018-04-02"],
  [/^-?\d{4}-\d\d-\d\dT/, "a time of day is written 04:56:00, with Z or the distance from it, as +09:00"],
  [/^-?\d{4}-(00|1[3-9]|20|[4-9]\d)/, "not a date in EDTF: there is no such month"],
  [/^-?\d{4}-\d\d-\d[\dX]/, "not a date in EDTF: there is no such day"],
];

const FORMS =
  "not a date in EDTF, for example 2018-04-16, 2018-04, 199X, 2018-04-02~, 2017-11/.., ../2018-04";

/** Why a text is not read as a date: by the name of what it is, if it is something. */
export function notRead(text: string): string {
  return NAMED.find(([form]) => form.test(text))?.[1] ?? FORMS;
}
