import { dateOf } from "#case/date.ts";
import type { Day } from "#case/day.ts";
import { isPastForm } from "../text/verb-forms.ts";
import type { Word } from "../text/words.ts";
import { type Bound, boundAfter } from "./bound.ts";
import type { Anchor, DateRule, Place, Value } from "./rule.ts";
import { DATE_RULES } from "./rules.ts";
import { type Tense, tenseAt } from "./tense.ts";
import { BEGINNINGS, MONTH_NUMBER, WEEKDAY_NUMBER } from "./vocabulary.ts";

/** What a text is dated by. */
export interface DateOptions {
  /** The day of publication; without it only dates that name their year are told. */
  readonly published: Day | undefined;
  /** Days of the dated thing told last, if any. */
  readonly narrative: { readonly first: Day; readonly last: Day } | undefined;
  /** Whether seasons are those of the southern half of the earth. */
  readonly southern?: boolean | undefined;
  /** Whether 4/5/2018 is the 4th of May; else it is 5 April. */
  readonly dayFirst?: boolean | undefined;
}

/** A date in a sentence: its words, what they say, and how that was decided. */
export interface FoundDate {
  /** Where it stands in the folded sentence, its end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The rule that read it. */
  readonly rule: string;
  /** EDTF; `null` where the words have no place in the calendar, or where no day of publication is known. */
  readonly edtf: string | null;
  /** First and last day that are named; `null` where one is open or there is no date. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
  readonly anchor: Anchor | null;
  readonly bound: Bound;
  readonly tense?: Tense;
  /** Other readings, each as EDTF. */
  readonly alternatives: readonly string[];
  /** ISO 8601, of a stretch of time without a place. */
  readonly duration?: string;
}

const COMPILED = DATE_RULES.map((rule) => ({
  rule,
  pattern: new RegExp(`(?:${rule.pattern})(?![\\p{L}\\p{N}])`, "uy"),
}));
/** Whether any rule fits: at most places none does, which one look tells sooner than one for each rule. */
const ANY_RULE = new RegExp(
  `(?:${DATE_RULES.map(({ pattern }) => `(?:${pattern.replace(/\(\?<\w+>/g, "(?:")})`).join("|")})(?![\\p{L}\\p{N}])`,
  "uy",
);
const SINCE = /\bsince (?:the )?$/;
const BY = /\b(?:by|no later than|as soon as|as early as) (?:the )?"?$/;
/** Words before the last day that something may take: of what is to come it is to come too. */
const LIMIT = /\b(?:before|until|till|ahead of) (?:the )?$/;
const WITH_MONTH = /^(?:day-month|month-day|days-month|month-days)$/;
/** How much of a sentence before and after a date its rule may look at. */
const CONTEXT = 48;

/** The dates of a sentence, in order. Takes time in proportion to its length. */
export function findDates(
  { text, words }: { readonly text: string; readonly words: readonly Word[] },
  options: DateOptions,
): FoundDate[] {
  const read = lowered(text, words);
  const found: FoundDate[] = [];
  let narrative = options.narrative;
  let free = 0;
  for (const [position, word] of words.entries()) {
    if (word.start < free || !mayBegin(word, read)) continue;
    const longest = longestAt(read, word.start);
    for (const { rule, end, groups } of longest) {
      let behind = position + 1;
      while (behind < words.length && words[behind]!.start < end) behind++;
      const before = read.slice(Math.max(0, word.start - CONTEXT), word.start);
      const forced = SINCE.test(before)
        ? "past"
        : BY.test(before) || (LIMIT.test(before) && tenseAt(words, position, behind) === "future")
          ? "future"
          : undefined;
      const place: Place = {
        forced,
        told: isToldAt(words, position),
        published: options.published ?? 0,
        narrative,
        tense: () => forced ?? tenseAt(words, position, behind),
        before,
        after: read.slice(end, end + CONTEXT),
        southern: options.southern ?? false,
        dayFirst: options.dayFirst ?? false,
      };
      const value = rule.read(groups, place);
      if (!value) continue;
      const date = foundDate(text, word.start, end, rule, value, place, options.published !== undefined);
      found.push(date);
      if (goesOn(date)) narrative = date.days!;
      free = end;
      break;
    }
  }
  return found;
}

/** `Resumed in February`: right behind a verb of the past a month has been, however near the next one is. */
function isToldAt(words: readonly Word[], position: number): boolean {
  const [verb, preposition] = [words[position - 2], words[position - 1]];
  return (
    preposition?.lower === "in" &&
    verb !== undefined &&
    /[a-z]ed$/.test(verb.lower) &&
    isPastForm(verb.lower) &&
    !/^(?:scheduled|expected|planned|slated|due)$/.test(verb.lower) &&
    !/^(?:be|to|is|are)$/.test(words[position - 3]?.lower ?? "")
  );
}

/** `On July 24 …, three days later`: a day with its month is one that a story goes on from; `on Monday` is not. */
export function goesOn({ days, anchor, rule }: FoundDate): boolean {
  return days !== null && (anchor !== "publication" || WITH_MONTH.test(rule));
}

/** Whether a date has a place in the calendar that is not over on a day; where that is not known, no date is. */
export function isToCome({ edtf, days }: FoundDate, today: Day | undefined): boolean {
  return edtf !== null && days !== null && days.last > (today ?? days.last);
}

function foundDate(
  text: string,
  start: number,
  end: number,
  rule: DateRule,
  { edtf: said, anchor, alternatives = [], tense, duration }: Value,
  { before }: Place,
  isDatable: boolean,
): FoundDate {
  const edtf = rule.relative && !isDatable && anchor !== "narrative" ? null : said;
  const named = edtf === null ? undefined : dateOf(edtf)?.named;
  return {
    start,
    end,
    text: text.slice(start, end),
    rule: rule.id,
    edtf,
    days:
      named && named.earliest !== null && named.latest !== null
        ? { first: named.earliest, last: named.latest }
        : null,
    anchor: edtf === null ? null : anchor!,
    bound: edtf === null ? null : boundAfter(before),
    ...(tense && { tense }),
    alternatives: edtf === null && rule.relative ? [] : alternatives,
    ...(duration && { duration }),
  };
}

/** The rules that fit at a place, the one with the most characters first. */
function longestAt(text: string, at: number) {
  ANY_RULE.lastIndex = at;
  if (!ANY_RULE.test(text)) return [];
  const fitting: { rule: DateRule; end: number; groups: Readonly<Record<string, string | undefined>> }[] = [];
  for (const { rule, pattern } of COMPILED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    // The full stop of an abbreviation belongs to a date only within it.
    if (match)
      fitting.push({ rule, end: at + match[0].replace(/\.$/, "").length, groups: match.groups ?? {} });
  }
  return fitting.sort((a, b) => b.end - a.end);
}

function mayBegin({ start, kind, lower, glued }: Word, read: string): boolean {
  if (kind === "number") return !glued || /[-–("/']/.test(read[start - 1] ?? "");
  if (kind === "mark") return lower === "'";
  return BEGINNINGS.has(lower) || isName(read.slice(start, start + 9));
}

const NAME = new RegExp(`^(?:${[...MONTH_NUMBER.keys(), ...WEEKDAY_NUMBER.keys()].join("|")})(?![a-z])`);
function isName(text: string): boolean {
  return NAME.test(text);
}

/** The sentence in lower case but for the names of months and weekdays, place for place. */
function lowered(text: string, words: readonly Word[]): string {
  let read = "";
  let done = 0;
  for (const { start, end, text: word, lower, capital } of words) {
    if (!capital) continue;
    const name = lower[0]!.toUpperCase() + lower.slice(1);
    const now = MONTH_NUMBER.has(name) || WEEKDAY_NUMBER.has(name) ? name : lower;
    if (now.length !== word.length) continue;
    read += text.slice(done, start) + now;
    done = end;
  }
  return read + text.slice(done);
}
