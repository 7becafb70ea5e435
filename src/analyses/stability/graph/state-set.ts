// A set of states as a bit per state, by position: bit b of word w belongs to state 32 w + b.

/** Whether a state is in a set. */
export function isIn(set: Uint32Array, state: number): boolean {
  return ((set[state >>> 5]! >>> (state & 31)) & 1) === 1;
}

/** The states of a set, ascending. */
export function statesIn(set: Uint32Array): number[] {
  const states: number[] = [];
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      states.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
  return states;
}

/** The set of those of the first `count` states that are of a kind. */
export function stateSet(count: number, isOfKind: (state: number) => boolean): Uint32Array {
  const set = new Uint32Array((count + 31) >>> 5);
  for (let state = 0; state < count; state++) if (isOfKind(state)) set[state >>> 5]! |= 1 << (state & 31);
  return set;
}
