import { expect, it } from "vitest";
import { hashOf, hashOfProposition } from "#math/hash.ts";
import type { Proposition } from "#math/proposition.ts";

it("depends on every number and on their order, and meets itself no more often than chance has it", () => {
  expect(hashOf(1, 2)).not.toBe(hashOf(2, 1));
  expect(hashOf(0)).not.toBe(hashOf(0, 0));
  const seen = new Set<number>();
  for (let first = 0; first < 300; first++)
    for (let second = 0; second < 300; second++) seen.add(hashOf(first, second));
  // Of 90,000 random words of 32 bits about one pair is alike.
  expect(seen.size).toBeGreaterThan(90_000 - 8);
});

it("a proposition is told by what it says of which atoms, whatever these are called", () => {
  const atom = (name: string): Proposition => ({ is: "atom", atom: name });
  const all = (a: Proposition, b: Proposition): Proposition[] => [
    a,
    b,
    { is: "not", of: a },
    ...(["and", "or", "if", "iff"] as const).flatMap((is): Proposition[] => [
      { is, left: a, right: b },
      { is, left: b, right: a },
    ]),
  ];
  const numbers = new Map([
    ["x", 1],
    ["y", 2],
    ["p", 1],
    ["q", 2],
  ]);
  const hashes = (propositions: Proposition[]) =>
    propositions.map((each) => hashOfProposition(each, (name) => numbers.get(name)!));
  const first = hashes(all(atom("x"), atom("y")));
  expect(new Set(first).size).toBe(first.length);
  expect(hashes(all(atom("p"), atom("q")))).toEqual(first);
});
