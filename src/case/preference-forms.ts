import type { Preferences } from "./preferences.ts";

/** The forms in which a party's order of the states may be given, the one that is used first. */
const FORMS = ["ranking", "utilities", "statements", "weights"] as const;

/** A form in which a party's order of the states is given. */
export type PreferenceForm = (typeof FORMS)[number];

/** The forms in words. */
export const FORM_NAMES: Readonly<Record<PreferenceForm, string>> = {
  ranking: "ranking",
  utilities: "values of states",
  statements: "statements",
  weights: "weights",
};

/**
 * The forms in which a case gives a party's preferences: the first is used, the others are a check on it. A form
 * without entries counts only where there is no other.
 */
export function preferenceForms(preferences: Preferences): readonly PreferenceForm[] {
  const given = FORMS.filter((form) => preferences[form] !== undefined);
  const filled = given.filter((form) => preferences[form]!.length > 0);
  return filled.length > 0 ? filled : given.slice(0, 1);
}
