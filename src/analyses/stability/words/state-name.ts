import type { Words } from "./words.ts";

/** The short name of a state; today's is marked where its name does not say so. */
export function stateName(state: number, { today }: { readonly today: number }, words: Words): string {
  const label = words.label(state);
  return state !== today || /\btoday\b/i.test(label) ? label : `${label} (today)`;
}
