/** A text of the case in quotation marks, without its full stop. */
export function quoted(text: string): string {
  return `“${text.replace(/\.$/, "")}”`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** `1 act`, `3 acts`; the plural is given where it is not the noun with an s. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

/** `All 7 forecasts`, `3 of 7 forecasts`, `The one forecast`, from a plural noun. */
export function share(count: number, total: number, nouns: string): string {
  if (count < total) return `${count} of ${total} ${nouns}`;
  return total === 1 ? `The only one of the ${nouns}` : `All ${total} ${nouns}`;
}
