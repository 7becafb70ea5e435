import { type BitRows, bitRows, rowOf } from "./bit-rows.ts";
import { membersOf } from "./bit-set.ts";

/** Which of n things is related to which: for each the set of those that it is related to. */
export type Relation = BitRows;

/** A relation between n things in which nothing is related to anything. */
export function emptyRelation(size: number): Relation {
  return bitRows(size, size);
}

/** Relates one thing to another. */
export function relate({ words, bits }: Relation, from: number, to: number): void {
  bits[from * words + (to >>> 5)]! |= 1 << (to & 31);
}

/** Whether one thing is related to another. */
export function isRelated({ words, bits }: Relation, from: number, to: number): boolean {
  return (bits[from * words + (to >>> 5)]! & (1 << (to & 31))) !== 0;
}

/** The things that a thing is related to, ascending. */
export function relatedTo(relation: Relation, from: number): number[] {
  return membersOf(rowOf(relation, from));
}

/** Whether two rows of relations of one size have something in common. */
export function rowsMeet(one: Relation, at: number, other: Relation, there: number): boolean {
  const { words } = one;
  const first = at * words;
  const second = there * words;
  for (let word = 0; word < words; word++) {
    if (one.bits[first + word]! & other.bits[second + word]!) return true;
  }
  return false;
}

/** Whether all of a row is in a row of another relation. */
export function rowWithin(one: Relation, at: number, other: Relation, there: number): boolean {
  const { words } = one;
  const first = at * words;
  const second = there * words;
  for (let word = 0; word < words; word++) {
    if (one.bits[first + word]! & ~other.bits[second + word]!) return false;
  }
  return true;
}

/**
 * What each thing leads to by any number of steps of some relations, none included: the reflexive and transitive closure
 * of their union (S. Warshall 1962, on words of bits). In time size² × words.
 */
export function closureOf(size: number, relations: readonly Relation[]): Relation {
  const closure = emptyRelation(size);
  const { words, bits: rows } = closure;
  for (const { bits: own } of relations) for (let at = 0; at < rows.length; at++) rows[at]! |= own[at]!;
  for (let thing = 0; thing < size; thing++) relate(closure, thing, thing);
  for (let through = 0; through < size; through++) {
    const column = through >>> 5;
    const bit = 1 << (through & 31);
    const row = through * words;
    for (let from = 0; from < size; from++) {
      const into = from * words;
      if (from === through || (rows[into + column]! & bit) === 0) continue;
      for (let word = 0; word < words; word++) rows[into + word]! |= rows[row + word]!;
    }
  }
  return closure;
}

/**
 * What each thing leads to by any number of steps of some relations, none included, where no relation is followed twice
 * in succession. A search from each thing over pairs of a thing and the relation that led there.
 */
export function alternatingClosureOf(size: number, relations: readonly Relation[]): Relation {
  const closure = emptyRelation(size);
  const onwards = relations.map((relation) =>
    Array.from({ length: size }, (_, thing) => relatedTo(relation, thing)),
  );
  const seenFrom = new Int32Array(size * relations.length).fill(-1);
  for (let from = 0; from < size; from++) {
    relate(closure, from, from);
    const open: [thing: number, last: number][] = [[from, -1]];
    for (let place = open.pop(); place; place = open.pop()) {
      const [thing, last] = place;
      for (const [by, steps] of onwards.entries()) {
        if (by === last) continue;
        for (const to of steps[thing]!) {
          if (seenFrom[to * relations.length + by] === from) continue;
          seenFrom[to * relations.length + by] = from;
          relate(closure, from, to);
          open.push([to, by]);
        }
      }
    }
  }
  return closure;
}
