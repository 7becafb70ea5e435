/** Which of two numbers comes first: below 0 the one, above 0 the other. */
export type Compare = (a: number, b: number) => number;

/**
 * The first few of those of the numbers 0 … `count` − 1 that are wanted, at most `limit`, in their order, and how many are
 * wanted: nearly all of a million may be.
 */
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
