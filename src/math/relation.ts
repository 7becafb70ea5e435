/** Which of n things is related to which: a bit for each pair, row by row. */
export interface Relation {
  readonly size: number;
  /** Words of a row. */
  readonly words: number;
  readonly rows: Uint32Array;
}

/** A relation between n things in which nothing is related to anything. */
export function emptyRelation(size: number): Relation {
  const words = (size + 31) >>> 5;
  return { size, words, rows: new Uint32Array(size * words) };
}

/** Relates one thing to another. */
export function relate({ words, rows }: Relation, from: number, to: number): void {
  rows[from * words + (to >>> 5)]! |= 1 << (to & 31);
}

/** Whether one thing is related to another. */
export function isRelated({ words, rows }: Relation, from: number, to: number): boolean {
  return (rows[from * words + (to >>> 5)]! & (1 << (to & 31))) !== 0;
}

/** The things that a thing is related to, ascending. */
export function relatedTo({ words, rows }: Relation, from: number): number[] {
  const found: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let bits = rows[from * words + word]!; bits !== 0; bits &= bits - 1) {
      found.push(word * 32 + 31 - Math.clz32(bits & -bits));
    }
  }
  return found;
}

/** Whether two rows of relations of one size have something in common. */
export function rowsMeet(one: Relation, at: number, other: Relation, there: number): boolean {
  const { words } = one;
  const first = at * words;
  const second = there * words;
  for (let word = 0; word < words; word++) {
    if (one.rows[first + word]! & other.rows[second + word]!) return true;
  }
  return false;
}

/** Whether all of a row is in a row of another relation. */
export function rowWithin(one: Relation, at: number, other: Relation, there: number): boolean {
  const { words } = one;
  const first = at * words;
  const second = there * words;
  for (let word = 0; word < words; word++) {
    if (one.rows[first + word]! & ~other.rows[second + word]!) return false;
  }
  return true;
}

/**
 * What each thing leads to by any number of steps of some relations, none included: the reflexive and transitive closure
 * of their union (S. Warshall 1962, on words of bits). In time size² × words.
 */
export function closureOf(size: number, relations: readonly Relation[]): Relation {
  const closure = emptyRelation(size);
  const { words, rows } = closure;
  for (const { rows: own } of relations) for (let at = 0; at < rows.length; at++) rows[at]! |= own[at]!;
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
