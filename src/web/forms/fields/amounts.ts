import { LIKELIHOOD_WORDS, type LikelihoodWord } from "#case/likelihood.ts";

/** A value of a case in a word or two: a word and its range, a range in per cent or as a number, `not stated`. */
export function amountInWords(value: unknown): string {
  if (value === undefined) return "not given";
  if (typeof value === "string")
    return Object.hasOwn(LIKELIHOOD_WORDS, value) ? likelihoodInWords(value as LikelihoodWord) : value;
  const ends = endsOf(value);
  if (!ends) return Array.isArray(value) ? value.join(", ") : JSON.stringify(value);
  return ends.low === ends.high ? String(ends.low) : `${ends.low} to ${ends.high}`;
}

/** A likelihood without the range that its word stands for. */
export function shortInWords(value: unknown): string {
  if (value === undefined) return "not stated";
  if (typeof value === "string") return value;
  const ends = endsOf(value);
  return ends ? `${percent(ends.low)}–${percent(ends.high)} %` : amountInWords(value);
}

export function likelihoodInWords(word: LikelihoodWord): string {
  const { low, high } = LIKELIHOOD_WORDS[word];
  return `${word} (${percent(low)}–${percent(high)} %)`;
}

/** A share as a whole number of per cent, or with one decimal where that is needed. */
export function percent(share: number): string {
  return String(Math.round(share * 1000) / 10);
}

/** The ends of a quantity: a number, a pair, or a map with `low` and `high`. */
export function endsOf(value: unknown): { readonly low: number; readonly high: number } | undefined {
  if (typeof value === "number") return { low: value, high: value };
  const [low, high] = Array.isArray(value)
    ? value
    : value !== null && typeof value === "object"
      ? [(value as { low?: unknown }).low, (value as { high?: unknown }).high]
      : [];
  return typeof low === "number" && typeof high === "number" ? { low, high } : undefined;
}
