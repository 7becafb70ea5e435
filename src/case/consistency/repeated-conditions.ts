import type { Contradiction } from "../contradiction.ts";
import { type LenientCase, listed } from "../lenient.ts";
import type { Statement } from "../moves-notation.ts";
import type { Path } from "../walk.ts";
import { type TruthOf, truths } from "./truths.ts";

/** What cannot occur, is merged, barred or unseen by a statement that says the same as an earlier one. Warnings. */
export function repeatedConditions({ moves }: LenientCase): Contradiction[] {
  if (!moves) return [];
  const truthOf = truths(moves);
  return [
    ...again(
      listed(moves.excluded).map(({ at, of }) => ({
        key: [of.never],
        path: ["moves", "excluded", at, "never"],
      })),
      truthOf,
      (first) => `\`${first}\` is excluded already`,
    ),
    ...again(
      listed(moves.merged).map(({ at, of }) => ({ key: [of.when], path: ["moves", "merged", at, "when"] })),
      truthOf,
      (first) => `the states in which \`${first}\` holds are merged already`,
    ),
    // A bar without a condition holds everywhere, and is told from the others by that.
    ...again(
      listed(moves.barred).map(({ at, of }) => ({
        key: [of.actor, of.from ?? "anywhere", of.to ?? "anywhere"],
        path: ["moves", "barred", at],
      })),
      truthOf,
      () => "the same moves of the same party are barred already",
    ),
    ...listed(moves.views).flatMap(({ at, of: { unseen } }) =>
      again(
        listed(unseen).map(({ at: place, of }) => ({
          key: [of.never],
          path: ["moves", "views", at, "unseen", place, "never"],
        })),
        truthOf,
        (first) => `\`${first}\` is unseen already`,
      ),
    ),
  ];
}

interface Condition {
  /** Statements, by what they say, and names. */
  readonly key: readonly (Statement | string | undefined)[];
  readonly path: Path;
}

function again(
  conditions: readonly Condition[],
  truthOf: TruthOf,
  what: (first: string) => string,
): Contradiction[] {
  const seen = new Map<string, string>();
  return conditions.flatMap(({ key, path }): Contradiction[] => {
    const parts = key.map((part) => (typeof part === "object" ? truthOf(part)?.key : part));
    if (parts.includes(undefined)) return [];
    const whole = JSON.stringify(parts);
    const first = seen.get(whole);
    if (first === undefined) {
      const statement = key.find((part) => typeof part === "object");
      seen.set(whole, typeof statement === "object" ? statement.text : "");
      return [];
    }
    return [{ path, what: what(first), cure: "leave one of the two out", severity: "warning" }];
  });
}
