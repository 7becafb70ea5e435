import { inSentence } from "../../article.ts";
import type { StakeholdersInput, TieTo } from "../stakeholder.ts";

const PHRASES: Readonly<Record<TieTo["kind"], (to: string) => string>> = {
  alliance: (to) => `ally of ${to}`,
  patronage: (to) => `patron of ${to}`,
  mediation: (to) => `go-between for ${to}`,
  threat: (to) => `threatens ${to}`,
  rivalry: (to) => `rival of ${to}`,
  trade: (to) => `trades with ${to}`,
};

/** What the arrows of a kind are called in the legend of the map. */
export const ARROWS: Readonly<Record<TieTo["kind"], string>> = {
  alliance: "is allied with",
  patronage: "backs, as patron",
  mediation: "goes between for",
  threat: "threatens",
  rivalry: "is a rival of",
  trade: "trades with",
};

/** A tie as the row of its holder has it: `patron of North Korea`, `threatens the South, until 2018`. */
export function tieInWords({ kind, to, spell }: TieTo, names: StakeholdersInput["names"]): string {
  return PHRASES[kind](inSentence(names[to]!)) + (spell === "" ? "" : `, ${spell}`);
}
