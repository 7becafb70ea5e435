import type { Expression } from "#case/logic.ts";
import { append } from "#math/append.ts";

/** Options that are taken and options that are not, all at once, as bits. */
export interface Clause {
  readonly taken: number;
  readonly left: number;
}

/** More clauses than this are not written out. */
const MOST_CLAUSES = 512;
/** Nor are more pairs of clauses than this joined on the way. */
const MOST_PAIRS = 2 ** 14;

type Clauses = readonly Clause[] | undefined;

/**
 * A statement as clauses of which one must hold (disjunctive normal form): none if it never holds, one empty clause if
 * it always does. `undefined` if there would be too many. Exact; clauses that others cover are left out.
 */
export function normalForm(
  expression: Expression,
  index: ReadonlyMap<string, number>,
): readonly Clause[] | undefined {
  return bothForms(expression, index).holds;
}

/** The clauses of a statement and of its opposite: `iff` needs both of either side, and each is made once. */
function bothForms(
  expression: Expression,
  index: ReadonlyMap<string, number>,
): { readonly holds: Clauses; readonly fails: Clauses } {
  if (expression.is === "atom") {
    const bit = 1 << index.get(expression.atom)!;
    return { holds: [{ taken: bit, left: 0 }], fails: [{ taken: 0, left: bit }] };
  }
  if (expression.is === "not") {
    const { holds, fails } = bothForms(expression.of, index);
    return { holds: fails, fails: holds };
  }
  const left = bothForms(expression.left, index);
  const right = bothForms(expression.right, index);
  switch (expression.is) {
    case "and":
      return { holds: both(left.holds, right.holds), fails: either(left.fails, right.fails) };
    case "or":
      return { holds: either(left.holds, right.holds), fails: both(left.fails, right.fails) };
    case "if":
      return { holds: either(left.holds, right.fails), fails: both(left.fails, right.holds) };
    case "iff":
      return {
        holds: either(both(left.holds, right.holds), both(left.fails, right.fails)),
        fails: either(both(left.holds, right.fails), both(left.fails, right.holds)),
      };
  }
}

function either(left: Clauses, right: Clauses): Clauses {
  return left && right && reduced([...left, ...right]);
}

function both(left: Clauses, right: Clauses): Clauses {
  if (!left || !right || left.length * right.length > MOST_PAIRS) return undefined;
  const joined = left.flatMap((a) => right.map((b) => ({ taken: a.taken | b.taken, left: a.left | b.left })));
  return reduced(joined.filter((clause) => (clause.taken & clause.left) === 0));
}

/** Without clauses that ask for all that another asks for, and more. */
function reduced(clauses: readonly Clause[]): Clauses {
  const kept: Clause[] = [];
  for (const clause of clauses) {
    if (kept.some((other) => covers(other, clause))) continue;
    const left = kept.filter((other) => !covers(clause, other));
    kept.length = 0;
    append(kept, [...left, clause]);
    if (kept.length > MOST_CLAUSES) return undefined;
  }
  return kept;
}

function covers(wide: Clause, narrow: Clause): boolean {
  return (wide.taken & ~narrow.taken) === 0 && (wide.left & ~narrow.left) === 0;
}
