import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import { inWords } from "../../../sentence-parts.ts";
import type { Background } from "../../setup.ts";
import { plainWish, subjectOf } from "../../words/subject.ts";
import { wantedText } from "../../words/wanted.ts";
import { newLead } from "./new-lead.ts";

/**
 * One thing that is not known of a party, on which it hangs which outcome lasts most often, either way: what leads over the drawn orders
 * leads alone neither if it is so nor if it is not.
 */
export interface BothWays {
  readonly party: string;
  /** What would be found out, as “whether the union wants a strike”. */
  readonly whether: string;
  /** What follows if it is so, and if it is not, as clauses. */
  readonly ifSo: string;
  readonly ifNot: string;
  /** Either way others only draw level with it: it holds as often as any of them whatever is found out, and stays the answer. */
  readonly keeps: boolean;
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
    : `whether ${wantedText(party, subjectOf(input, one)!.holds, true, words)}`;
  const follows = (flip: PreferenceFlip) => {
    const { inShort, ties } = newLead(flip, false, [], first, words)!;
    const others = flip.asOften.length;
    const what = ties && others > 0 ? `${inWords(1 + others)} other outcomes` : inShort;
    return `${what} would hold ${ties ? "as often as" : "more often than"} ${first}`;
  };
  return {
    party,
    whether,
    ifSo: follows(so),
    ifNot: follows(not),
    keeps: so.ties && not.ties,
    changes: [so, not],
  };
}

/** Behind what leads either way: on what it hangs which others hold as often. */
export function besideInWords({ whether, ifSo, ifNot }: BothWays): string {
  return `What would hold as often hangs on ${whether}: if so, ${ifSo}; if not, ${ifNot}.`;
}

/** That it hangs on one thing that is not known, and what follows either way. */
export function bothWaysInWords({ whether, ifSo, ifNot }: BothWays): string {
  return `Which outcome would last most often hangs on ${whether}, which is not known: if so, ${ifSo}; if not, ${ifNot}.`;
}

/** With more words than this what follows either way is left to the key judgement. */
const MOST_WORDS = 60;

/** The same for the bottom line, which no key judgement repeats. */
export function bothWaysInShort({ whether, ifSo, ifNot }: BothWays): string {
  const what = `Which outcome would last most often hangs on ${whether}`;
  const whole = `${what}: if so, ${ifSo}; if not, ${ifNot}.`;
  return whole.split(" ").length > MOST_WORDS ? `${what}.` : whole;
}
