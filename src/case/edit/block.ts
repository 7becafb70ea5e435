import { isMap } from "yaml";
import { EditRefused } from "./edit.ts";
import type { Rendered } from "./rendered.ts";
import {
  beginsLine,
  type Collection,
  lineStart,
  type Member,
  membersOf,
  nextLine,
  type Source,
} from "./source.ts";
import { insertAt, type Splice } from "./splice.ts";

/** The column in which the members of a collection begin. */
export function columnOf({ text }: Source, collection: Collection): number {
  const { start } = membersOf(collection)[0]!;
  return start - lineStart(text, start);
}

/**
 * Puts a member (its key or dash, and what follows) at a position of a collection that is written in lines. What is
 * put first comes before comments that stand above the member that was first. `indicator` is the offset after the
 * colon or dash before the collection, 0 if it is the whole text.
 */
export function insertInBlock(
  source: Source,
  collection: Collection,
  indicator: number,
  at: number,
  mark: string,
  { head, body }: Rendered,
): Splice[] {
  const { text, newline } = source;
  const members = membersOf(collection);
  const margin = " ".repeat(columnOf(source, collection));
  const lines = margin + mark + head + newline + body;
  if (at > 0) return [insertAt(nextLine(text, members[at - 1]!.end), lines)];
  const { start } = members[0]!;
  if (!beginsLine(text, start)) return [insertAt(start, lines.slice(margin.length) + margin)];
  return [insertAt(indicator === 0 ? lineStart(text, start) : nextLine(text, indicator), lines)];
}

/** Takes a member with its lines out of a collection; comments above it stay. */
export function removeFromBlock(
  { text }: Source,
  collection: Collection,
  indicator: number,
  at: number,
): Splice[] {
  const members = membersOf(collection);
  const { start, end } = members[at]!;
  const ownLines = beginsLine(text, start);
  const lines = { from: lineStart(text, start), to: nextLine(text, end), text: "" };
  if (members.length === 1) {
    const empty = isMap(collection) ? "{}" : "[]";
    return ownLines && indicator > 0
      ? [insertAt(indicator, ` ${empty}`), lines]
      : [{ from: start, to: end, text: empty }];
  }
  if (ownLines) return [lines];
  // The next member, or a comment before it, takes its place behind the dash.
  const gap = /^\s*/.exec(text.slice(lines.to))![0].length;
  return [{ from: start, to: lines.to + gap, text: "" }];
}

/** Moves the lines of a member to another position, counted without it. */
export function moveInBlock(
  { text }: Source,
  collection: Collection,
  indicator: number,
  at: number,
  to: number,
): Splice[] {
  if (to === at) return [];
  const members = membersOf(collection);
  if (!members.every(({ start }) => beginsLine(text, start))) {
    throw new EditRefused(
      "a list that begins behind a dash cannot be put in another order",
      "let the list begin on a line of its own",
      members[0]!.start,
    );
  }
  const { start, end } = members[at]!;
  const lines = text.slice(lineStart(text, start), nextLine(text, end));
  const before = members.toSpliced(at, 1)[to - 1];
  const first = indicator === 0 ? lineStart(text, members[0]!.start) : nextLine(text, indicator);
  const target = before ? nextLine(text, before.end) : first;
  return [{ from: lineStart(text, start), to: nextLine(text, end), text: "" }, insertAt(target, lines)];
}

/** Gives a member of a collection that is written in lines another value. */
export function replaceInBlock(
  { text, newline }: Source,
  member: Member,
  { head, body }: Rendered,
): Splice[] {
  const { indicator, value, end, item } = member;
  if (!member.hasValue) return [insertAt(end, head), insertAt(nextLine(text, end), body)];
  const token = item.value!;
  const isBlock = token.type === "block-map" || token.type === "block-seq";
  if (isBlock && beginsLine(text, value)) {
    return [insertAt(indicator, head), { from: lineStart(text, value), to: nextLine(text, end), text: body }];
  }
  const from = head === "" ? text.slice(0, value).trimEnd().length : value;
  if (isBlock || token.type === "block-scalar") {
    const remark =
      token.type === "block-scalar" ? token.props.find(({ type }) => type === "comment") : undefined;
    const beside = remark && "source" in remark ? ` ${remark.source}` : "";
    const lines = body === "" ? "" : newline + body.slice(0, -newline.length);
    return [{ from, to: end, text: head.trimStart() + beside + lines }];
  }
  return [{ from, to: end, text: head.trimStart() }, insertAt(nextLine(text, end), body)];
}
