import type { Table } from "#outcome/block.ts";
import { capitalised, inWords } from "../../sentence-parts.ts";
import { type Row, table } from "../../table.ts";
import { MOST_DRAWN } from "../thresholds.ts";
import { dayWords, headlineOf, likelyOrUntold, type ToldPhase } from "./told.ts";

/** The phases after those that are drawn: one row each, by the chosen class. */
export function otherPhasesTable(told: readonly ToldPhase[]): Table[] {
  if (told.length === 0) return [];
  return [
    table(
      "The other phases, by the chosen class of each",
      ["Phase", "Class", ["Spells", "number"], "By", "Chance to have ended"],
      told.map((each): Row => {
        const { phase, result, own } = each;
        const day = phase.over ? undefined : headlineOf(own, result);
        return [
          capitalised(phase.name),
          phase.classes[0]!.name,
          own?.n ?? null,
          phase.over ? phase.over.endInWords : day ? dayWords(day.day) : null,
          phase.over ? "over" : day ? likelyOrUntold(day) : "not told",
        ];
      }),
      `Of the first ${inWords(MOST_DRAWN)} phases alone there are pictures, and what every class says of every day.`,
    ),
  ];
}
