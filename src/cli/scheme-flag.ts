import { type BriefSettings, USUAL } from "#brief-settings/settings.ts";
import { SCHEMES, type SchemeName } from "#view/probability-words.ts";
import { UsageFault } from "./fault.ts";
import type { Flag, Given } from "./flags.ts";

/** The flag that chooses the scheme of likelihood words. */
export const WORDS_FLAG: Flag = {
  takes: SCHEMES.join("|"),
  help: "scheme of likelihood words (default icd203)",
};

/** The scheme of likelihood words that is asked for; that of the settings where no flag says. */
export function schemeOf(given: Given, settings: BriefSettings = USUAL): SchemeName {
  const name = given.flags.get("words")?.[0] ?? settings.scheme;
  const scheme = SCHEMES.find((candidate) => candidate === name);
  if (!scheme)
    throw new UsageFault(`there is no scheme of words "${name}"`, `schemes: ${SCHEMES.join(", ")}`);
  return scheme;
}
