import { sentencesOf } from "#case/sentences.ts";
import type { Candidate } from "../document.ts";
import type { Origin } from "./origins.ts";
import { DAY_FORMS, dayOf, MONTH, momentOf, WEEKDAY, WEEKDAY_BEFORE } from "./written-date.ts";

/** What parts a date from the names before it in a line of their own: a comma, a bar, a dot or a dash. */
const PARTED = `[,|·•–—-]\\s*${WEEKDAY_BEFORE}`;
/** A line under the heading that names who writes, or what newspaper, is so long at most; a longer one tells something. */
const LONGEST_BYLINE = 160;
/** A place at the beginning of a story, as “Nairobi” or “Port au Prince”: no word that a sentence begins with before a day. */
const PLACE = `(?!(?:By|On|In|At|Since|Until|Till|After|Before|From|As)\\b|${WEEKDAY}\\b)\\p{Lu}[\\p{L}.'’-]*(?:[ /](?:\\p{Lu}[\\p{L}.'’-]*|de|la|le|el|al|au|of)){0,3}`;
/** Below the heading and whoever is named the story begins within so many sentences; a place and a day further down are told of. */
const STORY_BEGINS = 4;
/** What parts the place and the day of a story from its first sentence: a stop, a dash or colon, or the agency and a dash. */
const STORY = "(?:\\.(?:\\s|$)|\\s*(?:\\(\\p{Lu}[^)]{1,30}\\)\\s*)?[-–—:]\\s)";
/** Words before a date that say it to be that of the article; on a line of its own a date needs none. */
const SAID = `(?:published|first published|posted|issued|dated)(?: on|:)?\\s+${WEEKDAY_BEFORE}`;
/** The head of an article, in which it says when it appeared. */
const HEAD = 1000;
/** A line that says when the article was changed. */
const CHANGED = /^(?:last )?(?:updated|modified|revised|changed)\b/i;

/** A byline that begins with a day names nobody. */
const DATE_FIRST = new RegExp(`^by (?:${WEEKDAY}|${MONTH}|\\d)\\b`, "i");

interface Forms {
  readonly labelled: RegExp;
  readonly alone: RegExp;
  readonly by: RegExp;
  readonly line: RegExp;
  readonly dateline: RegExp;
}

const FORMS: readonly Forms[] = DAY_FORMS.map((form) => ({
  labelled: new RegExp(`\\b${SAID}${form}`, "iu"),
  alone: new RegExp(`^(?:${SAID})?${form}\\.?$`, "iu"),
  // “By A Reporter, The Paper, 14 June 2024”, or the same without “by”; not a sentence that ends in a date.
  by: new RegExp(`^by\\b.*${PARTED}${form}`, "iu"),
  // The dateline of an agency on a line of its own names that agency behind the day.
  line: new RegExp(`^[^.!?]*${PARTED}${form}(?: \\([^().!?]{2,40}\\))?$`, "iu"),
  // “Nairobi, 10 December 2004. They met …”, “LISSA, 3 May 2024 (Press Union) – They met …”.
  dateline: new RegExp(`^${PLACE},\\s+${WEEKDAY_BEFORE}${form}${STORY}`, "u"),
}));

/** A line of the head of an article. */
interface HeadLine {
  readonly text: string;
  readonly line: number;
}

/** The days on which the head of a text says that it appeared, the surest first. */
export function daysInHead(text: string): Candidate[] {
  return daysIn(sentencesOf(text.slice(0, HEAD)));
}

/** The days that lines name as that on which the article appeared; the first line is its heading. */
export function daysIn(head: readonly HeadLine[]): Candidate[] {
  return [
    ...head.flatMap(datesAlone),
    ...head.slice(1).flatMap(datesBehindNames),
    ...head.slice(0, STORY_BEGINS).flatMap(datesBehindPlaces),
  ];
}

function datesBehindPlaces(head: HeadLine): Candidate[] {
  return FORMS.flatMap(({ dateline }) => dated(dateline.exec(head.text)?.groups, "dateline", head));
}

function datesAlone(head: HeadLine): Candidate[] {
  const day = momentOf(head.text)?.day;
  if (day !== undefined) return [candidate(day, "date-line", head)];
  return FORMS.flatMap(({ alone, labelled }) => [
    ...dated(alone.exec(head.text)?.groups, "date-line", head),
    ...dated(labelled.exec(head.text)?.groups, "labelled", head),
  ]);
}

function datesBehindNames(head: HeadLine): Candidate[] {
  // “By Friday, 14 June 2024, both had left” names nobody; the heading ends in a date where it is about one.
  if (head.text.length > LONGEST_BYLINE || DATE_FIRST.test(head.text)) return [];
  return FORMS.flatMap(({ by, line }) =>
    dated((by.exec(head.text) ?? line.exec(head.text))?.groups, "byline", head),
  );
}

function dated(
  parts: Readonly<Record<string, string | undefined>> | undefined,
  origin: Origin,
  head: HeadLine,
): Candidate[] {
  const day = parts && dayOf(parts);
  return day === undefined ? [] : [candidate(day, origin, head)];
}

function candidate(value: string, origin: Origin, { text: written, line }: HeadLine): Candidate {
  const not = CHANGED.test(written) ? { not: "the day on which it was changed" } : {};
  return { value, origin, written, line, ...not };
}

/** The day on which an article says that it appeared, as 2018-04-16; undefined where its head does not say so. */
export function publishedDay(text: string): string | undefined {
  return daysInHead(text).find(({ not }) => not === undefined)?.value;
}

const BYLINE =
  /^(?:(?:words|story|written|report(?:ed|ing)?|analysis|opinion|exclusive) )?by:?\s+(?<who>\p{L}.{1,150})$/iu;
/** What follows the names in a byline: a place, a day, another line. */
const BEHIND_NAMES = /\s*(?:[|·•–—;]|,?\s+(?:in|at|for|from)\s+\p{Lu}|,?\s*\d|\s-\s).*$/u;
/** A name of a person, or several joined by “and”; a house is called “The …”. */
const NAMES =
  /^(?!The\s)\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:and|&|de|del|der|van|von|al|bin|el|la|\p{Lu}[\p{L}\p{M}.'’-]*))*$/u;
/** Words in the names of houses, desks and places of work. */
const HOUSE =
  /\b(?:Review|Times|Post|News|Journal|Herald|Tribune|Gazette|Paper|Press|Daily|Weekly|Agency|Service|Staff|Desk|Correspondent|Editor|Reporter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/i;

/** The names in a line that says who wrote the article; undefined for any other line. */
export function authorIn(line: string): string | undefined {
  return bylineIn(line)?.names;
}

/** Who wrote the article and for what house, by the line that says so; undefined for any other line. */
export function bylineIn(line: string): { readonly names: string; readonly house?: string } | undefined {
  if (line.length > LONGEST_BYLINE || DATE_FIRST.test(line)) return undefined;
  const who = BYLINE.exec(line)?.groups?.who;
  // A sentence such as “By then, both had agreed.” ends with a stop.
  if (who === undefined || !/^\p{Lu}/u.test(who) || /\p{Ll}[.!?]$/u.test(who)) return undefined;
  const parts = who
    .replace(BEHIND_NAMES, "")
    .split(/,\s*/)
    .map((part) => part.trim());
  const other = parts.findIndex((part) => !NAMES.test(part) || HOUSE.test(part));
  const names = (other < 0 ? parts : parts.slice(0, other)).join(", ");
  const house = other < 0 ? undefined : parts[other];
  if (names === "") return undefined;
  return { names, ...(house !== undefined && /^The\s\p{Lu}/u.test(house) ? { house } : {}) };
}

const DATELINE =
  /^(?<place>\p{Lu}[\p{Lu} .'’/-]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,30})?),?(?:\s\p{L}{3,9}\.?\s\d{1,2}(?:,\s\d{4})?)?\s\((?<agency>[\p{Lu}][\p{L} .-]{1,30})\)\s?[-–—]/u;

/** The agency that the dateline of a story names, as `LISSA, 3 May (Press Union) -`; undefined where there is none. */
export function agencyIn(line: string): string | undefined {
  return DATELINE.exec(line.slice(0, 160))?.groups?.agency;
}
