import type { Moves } from "#case/moves.ts";
import { quoted } from "../sentence-parts.ts";
import { short } from "../short.ts";
import { SHORT_OPTION } from "./thresholds.ts";

/**
 * What options are called where there is room for a few words only: as the case has it in short, or else in the first words of
 * what it is to take them, quoted. Options of one name get that of their party, and where that does not tell them apart
 * either their ids.
 */
export function shortNamesOf(
  options: Moves["options"],
  partyName: (actor: string) => string,
): readonly string[] {
  const own = options.map((option) => option.short ?? quoted(short(option.text, SHORT_OPTION)));
  const withParty = options.map(({ actor }, at) =>
    isAlone(own, at) ? own[at]! : `${own[at]} (${partyName(actor)})`,
  );
  return options.map(({ id }, at) => (isAlone(withParty, at) ? withParty[at]! : id));
}

function isAlone(names: readonly string[], at: number): boolean {
  return names.indexOf(names[at]!) === names.lastIndexOf(names[at]!);
}
