import { capitalised, inWords } from "../../sentence-parts.ts";
/** `All 7 forecasts`, `Both forecasts`, `3 of 7 forecasts`, `The only one of the forecasts`, from a plural noun. */
export function share(count: number, total: number, nouns: string): string {
  if (count < total) return `${capitalised(inWords(count))} of ${inWords(total)} ${nouns}`;
  if (total === 1) return `The only one of the ${nouns}`;
  return total === 2 ? `Both ${nouns}` : `All ${inWords(total)} ${nouns}`;
}
