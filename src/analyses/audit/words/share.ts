/** `All 7 forecasts`, `3 of 7 forecasts`, `The only one of the forecasts`, from a plural noun. */
export function share(count: number, total: number, nouns: string): string {
  if (count < total) return `${count} of ${total} ${nouns}`;
  return total === 1 ? `The only one of the ${nouns}` : `All ${total} ${nouns}`;
}
