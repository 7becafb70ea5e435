import type { Block } from "../document.ts";
import { authorIn } from "../metadata/visible.ts";
import { leadingTime, machineMoment, momentOf } from "../metadata/written-date.ts";
import type { LineHints } from "../stored-text.ts";
import { furnitureRule } from "./furniture.ts";
import { isProse, type Line, linesOf, sameWords } from "./lines.ts";

/** What each stretch of a stored text is, and which lines are the body. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly body: readonly [first: number, last: number];
}

/** Entries that a live blog has at least: fewer times are those of one article. */
const FEWEST_STAMPS = 3;
/** Lines that a list of related stories has at most. */
const LONGEST_LIST = 12;
/** Longest line that can be a title or a heading, in UTF-16 units. */
const LONGEST_HEADING = 160;

/**
 * Tells the stretches of a text apart: what its form says first (`hints`), then the tables of furniture, then where the first
 * sentences stand. `title` is the title as the form gives it. A text that is all furniture is taken as it is.
 */
export function blocksOf(text: string, hints: LineHints, title?: string): Blocks {
  const lines = linesOf(text, hints);
  applyTables(lines);
  markLists(lines);
  markFirstHeading(lines);
  const first = firstOfBody(lines);
  markHead(lines.slice(0, first), title);
  markGluedTitle(lines, first, title);
  markStamps(lines, first, hints);
  markHeadings(lines, first);
  if (!lines.some(isBody))
    for (const line of lines) if (!line.told) [line.kind, line.rule] = ["body", undefined];
  const body = lines.filter(isBody);
  return {
    blocks: joined(lines),
    body: [body[0]?.line ?? lines[0]?.line ?? 1, body.at(-1)?.line ?? lines.at(-1)?.line ?? 1],
  };
}

function isBody({ kind }: Line): boolean {
  return kind === "body" || kind === "heading";
}

function applyTables(lines: readonly Line[]): void {
  for (const line of lines) {
    if (line.told && line.kind !== "body" && line.kind !== "heading") continue;
    const rule = furnitureRule(line.text);
    if (rule) [line.kind, line.rule] = [rule.kind, rule.id];
  }
}

/** The lines below “Related stories” and the like, as long as they tell nothing in sentences. */
function markLists(lines: readonly Line[]): void {
  let left = 0;
  for (const line of lines) {
    if (line.kind === "furniture" && furnitureRule(line.text)?.heads) left = LONGEST_LIST;
    else if (
      left > 0 &&
      (line.kind === undefined || line.kind === "body") &&
      !isProse(line.text) &&
      line.text.length <= LONGEST_HEADING
    ) {
      [line.kind, line.rule] = ["furniture", "related"];
      left--;
    } else if (line.kind === undefined || line.kind === "body") left = 0;
  }
}

/** The index of the line with which the body begins: the first that tells something in sentences, or is told to be of it. */
function firstOfBody(lines: readonly Line[]): number {
  const first = lines.findIndex(({ kind, told, text }) =>
    told ? kind === "body" || kind === "heading" : kind === undefined && isTold(text),
  );
  if (first < 0) return lines.length;
  // Who wrote it, and when, may stand below what sums it up.
  const rest = lines.slice(first);
  const prose = rest.findIndex(({ kind, text }) => kind === "body" || (kind === undefined && isTold(text)));
  const last = rest
    .slice(0, Math.max(0, prose))
    .findLastIndex(({ kind, told, text }) => !told && kind === undefined && isOfHead(text));
  return first + last + 1;
}

/** Whether a line tells something in sentences, and is none about the article. */
function isTold(text: string): boolean {
  return isProse(text) && authorIn(text) === undefined && momentOf(text) === undefined;
}

/** Whether a line says who wrote the article, or on what day it appeared. */
function isOfHead(text: string): boolean {
  return authorIn(text) !== undefined || momentOf(text)?.day !== undefined;
}

/**
 * A document without a title is called by its first line, where that is a heading; else by the only heading of its level that stands
 * before its story, its author and its day: what stands above it is of the page that was printed.
 */
function markFirstHeading(lines: readonly Line[]): void {
  if (lines.some(({ kind }) => kind === "title")) return;
  const own = lines.filter(({ kind }) => kind !== "furniture" && kind !== "boilerplate");
  const at = own.findIndex(({ kind }) => kind === "heading");
  const heading = own[at];
  if (!heading) return;
  const isOnly =
    heading.level !== undefined && own.filter(({ level }) => level === heading.level).length === 1;
  const isHigh = own.every(({ level }) => level === undefined || level >= (heading.level ?? 0));
  const above = own.slice(0, at);
  if (above.length > 0 && !(isOnly && isHigh && above.every(({ text }) => !isProse(text) && !isOfHead(text))))
    return;
  [heading.kind, heading.rule] = ["title", "heading"];
}

/** The head of a text: its title, who wrote it, when; whatever else stands there is furniture. */
function markHead(head: readonly Line[], title: string | undefined): void {
  for (const line of head) {
    if (line.told || line.kind !== undefined) continue;
    const at = momentOf(line.text);
    if (at) [line.kind, line.rule, line.at] = ["date", "date-line", at];
    else if (authorIn(line.text) !== undefined) [line.kind, line.rule] = ["byline", "byline"];
    else if (/^(?:first )?(?:published|posted|issued|dated|(?:last )?updated)\b/i.test(line.text))
      [line.kind, line.rule] = ["date", "labelled"];
  }
  const open = head.filter(({ kind }) => kind === undefined);
  const heading =
    head.find(({ kind }) => kind === "title") ??
    open.find(({ text }) => title !== undefined && sameWords(text, title)) ??
    open.find(
      ({ text }) => /\p{L}/u.test(text) && text.length <= LONGEST_HEADING && text.split(/\s+/).length > 1,
    );
  for (const line of open) {
    if (line === heading)
      [line.kind, line.rule] = [
        "title",
        title !== undefined && sameWords(line.text, title) ? "title" : "first-line",
      ];
    else if (heading && sameWords(line.text, heading.text))
      [line.kind, line.rule] = ["glued-title", "title-again"];
    // Below the heading, words that are no sentence sum the article up.
    else if (heading && line.line > heading.line && line.text.split(/\s+/).length >= 5) line.kind = "heading";
    else [line.kind, line.rule] = ["furniture", "head"];
  }
}

/** The title run together with the first paragraph, on a line above it or on the same line. */
function markGluedTitle(lines: readonly Line[], first: number, formTitle: string | undefined): void {
  const title = lines.find(({ kind }) => kind === "title")?.text ?? formTitle;
  const line = lines[first];
  if (title === undefined || line === undefined || line.told || title.length < 12) return;
  const rest = line.text.slice(title.length);
  // A sentence can begin with the words of the title: glued is what goes on with a capital that no blank parts from it.
  if (line.text.startsWith(title) && /^\p{Lu}\p{Ll}/u.test(rest) && /[\p{L}\p{N}]$/u.test(title))
    line.lead = { kind: "glued-title", length: title.length };
}

/** The times of the entries of a live blog: on lines of their own, or before what is told. */
function markStamps(lines: readonly Line[], first: number, hints: LineHints): void {
  const open = ({ kind }: Line, index: number) =>
    kind === "stamp" || (index >= first && (kind === undefined || kind === "body"));
  const rest = lines.filter(open);
  const alone = rest.flatMap((line) => {
    const at = momentOf(line.text) ?? (line.kind === "stamp" ? {} : undefined);
    const given = hints.get(line.line)?.moment;
    return at ? [{ line, at: { ...at, ...(given === undefined ? {} : machineMoment(given)) } }] : [];
  });
  // One time on a line of its own is no live blog, but it is no sentence either.
  for (const { line, at } of alone) [line.kind, line.rule, line.at] = ["stamp", "time", at];
  const leading = rest.flatMap((line) => {
    const lead = line.kind === "stamp" ? undefined : leadingTime(line.text);
    return lead ? [{ line, lead }] : [];
  });
  // The time of the first entry stands before the body and looks like that of the article.
  const before = lines.slice(0, first).findLast(({ kind }) => kind === "date");
  const isFirst = before?.at?.time !== undefined && before.at.day === undefined;
  if (alone.length + leading.length + (isFirst ? 1 : 0) < FEWEST_STAMPS) return;
  if (isFirst) [before.kind, before.rule] = ["stamp", "time"];
  for (const { line, lead } of leading) line.lead = { kind: "stamp", ...lead };
}

/** Short lines of their own within the body are headings; all that is left is the body. */
function markHeadings(lines: readonly Line[], first: number): void {
  for (const [index, line] of lines.entries()) {
    if (line.kind !== undefined) continue;
    const alone =
      lines[index - 1]?.paragraph !== line.paragraph && lines[index + 1]?.paragraph !== line.paragraph;
    const follows = lines
      .slice(index + 1, index + 4)
      .some(({ kind, text }) => (kind === undefined || kind === "body") && isProse(text));
    line.kind =
      index >= first &&
      alone &&
      follows &&
      !isProse(line.text) &&
      line.text.length <= LONGEST_HEADING &&
      !/[,;:]$/.test(line.text)
        ? "heading"
        : "body";
  }
}

/** Blocks of lines: those of one paragraph and kind together. */
function joined(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let paragraph = -1;
  for (const { line, text, start, end, kind, rule, at, lead, paragraph: own } of lines) {
    if (lead) {
      blocks.push({
        kind: lead.kind,
        start,
        end: start + lead.length,
        lines: [line, line],
        rule: lead.kind === "stamp" ? "time-before" : "title-before",
        ...(lead.at ? { at: lead.at } : {}),
      });
    }
    const last = blocks.at(-1);
    const from = lead
      ? start + lead.length + (text.slice(lead.length).length - text.slice(lead.length).trimStart().length)
      : start;
    if (!lead && last && own === paragraph && last.kind === kind && last.rule === rule && kind !== "stamp")
      blocks[blocks.length - 1] = { ...last, end, lines: [last.lines[0], line] };
    else
      blocks.push({
        kind: kind!,
        start: from,
        end,
        lines: [line, line],
        ...(rule === undefined ? {} : { rule }),
        ...(at ? { at } : {}),
      });
    paragraph = own;
  }
  return blocks;
}
