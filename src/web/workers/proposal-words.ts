import { printable } from "#case/printable.ts";
import type { Known } from "#decisions/known.ts";
import { dateMeant } from "./date-meant.ts";

/** Keys in words, where the key alone says too little to who does not know the format. */
const KEYS: Readonly<Record<string, string>> = {
  party: "negotiates itself",
  memberOf: "belongs to",
  phrase: "in the text",
  mode: "how far it is real",
  otherDates: "or dated",
  alleged: "alleged by",
  denied: "denied by",
  voice: "said",
};
/** Codes and what goes without saying. */
const UNSAID: ReadonlySet<string> = new Set(["plover", "mode actual", "iso3166"]);
const DATES: ReadonlySet<string> = new Set(["when", "start", "end", "known", "issued", "since", "until"]);

/** What a proposal tells beside its words, for who knows nothing of the format: without codes and ids, with dates in words. */
export function toldInWords(
  told: readonly (readonly [key: string, value: string])[],
  { actors, issues }: Pick<Known, "actors" | "issues">,
): readonly (readonly [key: string, value: string])[] {
  const ids = [...actors, ...issues].map(([id]) => ` (${id})`);
  return told
    .filter(([key, value]) => !UNSAID.has(key) && !UNSAID.has(`${key} ${value}`))
    .map(([key, value]) => {
      const words = value === "true" ? "yes" : value === "false" ? "no" : named(value);
      return [printable(KEYS[key] ?? key), printable(DATES.has(key) ? dated(value) : words)] as const;
    });

  function named(value: string): string {
    return ids.reduce((words, id) => words.replaceAll(id, ""), value);
  }
}

function dated(value: string): string {
  const meant = dateMeant(value);
  return "words" in meant ? meant.words : value;
}
