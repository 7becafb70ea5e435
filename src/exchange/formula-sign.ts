/**
 * What spreadsheets begin a formula with, also in the full-width and small forms of East Asian keyboards, and U+2212: a
 * class for a pattern that reads Unicode.
 */
export const FORMULA_SIGN = "[=+\\-@＝＋－＠﹦﹢﹣﹫−]";
