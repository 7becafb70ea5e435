import { inSentence } from "#case/article.ts";
import type { StakeholdersInput, TieTo } from "../stakeholder.ts";

type Phrase = { readonly [kind in TieTo["kind"]]: (to: string) => string };

const PHRASES: Phrase = {
  alliance: (to) => `ally of ${to}`,
  patronage: (to) => `patron of ${to}`,
  mediation: (to) => `go-between for ${to}`,
  threat: (to) => `threatens ${to}`,
  rivalry: (to) => `rival of ${to}`,
  trade: (to) => `trades with ${to}`,
};

const PAST_PHRASES: Phrase = {
  ...PHRASES,
  threat: (to) => `threatened ${to}`,
  trade: (to) => `traded with ${to}`,
};

const FROM_PHRASES: Phrase = {
  ...PHRASES,
  patronage: (holder) => `backed by ${holder}, as patron`,
  mediation: (holder) => `has ${holder} as go-between`,
  threat: (holder) => `threatened by ${holder}`,
};

const PAST_FROM_PHRASES: Phrase = {
  ...FROM_PHRASES,
  mediation: (holder) => `had ${holder} as go-between`,
  trade: (holder) => `traded with ${holder}`,
};

const ARROWS: { readonly [kind in TieTo["kind"]]: { readonly now: string; readonly past: string } } = {
  alliance: { now: "is allied with", past: "was allied with" },
  patronage: { now: "backs, as patron", past: "backed, as patron" },
  mediation: { now: "goes between for", past: "went between for" },
  threat: { now: "threatens", past: "threatened" },
  rivalry: { now: "is a rival of", past: "was a rival of" },
  trade: { now: "trades with", past: "traded with" },
};

/** What the arrow of a tie is called in the legend of the map: in the past tense once the tie has lapsed. */
export function arrowOf({ kind, lapsed }: TieTo): string {
  return ARROWS[kind][lapsed ? "past" : "now"];
}

/** All that arrows can be called, in the order of the legend. */
export const ALL_ARROWS: readonly string[] = Object.values(ARROWS).flatMap(({ now, past }) => [now, past]);

/** A tie as the row of its holder has it: `patron of North Korea`, `threatened the South, until 2018`. */
export function tieInWords({ kind, other, spell, lapsed }: TieTo, names: StakeholdersInput["names"]): string {
  return (
    (lapsed ? PAST_PHRASES : PHRASES)[kind](inSentence(names[other]!)) + (spell === "" ? "" : `, ${spell}`)
  );
}

/** The same as the row of the other has it: `backed by China, as patron`, `rival of Ukraine, since 2022`. */
export function tieFromInWords(
  { kind, holder, spell, lapsed }: TieTo,
  names: StakeholdersInput["names"],
): string {
  const words = (lapsed ? PAST_FROM_PHRASES : FROM_PHRASES)[kind](inSentence(names[holder]!));
  return words + (spell === "" ? "" : `, ${spell}`);
}
