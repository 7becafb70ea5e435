import { isMap } from "yaml";
import { type Collection, type Member, membersOf, type Source } from "./source.ts";
import { insertAt, type Splice } from "./splice.ts";

/** Puts the text of a member (`value`, or `key: value`) at a position between brackets or braces. */
export function insertInFlow(collection: Collection, at: number, member: string): Splice[] {
  const members = membersOf(collection);
  if (at > 0) return [insertAt(members[at - 1]!.end, `, ${member}`)];
  if (members.length > 0) return [insertAt(members[0]!.start, `${member}, `)];
  return [insertAt(collection.range![0] + 1, member)];
}

/** Takes a member out from between brackets or braces, with the comma that it no longer needs. */
export function removeFromFlow({ text }: Source, collection: Collection, at: number): Splice[] {
  const members = membersOf(collection);
  const { start, end } = members[at]!;
  const [before, after] = [members[at - 1], members[at + 1]];
  if (before) return cut(text, before.end, start, end, end);
  if (after) return cut(text, start, start, end, after.start);
  const close = collection.range![1] - 1;
  const comma = /^\s*,/.exec(text.slice(end, close))?.[0].length ?? 0;
  return [{ from: start, to: end + comma, text: "" }];
}

/** Cuts a member with what lies between it and its neighbour; if there are comments, only its comma. */
function cut(text: string, from: number, start: number, end: number, to: number): Splice[] {
  const [left, right] = [text.slice(from, start), text.slice(end, to)];
  if (!/#/.test(left + right)) return [{ from, to, text: "" }];
  const comma = (between: string, offset: number): Splice[] => {
    // A comma inside a comment is none.
    const at = between.replace(/#.*/g, (comment) => " ".repeat(comment.length)).indexOf(",");
    return at < 0 ? [] : [{ from: offset + at, to: offset + at + 1, text: "" }];
  };
  return [...comma(left, from), { from: start, to: end, text: "" }, ...comma(right, end)];
}

/** Gives a member between brackets or braces another value, written on one line. */
export function replaceInFlow(
  { text }: Source,
  collection: Collection,
  member: Member,
  value: string,
): Splice[] {
  if (member.hasValue) return [{ from: member.value, to: member.end, text: value }];
  const colon = isMap(collection) && text[member.indicator - 1] !== ":" ? ": " : " ";
  return [insertAt(member.end, colon + value)];
}

/** Moves a member to another position between the brackets, counted without it. */
export function moveInFlow(source: Source, collection: Collection, at: number, to: number): Splice[] {
  const members = membersOf(collection);
  const { start, end } = members[at]!;
  const member = source.text.slice(start, end);
  const before = members.toSpliced(at, 1)[to - 1];
  const target = before ? insertAt(before.end, `, ${member}`) : insertAt(members[0]!.start, `${member}, `);
  return to === at ? [] : [...removeFromFlow(source, collection, at), target];
}
