import { sharedSize, sizeOfSet } from "#math/bit-set.ts";
import { clearErrors } from "../concepts/clear-errors.ts";
import { answeredSo, type Tally } from "../concepts/tally.ts";
import type { PreferenceInput } from "./preference-input.ts";

// Result types are types, not interfaces, so that they count as plain JSON.

/** Some completions, and in how many of them something is so. */
export type Among = { readonly count: number; readonly of: number };

/** One thing that is not known of a party, and how often something is so if the party wants it and if it does not. */
export type Hinge = Omit<PreferenceInput, "state"> & {
  readonly ifWanted: Among;
  readonly ifNot: Among;
};

/** How far the shares of the two answers lie apart. */
export function swingOf({ ifWanted, ifNot }: Pick<Hinge, "ifWanted" | "ifNot">): number {
  return Math.abs(ifWanted.count / ifWanted.of - ifNot.count / ifNot.of);
}

/** Whether something is so always with the one answer, and never with the other. */
export function isWhole({ ifWanted, ifNot }: Hinge): boolean {
  const [more, less] =
    ifWanted.count * ifNot.of > ifNot.count * ifWanted.of ? [ifWanted, ifNot] : [ifNot, ifWanted];
  return more.count === more.of && less.count === 0;
}

/**
 * For each of some things that are so in some of the drawn completions (a bit for each) the unknown on whose answer it hangs most
 * whether it is so; null where none moves that by more than the drawing may by chance in any of them. `unknown`: all of them,
 * in the order of their answers.
 */
export function hingesOf(
  run: Pick<Tally, "answers">,
  unknown: readonly PreferenceInput[],
  things: readonly Uint32Array[],
): (Hinge | null)[] {
  const errors = clearErrors(unknown.length);
  const drawn = run.answers.length;
  const found: (Hinge | null)[] = things.map(() => null);
  const overall = things.map((so) => sizeOfSet(so) / Math.max(1, drawn));
  for (const [at, { state: _, ...input }] of unknown.entries()) {
    const wanted = answeredSo(run, at, true);
    const not = answeredSo(run, at, false);
    const [ofWanted, ofNot] = [sizeOfSet(wanted), sizeOfSet(not)];
    if (ofWanted === 0 || ofNot === 0) continue;
    for (const [thing, so] of things.entries()) {
      const hinge = {
        ...input,
        ifWanted: { count: sharedSize(so, wanted), of: ofWanted },
        ifNot: { count: sharedSize(so, not), of: ofNot },
      };
      const share = overall[thing]!;
      const error = Math.sqrt(share * (1 - share) * (1 / ofWanted + 1 / ofNot));
      const before = found[thing];
      const isMore = before === null || before === undefined || swingOf(hinge) > swingOf(before);
      if (swingOf(hinge) > errors * error && isMore) found[thing] = hinge;
    }
  }
  return found;
}
