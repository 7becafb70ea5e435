import { type Hinge, isWhole } from "#graph-model/robustness/hinges.ts";
import type { Inline } from "#outcome/text.ts";
import type { Background } from "../setup.ts";
import { inAbout } from "./counts.ts";
import { plainWish, subjectOf } from "./subject.ts";
import { wantedText } from "./wanted.ts";

/** That a party wants what is not known of it, or that it does not: "Russia wants to treat ships as targets". */
export function answerText(
  hinge: Pick<Hinge, "party" | "entries" | "option" | "kind">,
  wanted: boolean,
  { input, words }: Background,
): string {
  const wish = plainWish(input, { ...hinge, wanted });
  if (wish) return words.wants(hinge.party, wish.atom, wish.wanted);
  const { holds } = subjectOf(input, hinge)!;
  return wantedText(hinge.party, holds, wanted, words);
}

/** The answer with which it is so more often. */
export function isMoreIfWanted({ ifWanted, ifNot }: Hinge): boolean {
  return ifWanted.count * ifNot.of > ifNot.count * ifWanted.of;
}

/**
 * In how many of the drawn orders something is so: a share; but where it hangs wholly on one unknown, on what, since a share would
 * only be that of the coin that was thrown for it.
 */
export function inAboutOrIf(
  count: number,
  completions: number,
  ofWhat: string,
  hinge: Hinge | null,
  background: Background,
): Inline[] {
  if (hinge === null || !isWhole(hinge)) return inAbout(count, completions, ofWhat);
  return [`only if ${answerText(hinge, isMoreIfWanted(hinge), background)}, which is not known`];
}

/** Whether two things hang wholly on the same unknown, and if they do, whether they come with opposite answers. */
export function bothHang(one: Hinge | null, other: Hinge | null): "alike" | "opposite" | null {
  if (one === null || other === null || !isWhole(one) || !isWhole(other)) return null;
  const key = ({ party, entries, option }: Hinge) => JSON.stringify([party, entries, option]);
  if (key(one) !== key(other)) return null;
  return isMoreIfWanted(one) === isMoreIfWanted(other) ? "alike" : "opposite";
}
