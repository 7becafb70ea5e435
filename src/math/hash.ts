import type { Proposition } from "./proposition.ts";

/**
 * A 32-bit number that depends on every number of a list and on their order (MurmurHash3, A. Appleby 2011, on one word
 * after the other). For telling things apart, not for secrets.
 */
export function hashOf(...parts: readonly number[]): number {
  let hash = 0x9747b28c;
  for (const part of parts) {
    const word = Math.imul(rotated(Math.imul(part, 0xcc9e2d51), 15), 0x1b873593);
    hash = (Math.imul(rotated(hash ^ word, 13), 5) + 0xe6546b64) | 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The same for a text. */
export function hashOfText(text: string): number {
  return hashOf(...Array.from(text, (character) => character.codePointAt(0)!));
}

/** The same for a proposition, given a number for each atom: what its atoms are called does not count. */
export function hashOfProposition(proposition: Proposition, ofAtom: (atom: string) => number): number {
  switch (proposition.is) {
    case "atom":
      return ofAtom(proposition.atom);
    case "not":
      return hashOf(43, hashOfProposition(proposition.of, ofAtom));
    default: {
      const [left, right] = [proposition.left, proposition.right].map((part) =>
        hashOfProposition(part, ofAtom),
      );
      return hashOf(hashOfText(proposition.is), left!, right!);
    }
  }
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
