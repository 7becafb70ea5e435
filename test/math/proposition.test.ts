import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atomsIn, holds, opposite, type Proposition } from "#math/proposition.ts";

const ATOMS = ["a", "b", "c", "d"];

const { proposition } = fc.letrec<{ proposition: Proposition }>((tie) => ({
  proposition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...ATOMS).map((atom): Proposition => ({ is: "atom", atom })),
    tie("proposition").map((of): Proposition => ({ is: "not", of })),
    fc
      .tuple(fc.constantFrom("and", "or", "if", "iff"), tie("proposition"), tie("proposition"))
      .map(([is, left, right]): Proposition => ({ is, left, right })),
  ),
}));

/** Every way to make some of the atoms hold. */
const WORLDS = Array.from(
  { length: 2 ** ATOMS.length },
  (_, bits) => (atom: string) => ((bits >>> ATOMS.indexOf(atom)) & 1) === 1,
);

/** How often a “not” stands before more than one atom. */
function widePart(of: Proposition): number {
  switch (of.is) {
    case "atom":
      return 0;
    case "not":
      return widePart(of.of) + (of.of.is === "atom" ? 0 : 1);
    default:
      return widePart(of.left) + widePart(of.right);
  }
}

describe("the opposite of a proposition", () => {
  it("holds exactly where that does not, whatever its form", () => {
    fc.assert(
      fc.property(proposition, (one) => {
        const other = opposite(one);
        for (const world of WORLDS) expect(holds(other, world)).toBe(!holds(one, world));
      }),
    );
  });

  it("speaks of the same atoms, and puts no further “not” before more than one of them", () => {
    fc.assert(
      fc.property(proposition, (one) => {
        const names = (of: Proposition) => [...new Set(atomsIn(of).map(({ atom }) => atom))].sort();
        expect(names(opposite(one))).toEqual(names(one));
        expect(widePart(opposite(one))).toBeLessThanOrEqual(widePart(one));
      }),
    );
  });

  it("of the opposite holds where the proposition itself does", () => {
    fc.assert(
      fc.property(proposition, (one) => {
        const again = opposite(opposite(one));
        for (const world of WORLDS) expect(holds(again, world)).toBe(holds(one, world));
      }),
    );
  });
});
