import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import type { Signpost } from "#outcome/explanation.ts";
import type { Background } from "../../setup.ts";
import { citesOf, type PlainWish, plainWish } from "../../words/subject.ts";
import type { BothWays } from "./both-ways.ts";
import { changedText, type NewLead } from "./new-lead.ts";

/** So many of what one could find out are signposts; the rest are changes of an input like any other. */
const MOST = 2;
/** An outcome that takes more letters to name is not named where one says what to watch. */
const SHORT_NAME = 72;

/**
 * What one could find out of what parties want, where the case leaves it open and it would change which outcomes hold: whether one
 * wants an option or not, to which somebody may still speak. Conditions of conditions, and two neighbours of an order that change places,
 * are no such thing. What puts others beside what leads now whichever way it turns out comes first (`split`), with what follows either way; then that on which most hangs (`strongest`). `lead` tells what then leads; where that is without what the party turns out to want, there is no signpost.
 */
export function signpostsOf(
  flips: readonly PreferenceFlip[],
  lead: (flip: PreferenceFlip) => NewLead | null,
  split: BothWays | undefined,
  strongest: readonly Signpost[],
  background: Background,
): Signpost[] {
  const both: Signpost[] = split
    ? [
        {
          kind: "evidence",
          watch: split.whether,
          means: `if so, ${split.ifSo}; if not, ${split.ifNot}`,
          bearsOn: [{ kind: "outcome" }],
          cites: citesOf(background.input, split.changes[0]),
        },
      ]
    : [];
  const single = flips
    .filter((flip) => !split?.changes.includes(flip))
    .flatMap((flip) => {
      // What the case states is no open question; that it may be wrong stands under what would change the result.
      const wish = flip.kind === "resolve" && plainWish(background.input, flip);
      // That an outcome without a thing would hold because somebody wants it cannot be followed without all of the moves.
      return wish && !isAgainstWish(flip, background) ? [{ flip, wish }] : [];
    })
    .map(({ flip, wish }) => ({
      kind: "evidence" as const,
      watch: `whether ${background.words.wants(flip.party, wish.atom, true)}`,
      means: meansText(flip, wish, lead(flip), background),
      bearsOn: [{ kind: "outcome" as const }],
      cites: citesOf(background.input, flip),
    }));
  return [...both, ...strongest, ...single].slice(0, MOST);
}

function meansText(
  flip: PreferenceFlip,
  wish: PlainWish,
  lead: NewLead | null,
  background: Background,
): string {
  const { words } = background;
  const { wanted } = wish;
  const if_ = wanted ? "if so, " : "if not, ";
  if (lead) {
    const { names, inShort, isLevel, fallen, ties } = lead;
    const often = ties
      ? "would hold as often as what leads now"
      : isLevel
        ? `would clearly hold more often than ${fallen ?? "all others"}`
        : "would hold more often than what leads now";
    const within = doneOrNot(flip, wish, background);
    const short = isLevel
      ? `an outcome${within && ` in which ${within}`}`
      : `another outcome${within && `, in which ${within},`}`;
    if (names.length > SHORT_NAME || inShort !== names) return `${if_}${short} ${often}`;
    return `${if_}${names} ${often}`;
  }
  const told = changedText(flip, false, words);
  return if_ + (told.length > SHORT_NAME ? "other outcomes would hold" : told);
}

/** Whether in what then leads the option is taken of which one is to find out whether it is wanted; undefined of listed states. */
function isDone({ leads }: PreferenceFlip, { atom }: PlainWish, { input }: Background): boolean | undefined {
  const at = input.model.options.findIndex(({ id }) => id === atom);
  return at < 0 || !leads ? undefined : ((leads.state >>> at) & 1) === 1;
}

/** Whether in what then leads a party is without the one option that it turns out to want, or with the one that it does not. */
export function isAgainstWish(flip: PreferenceFlip, background: Background): boolean {
  const wish = plainWish(background.input, flip);
  if (!wish) return false;
  const done = isDone(flip, wish, background);
  return done !== undefined && done !== wish.wanted;
}

function doneOrNot(flip: PreferenceFlip, wish: PlainWish, background: Background): string {
  const done = isDone(flip, wish, background);
  return done === undefined ? "" : `this ${done ? "is done" : "is not done"}`;
}
