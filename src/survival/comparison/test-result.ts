import { chiSquareUpper } from "#math/chi-square.ts";
import { factored, solved } from "#math/symmetric-solve.ts";

/** The answer of a test whether groups differ. */
export interface TestResult {
  /** Of as many degrees of freedom, if the groups did not differ. */
  readonly chiSquare: number;
  readonly degrees: number;
  /** The chance of so large a value if they did not; its upper tail is computed directly, so that it is right when tiny. */
  readonly p: number;
}

/** The quadratic form of scores that sum to 0 in the inverse of their variance, which has one direction too few. */
export function testOf(scores: Float64Array, variance: Float64Array): TestResult {
  const size = scores.length;
  // Only groups that can vary count: one that is never at risk with another has no score.
  const used = Array.from(scores.keys()).filter((group) => variance[group * size + group]! > 0);
  const kept = used.slice(1);
  const inner = Float64Array.from(
    kept.flatMap((row) => kept.map((column) => variance[row * size + column]!)),
  );
  const aim = Float64Array.from(kept, (group) => scores[group]!);
  const parts = factored(inner, kept.length);
  const solution = solved(parts, aim);
  const chiSquare = aim.reduce((sum, score, at) => sum + score * solution[at]!, 0);
  const degrees = kept.length - parts.redundant.length;
  return { chiSquare, degrees, p: degrees > 0 ? chiSquareUpper(chiSquare, degrees) : 1 };
}
