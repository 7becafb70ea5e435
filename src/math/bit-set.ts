import { bitCount } from "./gather-bits.ts";

// A set of whole numbers from 0 on, as a bit each: bit b of word w belongs to the number 32 w + b.

/** Whether a number is in a set. */
export function isIn(set: Uint32Array, member: number): boolean {
  return ((set[member >>> 5]! >>> (member & 31)) & 1) === 1;
}

/** Puts a number into a set. */
export function addTo(set: Uint32Array, member: number): void {
  set[member >>> 5]! |= 1 << (member & 31);
}

/** The numbers in a set, ascending. */
export function membersOf(set: Uint32Array): number[] {
  const members: number[] = [];
  for (let word = 0; word < set.length; word++) {
    for (let bits = set[word]!; bits !== 0; bits &= bits - 1) {
      members.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
  return members;
}

/** The set of those of the numbers 0 … `count` − 1 that are of a kind. */
export function bitSet(count: number, isOfKind: (member: number) => boolean): Uint32Array {
  const set = new Uint32Array((count + 31) >>> 5);
  for (let at = 0; at < count; at++) if (isOfKind(at)) addTo(set, at);
  return set;
}

/** How many numbers are in a set. */
export function sizeOfSet(set: Uint32Array): number {
  let size = 0;
  for (let word = 0; word < set.length; word++) size += bitCount(set[word]!);
  return size;
}

/** How many numbers are in both of two sets. */
export function sharedSize(set: Uint32Array, other: Uint32Array): number {
  let size = 0;
  for (let word = 0; word < set.length; word++) size += bitCount(set[word]! & other[word]!);
  return size;
}

/** The numbers in both of two sets. */
export function intersection(set: Uint32Array, other: Uint32Array): Uint32Array {
  const shared = new Uint32Array(set.length);
  for (let word = 0; word < set.length; word++) shared[word] = set[word]! & other[word]!;
  return shared;
}

/** Whether every number of a set is in another. */
export function isSubset(set: Uint32Array, other: Uint32Array): boolean {
  for (let word = 0; word < set.length; word++) if ((set[word]! & ~other[word]!) !== 0) return false;
  return true;
}

/** The member of a set that has one; undefined of a set that has none, or several. */
export function onlyIn(set: Uint32Array): number | undefined {
  let only: number | undefined;
  for (let word = 0; word < set.length; word++) {
    const bits = set[word]!;
    if (bits === 0) continue;
    if (only !== undefined || (bits & (bits - 1)) !== 0) return undefined;
    only = word * 32 + (31 - Math.clz32(bits));
  }
  return only;
}
