/** Which of two numbers comes first: below 0 the one, above 0 the other. */
export type Compare = (a: number, b: number) => number;

/** The first of those of the numbers 0 … `count` − 1 that are wanted; −1 if none is. */
export function firstOf(count: number, isWanted: (member: number) => boolean, compare: Compare): number {
  let found = -1;
  for (let member = 0; member < count; member++) {
    if (isWanted(member) && (found < 0 || compare(member, found) < 0)) found = member;
  }
  return found;
}

/** The same for the first few, at most `limit`, in their order, and how many are wanted: nearly all of a million may be. */
export function firstFewOf(
  count: number,
  isWanted: (member: number) => boolean,
  compare: Compare,
  limit: number,
): { readonly first: number[]; readonly total: number } {
  const first: number[] = [];
  let total = 0;
  for (let member = 0; member < count; member++) {
    if (!isWanted(member)) continue;
    total++;
    if (first.length === limit && compare(member, first[limit - 1]!) > 0) continue;
    first.push(member);
    first.sort(compare);
    first.length = Math.min(first.length, limit);
  }
  return { first, total };
}

/** Those of the numbers 0 … `count` − 1 that are wanted, ascending. */
export function allOf(count: number, isWanted: (member: number) => boolean): number[] {
  const all: number[] = [];
  for (let member = 0; member < count; member++) if (isWanted(member)) all.push(member);
  return all;
}
