import { type PreferenceForm, preferenceForms } from "#case/preference-forms.ts";
import type { Preference, Preferences } from "#case/preferences.ts";
import { rangeOf } from "#case/quantity.ts";
import { expressionOf } from "./expression-of.ts";
import type { PartyPreferences, RankingEntry, StatedPreference } from "./party-preferences.ts";

/** What a case says of a party's preferences: what is used, and what else it gives as a check on that. */
export interface GivenPreferences {
  readonly used: PartyPreferences;
  readonly checks: readonly PartyPreferences[];
}

/** Reads the preferences of a party; `codeOf` gives the code of a state by its name. */
export function preferencesOf(
  preferences: Preferences | undefined,
  codeOf: (state: string) => number,
): GivenPreferences {
  if (!preferences) return { used: { by: "statements", entries: [], restUnknown: true }, checks: [] };
  const [used = "statements", ...others] = preferenceForms(preferences);
  return {
    used: inForm(used, preferences, codeOf),
    checks: others.map((form) => inForm(form, preferences, codeOf)),
  };
}

function inForm(
  form: PreferenceForm,
  preferences: Preferences,
  codeOf: (state: string) => number,
): PartyPreferences {
  const groundsOf = (entry: Pick<Preference, "cite" | "judgement">) => ({
    cites: entry.cite ?? preferences.cite ?? [],
    judged: (entry.judgement ?? preferences.judgement) !== undefined,
  });
  const stated = (entry: Preference): StatedPreference => {
    const text = "prefers" in entry ? entry.prefers : entry.unknown;
    return { text, holds: expressionOf(text), known: "prefers" in entry, ...groundsOf(entry) };
  };
  const restUnknown = preferences.rest !== "indifferent";
  switch (form) {
    case "ranking":
      return {
        by: form,
        entries: preferences.ranking!.map((entry): RankingEntry => {
          if (typeof entry === "string") return { tied: [codeOf(entry)] };
          if (Array.isArray(entry)) return { tied: entry.map(codeOf) };
          return { unordered: entry.unordered.map(codeOf) };
        }),
        ...groundsOf({}),
      };
    case "utilities":
      return {
        by: form,
        entries: preferences.utilities!.map((entry) => ({
          state: codeOf(entry.state),
          value: rangeOf(entry.value) ?? null,
          ...groundsOf(entry),
        })),
      };
    case "weights":
      return {
        by: form,
        entries: preferences.weights!.map((entry) => ({
          text: entry.when,
          holds: expressionOf(entry.when),
          weight: rangeOf(entry.weight) ?? null,
          ...groundsOf(entry),
        })),
        restUnknown,
      };
    case "statements":
      return {
        by: form,
        entries: (preferences.statements ?? []).map((entry) =>
          "unordered" in entry ? { unordered: entry.unordered.map(stated) } : stated(entry),
        ),
        restUnknown,
      };
  }
}
