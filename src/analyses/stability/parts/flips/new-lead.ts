import type { PreferenceFlip } from "#graph-model/robustness/flips.ts";
import { inWords, listed, listedUpTo } from "../../../sentence-parts.ts";
import { NAMED_CHANGES } from "../../thresholds.ts";
import type { Words } from "../../words/words.ts";

/** What leads after a flip, by the names of its variants, and what leads now. */
export interface NewLead {
  readonly names: string;
  /** The same where nothing more is said of it: by no name where the draws do not tell it apart from others than what leads now. */
  readonly inShort: string;
  /** No outcome leads now; and what then leads is one of those that hold about as often now. */
  readonly isLevel: boolean;
  readonly isAmongLevel: boolean;
  /** By name what is told first now and then falls behind, though nothing leads alone; null where something does. */
  readonly fallen: string | null;
  /** It only draws level with what leads now. */
  readonly ties: boolean;
  /** Which others then hold about as often as what leads, as a sentence without its stop, behind another; empty where none do. */
  readonly asOften: string;
}

/**
 * Names what leads after a flip; null where the flip tells of no lead. `isLevel`: no outcome leads now; `level`: those that
 * then share the first place, by their states; `first`: the one of them that is told first, by name.
 */
export function newLead(
  { leads, falls, ties, asOften, alongside }: PreferenceFlip,
  isLevel: boolean,
  level: readonly number[],
  first: string,
  words: Words,
): NewLead | null {
  if (!leads) return null;
  const { named, others } = alongside;
  const unnamed =
    others === 1 && named.length === 0 ? "its variant" : `a variant of ${named.length > 0 ? "them" : "it"}`;
  const names = [...[leads.state, ...named].map(words.besideOptions), ...(others > 0 ? [unnamed] : [])];
  const isAmongLevel = isLevel && level.includes(leads.state);
  return {
    names: listed(names, "or"),
    inShort: asOften.length === 0 || isAmongLevel ? listed(names, "or") : "another outcome",
    isLevel,
    isAmongLevel,
    fallen: falls ? first : null,
    ties,
    asOften:
      asOften.length === 0
        ? ""
        : `. The draws do not tell it apart from ${listedUpTo(
            NAMED_CHANGES,
            asOften
              .map((other) => ({ ...other, name: words.outcome(other.state, 0) }))
              // Today's state is what a reader asks for first, and is never among those that are only counted.
              .toSorted((a, b) => isToday(b) - isToday(a) || b.count - a.count)
              .map(({ name, count }) => `${name} (${inWords(count)})`),
          )}`,
  };
}

const isToday = ({ name }: { readonly name: string }) => Number(name === "today's state");

/**
 * What a flip makes and breaks, by name: "two others would hold too: “a” and “b”; “c” would no longer hold".
 * `isNone`: none holds now, so that there is none beside which another could.
 */
export function changedText({ gained, lost }: PreferenceFlip, isNone: boolean, words: Words): string {
  // Two names joined by "and" could be one outcome in which both things are done, so the sentence counts them first.
  const change = (states: readonly number[], others: string, what: string) => {
    if (states.length === 0) return [];
    const names = listedUpTo(NAMED_CHANGES, states.map(words.quoted));
    return [
      states.length === 1
        ? `${names} would ${what}`
        : `${inWords(states.length)} ${others} would ${what}: ${names}`,
    ];
  };
  const made = isNone
    ? change(gained, "outcomes", "hold, where none does")
    : change(gained, "others", "hold too");
  return [...made, ...change(lost, "outcomes", "no longer hold")].join("; ");
}
