import { type BriefSettings, USUAL } from "#brief-settings/settings.ts";
import { nearest } from "#case/nearest.ts";
import type { Report } from "#outcome/report.ts";
import { choicesOf } from "#view/brief/key-judgements.ts";
import { UsageFault } from "./fault.ts";
import type { Flag, Given } from "./flags.ts";

/** The flag that chooses the key judgements. */
export const JUDGEMENTS_FLAG: Flag = {
  takes: "LIST",
  many: true,
  help: "the first page's judgements in order: question ids or ANALYSIS.N",
};

/**
 * The key judgements that are asked for, by their names; those of the settings where no flag says, and none where the rule decides.
 * Settings may name some that a case once had.
 */
export function judgementsOf(
  given: Given,
  report: Report,
  settings: BriefSettings = USUAL,
): { readonly judgements?: readonly string[] } {
  const names = given.flags.get("judgements")?.flatMap((text) => text.split(","));
  if (names === undefined) return settings.judgements ? { judgements: settings.judgements } : {};
  const known = choicesOf(report).map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = nearest(name, known);
    const all = known.length === 0 ? "this report has none" : `there are: ${known.join(", ")}`;
    throw new UsageFault(`no judgement is called "${name}"`, near ? `did you mean ${near}? ${all}` : all);
  }
  const twice = names.find((name, place) => names.indexOf(name) < place);
  if (twice !== undefined)
    throw new UsageFault(
      `--judgements names "${twice}" twice`,
      "name each once, in the order that they are to have",
    );
  return { judgements: names };
}
