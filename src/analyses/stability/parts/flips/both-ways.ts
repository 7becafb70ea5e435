import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Background } from "../../setup.ts";
import { plainWish, subjectOf } from "../../words/subject.ts";
import { newLead } from "./new-lead.ts";

/**
 * One thing that is not known of a party, on which it hangs which outcome lasts most often, either way: what leads over the drawn orders
 * leads alone neither if it is so nor if it is not, and is first only because these are taken together.
 */
export interface BothWays {
  readonly party: string;
  /** What would be found out, as “whether the union wants a strike”. */
  readonly whether: string;
  /** What follows if it is so, and if it is not, as clauses. */
  readonly ifSo: string;
  readonly ifNot: string;
  /** The same by its two changes. */
  readonly changes: readonly [PreferenceFlip, PreferenceFlip];
}

/** The first such thing among the changes told, the most telling first; `first` is what leads, by name. Nothing where none leads. */
export function bothWays(
  flips: readonly PreferenceFlip[],
  first: string,
  isLevel: boolean,
  background: Background,
): BothWays | undefined {
  if (isLevel) return undefined;
  for (const flip of flips) {
    if (!isTurned(flip)) continue;
    const other = flips.find(
      (each) => isTurned(each) && each.wanted !== flip.wanted && keyOf(each) === keyOf(flip),
    );
    if (other) return told(flip, other, first, background);
  }
  return undefined;
}

/** Whether something unknown, if it turns out so, leaves what leads now not alone in front. */
function isTurned({ kind, wanted, leads }: PreferenceFlip): boolean {
  return kind === "resolve" && wanted !== null && leads !== null;
}

function keyOf({ party, entries, option }: PreferenceFlip): string {
  return JSON.stringify([party, entries, option]);
}

function told(one: PreferenceFlip, other: PreferenceFlip, first: string, background: Background): BothWays {
  const { input, words } = background;
  const wish = plainWish(input, one);
  const isSo = (wish ?? one).wanted === true;
  const [so, not] = isSo ? [one, other] : [other, one];
  const { party } = one;
  const whether = wish
    ? `whether ${words.wants(party, wish.atom, true)}`
    : `whether ${words.does(party, "wants")} ${words.statement(subjectOf(input, one)!.holds)}`;
  const follows = (flip: PreferenceFlip) => {
    const { inShort, ties } = newLead(flip, false, [], first, words)!;
    return `${inShort} would hold ${ties ? "as often as" : "more often than"} ${first}`;
  };
  return { party, whether, ifSo: follows(so), ifNot: follows(not), changes: [so, not] };
}

/** That it hangs on one thing that is not known, and what follows either way. */
export function bothWaysInWords({ whether, ifSo, ifNot }: BothWays): string {
  return `Which outcome would last most often cannot be said without knowing ${whether}: if so, ${ifSo}; if not, ${ifNot}.`;
}

/** The same for the bottom line, which no key judgement repeats. */
export function bothWaysInShort({ whether, ifSo, ifNot }: BothWays): string {
  return `Which outcome would last most often hangs on ${whether}: if so, ${ifSo}; if not, ${ifNot}.`;
}
