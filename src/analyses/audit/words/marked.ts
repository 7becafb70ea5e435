import type { Case } from "#case/case.ts";
import { splitCitation } from "#case/citation.ts";
import { byText } from "#case/text-order.ts";
import type { Context } from "../context.ts";

/** Most citations that follow one finding in the judgement; its table has them all. */
const MARKED = 4;

/**
 * The citations that follow a finding in the judgement: all, or of many the first of the text, then of other sources by
 * their titles; so neither the order of the file nor an id decides which are left.
 */
export function marked(cites: readonly string[], c: Case, { analysed }: Context): readonly string[] {
  if (cites.length <= MARKED) return cites;
  const titles = new Map(c.sources.map(({ id, title }) => [id, title]));
  const place = (cite: string) => {
    const { source, locator = "" } = splitCitation(cite);
    const numbered = locator.replace(/\d+/g, (digits) => digits.padStart(9, "0"));
    return `${analysed.has(source) ? 0 : 1} ${titles.get(source)} ${numbered}`;
  };
  return [...cites].sort((a, b) => byText(place(a), place(b))).slice(0, MARKED);
}
