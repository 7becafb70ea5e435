/** All sets of two or more of the numbers 0 … n − 1: smaller ones first, then by their members. */
export function subsetsOfTwoOrMore(size: number): number[][] {
  const subsets: number[][] = [];
  for (let set = 1; set < 1 << size; set++) {
    const members = Array.from({ length: size }, (_, member) => member).filter(
      (member) => (set >>> member) & 1,
    );
    if (members.length > 1) subsets.push(members);
  }
  const byMembers = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((member, index) => member !== b[index]);
    return a[at]! - b[at]!;
  };
  return subsets.sort((a, b) => a.length - b.length || byMembers(a, b));
}

/**
 * All partitions of the numbers 0 … n − 1 into groups, each number in one: every group in ascending order, the groups by
 * their first member. The partition into single numbers comes last, the one group of all first.
 */
export function partitionsOf(size: number): number[][][] {
  const partitions: number[][][] = [];
  function place(member: number, groups: readonly (readonly number[])[]): void {
    if (member === size) {
      partitions.push(groups.map((group) => [...group]));
      return;
    }
    groups.forEach((_, at) => {
      place(
        member + 1,
        groups.map((group, index) => (index === at ? [...group, member] : group)),
      );
    });
    place(member + 1, [...groups, [member]]);
  }
  place(0, []);
  return partitions;
}

/** All sets of `size` of the numbers below `count`. */
export function* subsetsOfSize(count: number, size: number, from = 0): Generator<ReadonlySet<number>> {
  if (size === 0) {
    yield new Set();
    return;
  }
  for (let first = from; first <= count - size; first++) {
    for (const rest of subsetsOfSize(count, size - 1, first + 1)) yield new Set([first, ...rest]);
  }
}
