/** All groups of two or more of the parties 0 … n − 1: smaller ones first, then by their members. */
export function coalitionsOf(partyCount: number): number[][] {
  const coalitions: number[][] = [];
  for (let set = 1; set < 1 << partyCount; set++) {
    const members = Array.from({ length: partyCount }, (_, party) => party).filter(
      (party) => (set >>> party) & 1,
    );
    if (members.length > 1) coalitions.push(members);
  }
  const byMembers = (a: readonly number[], b: readonly number[]) => {
    const at = a.findIndex((party, index) => party !== b[index]);
    return a[at]! - b[at]!;
  };
  return coalitions.sort((a, b) => a.length - b.length || byMembers(a, b));
}

/**
 * All divisions of the parties 0 … n − 1 into groups, each party in one: every group in ascending order, the groups by
 * their first member. The division into single parties comes last, the one group of all first.
 */
export function divisionsOf(partyCount: number): number[][][] {
  const divisions: number[][][] = [];
  function place(party: number, groups: readonly (readonly number[])[]): void {
    if (party === partyCount) {
      divisions.push(groups.map((group) => [...group]));
      return;
    }
    groups.forEach((_, at) => {
      place(
        party + 1,
        groups.map((group, index) => (index === at ? [...group, party] : group)),
      );
    });
    place(party + 1, [...groups, [party]]);
  }
  place(0, []);
  return divisions;
}
