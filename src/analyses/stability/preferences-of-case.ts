import type { Statement } from "#case/moves-notation.ts";
import { type PreferenceForm, preferenceForms } from "#case/preference-forms.ts";
import type { Preference, Preferences } from "#case/preferences.ts";
import { rangeOf } from "#case/quantity.ts";
import type { RankingEntry, StatedPreference } from "#graph-model/model/party-preferences.ts";
import { judgeOf } from "../judges.ts";
import type { EntryGrounds, GivenPreferences } from "./input.ts";

/** What a case says of a party's preferences: what is used, and what else it gives as a check on that. */
export interface PreferencesOfCase {
  readonly used: GivenPreferences;
  readonly checks: readonly GivenPreferences[];
}

/** Reads the preferences of a party in a case by `analyst`; `codeOf` gives the code of a state by its name. */
export function preferencesOf(
  preferences: Preferences | undefined,
  codeOf: (state: string) => number,
  analyst: string,
): PreferencesOfCase {
  if (!preferences) {
    const nothing = { by: "statements", entries: [], restUnknown: true } as const;
    return { used: { preferences: nothing, entries: [], rankingCites: [] }, checks: [] };
  }
  const [used = "statements", ...others] = preferenceForms(preferences);
  return {
    used: inForm(used, preferences, codeOf, analyst),
    checks: others.map((form) => inForm(form, preferences, codeOf, analyst)),
  };
}

function inForm(
  form: PreferenceForm,
  preferences: Preferences,
  codeOf: (state: string) => number,
  analyst: string,
): GivenPreferences {
  const groundsOf = (text: string, entry: Pick<Preference, "cite" | "judgement">): EntryGrounds => {
    const judgement = entry.judgement ?? preferences.judgement;
    const judge = judgeOf({ analyst }, judgement);
    return {
      text,
      cites: entry.cite ?? preferences.cite ?? [],
      judged: judgement !== undefined,
      ...(judge !== undefined && { judge }),
    };
  };
  const restUnknown = preferences.rest !== "indifferent";
  const { ranking = [], utilities = [], weights = [], statements = [] } = preferences;
  switch (form) {
    case "ranking": {
      const entries = ranking.map((entry): RankingEntry => {
        if (typeof entry === "string") return { tied: [codeOf(entry)] };
        if (Array.isArray(entry)) return { tied: entry.map(codeOf) };
        return { unordered: entry.unordered.map(codeOf) };
      });
      return {
        preferences: { by: form, entries },
        entries: ranking.map(() => groundsOf("", {})),
        rankingCites: preferences.cite ?? [],
      };
    }
    case "utilities": {
      const entries = utilities.map(({ state, value }) => ({
        state: codeOf(state),
        value: rangeOf(value) ?? null,
      }));
      return {
        preferences: { by: form, entries },
        entries: utilities.map((entry) => groundsOf("", entry)),
        rankingCites: [],
      };
    }
    case "weights": {
      const entries = weights.map(({ when, weight }) => ({
        holds: when.proposition,
        weight: rangeOf(weight) ?? null,
      }));
      return {
        preferences: { by: form, entries, restUnknown },
        entries: weights.map((entry) => groundsOf(entry.when.text, entry)),
        rankingCites: [],
      };
    }
    case "statements": {
      const stated = (entry: Preference): StatedPreference => ({
        holds: statementOf(entry).proposition,
        known: "prefers" in entry,
      });
      const entries = statements.map((entry) =>
        "unordered" in entry ? { unordered: entry.unordered.map(stated) } : stated(entry),
      );
      const each = statements.flatMap((entry) => ("unordered" in entry ? entry.unordered : [entry]));
      return {
        preferences: { by: form, entries, restUnknown },
        entries: each.map((entry) => groundsOf(statementOf(entry).text, entry)),
        rankingCites: [],
      };
    }
  }
}

function statementOf(entry: Preference): Statement {
  return "prefers" in entry ? entry.prefers : entry.unknown;
}
